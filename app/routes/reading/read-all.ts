import type { ActionFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { actWithoutPage } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { MarkRead } from "#app/threads/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/c/:cohort");

/** Marks all of a cohort as read, and leads back to where the button stood. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: MarkRead,
    find: (_db, viewer, params) => cohortAt(viewer, params.cohort),
    may: (viewer, cohort) => sitsIn(viewer, cohort.id),
    run: async (db, cohort, { page }) => ({ page, moment: await verbs.markRead(db, { cohort: cohort.id }) }),
    to: ({ slug }, { page, moment }) =>
      page === "home" ? `/?read=${slug}&at=${moment}#c-${slug}` : `/c/${slug}?read=all&at=${moment}`,
  });
}
