import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { attachHref, keyOfForm } from "#app/files/attaching/addresses.ts";
import { TakenAway } from "#app/files/attaching/schema.server.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { refusedAnswer } from "#app/web/error-answers.server.ts";
import { readForm } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { cleanFile } from "#app/writing/clean-file.server.ts";
import { placeIn } from "#app/writing/drafts/draft-place.ts";

export function loader(args: LoaderFunctionArgs) {
  return leadTo("/c/:cohort/attach/:key")(args);
}

/** Removes the names of its makers from a file of what one is writing. The script hears of it as of a file that it sends. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, TakenAway);
  if (!form.ok) return refusedAnswer(request, context, form.answer);
  const { cohort, key } = await read(context, async (_db, viewer) => {
    const at = cohortAt(viewer, params.cohort);
    allow(sitsIn(viewer, at.id));
    return { cohort: at, key: found(keyOfForm(params.key)) };
  });
  const cleaned = await cleanFile(context, key, form.data.file);
  const sentences = "sentence" in cleaned ? [cleaned.sentence] : [];
  if (request.headers.get("accept") === "application/json") {
    const uploads = await read(context, (db, viewer) => listUploads(db, viewer.id, key));
    return Response.json({ sentences, uploads }, { status: sentences.length > 0 ? 503 : 200 });
  }
  const place = placeIn(new URL(request.url).searchParams.get("place") ?? undefined) ?? "new";
  return redirect(attachHref(cohort.slug, key, place) + (sentences.length > 0 ? "&names=left" : ""));
}
