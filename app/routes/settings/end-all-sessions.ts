import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { actWithoutPage, oneself } from "#app/act.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/settings/sessions");

export function action(args: ActionFunctionArgs) {
  const jar = cookiesOf(args.context.baseUrl);
  return actWithoutPage(args, {
    find: oneself,
    run: (db) => verbs.endAllMySessions(db),
    to: () => redirect("/sign-in", { headers: { "Set-Cookie": jar.clear(jar.session) } }),
  });
}
