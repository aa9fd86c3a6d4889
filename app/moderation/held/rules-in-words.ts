import { explanations } from "#app/guard/explanations.ts";
import type { RuleId } from "#app/guard/rules.ts";

/** Says why each of these rules spoke; one from another version is left out. */
export function rulesInWords(rules: readonly string[]): string[] {
  return rules
    .filter((rule): rule is RuleId => Object.hasOwn(explanations, rule))
    .map((rule) => explanations[rule].says);
}
