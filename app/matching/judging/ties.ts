import type { ContractFacts } from "../facts.ts";
import type { Known } from "./known.ts";
import { overlapCoefficient } from "./services.ts";

/** Things that two practices have in common beside their patients. Names are as the first of the two wrote them. */
export type Ties = {
  /** 1 for a contract in common, else the part of their referrers in common. */
  r: number;
  contracts: { of: ContractFacts; held: "both" | "one" | "none" }[];
  /** Hospital systems in which both have a contract, where it is not the same one. */
  systems: string[];
  referrers: string[];
  /** Owners and parents in common, and a practice of the two that owns the other. */
  owners: string[];
  /** Whether the first names the second as its competitor, and the other way round. */
  declared: [boolean, boolean];
};

/** Finds the ties of two practices. */
export function tiesOf(a: Known, b: Known): Ties {
  const contracts = [...a.contracts].flatMap(([key, of]) => {
    const other = b.contracts.get(key);
    if (!other) return [];
    const held = of.held && other.held ? "both" : of.held || other.held ? "one" : "none";
    return [{ of, held } as const];
  });
  const shared = overlapCoefficient(a.referrers, b.referrers) ?? 0;
  return {
    r: contracts.length > 0 ? 1 : shared,
    contracts,
    systems: contracts.some(({ of }) => of.kind === "hospital") ? [] : inBoth(a.systems, b.systems),
    referrers: inBoth(a.referrers, b.referrers),
    owners: ownersOf(a, b),
    declared: [names(a, b), names(b, a)],
  };
}

function ownersOf(a: Known, b: Known): string[] {
  const owned = (owner: Known, by: Known) => (by.owners.has(owner.key) ? [owner.facts.name] : []);
  return [...inBoth(a.owners, b.owners), ...owned(a, b), ...owned(b, a)];
}

function inBoth(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...a].flatMap(([key, name]) => (b.has(key) ? [name] : []));
}

function names({ declared }: Known, { facts, key }: Known): boolean {
  return declared.has(facts.id) || (key !== "" && declared.has(key));
}
