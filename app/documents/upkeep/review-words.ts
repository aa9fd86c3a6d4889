import { daysUntil } from "#app/documents/day.ts";
import { counted } from "#app/text/counted.ts";

/** So many days before a review its document says so in the list; sooner only its own page does. */
export const SOON = 30;

/** Says how a review stands: overdue, due today, or in so many days. Null where it is far away. */
export function reviewInWords(reviewOn: string, today: string, within = SOON): string | null {
  const days = daysUntil(reviewOn, today);
  if (days > within) return null;
  if (days < 0) return `Review overdue by ${counted(-days, "day")}`;
  return days === 0 ? "Review due today" : `Review due in ${counted(days, "day")}`;
}
