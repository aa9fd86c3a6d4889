import { states } from "#app/practices/vocabulary.ts";
import { clauseOf } from "./clauses.ts";
import { type Counterparty, counterpartyNames } from "./vocabulary.ts";

/** Choices by which the list of contract questions is narrowed; null for all. */
export type ChosenContracts = {
  counterparty: Counterparty | null;
  clause: string | null;
  state: string | null;
};

/** Reads from an address what was chosen; what no list has is left out. */
export function chosenIn(query: URLSearchParams): ChosenContracts {
  const [asked, clause, state] = ["with", "clause", "state"].map((name) => query.get(name) ?? "");
  return {
    counterparty: counterpartyNames.find((name) => name === asked) ?? null,
    clause: clauseOf(clause!)?.id ?? null,
    state: states.find(({ value }) => value === state)?.value ?? null,
  };
}

/** Says whether anything was chosen. */
export function isNarrowed(chosen: ChosenContracts): boolean {
  return Object.values(chosen).some((value) => value !== null);
}

/** Where the next page of the same choice stands. */
export function chosenHref(
  home: string,
  { counterparty, clause, state }: ChosenContracts,
  after: string,
): string {
  const query = new URLSearchParams({
    with: counterparty ?? "",
    clause: clause ?? "",
    state: state ?? "",
    after,
  });
  for (const [name, value] of [...query]) if (value === "") query.delete(name);
  return `${home}?${query}`;
}
