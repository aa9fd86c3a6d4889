import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { canChangeApplication } from "#app/practices/applying/policy.ts";
import { ownApplication } from "#app/practices/applying/queries.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

// Home leads on whoever applies; everybody else has nothing to do here.
export const loader = leadTo("/");

export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    find: ownApplication,
    may: canChangeApplication,
    run: (db) => verbs.enterPool(db, {}),
    to: "/applying?done=ready",
  });
}
