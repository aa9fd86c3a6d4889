import { isolated } from "#app/text/isolated.ts";

/** Names of so many people as a sentence begins with them: "Graham, Ruth and 3 others". Empty for nobody. */
export function namesInWords(names: readonly string[], people: number): string {
  const named = names.map(isolated);
  const others = people - named.length;
  if (others > 0) return `${named.join(", ")} and ${others === 1 ? "one other" : `${others} others`}`;
  return named.join(" and ");
}
