import type { ActionFunctionArgs } from "@remix-run/node";
import { facilitates, writesIn } from "#app/accounts/viewer.ts";
import { actWithoutPage } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { Reviewing } from "#app/documents/agreeing/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/c/:cohort/documents");

/** Has those who lead a cohort look at documents before they are shared there, or no longer. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: Reviewing,
    find: (_db, viewer, params) => cohortAt(viewer, params.cohort),
    may: (viewer, cohort) => facilitates(viewer, cohort.id) && writesIn(viewer, cohort.id),
    run: (db, cohort, { first }) =>
      verbs.reviewDocuments(db, { cohort: cohort.id, reviews: first === "on" }).then(() => first),
    to: (cohort, first) => `/c/${cohort.slug}/documents?done=review-${first}`,
  });
}
