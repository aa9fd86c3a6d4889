// Turns files into Markdown and Markdown into files, as the site does: IN.docx prints its Markdown, IN.md OUT.docx writes Word.
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { convertFile, writeFileOf, writeFilesOf } from "#app/documents/word/convert.server.ts";
import type { OutDocument } from "#app/documents/word/writing/document.ts";
import { zipped } from "#app/files/zipping/zipped.ts";

// npm runs this in the project's folder, whichever it was called from.
const from = process.env.INIT_CWD ?? process.cwd();
const paths = process.argv.slice(2).map((path) => resolve(from, path));
const usage =
  "Say which file: npm run -s convert -- IN.docx, or IN.md OUT.docx, or ONE.md TWO.md OUT.pdf, or … OUT.zip";
const isOut = (path: string) => /\.(docx|pdf|zip)$/i.test(path);
const [first = "", ...others] = paths;
const to = others.at(-1);
const missing = (to ? paths.slice(0, -1) : paths).find((path) => !existsSync(path));

if (first === "" || missing || (to && !isOut(to))) {
  console.error(missing ? `There is no file ${missing}.` : usage);
  process.exit(2);
}

const answer = to ? await written(paths.slice(0, -1), to) : await printed(first);
if (!answer.ok) {
  console.error(JSON.stringify({ kind: "refused", says: answer.sentence, count: 1 }));
  process.exit(1);
}

async function printed(path: string) {
  const read = await convertFile(path, basename(path));
  if (!read.ok) return read;
  const { markdown, warnings } = read.value;
  process.stdout.write(markdown === "" ? "" : `${markdown}\n`);
  for (const warning of warnings) console.error(JSON.stringify(warning));
  return read;
}

async function written(sources: string[], path: string) {
  const kind = /\.pdf$/i.test(path) ? "pdf" : "docx";
  const documents = sources.map((each) => ({
    markdown: readFileSync(each, "utf8"),
    title: basename(each, extname(each)),
  }));
  rmSync(path, { force: true });
  if (/\.zip$/i.test(path)) return zippedTo(path, documents);
  const [only] = documents;
  return writeFileOf(
    sources.length === 1 ? { markdown: only!.markdown } : { title: "Manual", documents },
    kind,
    path,
  );
}

async function zippedTo(path: string, documents: OutDocument[]) {
  const folder = mkdtempSync(join(tmpdir(), "convert-"));
  try {
    const written = await writeFilesOf(documents, "docx", folder);
    if (!written.ok) return written;
    const files = written.value.map((name) => ({
      name,
      open: async () => createReadStream(join(folder, name)),
    }));
    await pipeline(zipped(files), createWriteStream(path));
    return written;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
