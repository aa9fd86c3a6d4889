import type { ActionFunctionArgs } from "@remix-run/node";
import { cohortAt } from "#app/cohorts/at.ts";
import { write } from "#app/db.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";
import { canDecide } from "./policy.ts";
import { decideItem } from "./queue-queries.server.ts";
import { Decision } from "./report-schema.server.ts";

/** The one way to decide an item of a cohort's queue; its routes differ in the decision. */
export async function decide(
  { request, context, params }: ActionFunctionArgs,
  decision: "kept" | "handed_on",
) {
  const form = await readForm({ request, context }, Decision);
  if (!form.ok) return form;
  return attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const cohort = cohortAt(viewer, params.cohort);
      allow(canDecide(cohort));
      await decideItem(db, cohort.id, found(numberIn(params.item)), decision, form.data.note);
    }),
  );
}
