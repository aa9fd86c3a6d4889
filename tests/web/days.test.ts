import { expect, test } from "vitest";
import { plainDay } from "#app/ui/time.ts";
import { endOf } from "#app/web/day-in.ts";

test("who has time until a day has all of it, by the calendar of who said so, and is told that day", () => {
  for (const [zone, end] of [
    ["America/Los_Angeles", "2026-11-21T07:59:00.000Z"],
    ["America/New_York", "2026-11-21T04:59:00.000Z"],
  ] as const) {
    expect(endOf("2026-11-20", zone).toISOString()).toBe(end);
    expect(plainDay(endOf("2026-11-20", zone), zone)).toBe("November 20, 2026");
  }
});
