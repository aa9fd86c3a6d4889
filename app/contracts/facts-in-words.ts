import { dayRead } from "#app/documents/day.ts";
import { states } from "#app/practices/vocabulary.ts";
import type { Answer } from "./answering/answer.ts";
import { clauseOf } from "./clauses.ts";
import type { Facts } from "./queries.server.ts";
import {
  type Counterparty,
  counterparties,
  type Leverage,
  leverages,
  type Mover,
  movers,
  positions,
  type Result,
  results,
  type Stage,
  stages,
} from "./vocabulary.ts";

/** A fact by its name; `typed` are a member's own words, in whatever direction. */
export type FactInWords = { name: string; value: string; typed?: true; wide?: true };

/** Says the facts of a contract question, those that were stated, in the order in which they are read. */
export function factsInWords(facts: Facts): FactInWords[] {
  const { counterparty, stage, state, decisionNeededBy, lawyerInvolved, goal, leverage } = facts;
  const said: FactInWords[] = [
    { name: "With", value: counterparties[counterparty as Counterparty].name },
    { name: "So far", value: stages[stage as Stage] },
    { name: "State", value: states.find(({ value }) => value === state)?.label ?? state ?? "" },
    { name: "To decide by", value: decisionNeededBy ? dayRead(decisionNeededBy) : "" },
    { name: "A lawyer helps", value: lawyerInvolved === null ? "" : lawyerInvolved ? "Yes" : "No" },
    { name: "To reach", value: goal ?? "", typed: true, wide: true },
    {
      name: "On their side",
      value: (leverage ?? []).map((each) => leverages[each as Leverage]).join(" · "),
      wide: true,
    },
  ];
  return said.filter(({ value }) => value !== "");
}

/** Names the clauses that a question is about. */
export function clausesInWords({ clauses }: Pick<Facts, "clauses">): string {
  return clauses.map((id) => clauseOf(id)?.name ?? id).join(" · ");
}

/** Says what came of a question; nothing as long as its asker has told nothing, or is asked again. */
export function outcomeInWords(
  told: Pick<Facts, "moved" | "movedWords" | "rounds" | "days" | "awaited"> & { result: Result | "" | null },
): FactInWords[] {
  const { result, moved, movedWords, rounds, days, awaited } = told;
  if (!result || (awaited && result === "open")) return [];
  const tried = result === "refused" || result === "walked";
  const reasons = [...(moved ?? []).map((each) => movers[each as Mover]), movedWords].filter(Boolean);
  const said: FactInWords[] = [
    { name: "Result", value: results[result] },
    { name: "Rounds", value: rounds === null ? "" : String(rounds) },
    { name: "Days", value: days === null ? "" : String(days) },
    {
      name: tried ? "What they tried" : "What moved them",
      value: reasons.join(" · "),
      typed: true,
      wide: true,
    },
  ];
  return said.filter(({ value }) => value !== "");
}

/** Says what an answer advises, how its author knows, and where and when. */
export function adviceInWords({
  advice,
  firstHand,
  state,
  year,
}: Pick<Answer, "advice" | "firstHand" | "state" | "year">): string {
  const where = [state, year].filter(Boolean).join(", ");
  return [advice && positions[advice], firstHand ? "Faced this" : "An opinion", where]
    .filter(Boolean)
    .join(" · ");
}
