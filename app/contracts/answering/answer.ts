import type { Position } from "../vocabulary.ts";

/** An answer in a contract question: what it advises, and for how many it worked. */
export type Answer = {
  number: number;
  by: string;
  advice: Position | "";
  wording: string;
  why: string;
  firstHand: boolean;
  state: string;
  year: number | null;
  /** Whether it advises anything: else it is a reply that worked for somebody. */
  advises: boolean;
  worked: number;
  workedForMe: boolean;
  mine: boolean;
};

/** An answer that says nothing but its text, and worked for nobody else yet. */
export function notSaid({ number, name, mine, removalKind }: PostOnPage): Answer | undefined {
  if (number === 1 || removalKind) return undefined;
  const advises = { advice: "" as const, wording: "", why: "", firstHand: false, state: "", year: null };
  return {
    ...advises,
    number,
    by: name ?? "",
    advises: false,
    worked: 0,
    workedForMe: false,
    mine: mine ?? false,
  };
}

type PostOnPage = { number: number; name: string | null; mine: boolean | null; removalKind: string | null };
