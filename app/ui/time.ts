import { counted } from "../text/counted.ts";
import { momentIn } from "./time-zone.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago in as few letters as possible: "12 min", "3 h", "Yesterday", "4 days", "Nov 2", "Nov 2, 2025". */
export function shortAge(at: Date | string, now: number, timeZone: string) {
  const age = now - millis(at);
  if (Math.abs(age) < MINUTE) return "Now";
  if (age > 0 && age < HOUR) return `${Math.floor(age / MINUTE)} min`;
  const days = daysBetween(at, now, timeZone);
  if (age > 0 && (days === 0 || age < 6 * HOUR)) return `${Math.floor(age / HOUR)} h`;
  return shortDay(at, now, timeZone);
}

/** The day alone, near days by name: "Today", "Yesterday", "Tomorrow", "4 days", "Nov 2". */
export function shortDay(at: Date | string, now: number, timeZone: string) {
  const days = daysBetween(at, now, timeZone);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  if (days === -1) return "Tomorrow";
  if (days > 1 && days < 7) return `${days} days`;
  const { year, month, day } = momentIn(millis(at), timeZone);
  const text = `${months[month - 1]!.slice(0, 3)} ${day}`;
  return year === momentIn(now, timeZone).year ? text : `${text}, ${year}`;
}

/** Age and date in words, for screen readers and tooltips: "12 minutes ago, Thursday, November 19, 2026, 9:02 AM". */
export function longAge(at: Date | string, now: number, timeZone: string) {
  const age = now - millis(at);
  const text = longMoment(at, timeZone);
  if (age < MINUTE) return text;
  if (age < HOUR) return `${counted(Math.floor(age / MINUTE), "minute")} ago, ${text}`;
  if (age < 6 * HOUR || daysBetween(at, now, timeZone) === 0) {
    return `${counted(Math.floor(age / HOUR), "hour")} ago, ${text}`;
  }
  return text;
}

/** "Thursday, November 19, 2026, 9:02 AM" */
export function longMoment(at: Date | string, timeZone: string) {
  return `${longDay(at, timeZone)}, ${clock(at, timeZone)}`;
}

/** "Thursday, November 19, 2026" */
export function longDay(at: Date | string, timeZone: string) {
  const { year, month, day } = momentIn(millis(at), timeZone);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday}, ${months[month - 1]} ${day}, ${year}`;
}

/** "November 19, 2026" */
export function plainDay(at: Date | string, timeZone: string) {
  const { year, month, day } = momentIn(millis(at), timeZone);
  return `${months[month - 1]} ${day}, ${year}`;
}

/** "9:02 AM" */
export function clock(at: Date | string, timeZone: string) {
  const { hour, minute } = momentIn(millis(at), timeZone);
  return `${hour % 12 || 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
}

/** "2026-11-19": the day as the viewer's calendar has it. */
export function isoDay(at: Date | string, timeZone: string) {
  const { year, month, day } = momentIn(millis(at), timeZone);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** How many midnights lie between: 0 is the same day, 1 the day before `now`, below 0 is still to come. */
export function daysBetween(at: Date | string, now: number, timeZone: string) {
  return dayNumber(now, timeZone) - dayNumber(millis(at), timeZone);
}

// Counted in UTC from the calendar's date, so that days of 23 and 25 hours count as one.
function dayNumber(at: number, timeZone: string) {
  const { year, month, day } = momentIn(at, timeZone);
  return Date.UTC(year, month - 1, day) / DAY;
}

function millis(at: Date | string) {
  return typeof at === "string" ? Date.parse(at) : at.getTime();
}
