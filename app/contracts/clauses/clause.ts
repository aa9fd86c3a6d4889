import type { Counterparty } from "../vocabulary.ts";

/** A kind of clause: what it says in plain words, what to be careful of, and in which contracts it is usual. */
export type Clause = {
  id: string;
  name: string;
  meaning: string;
  redFlag: string;
  usualFor: readonly Counterparty[];
};
