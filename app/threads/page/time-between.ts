const DAY = 86_400_000;

/** In words, how long nobody wrote, from a week on; null for less. */
export function gapInWords(before: Date, after: Date): string | null {
  const days = Math.floor((after.getTime() - before.getTime()) / DAY);
  if (days < 7) return null;
  if (days < 14) return "A week later";
  if (days < 60) return `${Math.floor(days / 7)} weeks later`;
  if (days < 365) return `${Math.floor(days / 30)} months later`;
  return days < 730 ? "A year later" : `${Math.floor(days / 365)} years later`;
}
