import type { AppLoadContext } from "@remix-run/node";
import { read, write } from "#app/db.server.ts";
import { cleanedUpload } from "#app/files/attaching/clean-upload.server.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { removeBytes } from "#app/files/store-file.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { found } from "#app/web/answers.ts";
import { attempt } from "#app/web/form.server.ts";
import { verbs } from "#db/verbs.ts";

/**
 * Removes the names of its makers from a file that the viewer has sent under a form's key, and which is not posted yet. Returns
 * its new name in the store, or a sentence where that comes to nothing.
 */
export async function cleanFile(
  context: AppLoadContext,
  key: string,
  uid: string,
): Promise<{ uid: string } | { sentence: string }> {
  const upload = await read(context, async (db, viewer) =>
    found((await listUploads(db, viewer.id, key)).find((each) => each.uid === uid)),
  );
  // Pressed twice: it is done.
  if (!upload.properties || upload.properties.cleaned) return { uid };
  const cleaned = await cleanedUpload(upload);
  if (!cleaned)
    return {
      sentence: `The names in ${isolated(upload.name)} could not be removed just now. Try it again in a moment.`,
    };
  const { uid: newUid, size, sha256, properties } = cleaned;
  const told = JSON.stringify(properties);
  const change = { fileUid: uid, newUid, bytes: size, hash: sha256, told };
  // Taken away, or posted, while it was cleaned.
  const done = await attempt({}, () => write(context, (db) => verbs.cleanUpload(db, change))).catch(
    async (error) => {
      await removeBytes([newUid]);
      throw error;
    },
  );
  if (!done.ok) return { sentence: done.answer.data.errors.form! };
  await removeBytes([uid]);
  return { uid: newUid };
}
