// Turns files into Markdown and Markdown into files, as the site does: IN.docx prints its Markdown, IN.md OUT.docx writes Word.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, extname } from "node:path";
import { convertFile, writeFileOf } from "#app/documents/word/convert.server.ts";

const paths = process.argv.slice(2);
const usage = "Say which file: npm run -s convert -- IN.docx, or IN.md OUT.docx, or ONE.md TWO.md OUT.pdf";
const isOut = (path: string) => /\.(docx|pdf)$/i.test(path);
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

async function written(from: string[], path: string) {
  const kind = /\.pdf$/i.test(path) ? "pdf" : "docx";
  const documents = from.map((each) => ({
    markdown: readFileSync(each, "utf8"),
    title: basename(each, extname(each)),
  }));
  rmSync(path, { force: true });
  const [only] = documents;
  return writeFileOf(
    from.length === 1 ? { markdown: only!.markdown } : { title: "Manual", documents },
    kind,
    path,
  );
}
