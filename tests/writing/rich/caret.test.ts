import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { caretIn } from "#app/writing/rich/caret.ts";
import { extensions } from "#app/writing/rich/extensions.ts";
import { TextAsTyped } from "#app/writing/rich/text-as-typed.ts";

const text = new TextAsTyped(getSchema(extensions));

test.each([
  ["at the end", "One **two** three.|", "One two three."],
  ["before blanks at the end", "One two.|\n\n", "One two."],
  ["at the beginning", "|One two.", ""],
  ["within bold words", "One **tw|o** three.", "One tw"],
  ["behind a link", "See [the form](https://forms.example/a42), an|d sign.", "See the form, an"],
  ["in a numbered list", "1. one\n2. tw|o\n3. three", "onetw"],
  ["after a heading", "## Keys\n\nWho ha|s them?", "KeysWho ha"],
])("who begins rich text with the caret %s goes on there", (_, typed, before) => {
  const markdown = typed.replace("|", "");
  const doc = text.read(markdown)!;
  const at = caretIn(doc, markdown, typed.indexOf("|"));
  expect(doc.textBetween(0, at)).toBe(before);
});
