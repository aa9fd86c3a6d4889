import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { POOL } from "#app/practices/applying/addresses.ts";
import { inPoolAt } from "#app/practices/applying/in-pool-at.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Put an application back");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, { find: inPoolAt, show: ({ uid, name }) => ({ uid, name: isolated(name) }) });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    find: inPoolAt,
    run: (db, { id }) => verbs.putApplicationBack(db, { application: id }),
    to: `${POOL}?done=put-back`,
  });
}

export default function PutBack() {
  const { uid, name } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Put ${name} back in the pool?`}
      back={{ href: `${POOL}/${uid}`, label: name }}
      lead="It waits for a group again. Whoever applied is told."
      deed="Put it back"
      error={failed?.errors.form}
    />
  );
}
