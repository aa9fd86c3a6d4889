import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { caseHref, waiverHref } from "#app/matching/addresses.ts";
import { caseAt } from "#app/matching/cases/case-at.server.ts";
import { CaseWords } from "#app/matching/cases/schema.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Ask for a waiver");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: caseAt,
    show: ({ uid, title, one, other }) => ({ uid, title, one, other }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: CaseWords,
    find: caseAt,
    run: (db, { cohortId, lowId, highId }, { words }) =>
      verbs.askWaiver(db, { cohort: cohortId, one: lowId, other: highId, why: words }),
    to: (_case, waiver) => `${waiverHref(waiver)}?done=asked`,
  });
}

export default function AskForWaiver() {
  const { uid, title, one, other } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title="Ask for a waiver?"
      back={{ href: caseHref(uid), label: "The case" }}
      lead={`Every practice of ${isolated(title)} is told that ${isolated(one)} and ${isolated(other)} compete, and asked whether they may sit together. Make sure first that both want to be asked.`}
      deed="Ask every practice"
      error={failed?.errors.form}
    >
      <WordsField
        label="What it is about"
        hint="Every practice that is asked reads it. Leave out what one of them told in confidence."
        failed={failed}
      />
    </AskFirst>
  );
}
