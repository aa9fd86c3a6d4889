import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { write } from "#app/db.server.ts";
import { allow } from "#app/web/answers.ts";
import { readButton } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/c/:cohort");

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  const slug = await write(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(sitsIn(viewer, cohort.id));
    await verbs.readAll(db, { cohort: cohort.id });
    return cohort.slug;
  });
  return redirect(`/c/${slug}`);
}
