/** Chooses among texts of one meaning: the one that somebody wrote anew, whichever side they are on. */
export function pick(base: string | undefined, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  return mine < theirs ? mine : theirs;
}
