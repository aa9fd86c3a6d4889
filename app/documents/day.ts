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

/** How many days it is from one day to another: below 0 it is past. */
export function daysUntil(day: string, today: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
}

/** The day that comes so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day that comes so many months after another; the last one of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year!, month! + months, 0)).getUTCDate();
  return new Date(Date.UTC(year!, month! - 1 + months, Math.min(date!, last))).toISOString().slice(0, 10);
}
