// Prints as JSON what merging two changed copies of a document gives: each section in its three texts, and its result.
import { existsSync, readFileSync } from "node:fs";
import { mergeDocuments } from "#app/documents/merging/merge-documents.ts";

const paths = process.argv.slice(2);
const missing = paths.find((path) => !existsSync(path));
if (paths.length !== 3 || missing) {
  const usage = "Say which files: npm run -s merge -- BASE.md MINE.md THEIRS.md";
  console.error(paths.length === 3 ? `There is no file ${missing}.` : usage);
  process.exit(2);
}
const [base, mine, theirs] = paths.map((path) => readFileSync(path, "utf8")) as [string, string, string];
const { sections, conflicts, result } = mergeDocuments({ base, mine, theirs });
const shown = sections.map(({ heading, state, base, mine, theirs, result }) => ({
  ...{ heading, state, base, mine, theirs, result },
}));
process.stdout.write(`${JSON.stringify({ sections: shown, conflicts, result }, null, 2)}\n`);
