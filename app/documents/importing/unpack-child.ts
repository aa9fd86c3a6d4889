// Where the process begins that `unpack.server.ts` starts: it takes the files out of one archive.

import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { answerOnce } from "#app/files/inspecting/answer-once.ts";
import { withFile } from "#app/files/inspecting/file-in-reach.ts";
import { newBudget, unpack } from "#app/files/inspecting/office/unpacking.ts";
import { readZipDirectory } from "#app/files/inspecting/office/zip-directory.ts";
import { MAX_IMPORTS } from "./import-limits.ts";

/** An archive, and the folder into which its files are written under the numbers that they have in the answer. */
export type UnpackOrder = { path: string; to: string };

/** Names in an archive: of its documents, and of what is none, or one too many. */
export type Unpacked = { names: string[]; left: string[] };

const documents = /\.(docx?|md|markdown|html?|txt|text|pdf|dotx?|docm|odt|rtf|pages)$/i;
/** Files that programs put beside others: nobody knows that they are there. */
const beside = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/;

answerOnce({
  unpack: ({ path, to }: UnpackOrder): Promise<Unpacked> =>
    withFile(path, async (file) => {
      const found: Unpacked = { names: [], left: [] };
      const budget = newBudget();
      for (const entry of readZipDirectory(file)) {
        if (entry.name.endsWith("/") || beside.test(entry.name)) continue;
        if (!documents.test(entry.name) || found.names.length === MAX_IMPORTS) {
          found.left.push(entry.name);
          continue;
        }
        const number = found.names.push(entry.name) - 1;
        await pipeline(
          unpack(file, entry, budget),
          createWriteStream(join(to, String(number)), { flags: "wx", mode: 0o600 }),
        );
      }
      return found;
    }),
});
