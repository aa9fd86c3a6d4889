import { expect, test } from "vitest";
import { servedIn, servedInWords } from "#app/practices/facts/served-zips.ts";

test("ZIP codes stand one a line or between commas, each with its share or without", () => {
  expect(servedIn("97330 40%\n97331: 12.5 %\n\n97333, 97321 – 3\n")).toEqual({
    served: [
      { zip: "97330", share: 0.4 },
      { zip: "97331", share: 0.125 },
      { zip: "97333", share: null },
      { zip: "97321", share: 0.03 },
    ],
  });
  expect(servedIn(" \n ")).toEqual({ served: [] });
});

test("what a form shows reads as the same again", () => {
  const zips = ["97330", "97331", "97333"];
  const text = servedInWords(zips, [0.4, null, 0.125]);
  expect(text).toBe("97330 40%\n97331\n97333 12.5%");
  expect(servedIn(text)).toEqual({
    served: [
      { zip: "97330", share: 0.4 },
      { zip: "97331", share: null },
      { zip: "97333", share: 0.125 },
    ],
  });
});

test.each([
  ["97330 Corvallis", "“97330 Corvallis” is no ZIP code. Write lines such as 97330 40%."],
  ["97330\n97330 20%", "97330 is in the list twice."],
  ["97330 80%\n97331 40%", "The shares come to 120%. All patients are 100%."],
  [Array.from({ length: 201 }, (_, n) => 10_000 + n).join("\n"), "Please list at most 200: there are 201."],
])("%s is said to be wrong", (typed, problem) => {
  expect(servedIn(typed)).toEqual({ problem });
});
