/** Says who will see that a post was edited, and who the words from before. */
export function audienceOf(
  { name, taken }: { name: string; taken: number },
  author: string | null,
  asked: boolean,
): string {
  const who = taken === 1 ? "The one practice" : `All ${taken} practices`;
  const seen = `${who} of ${name} will see that it was edited`;
  // What a facilitator edits out, or asked the author to, is covered.
  if (author)
    return `${seen}, and when. The words from before are shown to ${author} and the facilitators alone.`;
  if (asked) return `${seen}, and when. The words from before are shown to you and the facilitators alone.`;
  return `${seen}, when, and what was changed.`;
}
