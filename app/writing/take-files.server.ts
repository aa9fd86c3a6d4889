import type { ActionFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read, write } from "#app/db.server.ts";
import { keyOfForm } from "#app/files/attaching/addresses.ts";
import { takeIn } from "#app/files/attaching/take-in.server.ts";
import { keepUpload } from "#app/files/attaching/upload-queries.server.ts";
import { fileStore } from "#app/files/store-file.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { attempt } from "#app/web/form.server.ts";
import { withReceivedFiles } from "#app/web/received-files.server.ts";

/**
 * Takes the files that came with a form for what one is writing in a cohort where one sits: looks into each and keeps it as its
 * sender's alone. Returns the form's key, and a sentence for each that is not taken.
 */
export async function takeFiles({
  request,
  context,
  params,
}: Pick<ActionFunctionArgs, "request" | "context" | "params">) {
  const key = found(keyOfForm(params.key));
  const cohort = await read(context, async (_db, viewer) => {
    const at = cohortAt(viewer, params.cohort);
    allow(sitsIn(viewer, at.id));
    return at;
  });
  const sentences = await withReceivedFiles({ request, context }, async (files) => {
    const refused: string[] = files.length === 0 ? ["Choose a file first."] : [];
    for (const file of files) {
      const taken = await takeIn(file);
      if (!taken.ok) refused.push(taken.sentence);
      else {
        const done = await attempt({}, () =>
          write(context, (db) => keepUpload(db, cohort.id, key, taken.file)),
        );
        if (done.ok) continue;
        refused.push(done.answer.data.errors.form!);
        // Nobody waits a day for the disk to be free again.
        for (const { uid } of [taken.file, ...taken.file.smaller]) await fileStore().remove(uid);
      }
    }
    return refused;
  });
  return { key, sentences };
}
