import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { removePhoto } from "#app/accounts/settings/queries.server.ts";
import { write } from "#app/db.server.ts";
import { readButton } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";

export const loader = leadTo("/settings/profile");

export async function action({ request, context }: ActionFunctionArgs) {
  await readButton({ request, context });
  await write(context, (db, viewer) => removePhoto(db, viewer));
  return redirect("/settings?done=photo");
}
