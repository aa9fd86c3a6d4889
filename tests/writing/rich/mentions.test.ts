// People who are mentioned, in the editors and in what comes of it.
import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { namedToday } from "#app/markdown/mentions.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { nameBegun } from "#app/writing/mentions/name-list.ts";
import { extensions } from "#app/writing/rich/extensions.ts";
import { TextAsTyped } from "#app/writing/rich/text-as-typed.ts";

const schema = getSchema(extensions);
const lena = "/people/abcdefghij1234";

function kindsIn(markdown: string): string[] {
  const kinds: string[] = [];
  new TextAsTyped(schema).read(markdown)!.descendants((node) => {
    if (node.isInline) kinds.push(node.type.name);
  });
  return kinds;
}

function writtenAnew(markdown: string): string {
  const doc = new TextAsTyped(schema).read(markdown)!;
  return new TextAsTyped(schema).write(Node.fromJSON(schema, doc.toJSON()));
}

test.each([
  `Would [@Lena Sorvik](${lena}) know?`,
  `**[@Lena O’Brien-Sørvik](${lena})**, [@Ada](/people/bbbbbbbbbb2222)`,
  `- [@Lena](${lena}): the form`,
  `| Who |\n| --- |\n| [@Lena](${lena}) |`,
  `[@Lena \\[L\\] \\_S\\_](${lena})`,
])("%j is a mention in rich text, and comes back as it was", (markdown) => {
  expect(kindsIn(markdown)).toContain("mention");
  expect(writtenAnew(markdown)).toBe(markdown);
});

test.each([
  `[Lena](${lena})`,
  "[@Lena](/people/short)",
  "[@Lena](https://other.example/people/abcdefghij1234)",
  `[@Lena](${lena}/x)`,
  `\`[@Lena](${lena})\``,
])("%j mentions nobody", (markdown) => {
  expect(kindsIn(markdown)).not.toContain("mention");
  expect(renderMarkdown(markdown).html).not.toContain('class="mention');
});

test("words of a mention that are bold in part stay a mention on the page, whoever edits it", () => {
  const markdown = `[@Lena **Sorvik**](${lena})`;
  expect(writtenAnew(markdown)).toBe(markdown);
  expect(renderMarkdown(markdown).html).toContain('class="mention">@Lena Sorvik</a>');
});

test("nobody makes a mention of HTML, and no name is HTML", () => {
  const html = `<a href="${lena}" rel="x" class="mention">@Lena</a>`;
  expect(renderMarkdown(html).html).not.toContain("<a");
  const shown = namedToday(renderMarkdown(`[@x](${lena})`).html, { [lena.slice(8)]: '<b>"&' });
  expect(shown).toContain(">@&lt;b&gt;&quot;&amp;</a>");
});

test("a mention is its words where there are no links, and a name from no list is never taken", () => {
  const { excerpt, text, html } = renderMarkdown(`Ask [@Lena Sorvik](${lena}).`);
  expect([excerpt, text]).toEqual(["Ask @Lena Sorvik.", "Ask @Lena Sorvik."]);
  expect(namedToday(html, null)).toBe("<p>Ask @Lena Sorvik.</p>\n");
  const odd = renderMarkdown("[@x](/people/constructor000)").html;
  expect(namedToday(odd, {})).toBe("<p>@x</p>\n");
});

test.each([
  ["@", ""],
  ["Would @le", "le"],
  ["(@Lena", "Lena"],
  ["- @Lena Sor", "Lena Sor"],
  ["@Mary Ann O’", "Mary Ann O’"],
  ["desk@clinic", null],
  ["@lena@x", null],
  ["@one two three four", null],
  ["@ lena", null],
  ["@5 pm", null],
  ["no sign", null],
])("behind %j the name begun is %j", (before, begun) => expect(nameBegun(before)).toBe(begun));
