import type { ActionFunctionArgs } from "@remix-run/node";
import { removePhoto } from "#app/accounts/settings/queries.server.ts";
import { actWithoutPage, oneself } from "#app/act.server.ts";
import { leadTo } from "#app/web/lead-to.ts";

export const loader = leadTo("/settings/profile");

export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, { find: oneself, run: removePhoto, to: "/settings?done=photo" });
}
