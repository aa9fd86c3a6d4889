import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { write } from "#app/db.server.ts";
import { Begun } from "#app/threads/schema.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { readForm } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { placeIn } from "#app/writing/drafts/draft-place.ts";
import { keepDraft } from "#app/writing/drafts/draft-queries.server.ts";

export function loader(args: LoaderFunctionArgs) {
  return leadTo(args.params.place === "new" ? "/c/:cohort/ask" : "/c/:cohort/threads/:place")(args);
}

/** Kept by the script while someone writes; the answer says whether this tab's text is the newest. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, Begun);
  if (!form.ok) return Response.json(form.answer.data, { status: 400 });
  const kept = await write(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const place = found(placeIn(params.place));
    allow(sitsIn(viewer, cohort.id));
    return keepDraft(db, viewer, cohort.id, place, form.data);
  });
  return Response.json(kept);
}
