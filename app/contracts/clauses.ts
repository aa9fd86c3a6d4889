import type { Clause } from "./clauses/clause.ts";
import { general } from "./clauses/general.ts";
import { payers } from "./clauses/payers.ts";
import { peopleAndSale } from "./clauses/people-and-sale.ts";
import { premises } from "./clauses/premises.ts";
import { staffing } from "./clauses/staffing.ts";
import type { Counterparty } from "./vocabulary.ts";

/** All kinds of clauses, in the order in which they are listed. */
export const clauses: Clause[] = /* @__PURE__ */ [general, payers, staffing, premises, peopleAndSale].flat();

// A page that draws them on the server alone does not load them.
const byId = /* @__PURE__ */ new Map(/* @__PURE__ */ clauses.map((clause) => [clause.id, clause]));

/** Finds a kind of clause by its id. */
export function clauseOf(id: string): Clause | undefined {
  return byId.get(id);
}

/** Lists the kinds of clauses that are usual in contracts with somebody, what stands only there first. */
export function clausesFor(counterparty: Counterparty): Clause[] {
  return clauses
    .filter(({ usualFor }) => usualFor.includes(counterparty))
    .sort((a, b) => a.usualFor.length - b.usualFor.length);
}
