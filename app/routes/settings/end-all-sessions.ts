import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { endAllOwnSessions } from "#app/accounts/settings-queries.server.ts";
import { write } from "#app/db.server.ts";
import { readButton } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";

export const loader = leadTo("/settings/sessions");

export async function action({ request, context }: ActionFunctionArgs) {
  await readButton({ request, context });
  await write(context, (db) => endAllOwnSessions(db));
  const jar = cookiesOf(context.baseUrl);
  return redirect("/sign-in", { headers: { "Set-Cookie": jar.clear(jar.session) } });
}
