import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

const SHORTEST_STEM = 4;
/** Beyond this the estimate costs more than it tells; 3 of 4 is "safely unguessable". */
const JUDGED = 40;
const GOOD_SCORE = 3;

let listed: Set<string> | undefined;
let estimate: ZxcvbnFactory | undefined;

function common(): Set<string> {
  listed ??= new Set(dictionary["passwords-common"]);
  return listed;
}

/** Whether a word is on the list of common passwords: an ordinary word, too. */
export function isCommon(word: string): boolean {
  return common().has(word);
}

/** Whether a password is a common one: as it is, or once its digits, signs and disguised letters are undone. */
export function hasCommonStem(password: string): boolean {
  const lower = password.toLowerCase();
  const bare = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const stems = [lower, bare, ...undisguised(lower), ...undisguised(bare)];
  if (stems.some((stem) => stem.includes("password"))) return true;
  return stems
    .flatMap((stem) => [stem, stem.replace(/[^\p{L}]/gu, "")])
    .some((stem) => stem.length >= SHORTEST_STEM && isCommon(stem));
}

/** The same text with the letters that digits and signs stand for; a 1 may be an i or an l. */
export function undisguised(text: string): string[] {
  return ["i", "l"].map((one) =>
    text.replace(/[0134578@$!|+]/g, (sign) => (sign === "1" || sign === "|" ? one : disguises[sign]!)),
  );
}

const disguises: Record<string, string> = {
  "0": "o",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
  "+": "t",
};

/** Whether a guesser's program would find it soon: repeats, rows of keys, dates, a few common words. */
export function isEasilyGuessed(password: string, about: string[]): boolean {
  estimate ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, l33tMaxSubstitutions: 10 });
  return estimate.check(password.slice(0, JUDGED), about).score < GOOD_SCORE;
}
