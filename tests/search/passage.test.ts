import { expect, test } from "vitest";
import { passageOf, wordFinder } from "#app/search/passage.ts";

const marked = (text: string, looked: string, stems: string[], typing = false) =>
  passageOf(text, wordFinder(looked, stems, typing))
    .map(({ text: words, hit }) => (hit ? `[${words}]` : words))
    .join("");

test.each([
  [
    "policies",
    ["polici"],
    "Our Policy, and two policies of theirs; a police car",
    "Our [Policy], and two [policies] of theirs; a police car",
  ],
  [
    "inspect",
    ["inspect"],
    "inspecting the inspection log of the inspector",
    "[inspecting] the [inspection] log of the [inspector]",
  ],
  ["résumé", ["resum"], "A RÉSUMÉ, a resume", "A [RÉSUMÉ], a [resume]"],
  ["cat", ["cat"], "A cat is no category", "A [cat] is no category"],
])("of %s every form is marked, and nothing else", (looked, stems, text, shown) => {
  expect(marked(text, looked, stems)).toBe(shown);
});

test("a stem that is more than a word marks nothing, whatever signs it has", () => {
  expect(marked("A no-show, no?", "no-show", ["no-show", "show", "a.b*", "((("])).toBe("A no-[show], no?");
});

test("while one types the last word is a beginning", () => {
  expect(marked("the inspection of swings", "swing insp", ["swing", "insp"], true)).toBe(
    "the [inspection] of [swings]",
  );
});

test("of a long text the part is shown in which most of it stands together, cut between words", () => {
  const text = `${"Something else. ".repeat(60)}The swing log is signed on Mondays. ${"And more. ".repeat(60)}One swing.`;
  const shown = marked(text, "swing log", ["swing", "log"]);
  expect(shown).toContain("The [swing] [log] is signed on Mondays.");
  expect(shown).toMatch(/^… \S.*\S …$/);
  expect(shown.length).toBeLessThan(260);
});

test.each([
  ["one word of twenty thousand letters", "a".repeat(20_000)],
  ["twenty thousand hits", "swing ".repeat(20_000)],
  ["emoji and text from right to left", "🦩 سلام swing 🏋️‍♀️ ".repeat(400)],
])("%s is cut in a moment", (_, text) => {
  const began = performance.now();
  expect(marked(text, "swing", ["swing"]).length).toBeLessThan(600);
  expect(performance.now() - began).toBeLessThan(300);
});
