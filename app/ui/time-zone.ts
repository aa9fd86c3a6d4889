export type Moment = { year: number; month: number; day: number; hour: number; minute: number };

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const CACHED_DAYS = 5_000;

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number | undefined>>();

/** Reads calendar and clock at a moment in a time zone. */
export function momentIn(at: number, timeZone: string): Moment {
  const shown = new Date(at + (dayOffset(at, timeZone) ?? offsetAt(at, timeZone)));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  };
}

// Asking Intl costs 10 µs and a page asks dozens of times. A zone's offset is the same all day, or, on the
// two days a year on which the clocks change, undefined here.
function dayOffset(at: number, timeZone: string) {
  let days = offsets.get(timeZone);
  if (!days || days.size > CACHED_DAYS) {
    days = new Map();
    offsets.set(timeZone, days);
  }
  const day = Math.floor(at / DAY);
  if (!days.has(day)) {
    const morning = offsetAt(day * DAY, timeZone);
    days.set(day, morning === offsetAt((day + 1) * DAY, timeZone) ? morning : undefined);
  }
  return days.get(day);
}

function offsetAt(at: number, timeZone: string) {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of clockIn(timeZone).formatToParts(at)) {
    if (type in parts) parts[type as keyof Moment] = Number(value);
  }
  const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  return shown - Math.floor(at / MINUTE) * MINUTE;
}

// Only numbers come from Intl: its words and spaces differ between Node and browsers, and hydration would notice.
function clockIn(timeZone: string) {
  let format = clocks.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    clocks.set(timeZone, format);
  }
  return format;
}
