import type { ActionFunctionArgs } from "@remix-run/node";
import { read, write } from "#app/db.server.ts";
import { BucketTrouble } from "#app/files/bucket/bucket-trouble.ts";
import { scanFile } from "#app/files/scanning/clamd.server.ts";
import { plainName, removeBytes, storeFileAt } from "#app/files/store-file.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { allow, found } from "#app/web/answers.ts";
import { MAX_FILE_MB } from "#app/web/arriving/file-limits.ts";
import { attempt } from "#app/web/form.server.ts";
import { type Received, withReceivedFiles } from "#app/web/received-files.server.ts";
import { verbs } from "#db/verbs.ts";
import { canWriteManual } from "../policy.ts";
import { afterScan } from "./after-scan.ts";
import { MAX_IMPORTS } from "./import-limits.ts";
import { unpacked } from "./unpack.server.ts";

type Asked = Pick<ActionFunctionArgs, "request" | "context">;

const AWAY = "Files cannot be kept at the moment. Send it again in a few minutes.";

/**
 * Takes the files that came with a form to be read into the manual of the viewer's practice, those of an archive one by one. Returns a
 * sentence for each that is not taken.
 */
export async function bringFiles(asked: Asked): Promise<string[]> {
  await read(asked.context, async (_db, viewer) => {
    found(viewer.practice);
    allow(canWriteManual(viewer));
  });
  return withReceivedFiles(
    asked,
    async (files) => {
      if (files.length === 0) return ["Choose a file first."];
      const sentences: string[] = [];
      for (const file of files.slice(0, MAX_IMPORTS)) sentences.push(...(await bringReceived(asked, file)));
      if (files.length > MAX_IMPORTS) sentences.push("Forty files are taken at once. Send the others next.");
      return sentences;
    },
    MAX_IMPORTS,
  );
}

async function bringReceived(asked: Asked, { name, path }: Received): Promise<string[]> {
  const shown = isolated(plainName(name));
  if (path === null)
    return [`${shown} is larger than ${MAX_FILE_MB} MB. Send a smaller one, or several parts.`];
  const scanned = await scanFile(path);
  if (!("clean" in scanned)) return [`${shown}: ${afterScan(scanned)}`];
  if (!/\.zip$/i.test(name)) return bringFile(asked, { name, path });
  const sentences: string[] = [];
  const { sentence } = await unpacked(path, async (files) => {
    for (const file of files) sentences.push(...(await bringFile(asked, file)));
  });
  if (sentence) sentences.push(`${shown}: ${sentence}`);
  return sentences;
}

/** Keeps a file's bytes until they are read. */
async function bringFile(
  { request, context }: Asked,
  file: { name: string; path: string },
): Promise<string[]> {
  const shown = isolated(plainName(file.name));
  const stored = await storeFileAt(file.path, { name: file.name, type: "" }).catch((error) => {
    if (error instanceof BucketTrouble) return null;
    throw error;
  });
  if (!stored) return [`${shown}: ${AWAY}`];
  const { uid, name, sha256 } = stored;
  // What its sender stopped is not taken.
  const done = request.signal.aborted
    ? null
    : await attempt({}, () =>
        write(context, (db) => verbs.bringFile(db, { called: name, hash: sha256, stored: uid })),
      );
  if (done?.ok && done.value === "added") return [];
  await removeBytes([uid]);
  if (!done) return [];
  if (!done.ok) return [`${shown}: ${done.answer.data.errors.form}`];
  return [
    done.value === "read"
      ? `${shown} is in your manual already.`
      : `${shown} was sent already, and waits to be read.`,
  ];
}
