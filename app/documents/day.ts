import { momentIn } from "#app/ui/time-zone.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** A day without a time, "2027-09-01", as it is read: "September 1, 2027". It is the same everywhere. */
export function dayRead(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${months[month! - 1]} ${date}, ${year}`;
}

/** Whether a day has come, where the reader is. */
export function hasCome(day: string, today: string): boolean {
  return day <= today;
}

/** The day that it is at a moment in a time zone. */
export function todayIn(now: number, timeZone: string): string {
  const { year, month, day } = momentIn(now, timeZone);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
