type Counted = { id: number; unread: number };

/** How many conversations the most active cohort shows, the next one, and so on: all together about one screen. */
const rowsOf: Record<number, number[]> = { 1: [6], 2: [4, 2], 3: [3, 2, 1], 4: [2, 1, 1, 1] };

/** Cohorts with something unread, the most active first, each with how many of its conversations the start page shows. */
export function shareRows<Cohort extends Counted>(cohorts: Cohort[]): { cohort: Cohort; rows: number }[] {
  const active = cohorts.filter(({ unread }) => unread > 0).sort((a, b) => b.unread - a.unread);
  const shares = rowsOf[active.length] ?? [2, 1];
  return active.map((cohort, i) => ({ cohort, rows: Math.min(shares[i] ?? 0, cohort.unread) }));
}
