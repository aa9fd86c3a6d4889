import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { safePath, signInPath } from "#app/accounts/safe-path.ts";
import { writeForAnyone } from "#app/db.server.ts";
import { formBody } from "#app/web/form-body.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/");

export async function action({ request, context }: ActionFunctionArgs) {
  const to = safePath((await formBody(request)).find(([name]) => name === "to")?.[1]);
  const { sessionHash } = context;
  if (sessionHash) await writeForAnyone(context, (db) => verbs.endSession(db, { sessionHash }));
  const jar = cookiesOf(context.baseUrl);
  return redirect(signInPath(to), { headers: { "Set-Cookie": jar.clear(jar.session) } });
}
