import type { Action, Kind, Span } from "./rules/rule.ts";
import type { RuleId } from "./rules.ts";

/** Words in a text that should not be posted as they are; `instead` is what is offered for them, or empty. */
export type Finding = Span & { rule: RuleId; kind: Kind; action: Action; instead: string };
