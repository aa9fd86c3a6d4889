import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { findNextUnread } from "#app/threads/page/position-queries.server.ts";
import { numberIn } from "#app/web/number-in.ts";

/** Leads to the next unread conversation: down the cohort's list, then into the next cohort, and home when there is none. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const after = numberIn(new URL(request.url).searchParams.get("after")) ?? 0;
  const to = await read(context, async (db, viewer) => {
    const { id } = cohortAt(viewer, params.cohort);
    const here = viewer.cohorts.findIndex((cohort) => cohort.id === id);
    // As they stand in the rail.
    const ahead = viewer.cohorts
      .slice(here)
      .filter((cohort) => cohort.id === id || sitsIn(viewer, cohort.id));
    const next = await findNextUnread(
      db,
      ahead.map((cohort) => cohort.id),
      after,
    );
    if (!next) return "/";
    const { slug } = ahead.find((cohort) => cohort.id === next.cohortId)!;
    return threadHref(slug, next.number, next.firstNumber);
  });
  throw redirect(to);
}
