// Measures the guard on texts of which it is known whether they have patient data: what it missed, what it flagged for nothing.
import { existsSync, readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { findingsIn } from "#app/guard/guard.ts";

const MOST_BYTES = 50_000_000;
const MOST_LETTERS = 200_000;
const Line = z.object({ text: z.string().max(MOST_LETTERS), phi: z.array(z.unknown()) });

const paths = process.argv.slice(2);
if (paths.length !== 1) refuse("Say which file: npm run -s guard:measure -- FILE.jsonl");
const path = paths[0]!;
if (!existsSync(path) || !statSync(path).isFile()) refuse(`There is no file ${path}.`);
if (statSync(path).size > MOST_BYTES) refuse(`${path} is larger than ${MOST_BYTES / 1_000_000} MB.`);

const counts = { texts: 0, withPhi: 0, found: 0, falsely: 0 };
readFileSync(path, "utf8")
  .split("\n")
  .forEach((line, i) => {
    if (line.trim()) measure(line, i + 1);
  });
if (counts.texts === 0) refuse(`${path} has no texts.`);
const { texts, withPhi, found, falsely } = counts;
const share = (part: number, whole: number) => (whole === 0 ? null : Number((part / whole).toFixed(4)));
const measured = {
  texts,
  withPhi,
  recall: share(found, withPhi),
  falseAlarms: share(falsely, texts - withPhi),
};
process.stdout.write(`${JSON.stringify(measured)}\n`);

function measure(line: string, number: number) {
  const { text, phi } = parsed(line, number);
  const flagged = findingsIn(text).filter(({ kind, action }) => kind === "patient" && action !== "tip");
  const rules = [...new Set(flagged.map(({ rule }) => rule))].join(", ");
  counts.texts++;
  if (phi.length > 0) {
    counts.withPhi++;
    if (flagged.length > 0) counts.found++;
    else console.log(`${number}: missed: ${text}`);
  } else if (flagged.length > 0) {
    counts.falsely++;
    console.log(`${number}: falsely flagged (${rules}): ${text}`);
  }
}

function parsed(line: string, number: number): z.infer<typeof Line> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse(`Line ${number} is not JSON.`);
  }
  const { success, data } = Line.safeParse(value);
  return success
    ? data
    : refuse(`Line ${number} needs a "text" of at most ${MOST_LETTERS} letters and a list "phi".`);
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}
