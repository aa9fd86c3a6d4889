import type { Counterparty } from "#app/contracts/vocabulary.ts";

/** What an entry says, by its sections. */
export type DemoPositions = {
  meaning: string;
  redFlag: string;
  standard: string;
  fallback: string;
  walkAway: string;
  wording: string;
  lawyer: string;
};

/** An earlier version of an entry: what it said otherwise, and what the next one changed in a sentence. */
export type DemoEarlier = { by: string; daysAgo: number; said: Partial<DemoPositions>; why: string };

/** An entry of a cohort’s playbook: the document of a practice, in force and shared since so many days, or since the first of its
 * earlier versions. `from` are the keys of the conversations that it grew out of. */
export type DemoEntry = DemoPositions & {
  clause: string;
  counterparty: Counterparty;
  cohort: string;
  practice: string;
  steward: string;
  daysAgo: number;
  reviewIn: number;
  from: string[];
  /** Since so many days everybody in the network reads it. */
  released?: number;
  earlier?: DemoEarlier[];
};
