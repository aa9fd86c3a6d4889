import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { backFrom } from "#app/moderation/invited-from.ts";
import { findInvitation, revokeInvitation } from "#app/practices/people-queries.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readButton } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";

export const meta: MetaFunction = () => [{ title: "Revoke an invitation · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const open = found(await findInvitation(db, found(numberIn(params.invitation))));
    return { email: open.email, back: backFrom(open) };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  const done = await attempt({}, () =>
    writeAsStaff(context, async (db) => {
      const open = found(await findInvitation(db, found(numberIn(params.invitation))));
      await revokeInvitation(db, open);
      return backFrom(open).href;
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`${done.value}?done=revoked`);
}

export default function RevokeForStaff() {
  const { email, back } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Revoke the invitation of ${email}?`}
      back={back}
      lead="The link in their mail stops working at once. You can invite them again."
      deed="Revoke it"
      danger
      error={failed?.errors.form}
    />
  );
}
