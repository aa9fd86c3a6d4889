/** The author of a held post as those who decide it know them: empty is one who does not give their name. */
export function authorInWords(called: string): string {
  return called || "somebody who does not give their name";
}
