import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { acceptInvitationAsMe } from "#app/accounts/invitation-queries.server.ts";
import { request as countRequest } from "#app/accounts/limits.server.ts";
import { forgetToken, landedToken } from "#app/accounts/link-landing.server.ts";
import { answering, write } from "#app/db.server.ts";
import { attempt } from "#app/web/form.server.ts";

/** Accepts an invitation with the account that is signed in. What stands against it, the invitation's page says. */
export async function action({ request, context }: ActionFunctionArgs) {
  const tooMany = await answering(context, () => countRequest("link", context.address));
  const token = landedToken(request, context, "invitation");
  if (tooMany || !token) return redirect("/invitation");
  const done = await attempt({}, () => write(context, (db) => acceptInvitationAsMe(db, token)));
  if (!done.ok) return redirect("/invitation");
  return redirect("/", { headers: { "Set-Cookie": forgetToken(context, "invitation") } });
}
