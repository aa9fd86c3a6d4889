type About = { subjectKind: string; subjectId: number };

/** Where one is in a queue: the item to show, its place of how many, and the one after it; the last leads to the first. */
export type Step = { id: number; at: number; of: number; next: number | null };

/** The item that was asked for, if its subject still waits, else the first. Null when nothing waits. */
export function stepIn(waiting: readonly (About & { id: number })[], wanted?: About): Step | null {
  const found = waiting.findIndex(
    (each) => each.subjectKind === wanted?.subjectKind && each.subjectId === wanted.subjectId,
  );
  const i = Math.max(0, found);
  const shown = waiting[i];
  if (!shown) return null;
  const next = waiting.length > 1 ? waiting[(i + 1) % waiting.length]!.id : null;
  return { id: shown.id, at: i + 1, of: waiting.length, next };
}
