import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage, oneself } from "#app/act.server.ts";
import { SettledAt } from "#app/notifications/inbox-schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/inbox");

/** Lets wait again what was settled in one go. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: SettledAt,
    find: oneself,
    run: (db, _me, { moment }) => verbs.newsAgain(db, { moment }),
    to: "/inbox",
  });
}
