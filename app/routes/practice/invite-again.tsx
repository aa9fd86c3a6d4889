import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { findOwnInvitation, inviteAgain } from "#app/practices/people-queries.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { attempt, readButton } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Send an invitation again · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => ({
    email: (await findOwnInvitation(db, viewer, params.invitation)).email,
  }));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  const done = await attempt({}, () =>
    write(context, async (db, viewer) =>
      inviteAgain(db, await findOwnInvitation(db, viewer, params.invitation)),
    ),
  );
  if (!done.ok) return done.answer;
  return redirect("/practice?done=again");
}

export default function InviteAgain() {
  const { email } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Send the invitation to ${email} again?`}
      back={{ href: "/practice", label: "My practice" }}
      lead="They get a new link, good for three days. The link sent before stops working."
      deed="Send it again"
      error={failed?.errors.form}
    />
  );
}
