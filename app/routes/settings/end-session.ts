import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { write } from "#app/db.server.ts";
import { readButton } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/settings/sessions");

/** Ends one of the viewer's sessions. One that has ended meanwhile, or is not theirs, is no trouble. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  await write(context, (db) => verbs.endMySession(db, { sessionUid: params.session! }));
  return redirect("/settings/sessions?done=ended");
}
