/** Where whoever looks after an entry says from which conversations of a cohort it came, by the address at which that cohort reads it. */
export function originsHref(entry: string): string {
  return `${entry}/conversations`;
}
