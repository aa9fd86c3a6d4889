import type { LoaderFunctionArgs } from "@remix-run/node";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { findSimilar } from "#app/contracts/asking/similar-queries.server.ts";
import { clauseOf } from "#app/contracts/clauses.ts";
import { CLAUSES_MAX } from "#app/contracts/vocabulary.ts";
import { read } from "#app/db.server.ts";
import { canStart, TITLE_MAX } from "#app/threads/policy.ts";
import { allowWhileOpen } from "#app/web/answers.ts";

/** Asked by the script while a contract question is begun; without it the preview shows the same. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const title = (query.get("title") ?? "").toWellFormed().slice(0, TITLE_MAX);
  const clauses = query
    .getAll("clauses[]")
    .filter((id) => clauseOf(id))
    .slice(0, CLAUSES_MAX);
  return Response.json(
    await read(context, async (db, viewer) => {
      const cohort = cohortAt(viewer, params.cohort);
      allowWhileOpen(viewer, (asking) => canStart(asking, cohort.id, "question"));
      return findSimilar(db, { cohort, title, clauses });
    }),
  );
}
