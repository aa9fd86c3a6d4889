import { expect, test } from "vitest";
import { redlineOf } from "#app/documents/merging/redline.ts";
import { diceOf, edited, policyOf, written } from "../../../bench/policies.ts";

type Redline = ReturnType<typeof redlineOf>;
type Block = Redline["sections"][number]["blocks"][number];

/** A block as one would write it on paper: [-went-] and {+came+}. */
function inWords(block: Block): string {
  if (block.is === "unchanged") return `… ${block.words} words`;
  const cells = block.cells.map((runs) =>
    runs
      .map(({ is, text }) => (is === "kept" ? text : is === "added" ? `{+${text}+}` : `[-${text}-]`))
      .join(""),
  );
  return [block.sign, cells.join(" | ")].filter(Boolean).join(" ");
}
const shown = ({ sections }: Redline) => sections.map(({ is, blocks }) => [is, ...blocks.map(inWords)]);

const before = `# Late arrival

We wait **fifteen** minutes. Then call [the office](https://a.example).

Nothing else is here.

And neither here.

1. Call
2. Write

| visits | follows |
| --- | --- |
| one | a call |
| two | a letter |

## Notes

Kept as they were.
`;

test("words that came and went are shown without the signs of Markdown, and around them what stands beside", () => {
  const after = before.replace("**fifteen**", "**ten**").replace("2. Write", "2. Write a note\n3. Wait");
  expect(shown(redlineOf(before, after))).toEqual([
    [
      "changed",
      "Late arrival",
      "We wait [-fifteen -]{+ten +}minutes. Then call the office.",
      "Nothing else is here.",
      "And neither here.",
      "1. Call",
      "2. Write {+a note+}",
      "3. {+Wait+}",
      "… 8 words",
    ],
    ["same", "… 5 words"],
  ]);
});

test("what is to be ticked off is shown with its box, as the document shows it", () => {
  const list = "- [ ] Lock the door\n- [x] Count the keys\n- Go home\n";
  const after = list.replace("[ ] Lock the door", "[ ] Lock the doors").replace("[x]", "[ ]");
  expect(shown(redlineOf(list, after))).toEqual([
    ["changed", "☐ Lock the [-door-]{+doors+}", "[-☑ -]{+☐ +}Count the keys", "• Go home"],
  ]);
});

test("a table of which a row changed is shown whole, with the words of each cell", () => {
  const after = before.replace("two | a letter", "two | a friendly letter |\n| three | a talk");
  expect(shown(redlineOf(before, after))[0]).toEqual([
    "changed",
    "Late arrival",
    "… 22 words",
    "visits | follows",
    "one | a call",
    "two | a {+friendly +}letter",
    "{+three+} | {+a talk+}",
  ]);
});

test("a section that came, went or moved is said to, and a document without changes is one stretch for each section", () => {
  const [first, notes] = before.split(/(?=## Notes)/) as [string, string];
  const states = ({ sections }: Redline) => sections.map(({ heading, is, moved }) => [heading, is, moved]);
  expect(states(redlineOf(before, `${first}## Consent\n\nParents sign.\n\n`))).toEqual([
    ["Late arrival", "same", false],
    ["Notes", "removed", false],
    ["Consent", "added", false],
  ]);
  expect(
    states(redlineOf(before, `${notes}\n${first}`)).filter(([, is, moved]) => is === "same" && moved),
  ).toHaveLength(1);
  const same = redlineOf(before, before);
  expect(same).toMatchObject({ added: 0, removed: 0 });
  expect(same.sections.flatMap(({ blocks }) => blocks.map(({ is }) => is))).toEqual([
    "unchanged",
    "unchanged",
  ]);
});

test("words that became bold, and a link that leads elsewhere, are changes", () => {
  const after = before.replace("We wait", "We **wait**").replace("a.example", "b.example");
  expect(shown(redlineOf(before, after))[0]).toContain(
    "We [-wait -]{+wait +}fifteen minutes. Then call [-the office-]{+the office+}.",
  );
});

test("either version can be read from it, word for word, and how many words came and went", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const dice = diceOf(seed);
    const policy = policyOf(dice, 4);
    const [one, two] = [written(policy), written(edited(policy, dice, 10, "new"))];
    const { sections, added, removed } = redlineOf(one, two);
    const read = (not: "added" | "removed") =>
      sections
        .flatMap(({ blocks }) => blocks)
        .map((block) =>
          block.is === "unchanged"
            ? block.markdown
            : block.cells
                .map((runs) => runs.flatMap(({ is, text }) => (is === not ? [] : text)).join(""))
                .join(" "),
        )
        .join("\n");
    const words = (text: string) => (text.replace(/^\s*\d+\. /gm, "").match(/[\p{L}\p{N}_]+/gu) ?? []).sort();
    expect(words(read("removed"))).toEqual(words(two));
    expect(words(read("added"))).toEqual(words(one));
    expect(words(two).length - words(one).length).toBe(added - removed);
  }
});
