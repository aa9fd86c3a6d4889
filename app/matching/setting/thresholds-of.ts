import type { ThresholdsAsStored } from "#db/verb-results.ts";
import { type Thresholds, usualThresholds } from "../judging/thresholds.ts";

/** Reads the numbers that a network has set, in percent, as the engine takes them; the usual ones where it has set none. */
export function thresholdsOf(stored: ThresholdsAsStored | null): Thresholds {
  if (!stored) return usualThresholds;
  const { telehealth_both, telehealth_one } = stored;
  return {
    ...usualThresholds,
    conflict: stored.conflict / 100,
    review: stored.review / 100,
    referrers: stored.referrers / 100,
    otherDiscipline: stored.other_discipline / 100,
    general: stored.general / 100,
    telehealth: { both: telehealth_both / 100, one: telehealth_one / 100 },
    plannedMonths: stored.planned_months,
  };
}
