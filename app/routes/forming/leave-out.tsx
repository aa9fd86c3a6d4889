import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { partAt } from "#app/matching/forming/part-at.server.ts";
import { WordsToGroup } from "#app/matching/forming/schema.server.ts";
import { formingHref } from "#app/matching/groups/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Leave a practice out");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: partAt,
    show: ({ group, practice }) => ({
      uid: group.uid,
      title: isolated(group.title),
      name: isolated(practice.name),
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: WordsToGroup,
    find: partAt,
    run: (db, { group, practice }, { words }) =>
      verbs.leaveOut(db, { formation: group.uid, practice: practice.id, why: words }),
    to: ({ group }) => `${formingHref(group.uid)}?done=left-out`,
  });
}

export default function LeaveOut() {
  const { uid, title, name } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Leave ${name} out?`}
      back={{ href: formingHref(uid), label: title }}
      lead="Its owners are told once they know of the group, and it waits in the pool again. You can choose it again in a draft."
      deed="Leave it out"
      danger
      error={failed?.errors.form}
    >
      <WordsField
        label="Your words to its owners"
        hint="Why, in a sentence. Do not say who objected to whom."
        failed={failed}
      />
    </AskFirst>
  );
}
