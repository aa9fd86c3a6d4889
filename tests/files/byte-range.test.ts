import { expect, test } from "vitest";
import { rangeAsked } from "#app/files/byte-range.ts";

test.each([
  ["bytes=0-0", { from: 0, to: 0 }],
  ["bytes=10-", { from: 10, to: 99 }],
  ["bytes=10-19", { from: 10, to: 19 }],
  ["bytes=90-1000000000000000000000", { from: 90, to: 99 }],
  ["bytes=-10", { from: 90, to: 99 }],
  ["bytes=-1000", { from: 0, to: 99 }],
  ["Bytes = 5 - 6", { from: 5, to: 6 }],
  ["bytes=100-", "past the end"],
  ["bytes=100-200", "past the end"],
  ["bytes=-0", "past the end"],
  [null, "whole"],
  ["", "whole"],
  ["bytes=", "whole"],
  ["bytes=-", "whole"],
  ["bytes=5-4", "whole"],
  ["bytes=0-1,3-4", "whole"],
  ["bytes=0--1", "whole"],
  ["bytes=a-b", "whole"],
  ["lines=0-1", "whole"],
])("of a file of 100 bytes %j is %j", (header, part) => {
  expect(rangeAsked(header, 100)).toEqual(part);
});

test("no part of an empty file can be asked for", () => {
  expect(rangeAsked("bytes=0-", 0)).toBe("past the end");
  expect(rangeAsked("bytes=-5", 0)).toBe("past the end");
});
