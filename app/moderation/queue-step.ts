type ReportedPost = { threadId: number; number: number };

/** Where one is in a queue: the item to show, its place of how many, and the one after it; the last leads to the first. */
export type Step = { id: number; at: number; of: number; next: number | null };

/** The item that was asked for, if its post still waits, else the first. Null when nothing waits. */
export function stepIn(
  waiting: readonly (ReportedPost & { id: number })[],
  wanted?: ReportedPost,
): Step | null {
  const found = waiting.findIndex(
    (each) => each.threadId === wanted?.threadId && each.number === wanted.number,
  );
  const i = Math.max(0, found);
  const shown = waiting[i];
  if (!shown) return null;
  const next = waiting.length > 1 ? waiting[(i + 1) % waiting.length]!.id : null;
  return { id: shown.id, at: i + 1, of: waiting.length, next };
}
