import type { LoaderFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { allow } from "#app/web/answers.ts";
import { wordsIn } from "#app/web/search-in.ts";
import { listNames } from "#app/writing/mentions/mention-queries.server.ts";

const MOST_LETTERS = 40;

/** Asked by the script behind an "@" while a post is written: who of the cohort is meant. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const words = wordsIn(new URL(request.url).searchParams, MOST_LETTERS);
  const people = await read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(sitsIn(viewer, cohort.id));
    return listNames(db, cohort.id, viewer.id, words);
  });
  return Response.json({ people });
}
