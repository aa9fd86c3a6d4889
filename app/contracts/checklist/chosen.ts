import type { Clause } from "../clauses/clause.ts";
import { clausesFor } from "../clauses.ts";
import { isCounterparty } from "../playbook/chosen.ts";
import type { Counterparty } from "../vocabulary.ts";

/** The contract that somebody reviews: with whom, and which clauses are on their list. */
export type ChosenContract = { counterparty: Counterparty | null; clauses: Clause[] };

/** Reads from a query what a checklist is for; of clauses those that are usual with that counterparty, in their order. */
export function contractChosen(query: URLSearchParams): ChosenContract {
  const counterparty = query.get("with") ?? "";
  if (!isCounterparty(counterparty)) return { counterparty: null, clauses: [] };
  const asked = new Set(query.getAll("clause"));
  return { counterparty, clauses: clausesFor(counterparty).filter(({ id }) => asked.has(id)) };
}

/** The address of a checklist, with what it is for; or with `as` that of it as a file. */
export function checklistHref(
  slug: string,
  { counterparty, clauses }: Partial<ChosenContract> = {},
  as?: "word",
): string {
  const query = new URLSearchParams();
  if (counterparty) query.set("with", counterparty);
  for (const { id } of clauses ?? []) query.append("clause", id);
  const home = `/c/${slug}/contracts/checklist${as ? `/${as}` : ""}`;
  return query.size > 0 ? `${home}?${query}` : home;
}
