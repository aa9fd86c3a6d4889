type Moment = Date | string;

type Standing = { grantedAt: Moment | null; expiresAt: Moment | null; endedAt: Moment | null };

/** How a waiver stands at a moment: still asked, in force, or ended. */
export function stateOf(
  { grantedAt, expiresAt, endedAt }: Standing,
  now: number,
): "asked" | "holds" | "ended" {
  if (endedAt || (expiresAt && new Date(expiresAt).getTime() <= now)) return "ended";
  return grantedAt ? "holds" : "asked";
}

/** Whether every practice whose agreement a waiver needs has given it: both, and all that sit there. */
export function allAgree(
  practices: readonly { ofPair: boolean; sits: boolean; agrees: boolean | null }[],
): boolean {
  return practices.every(({ ofPair, sits, agrees }) => (!ofPair && !sits) || agrees === true);
}
