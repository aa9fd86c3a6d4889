import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TakenIn } from "#app/files/attaching/take-in.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { compareFields, type Field } from "../fields.ts";
import { convertFile } from "../word/convert.server.ts";
import type { Blank } from "../word/reading/blanks.ts";
import type { Warning } from "../word/warnings.ts";
import { MOST_BLANKS } from "./import-limits.ts";
import { plainField, proposeTopics } from "./proposed.ts";
import { type Fits, type KnownPicture, takePictures } from "./take-pictures.server.ts";

/** A file as a draft: what it seems to be, its text with its pictures, and what is to be looked over. */
export type ReadFile = {
  title: string;
  kind: string;
  topics: string[];
  body: string;
  fields: Field[];
  warnings: Warning[];
  blanks: Blank[];
  /** Pictures whose bytes are kept, and which are nobody's yet. */
  pictures: TakenIn[];
};

/** Facts about the pictures of a file: those that its document has, and whether more find a place. */
type About = { known: readonly KnownPicture[]; fits: Fits };

const MAX_TITLE = 160;

/** Reads a file on disk as a draft, in a process of its own; or says in a sentence why it cannot be read. */
export async function readFileAt(
  path: string,
  name: string,
  { known, fits }: About,
): Promise<{ ok: true; value: ReadFile } | { ok: false; sentence: string }> {
  const folder = join(settings().dataDir, "files", "unfinished", `pictures-${randomUUID()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const found = await convertFile(path, name, folder);
    if (!found.ok) return found;
    const { title, kind, markdown, outline, warnings, blanks, pictures } = found.value;
    const taken = await takePictures(markdown.replaceAll("\u0000", ""), pictures, known, fits);
    const headings = outline.map(({ heading }) => heading);
    const called = title.trim().length < 3 ? `Document ${title}`.trim() : title;
    return {
      ok: true,
      value: {
        ...{ title: called.slice(0, MAX_TITLE), kind, topics: proposeTopics(title, headings) },
        ...{ body: taken.body, fields: compareFields([], taken.body).undeclared.map(plainField) },
        ...{ warnings: [...warnings, ...taken.warnings], blanks: blanks.slice(0, MOST_BLANKS) },
        pictures: taken.pictures,
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
