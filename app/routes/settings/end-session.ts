import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/settings/sessions");

/** Ends one of the viewer's sessions. One that has ended meanwhile, or is not theirs, is no trouble. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    find: (_db, _viewer, params) => params.session!,
    run: (db, sessionUid) => verbs.endMySession(db, { sessionUid }),
    to: "/settings/sessions?done=ended",
  });
}
