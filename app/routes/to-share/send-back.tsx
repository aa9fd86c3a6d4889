import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { toShareHref } from "#app/documents/addresses.ts";
import { SendingBack } from "#app/documents/agreeing/schema.server.ts";
import { sharesAt } from "#app/documents/agreeing/share-at.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => (data?.isOpen ? "Take it out" : "Send it back"));

export function loader(args: LoaderFunctionArgs) {
  const asked = numberIn(new URL(args.request.url).searchParams.get("share"));
  return ask(args, {
    find: sharesAt,
    show({ shares }) {
      const { id, uid, title, practice, cohort, openedAt } = found(
        asked === null ? shares[0] : shares.find((share) => share.id === asked),
      );
      return { id, uid, title, practice, cohort, isOpen: openedAt !== null };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: SendingBack,
    find: sharesAt,
    async run(db, { shares }, { share, open, words }) {
      const { id, openedAt } = found(shares.find((each) => each.id === share));
      await verbs.refuseShare(db, { share: id, why: words, asOpen: open === "yes" });
      return openedAt === null ? "back" : "out";
    },
    to: (_found, done) => `${toShareHref()}?done=${done}`,
  });
}

export default function SendBack() {
  const { id, uid, title, practice, cohort, isOpen } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const where = cohort === null ? "the whole network" : isolated(cohort);
  return (
    <AskFirst
      title={isOpen ? `Take “${isolated(title)}” out of ${where}?` : `Send “${isolated(title)}” back?`}
      back={{ href: toShareHref(uid), label: title }}
      lead={
        isOpen
          ? `Nobody finds it there any more. Practices that adopted it keep their copy. ${isolated(practice)} reads your words, and can ask again.`
          : `It is not shared with ${where}. ${isolated(practice)} reads your words, and can ask again.`
      }
      deed={isOpen ? "Take it out" : "Send it back"}
      danger={isOpen}
      error={failed?.errors.form}
    >
      <input type="hidden" name="share" value={id} />
      <input type="hidden" name="open" value={isOpen ? "yes" : "no"} />
      <Field
        as="textarea"
        name="words"
        label="Your words to them"
        rows={3}
        className="is-short"
        maxLength={500}
        required
        hint="What should change, or why it does not belong there."
        defaultValue={failed?.values.words}
        error={failed?.errors.words}
      />
    </AskFirst>
  );
}
