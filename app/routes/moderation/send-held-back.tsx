import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { heldHref } from "#app/moderation/addresses.ts";
import { askedOfHeld, heldAt } from "#app/moderation/held/held-at.server.ts";
import { HeldWords } from "#app/moderation/held/held-words.tsx";
import { NoLongerHeld } from "#app/moderation/held/no-longer-held.tsx";
import { WordsToAuthor } from "#app/moderation/report-schema.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Send back what waits");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: heldAt, show: askedOfHeld });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: WordsToAuthor,
    find: heldAt,
    run: (db, { cohort, id }, { words }) => verbs.sendHeldBack(db, { cohort: cohort.id, held: id, words }),
    to: ({ cohort }) => `${heldHref(cohort.slug)}?done=back`,
  });
}

export default function SendHeldBack() {
  const { slug, held } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  if (!held) return <NoLongerHeld slug={slug} sentence={failed?.errors.form} />;
  return (
    <AskFirst
      title={`Send this back to ${held.called}?`}
      back={{ href: heldHref(slug), label: "Posts that wait" }}
      lead="It becomes a draft again, whole, which only its author sees."
      deed="Send it back"
      error={failed?.errors.form}
    >
      <HeldWords held={held} />
      <Field
        as="textarea"
        rows={3}
        name="words"
        label={`Your words to ${held.called}`}
        maxLength={1000}
        hint="Say what would make it fine. Nobody else reads this."
        defaultValue={failed?.values.words}
        error={failed?.errors.words}
        required
      />
    </AskFirst>
  );
}
