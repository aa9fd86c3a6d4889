import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { write } from "#app/db.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { canAccept } from "#app/threads/policy.ts";
import { acceptAnswer } from "#app/threads/posting-queries.server.ts";
import { findThread } from "#app/threads/queries.server.ts";
import { PostNumber } from "#app/threads/schema.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { readForm } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { numberIn } from "#app/web/number-in.ts";

export const loader = leadTo("/c/:cohort/threads/:thread");

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, PostNumber);
  const accepted = await write(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const thread = found(await findThread(db, cohort.id, found(numberIn(params.thread))));
    allow(canAccept(viewer, thread));
    const { post } = found(form.ok ? form.data : null);
    await acceptAnswer(db, thread, post);
    return { slug: cohort.slug, number: thread.number, post };
  });
  return redirect(threadHref(accepted.slug, accepted.number, accepted.post));
}
