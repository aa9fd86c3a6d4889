import { expect, test } from "vitest";
import { sectionsOf, sectionText } from "#app/documents/sections/sections.ts";
import { unitsOf } from "#app/documents/sections/units.ts";
import { diceOf, policyOf, written } from "../../../bench/policies.ts";

const markdown = `Opening words.

# Telehealth

## 1. Consent

Parents sign a form before the first visit, and again each year.

### Minors

A parent is in the room.

## 2. Platform

We use the one that the network chose, and no other one.

## Notes

First notes about the calls.

## Notes

Second notes about the rooms.
`;
const titled = markdown.slice(markdown.indexOf("#"));
const keysOf = (text: string, before?: string) =>
  sectionsOf(
    text,
    before === undefined ? undefined : { markdown: before, keys: sectionsOf(before).map(({ key }) => key) },
  ).map(({ key }) => key);

test("each heading begins a section, and together they are the document", () => {
  const sections = sectionsOf(markdown);
  expect(sections.map(({ text }) => text).join("")).toBe(markdown);
  expect(sections.map(({ heading }) => heading)).toEqual([
    ...["", "Telehealth", "1. Consent", "Minors", "2. Platform", "Notes", "Notes"],
  ]);
  expect(sections.map(({ key }) => key)).toEqual([
    ...["beginning", "telehealth", "consent", "minors", "platform", "notes", "notes-2"],
  ]);
  expect(sectionText(sections, "minors")).toBe("### Minors\n\nA parent is in the room.\n\n");
  expect(sectionText(sections, "nowhere")).toBeUndefined();
});

test("headings are numbered below the title, but for those with a number of their own", () => {
  expect(sectionsOf(titled).map(({ number }) => number)).toEqual(["", "", "1.1", "", "3", "4"]);
  expect(sectionsOf("## A\n\n### B\n\n### C\n\n## D\n").map(({ number }) => number)).toEqual([
    "1",
    "1.1",
    "1.2",
    "2",
  ]);
});

test("a key stays through another number, other words of the heading, other words below it, and another place", () => {
  const later = titled
    .replace("## 1. Consent", "## 2. Consent of parents")
    .replace("## 2. Platform\n\nWe use the one that the network chose, and no other one.\n\n", "")
    .replace(
      "## 2. Consent",
      "## 1. Tools\n\nWe use the one that the network chose, and no other program.\n\n## 2. Consent",
    );
  expect(keysOf(later, titled)).toEqual(["telehealth", "platform", "consent", "minors", "notes", "notes-2"]);
});

test("sections of the same heading are told apart by what stands below them", () => {
  const [, first, second] = markdown.split(/(?=## Notes)/);
  expect(keysOf(`${second}\n${first}`, `${first}${second}`)).toEqual(["notes-2", "notes"]);
  expect(keysOf(second!, `${first}${second}`)).toEqual(["notes-2"]);
});

test("a new section gets a key that no other has, also none that was given before", () => {
  expect(
    keysOf(`${titled}\n## Consent\n\nOf therapists, for pictures of them at work.\n`, titled).at(-1),
  ).toBe("consent-2");
});

test("units are exactly the text: items within items, rows, code, quotes, and what nobody can read", () => {
  const list = "1. a\n   - b\n   - c\n\n     more of c\n2. d\n";
  const { units } = unitsOf(
    `${list}\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n\`\`\`\n- no item\n\`\`\`\n> quoted\n\n---\n`,
  );
  expect(units.map(({ kind, level, core }) => `${kind} ${level} ${core.replace(/\n[\s\S]*/, "…")}`)).toEqual([
    ...["item 0 1. a", "item 1    - b", "item 1    - c…", "item 0 2. d"],
    ...[
      "head 0 | a | b |…",
      "row 0 | 1 | 2 |",
      "row 0 | 3 | 4 |",
      "code 0 ```…",
      "quote 0 > quoted",
      "rule 0 ---",
    ],
  ]);
  const odd = [
    "",
    "\n\n",
    "- - - a\n- b",
    "\t- a\n\t\t- b\n",
    "1) a\n 2) b\n  - c\n\nd",
    "> - a\n> - b",
    "# \n#a\n## b ##\n",
    "a\\\n\n\n\n b",
    "| a |\n|---|",
    "* a\n\n\n* b\n+ c",
  ];
  for (const text of [...odd, ...[1, 2, 3].map((seed) => written(policyOf(diceOf(seed))))]) {
    const { lead, units } = unitsOf(text);
    expect(lead + units.map(({ core, tail }) => core + tail).join("")).toBe(text);
  }
});
