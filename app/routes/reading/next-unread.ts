import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { findNextUnread } from "#app/threads/page/position-queries.server.ts";
import { numberIn } from "#app/web/number-in.ts";

/** Leads to the next unread conversation of a cohort, or to its list where everything is read. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const after = numberIn(new URL(request.url).searchParams.get("after")) ?? 0;
  const to = await read(context, async (db, viewer) => {
    const { id, slug } = cohortAt(viewer, params.cohort);
    const next = await findNextUnread(db, id, after);
    return next ? threadHref(slug, next.number, next.firstNumber) : `/c/${slug}?show=unread`;
  });
  throw redirect(to);
}
