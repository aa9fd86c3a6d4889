import type { ActionFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { readContext, write } from "#app/db.server.ts";
import { keyOfForm } from "#app/files/attaching/addresses.ts";
import { judgeFile } from "#app/files/attaching/judge-file.server.ts";
import { takeIn } from "#app/files/attaching/take-in.server.ts";
import { keepUpload, listUploads, type Upload } from "#app/files/attaching/upload-queries.server.ts";
import { removeBytes } from "#app/files/store-file.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { attempt } from "#app/web/form.server.ts";
import { type Received, withReceivedFiles } from "#app/web/received-files.server.ts";

/**
 * Takes the files that came with a form for what one is writing in a cohort where one sits: looks into each and keeps it as its
 * sender's alone. Returns the form's key, a sentence for each that is not taken, and all that are there once one was taken.
 */
export async function takeFiles({
  request,
  context,
  params,
}: Pick<ActionFunctionArgs, "request" | "context" | "params">) {
  const { cohort, key } = await readContext(context, (viewer) => {
    const at = cohortAt(viewer, params.cohort);
    allow(sitsIn(viewer, at.id));
    return { cohort: at, key: found(keyOfForm(params.key)) };
  });
  const taken = await withReceivedFiles({ request, context }, async (files) =>
    files.length === 0
      ? { sentences: ["Choose a file first."] }
      : await keepFiles({ request, context }, cohort.id, key, files),
  );
  return { key, ...taken };
}

/**
 * Looks into files and keeps each as its sender's alone, for the form with this key. Returns a sentence for each that is not
 * taken, and all that are there once one was. What its sender stopped while it was looked into is not.
 */
export async function keepFiles(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  cohortId: number,
  key: string,
  files: readonly Received[],
): Promise<{ sentences: string[]; uploads?: Upload[] }> {
  const refused: string[] = [];
  let uploads: Upload[] | undefined;
  for (const file of files) {
    const taken = await takeIn(file);
    if (!taken.ok) {
      refused.push(taken.sentence);
      continue;
    }
    const bytes = [taken.file, ...taken.file.smaller].map(({ uid }) => uid);
    const { refused: why, seems, decisions } = await judgeFile(taken.file, context.frame.turnedDown);
    context.guarded.push(...decisions);
    if (why) {
      refused.push(`${taken.file.name}: ${why}`);
      await removeBytes(bytes);
      continue;
    }
    if (seems.length > 0) taken.file.properties = { ...taken.file.properties, seems };
    const done = request.signal.aborted
      ? null
      : await attempt({}, () =>
          write(context, async (db, viewer) => {
            const isNew = await keepUpload(db, cohortId, key, taken.file);
            return { isNew, uploads: await listUploads(db, viewer.id, key) };
          }),
        );
    if (done?.ok) uploads = done.value.uploads;
    // One that is there already was sent again: its bytes are kept once.
    if (done?.ok && done.value.isNew) continue;
    if (done && !done.ok) refused.push(done.answer.data.errors.form!);
    // Nobody waits a day for the disk to be free again.
    await removeBytes(bytes);
  }
  return { sentences: refused, uploads };
}
