import { expect, test } from "vitest";
import { startOf } from "#app/web/day-in.ts";

test.each([
  ["2026-11-19", "America/New_York", "2026-11-19T05:00:00.000Z"],
  ["2026-07-01", "America/Indianapolis", "2026-07-01T04:00:00.000Z"],
  ["2026-11-19", "Asia/Calcutta", "2026-11-18T18:30:00.000Z"],
  ["2026-11-19", "UTC", "2026-11-19T00:00:00.000Z"],
  // The clocks change on this day, after its beginning.
  ["2026-03-08", "America/New_York", "2026-03-08T05:00:00.000Z"],
  ["2026-11-01", "America/New_York", "2026-11-01T04:00:00.000Z"],
])("the day %s begins in %s at %s", (day, zone, at) => {
  expect(startOf(day, zone).toISOString()).toBe(at);
});

test("the day on which the clocks change ends an hour later or earlier", () => {
  expect(startOf("2026-03-08", "America/New_York", 1).toISOString()).toBe("2026-03-09T04:00:00.000Z");
  expect(startOf("2026-11-01", "America/New_York", 1).toISOString()).toBe("2026-11-02T05:00:00.000Z");
});
