type Counted = { id: number; unread: number };

// Heights on a small phone, in pixels: the start page is a screen and a half at most, however much there is.
const PAGE = 1_266;
const AROUND = 440;
const SHEET_HEAD = 76;
const WAIT = 89;
const MORE_WAITS = 49;
const CONCERN = 126;
const COHORT = 53;
const ROW = 93;

/** How many rows of the inbox the start page shows: fewer where many cohorts have news. */
export function concernsShown(inbox: number, unreadCohorts: number): number {
  return Math.min(inbox, unreadCohorts > 4 ? 1 : 2);
}

/** How many things that wait for the viewer are shown unfolded. */
export const WAITS_SHOWN = 3;

/**
 * Cohorts with something unread, the most active first, each with how many of its conversations the start page shows: one
 * of each in turn, as long as there is room for them.
 */
export function shareRows<Cohort extends Counted>(
  cohorts: Cohort[],
  { inbox, waits }: { inbox: number; waits: number },
): { cohort: Cohort; rows: number }[] {
  const active = cohorts.filter(({ unread }) => unread > 0).sort((a, b) => b.unread - a.unread);
  const shares = active.map((cohort) => ({ cohort, rows: 0 }));
  const concerns = concernsShown(inbox, active.length);
  const waiting = Math.min(waits, WAITS_SHOWN);
  const taken =
    AROUND +
    (waiting && SHEET_HEAD + waiting * WAIT) +
    (waits > WAITS_SHOWN ? MORE_WAITS : 0) +
    (concerns && SHEET_HEAD + concerns * CONCERN) +
    active.length * COHORT;
  let left = Math.max(Math.min(active.length, 1), Math.floor((PAGE - taken) / ROW));
  for (let given = true; given && left > 0; ) {
    given = false;
    for (const share of shares) {
      if (left === 0 || share.rows === share.cohort.unread) continue;
      share.rows++;
      left--;
      given = true;
    }
  }
  return shares;
}
