import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { findOwnInvitation, revokeInvitation } from "#app/practices/people-queries.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { attempt, readButton } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Revoke an invitation · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => ({
    email: (await findOwnInvitation(db, viewer, params.invitation)).email,
  }));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  const done = await attempt({}, () =>
    write(context, async (db, viewer) =>
      revokeInvitation(db, await findOwnInvitation(db, viewer, params.invitation)),
    ),
  );
  if (!done.ok) return done.answer;
  return redirect("/practice?done=revoked");
}

export default function RevokeInvitation() {
  const { email } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Revoke the invitation of ${email}?`}
      back={{ href: "/practice", label: "My practice" }}
      lead="The link in their mail stops working at once. You can invite them again."
      deed="Revoke it"
      danger
      error={failed?.errors.form}
    />
  );
}
