import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { write } from "#app/db.server.ts";
import { readUpTo } from "#app/threads/page/position-queries.server.ts";
import { findThread } from "#app/threads/queries.server.ts";
import { ReadUpTo } from "#app/threads/schema.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { readForm } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { numberIn } from "#app/web/number-in.ts";

export const loader = leadTo("/c/:cohort/threads/:thread");

/** Moves the reading position: to the post that the script has seen, or with a button to the end. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, ReadUpTo);
  if (!form.ok) return Response.json(form.answer.data, { status: 400 });
  const slug = await write(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const thread = found(await findThread(db, cohort.id, found(numberIn(params.thread))));
    allow(sitsIn(viewer, cohort.id));
    await readUpTo(db, thread, form.data.post ?? thread.highestNumber);
    return cohort.slug;
  });
  return form.data.post ? new Response(null, { status: 204 }) : redirect(`/c/${slug}`);
}
