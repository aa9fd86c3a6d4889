import type { ActionFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { actWithoutPage } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { MarkedAt } from "#app/threads/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/c/:cohort");

/** Makes unread again what was marked as read in one go. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: MarkedAt,
    find: (_db, viewer, params) => cohortAt(viewer, params.cohort),
    may: (viewer, cohort) => sitsIn(viewer, cohort.id),
    async run(db, cohort, { moment, page }) {
      await verbs.unreadAgain(db, { cohort: cohort.id, moment });
      return page;
    },
    to: ({ slug }, page) => (page === "home" ? `/#c-${slug}` : `/c/${slug}`),
  });
}
