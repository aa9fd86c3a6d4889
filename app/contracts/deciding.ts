import { dayRead, daysUntil } from "#app/documents/day.ts";

/** Says how near the day of a decision is, after "Decides" or "You decide"; beyond two weeks by its date. */
export function decidesWhen(day: string, today: string): string {
  const days = daysUntil(day, today);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days <= 14 ? `in ${days} days` : `by ${dayRead(day)}`;
}
