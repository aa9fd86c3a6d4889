import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_CHARACTERS } from "#app/markdown/limits.ts";
import { sanitize } from "#app/markdown/sanitize.server.ts";
import { troubleIn } from "./allowed-html.ts";
import { filled, timed } from "./timed.ts";

describe("whatever is typed", () => {
  const marks =
    "* ** *** _ __ ~ ~~ ` `` ``` [ ] ( ) ]( ][ ![ < > </ & | |- - -- === # + : ! ' $ \\ \\*".split(" ");
  const shapes = [
    "\n",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n    ",
    "\n| a |\n|-|\n",
    "  \n",
    "\t",
    " ",
    "a",
    "b ",
    "é",
    "😀",
  ];
  const links = [
    "http://",
    "www.",
    "a@b.c",
    "[a]: /u\n",
    "](/u)",
    "](javascript:",
    "<b>",
    "<!--",
    "&#1;",
    "&lt;",
    "\u0000",
  ];
  const part = fc.constantFrom(...marks, ...shapes, ...links);
  const biased = fc.array(part, { maxLength: 300 }).map((parts) => parts.join(""));
  const repeated = fc
    .tuple(biased, fc.array(part, { minLength: 1, maxLength: 6 }), biased)
    .map(([start, unit, end]) => `${start}${filled(unit.join(""), 15_000)}${end}`.slice(0, MAX_CHARACTERS));
  const any = fc.string({ unit: "binary", maxLength: 2000 });

  test.each([
    ["any characters", any, 1500],
    ["marks in any order", biased, 1500],
    ["marks repeated up to the limit", repeated, 60],
  ])("%s: renders within a second to allowed HTML that sanitizing leaves as it is", (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (markdown) => {
        const { html, ms } = timed(markdown);
        if (html === undefined) return;
        expect(ms).toBeLessThan(1000);
        expect(troubleIn(html)).toEqual([]);
        const unframed = html.replaceAll(/<div [^>]*>|<\/div>/g, "");
        expect(sanitize(unframed)).toBe(unframed);
      }),
      { numRuns },
    );
  });
});
