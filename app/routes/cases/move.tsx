import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { CASES, caseHref } from "#app/matching/addresses.ts";
import { caseAt } from "#app/matching/cases/case-at.server.ts";
import { CaseWords } from "#app/matching/cases/schema.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Move a practice");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: caseAt,
    show: ({ uid, title, offer }) => {
      const { practice, to, sits } = found(offer);
      return { uid, from: title, practice, to, sits };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: CaseWords,
    find: caseAt,
    run: (db, { uid }, { words }) => verbs.makeMove(db, { conflict: uid, inWords: words }),
    to: `${CASES}?done=moved`,
  });
}

export default function MovePractice() {
  const { uid, from, practice, to, sits } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Move ${isolated(practice)}?`}
      back={{ href: caseHref(uid), label: "The case" }}
      lead={`Its seat in ${isolated(from)} ends, it ${sits ? "keeps its" : "gets one"} in ${isolated(to)}, and the case is closed. Its owners are told.`}
      deed="Move it"
      error={failed?.errors.form}
    >
      <WordsField
        label="Why it fits there"
        hint="For the case, the audit log and, where a pair has to be looked at, as the note that says why."
        failed={failed}
      />
    </AskFirst>
  );
}
