import { clauseOf } from "../clauses.ts";
import { entryTitle } from "../playbook/entry.ts";
import type { Counterparty } from "../vocabulary.ts";

/** Names an entry by what it is about alone: its own title may say whose it is. */
export function titleOfEntry({ clause, counterparty }: { clause: string; counterparty: string }): string {
  return entryTitle(clauseOf(clause) ?? { name: "A clause" }, counterparty as Counterparty | "");
}
