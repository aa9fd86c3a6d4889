import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { HANDED_ON } from "#app/moderation/addresses.ts";
import { findHandedOn } from "#app/moderation/handed-on-queries.server.ts";
import { whyInWords } from "#app/moderation/handed-on-row.tsx";
import { WordsToLeaders } from "#app/moderation/report-schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address: a moderator ends what was handed on, or gives it back. */
const deeds = {
  resolve: {
    page: "Resolve what was handed on",
    done: "resolved",
    title: (cohort: string) => `Resolve what ${cohort} handed on?`,
    lead: "It is done with. Whoever reported it hears that it was dealt with, and whoever handed it on reads your words.",
    button: "Resolve it",
    hint: "What came of it. Please repeat nothing of what was written there.",
  },
  "send-back": {
    page: "Send back what was handed on",
    done: "back",
    title: (cohort: string) => `Send it back to ${cohort}?`,
    lead: "It waits again for those who lead the cohort, with your words beside it. They can keep, edit or hide the post; you cannot.",
    button: "Send it back",
    hint: "What you advise, and why. Those who lead the cohort read it.",
  },
} as const;

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

async function matterAt(db: Db, _viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  return found(await findHandedOn(db, found(numberIn(params.item))));
}

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: matterAt,
    show: (matter) => ({
      cohort: matter.cohort,
      why: whyInWords(matter),
      note: matter.note,
      // Said before anything is typed.
      ended: matter.resolvedAt ? `Already resolved by ${isolated(matter.resolver ?? "someone")}.` : undefined,
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  const { done } = twinAt(deeds, args.context.path);
  return actAsStaff(args, {
    form: WordsToLeaders,
    find: matterAt,
    run: (db, { id }, { words }) =>
      done === "resolved"
        ? verbs.resolveMatter(db, { item: id, words })
        : verbs.sendBack(db, { item: id, words }),
    to: `${HANDED_ON}?done=${done}`,
  });
}

export default function ResolveOrSendBack() {
  const { cohort, why, note, ended } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={deed.title(isolated(cohort))}
      back={{ href: HANDED_ON, label: "Handed on" }}
      lead={deed.lead}
      deed={deed.button}
      error={failed?.errors.form ?? ended}
    >
      <p className="meta">{why}</p>
      {note && (
        <p className="quote as-typed" dir="auto">
          {note}
        </p>
      )}
      <Field
        as="textarea"
        rows={3}
        name="words"
        label="Your words to them"
        required
        maxLength={1000}
        hint={deed.hint}
        defaultValue={failed?.values.words}
        error={failed?.errors.words}
      />
    </AskFirst>
  );
}
