import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { personAt } from "#app/practices/practice-at.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Remove someone");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: personAt,
    show: ({ practice: { name, uid }, person }) => ({ practice: { name, uid }, person }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    find: personAt,
    run: (db, { person }) => verbs.removeFromPractice(db, { member: person.id }),
    to: ({ practice }) => `/admin/practices/${practice.uid}?done=removed`,
  });
}

export default function RemoveFromPractice() {
  const { practice, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Remove ${isolated(person.name)} from ${isolated(practice.name)}?`}
      back={{ href: `/admin/practices/${practice.uid}/people/${person.uid}`, label: person.name }}
      lead="They stop seeing the practice’s cohorts at once. What they wrote there stays, under their name. They keep their account."
      deed="Remove them"
      danger
      error={failed?.errors.form}
    />
  );
}
