import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { write } from "#app/db.server.ts";
import { readInbox } from "#app/notifications/inbox-queries.server.ts";
import { readButton } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";

export const loader = leadTo("/inbox");

export async function action({ request, context }: ActionFunctionArgs) {
  await readButton({ request, context });
  await write(context, (db, viewer) => readInbox(db, viewer.id));
  return redirect("/inbox");
}
