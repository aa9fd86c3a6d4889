/** Says who reads a post after it was edited. */
export function audienceOf({ name, taken }: { name: string; taken: number }): string {
  const who = taken === 1 ? "The one practice" : `All ${taken} practices`;
  return `${who} of ${name} will see that it was edited, when, and what was changed.`;
}
