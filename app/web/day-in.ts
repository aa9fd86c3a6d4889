import { momentIn } from "#app/ui/time-zone.ts";

/** The day that a date field sends, or null for none and for one that no calendar has. */
export function dayIn(text: string | null | undefined): string | null {
  if (!text || !/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

/** The last minute of a day such as "2026-11-19" in a time zone: who has time until then has all of it. */
export function endOf(day: string, timeZone: string): Date {
  return new Date(startOf(day, timeZone, 1).getTime() - 60_000);
}

/** When a day such as "2026-11-19" begins in a time zone, or when the one after it does. */
export function startOf(day: string, timeZone: string, daysLater = 0): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + daysLater * 86_400_000;
  const shiftAt = (at: number) => {
    const { year, month, day, hour, minute } = momentIn(at, timeZone);
    return Date.UTC(year, month - 1, day, hour, minute) - at;
  };
  // The clock may be changed between the two moments, so the shift is asked where it counts.
  return new Date(midnight - shiftAt(midnight - shiftAt(midnight)));
}
