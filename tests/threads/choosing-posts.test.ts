import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumbers, written } from "#app/threads/changing/chosen-posts.ts";

test("chosen numbers travel short, in runs", () => {
  expect(written([9, 5, 7, 8, 7])).toBe("5,7-9");
  expect(readNumbers("5,7-9")).toEqual([5, 7, 8, 9]);
});

test("what was written is what is read", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 50 }), (numbers) => {
      expect(readNumbers(written(numbers))).toEqual(numbers.sort((a, b) => a - b));
    }),
  );
});

test("nonsense is no number, and a run without end has one", () => {
  expect(readNumbers("x,,-3,1e9,4")).toEqual([4]);
  expect(readNumbers("1-999999")).toHaveLength(10_000);
});
