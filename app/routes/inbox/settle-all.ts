import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage, oneself } from "#app/act.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/inbox");

/** Settles all that waits in the inbox. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    find: oneself,
    run: (db) => verbs.settleNews(db, {}),
    to: (_me, moment) => `/inbox?settled=${moment}`,
  });
}
