/** What becomes of a text of which nobody changed the meaning: what somebody wrote anew, whichever side they are on. */
export function pick(base: string | undefined, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  return mine < theirs ? mine : theirs;
}
