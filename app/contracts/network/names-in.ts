/** The names of a list that a text has as whole words, in any letters. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const folded = ` ${wordsOf(text)} `;
  return names.filter((name) => wordsOf(name) !== "" && folded.includes(` ${wordsOf(name)} `));
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
