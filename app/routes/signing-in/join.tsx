import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitationAsMe } from "#app/accounts/joining/invitation-queries.server.ts";
import { pressed } from "#app/accounts/signing-in/limits.server.ts";
import { forgetSecret, queryOf, secretOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { readForAnyone, write } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { PracticeToApply } from "#app/practices/applying/schema.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Your invitation");

/** There is no page to look at here, only the answer to the button of /invitation when something stands against it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = queryOf(request);
  if (request.method === "GET" && !secretOf(request, context, "invitation"))
    return redirect(`/invitation${page}`);
  return readForAnyone(context, async () => ({ network: context.frame.network ?? "Roundtable", page }));
}

/** Accepts an invitation with the account that is signed in, and applies with the practice that is named where it has none. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, PracticeToApply);
  if (!form.ok) return form.answer;
  const token = secretOf(request, context, "invitation");
  const tooMany = await answering(context, () => pressed(token, context));
  if (tooMany) return refusal({}, tooMany, "form", 429);
  if (!token) return redirect(`/invitation${queryOf(request)}`);
  const done = await attempt({}, () => write(context, (db) => acceptInvitationAsMe(db, token, form.data)));
  if (!done.ok) return done.answer;
  return redirect("/welcome", { headers: { "Set-Cookie": forgetSecret(request, context, "invitation") } });
}

export default function JoinPage() {
  const { network, page } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <Gate
      networkName={network}
      title="Not accepted yet"
      lead={Object.values(errors ?? {})[0] ?? "Nothing was changed."}
    >
      <p>The invitation is kept; you can accept it once this is settled.</p>
      <ButtonLink href={`/invitation${page}`} wide>
        Back to the invitation
      </ButtonLink>
    </Gate>
  );
}
