import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { sentences } from "#app/files/inspecting/refusal.ts";
import { fileStore, removeBytes } from "#app/files/store-file.server.ts";
import type { LimitedPool } from "#app/limited-pool.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { jobs } from "#db/verbs.ts";
import { asJson } from "./as-json.ts";
import { readFileAt } from "./read-file.server.ts";
import { dropPictures } from "./take-pictures.server.ts";

const LONGEST = 20 * 60_000;

let reading = false;
let asked = false;

/**
 * Reads the files that wait to become documents, one after the other, whatever practice brought them: files that are attached
 * meanwhile are looked into beside it. Whoever calls while it is at work returns at once, and what they came for is read as well. What was
 * interrupted, and what twenty minutes do not suffice for, the next run does.
 */
export async function readImports(pool: LimitedPool): Promise<void> {
  asked = true;
  if (reading) return;
  reading = true;
  const until = Date.now() + LONGEST;
  try {
    while (asked && Date.now() < until) {
      asked = false;
      if (await readNext(pool)) asked = true;
    }
  } finally {
    reading = false;
  }
}

async function readNext(pool: LimitedPool): Promise<boolean> {
  const [it] = await jobs.takeImport(pool);
  if (!it) return false;
  const { importId, fileName, stored } = it;
  const folder = join(settings().dataDir, "files", "unfinished");
  const path = join(folder, `import-${randomUUID()}`);
  try {
    const bytes = await fileStore().open(stored);
    if (!bytes) {
      await jobs.refuseImport(pool, { importId, why: "This file waited too long. Send it once more." });
      return true;
    }
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await pipeline(bytes, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    const { filesPerPractice: perPractice, filesInAll: inAll } = settings();
    const fits = (bytes: number) => jobs.importFits(pool, { importId, bytes, perPractice, inAll });
    const found = await readFileAt(path, fileName, { known: [], fits });
    // It is left for a quieter moment.
    if (!found.ok && found.sentence === sentences.busy) return false;
    if (!found.ok) await jobs.refuseImport(pool, { importId, why: found.sentence });
    else {
      const { title, kind, topics, body, fields, warnings, blanks, pictures } = found.value;
      const became = await jobs.importRead(pool, {
        ...{ importId, newKind: kind, newTitle: title, newBody: body, newTopics: topics },
        ...{ newFields: asJson(fields), noticed: asJson(warnings), toFill: asJson(blanks) },
        pictures: asJson(pictures),
      });
      if (!became) await dropPictures(pictures);
    }
  } finally {
    await rm(path, { force: true });
  }
  await removeBytes([stored]);
  return true;
}
