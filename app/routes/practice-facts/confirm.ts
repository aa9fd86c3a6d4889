import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { ownFacts } from "#app/practices/facts/facts-at.server.ts";
import { FACTS } from "#app/practices/facts/steps.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo(FACTS);

/** Notes that all the facts of the practice are still correct. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    find: ownFacts,
    run: (db) => verbs.confirmFacts(db),
    to: `${FACTS}?done=confirmed`,
  });
}
