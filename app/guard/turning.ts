import { explanations } from "./explanations.ts";
import { actionOf } from "./guard.ts";
import type { Action } from "./rules/rule.ts";
import { type RuleId, rules } from "./rules.ts";

/** A rule as administrators see it: what it does here, and what it would do turned down, where it may be. */
export type Turnable = {
  id: RuleId;
  kind: string;
  says: string;
  fires: string;
  does: string;
  milder: string | null;
  down: boolean;
};

const doing: Record<Action, string> = {
  block: "It has to be worded differently.",
  hold: "A moderator looks first.",
  warn: "It may stand once its author says why.",
  tip: "It is only said while somebody writes.",
};

/** Lists all rules as they act in a network that has turned some down. */
export function rulesToTurn(turnedDown: readonly string[]): Turnable[] {
  return rules.map((rule) => ({
    ...{ id: rule.id, kind: rule.kind },
    says: explanations[rule.id].says,
    fires: explanations[rule.id].fires,
    does: doing[actionOf(rule, turnedDown)],
    milder: rule.turnsDown ? doing[actionOf(rule, [rule.id])] : null,
    down: rule.turnsDown && turnedDown.includes(rule.id),
  }));
}
