import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { ActionFunctionArgs } from "@remix-run/node";
import { read, write } from "#app/db.server.ts";
import { scanFile } from "#app/files/scanning/clamd.server.ts";
import { plainName } from "#app/files/store-file.server.ts";
import { allow } from "#app/web/answers.ts";
import { MAX_FILE_MB } from "#app/web/arriving/file-limits.ts";
import { attempt } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";
import { type Received, withReceivedFiles } from "#app/web/received-files.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { verbs } from "#db/verbs.ts";
import { manualDocumentAt } from "../document-at.server.ts";
import { compareFields } from "../fields.ts";
import { findDraft, findVersion } from "../queries.server.ts";
import { afterScan } from "./after-scan.ts";
import { asJson } from "./as-json.ts";
import { plainField } from "./proposed.ts";
import { listPictures } from "./queries.server.ts";
import { type ReadFile, readFileAt } from "./read-file.server.ts";
import { dropPictures } from "./take-pictures.server.ts";

type Brought = { ok: true; uid: string; hasNotes: boolean } | { ok: false; sentence: string; status: number };

const CHANGED =
  "Somebody saved this document meanwhile. Look at what they wrote, then bring the file once more.";

/**
 * Reads the file that came with a form and makes its text the draft of the next version, unless somebody has saved since the page was
 * made. The title and what is known of its blanks stay.
 */
export async function bringVersion({
  request,
  context,
  params,
}: Pick<ActionFunctionArgs, "request" | "context" | "params">): Promise<Brought> {
  const { uid, known } = await read(context, async (db, viewer) => {
    const { document, write } = await manualDocumentAt(db, viewer, params);
    allow(write);
    return { uid: document.uid, known: await listPictures(db, document.id) };
  });
  const { filesPerPractice: perPractice, filesInAll: inAll } = settings();
  const fits = (bytes: number) => read(context, (db) => verbs.picturesFit(db, { bytes, perPractice, inAll }));
  return withReceivedFiles(
    { request, context },
    async ([file], fields) => {
      const seen = numberIn(String(fields.find(([name]) => name === "seen")?.[1] ?? "")) ?? 0;
      const found = await readReceived(file, { known, fits });
      if (!found.ok) return { ...found, status: 400 };
      const { pictures } = found.value;
      const hash = createHash("sha256");
      await pipeline(createReadStream(file!.path!), hash);
      const about = { called: plainName(file!.name), hash: hash.digest("hex") };
      const saved = await attempt({}, () =>
        write(context, async (db, viewer) => {
          const { document, write: may } = await manualDocumentAt(db, viewer, params);
          allow(may);
          const [version, draft] = await Promise.all([
            document.version > 0 ? findVersion(db, document.id, document.version) : null,
            findDraft(db, document.id),
          ]);
          const known = draft ?? version;
          const { body, warnings, blanks } = found.value;
          const { used, undeclared } = compareFields(known?.fields ?? [], body);
          const count = await verbs.saveDocument(db, {
            ...{ doc: document.id, seen, newTitle: known?.title ?? document.title, newBody: body },
            newFields: asJson([...used, ...undeclared.map(plainField)]),
          });
          if (count === null) return false;
          await verbs.noteBroughtVersion(db, {
            ...{ doc: document.id, ...about, noticed: asJson(warnings), toFill: asJson(blanks) },
            pictures: asJson(pictures),
          });
          return true;
        }),
      ).catch(async (error) => {
        await dropPictures(pictures);
        throw error;
      });
      if (!saved.ok || !saved.value) await dropPictures(pictures);
      if (!saved.ok) return { ok: false, sentence: saved.answer.data.errors.form ?? CHANGED, status: 409 };
      if (!saved.value) return { ok: false, sentence: CHANGED, status: 409 };
      const { warnings, blanks } = found.value;
      return { ok: true, uid, hasNotes: warnings.length > 0 || blanks.length > 0 };
    },
    1,
  );
}

async function readReceived(
  file: Received | undefined,
  pictures: Parameters<typeof readFileAt>[2],
): Promise<{ ok: true; value: ReadFile } | { ok: false; sentence: string }> {
  if (!file) return { ok: false, sentence: "Choose a file first." };
  if (file.path === null)
    return { ok: false, sentence: `It is larger than ${MAX_FILE_MB} MB. Send a smaller one.` };
  const scanned = await scanFile(file.path);
  if (!("clean" in scanned)) return { ok: false, sentence: afterScan(scanned) };
  return readFileAt(file.path, file.name, pictures);
}
