import type { LoaderFunctionArgs } from "@remix-run/node";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { canStart, TITLE_MAX } from "#app/threads/policy.ts";
import { allowWhileOpen } from "#app/web/answers.ts";
import { verbs } from "#db/verbs.ts";

/** Asked by the script while a title is typed; without it the preview shows the same. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const title = (new URL(request.url).searchParams.get("title") ?? "").toWellFormed().slice(0, TITLE_MAX);
  const threads = await read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allowWhileOpen(viewer, (asking) => canStart(asking, cohort.id, "question"));
    return verbs.similarThreads(db, { cohort: cohort.id, words: title });
  });
  return Response.json({ threads });
}
