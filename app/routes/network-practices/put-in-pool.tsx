import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { POOL } from "#app/practices/applying/addresses.ts";
import { practiceAt } from "#app/practices/practice-at.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Put a practice in the pool");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, { find: practiceAt, show: ({ uid, name }) => ({ uid, name: isolated(name) }) });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    find: practiceAt,
    run: (db, { id }) => verbs.putInPool(db, { practice: id }),
    to: `${POOL}?done=put-in`,
  });
}

export default function PutInPool() {
  const { uid, name } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Put ${name} in the pool?`}
      back={{ href: `/admin/practices/${uid}`, label: name }}
      lead="You look for a group for it, beside the seats that it has. Its owners are told, can say what they hope for, and can withdraw it."
      deed="Put it in the pool"
      error={failed?.errors.form}
    />
  );
}
