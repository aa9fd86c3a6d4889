import { expect, test } from "vitest";
import { counted, inFigures } from "#app/text/counted.ts";

test.each([
  [0, "0 replies"],
  [1, "1 reply"],
  [2, "2 replies"],
  [1_000, "1,000 replies"],
])("a sentence is right for %i", (count, says) => {
  expect(counted(count, "reply", "replies")).toBe(says);
});

test("an s makes the plural where nothing else is said", () => {
  expect([counted(1, "post"), counted(12, "post")]).toEqual(["1 post", "12 posts"]);
});

test("thousands have a comma", () => {
  expect([999, 1204, 1_000_000].map(inFigures)).toEqual(["999", "1,204", "1,000,000"]);
});
