import { expect, test } from "vitest";
import { measureMerging } from "../../../bench/merging.ts";

test("policies that a practice changed at five places and their author at three seldom leave a conflict", () => {
  const { conflicts, longMs } = measureMerging(120);
  expect(conflicts).toBeGreaterThan(0);
  expect(conflicts).toBeLessThanOrEqual(0.2);
  // The bench has the budget; here other tests run beside it.
  expect(longMs).toBeLessThan(2_000);
});
