import type { Rule } from "./rule.ts";

type Effect = Pick<Rule, "kind" | "action" | "turnsDown">;

/** Effects of the rules: what they have in common. Only what points straight at somebody, or is a crime, cannot be turned down. */
export const gravelyOfPatient = {
  kind: "patient",
  action: "block",
  turnsDown: false,
} as const satisfies Effect;
export const ofPatient = { kind: "patient", action: "warn", turnsDown: false } as const satisfies Effect;
export const mayBeOfPatient = { kind: "patient", action: "warn", turnsDown: true } as const satisfies Effect;
export const ofPrice = { kind: "prices", action: "block", turnsDown: true } as const satisfies Effect;
export const ofActingTogether = {
  kind: "collective",
  action: "hold",
  turnsDown: false,
} as const satisfies Effect;
/** Of what is only likely: whoever wrote it says why it may stand. */
export const likely = { action: "warn", turnsDown: true, instead: "", guesses: true } as const satisfies Omit<
  Effect,
  "kind"
> &
  Pick<Rule, "instead" | "guesses">;
