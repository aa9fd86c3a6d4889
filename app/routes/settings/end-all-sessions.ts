import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { write } from "#app/db.server.ts";
import { readButton } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/settings/sessions");

export async function action({ request, context }: ActionFunctionArgs) {
  await readButton({ request, context });
  await write(context, (db) => verbs.endAllMySessions(db));
  const jar = cookiesOf(context.baseUrl);
  return redirect("/sign-in", { headers: { "Set-Cookie": jar.clear(jar.session) } });
}
