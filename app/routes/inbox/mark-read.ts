import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage, oneself } from "#app/act.server.ts";
import { readInbox } from "#app/notifications/inbox-queries.server.ts";
import { leadTo } from "#app/web/lead-to.ts";

export const loader = leadTo("/inbox");

export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, { find: oneself, run: (db, me) => readInbox(db, me.id), to: "/inbox" });
}
