import type { Roster } from "./rosters.ts";

/** Says how far a roster can be from the best one, by its weakest fit; `others` were offered before it. */
export function sayProof({ weakest, bound }: Pick<Roster, "weakest" | "bound">, others: number): string {
  const besides = others === 0 ? "" : " besides those before it";
  if (bound <= weakest) return `No better roster exists${besides}.`;
  if (weakest <= 0) return `How much better a roster could be${besides} is not known.`;
  return `Another roster${besides} is at most ${((100 * bound) / weakest - 100).toFixed(1)} % better.`;
}
