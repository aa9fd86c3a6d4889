import type { Known } from "../judging/known.ts";

/** Finds practices by the names that they share: of contracts, systems, referrers and owners, and of one another. */
export class TiesIndex<Whose> {
  readonly #offered = new Map<string, Whose[]>();

  add(practice: Known, whose: Whose): void {
    for (const key of offeredBy(practice)) {
      const list = this.#offered.get(key);
      if (list) list.push(whose);
      else this.#offered.set(key, [whose]);
    }
  }

  /** Names whoever has a tie with this one; some more than once. */
  *to(practice: Known): Generator<Whose> {
    for (const key of soughtBy(practice)) yield* this.#offered.get(key) ?? [];
  }
}

/** The names under which others find a practice. */
export function offeredBy(practice: Known): string[] {
  return [
    ...sharedBy(practice),
    ...namesOf(practice).map((key) => `is ${key}`),
    ...[...practice.declared].map((key) => `declares ${key}`),
  ];
}

/** The names by which a practice finds others. */
export function soughtBy(practice: Known): string[] {
  return [
    ...sharedBy(practice),
    ...[...practice.declared, ...practice.owners.keys()].map((key) => `is ${key}`),
    ...namesOf(practice).flatMap((key) => [`declares ${key}`, `owner ${key}`]),
  ];
}

function sharedBy({ contracts, systems, referrers, owners }: Known): string[] {
  const lists = { contract: contracts, system: systems, referrer: referrers, owner: owners };
  return Object.entries(lists).flatMap(([kind, list]) => [...list.keys()].map((key) => `${kind} ${key}`));
}

function namesOf({ facts, key }: Known): string[] {
  return key === "" ? [facts.id] : [facts.id, key];
}
