import { readdirSync, readFileSync } from "node:fs";

type Sentence = { text: string; phi: string[]; kinds: string[] };

const folder = "tests/guard/written-with";

/** The sentences that the rules were written with, each with the kinds of words in it: no proof of how the rules do elsewhere. */
export const writtenWith: Sentence[] = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line));
