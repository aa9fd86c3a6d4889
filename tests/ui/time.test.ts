import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clock,
  daysBetween,
  isoDay,
  longAge,
  longMoment,
  plainDay,
  shortAge,
  shortDay,
} from "#app/ui/time.ts";
import { momentIn } from "#app/ui/time-zone.ts";

const zone = "America/Denver";
// Thursday 19 November 2026, 9:14 in Denver.
const now = Date.parse("2026-11-19T16:14:00Z");

test.each([
  ["2026-11-19T16:13:40Z", "Now"],
  ["2026-11-19T16:02:00Z", "12 min"],
  ["2026-11-19T15:15:00Z", "59 min"],
  ["2026-11-19T13:10:00Z", "3 h"],
  ["2026-11-18T23:45:00Z", "Yesterday"],
  ["2026-11-18T07:00:00Z", "Yesterday"],
  ["2026-11-16T18:20:00Z", "3 days"],
  ["2026-11-13T18:20:00Z", "6 days"],
  ["2026-11-12T18:20:00Z", "Nov 12"],
  ["2026-01-02T18:20:00Z", "Jan 2"],
  ["2025-12-31T18:20:00Z", "Dec 31, 2025"],
])("a post of %s is %s old", (at, age) => {
  expect(shortAge(at, now, zone)).toBe(age);
  expect(shortAge(new Date(at), now, zone)).toBe(age);
});

test("a post from just before midnight counts in hours while the night lasts", () => {
  const atTwo = Date.parse("2026-11-19T09:00:00Z");
  expect(shortAge("2026-11-19T06:30:00Z", atTwo, zone)).toBe("2 h");
});

test("a clock that runs ahead of ours never shows a negative age", () => {
  expect(shortAge("2026-11-19T16:14:30Z", now, zone)).toBe("Now");
});

test("what is still to come is shown as a day", () => {
  expect(shortAge("2026-11-19T23:00:00Z", now, zone)).toBe("Today");
  expect(shortAge("2026-11-20T23:00:00Z", now, zone)).toBe("Tomorrow");
  expect(shortAge("2026-12-08T18:00:00Z", now, zone)).toBe("Dec 8");
});

test("the long form says the age and the whole date", () => {
  expect(longAge("2026-11-19T16:02:00Z", now, zone)).toBe(
    "12 minutes ago, Thursday, November 19, 2026, 9:02 AM",
  );
  expect(longAge("2026-11-19T15:10:00Z", now, zone)).toBe("1 hour ago, Thursday, November 19, 2026, 8:10 AM");
  expect(longAge("2026-11-02T16:40:00Z", now, zone)).toBe("Monday, November 2, 2026, 9:40 AM");
});

test("noon and midnight read as Americans write them", () => {
  expect(clock("2026-11-19T19:00:00Z", zone)).toBe("12:00 PM");
  expect(clock("2026-11-19T07:05:00Z", zone)).toBe("12:05 AM");
});

test("the same moment is another day in another time zone", () => {
  const at = "2026-11-20T03:30:00Z";
  expect(plainDay(at, "America/Los_Angeles")).toBe("November 19, 2026");
  expect(plainDay(at, "America/New_York")).toBe("November 19, 2026");
  expect(plainDay(at, "Europe/London")).toBe("November 20, 2026");
  expect(isoDay(at, "Pacific/Kiritimati")).toBe("2026-11-20");
});

test("the day on which clocks go back has 25 hours and counts as one", () => {
  // In Denver clocks go back on 1 November 2026 at 2:00.
  const noonAfter = Date.parse("2026-11-02T19:00:00Z");
  const earlyBefore = "2026-11-01T06:30:00Z";
  expect(longMoment(earlyBefore, zone)).toBe("Sunday, November 1, 2026, 12:30 AM");
  expect(daysBetween(earlyBefore, noonAfter, zone)).toBe(1);
  expect(shortDay(earlyBefore, noonAfter, zone)).toBe("Yesterday");
  expect(clock("2026-11-01T07:30:00Z", zone)).toBe("1:30 AM");
  expect(clock("2026-11-01T08:30:00Z", zone)).toBe("1:30 AM");
});

test("the day on which clocks go forward has 23 hours and counts as one", () => {
  // In Denver clocks go forward on 8 March 2026 at 2:00.
  const justAfter = Date.parse("2026-03-09T06:01:00Z");
  expect(clock("2026-03-08T08:59:00Z", zone)).toBe("1:59 AM");
  expect(clock("2026-03-08T09:00:00Z", zone)).toBe("3:00 AM");
  expect(daysBetween("2026-03-08T07:00:00Z", justAfter, zone)).toBe(1);
});

test("every zone and moment shows what Intl shows", () => {
  const zones = [
    "America/New_York",
    "America/Phoenix",
    "Pacific/Honolulu",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
  ];
  const moments = fc.date({ min: new Date("2000-01-01"), max: new Date("2037-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (timeZone, at) => {
      const { month, day, year, hour, minute } = momentIn(at.getTime(), timeZone);
      const two = (value: number) => String(value).padStart(2, "0");
      const shown = at.toLocaleString("sv-SE", { timeZone });
      expect(`${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`).toBe(shown.slice(0, 16));
    }),
  );
});
