import { createHash } from "node:crypto";
import type pg from "pg";
import type { Role } from "#tests/support/cast.ts";

/** All that the tests hold of a table: who owns its rows, what lies in it, and who tries to reach past its wall. */
export type TableUnderTest = {
  /** The kind of owner that its comment names. */
  owner: string;
  /** What the canary plants in its texts, as SQL; `canary` makes one. */
  words?: Record<string, string>;
  /** Texts that hold nobody's words, so that nothing is planted in them: choices, keys, hashes, what everyone may know. */
  wordless?: string[];
  /** A trigger that stands in the way of planting. */
  guard?: string;
  /** Adds rows where the cast has none, inside and outside of Pediatric PT. */
  fill?: (owner: pg.Client) => Promise<void>;
  /** What to try in raw SQL, past every check of the code. */
  attacks?: Attack[];
};

/** Finds something of that kind in a cohort. */
type OneOf = (cohortKey: string) => number;

/** What to try, as whom, in raw SQL, and how the database refuses it ("nothing" changes no row). */
export type Attack = [
  name: string,
  role: Role,
  text: string,
  values: (threadOf: OneOf, postOf: OneOf) => unknown[],
  refusal: string,
];

/**
 * SQL for a token that names whose text it stands in: `qzxjt3jxzq` was said inside cohort 3. It is long enough that no
 * nonce becomes one by chance. `tests/canary/tokens.ts` says what each kind means and who may read it.
 */
export function canary(kind: string, id: string): string {
  return `'qzxj${kind}' || ${id} || 'jxzq'`;
}

/** SQL for the HTML of such a text. */
export function inHtml(text: string): string {
  return `'<p>' || ${text} || '</p>'`;
}

/** Members of every kind, with and without a seat, and some who run the network. */
export const someone = [
  ...["wendell", "joelle", "eero", "kiyoko", "callum", "tamsin", "noor", "orla", "everett", "odessa", "ines"],
];

/** Members with the cohorts in which they are or were. */
export const seated = [
  ["pediatric", "wendell"],
  ["pediatric", "joelle"],
  ["pediatric", "callum"],
  ["rural", "eero"],
  ["hospital", "odessa"],
] as const;

/** SHA-256 in hexadecimal, as the database keeps what proves something. */
export function sha(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
