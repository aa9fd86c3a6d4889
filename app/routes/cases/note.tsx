import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { caseHref } from "#app/matching/addresses.ts";
import { caseAt } from "#app/matching/cases/case-at.server.ts";
import { CaseWords } from "#app/matching/cases/schema.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Write a note into a case");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, { find: caseAt, show: ({ uid }) => ({ uid }) });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: CaseWords,
    find: caseAt,
    run: (db, { uid }, { words }) => verbs.noteCase(db, { conflict: uid, inWords: words }),
    to: ({ uid }) => `${caseHref(uid)}?done=noted`,
  });
}

export default function NoteCase() {
  const { uid } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title="Write a note"
      back={{ href: caseHref(uid), label: "The case" }}
      deed="Keep the note"
      error={failed?.errors.form}
    >
      <WordsField
        label="Note"
        hint="For moderators without a part in the case. It cannot be changed."
        failed={failed}
      />
    </AskFirst>
  );
}
