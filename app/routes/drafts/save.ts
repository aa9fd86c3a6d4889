import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { actWithoutPage } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { BegunContract, begunFacts } from "#app/contracts/schema.server.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { placeIn } from "#app/writing/drafts/draft-place.ts";
import { saveDraft } from "#app/writing/drafts/draft-queries.server.ts";

export function loader(args: LoaderFunctionArgs) {
  return leadTo(args.params.place === "new" ? "/c/:cohort/ask" : "/c/:cohort/threads/:place")(args);
}

/** Saves a draft for the script while someone writes; the answer says whether this tab's text is the newest. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: BegunContract,
    find: (_db, viewer, params) => ({
      viewer,
      cohort: cohortAt(viewer, params.cohort),
      place: found(placeIn(params.place)),
    }),
    may: (viewer, { cohort }) => sitsIn(viewer, cohort.id),
    run: (db, { viewer, cohort, place }, begun) =>
      saveDraft(db, viewer, cohort.id, place, { ...begun, facts: begunFacts(begun) }),
    to: (_at, saved) => Response.json(saved),
  });
}
