import type { Weighing } from "../weighing/weigh.ts";

/** The subject of a finding: somebody who is treated, a price or a wage, or acting together. */
export type Kind = "patient" | "prices" | "collective";

/** The effect of a finding: it must be changed, a reason is asked for, a moderator looks first, or it is only said. */
export type Action = "block" | "hold" | "warn" | "tip";

/** A part of a text, by the positions of its first sign and of the one behind its last. */
export type Span = { start: number; end: number };

/** A kind of words that a post should not hold. */
export type Rule = {
  id: string;
  kind: Kind;
  action: Action;
  /** Offered for what was found; empty where nothing can stand for it. */
  instead: string;
  /** Whether a network may have it act one step milder. */
  turnsDown: boolean;
  /** Searches a text whose words were weighed. */
  find: (text: string, weighing: Weighing) => Span[];
  /** Whether it only guesses: it is not heard where another rule of its kind has spoken close by. */
  guesses?: boolean;
};
