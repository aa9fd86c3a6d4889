import type { ActionFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { actWithoutPage } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/c/:cohort");

export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    find: (_db, viewer, params) => cohortAt(viewer, params.cohort),
    may: (viewer, cohort) => sitsIn(viewer, cohort.id),
    run: (db, cohort) => verbs.readAll(db, { cohort: cohort.id }),
    to: ({ slug }) => `/c/${slug}`,
  });
}
