// A quote, or a draft from elsewhere, arrives while rich text is open.
import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { differing } from "#app/writing/rich/differing.ts";
import { extensions } from "#app/writing/rich/extensions.ts";
import { TextAsTyped } from "#app/writing/rich/text-as-typed.ts";

const schema = getSchema(extensions);

/** A document after another text has arrived in it, as the surface takes it in. */
function arrived(text: TextAsTyped, now: Node, markdown: string): Node {
  const meant = text.read(markdown)!;
  const [from, to, put] = differing(now, meant);
  const doc = now.replace(from, to, schema.nodes.doc!.create(null, [...put]).slice(0));
  text.know(doc, meant);
  return doc;
}

test("only what differs is replaced, so that a caret elsewhere stays", () => {
  const text = new TextAsTyped(schema);
  const now = text.read("# Head\n\nwords\n\n* star\n* list")!;
  const [from, to, put] = differing(now, text.read("# Head\n\nother\nwords\n\n* star\n* list")!);
  expect([from, to, put.length]).toEqual([6, 13, 1]);
  const quoted = differing(now, text.read("# Head\n\nwords\n\n* star\n* list\n\nLena wrote:\n> Yes.\n\n")!);
  expect(quoted.slice(0, 2)).toEqual([now.content.size, now.content.size]);
  expect(quoted[2]).toHaveLength(2);
});

test("any text that arrives in any other is there whole, and comes back as it was typed", () => {
  const block = fc.constantFrom(
    "words",
    "# Head",
    "* star\n* list",
    "1. one",
    "> said",
    "---",
    "*so*",
    "| a |\n|-|",
  );
  const some = fc.array(block, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("\n\n"));
  fc.assert(
    fc.property(some, some, (before, after) => {
      const text = new TextAsTyped(schema);
      const doc = arrived(text, text.read(before)!, after);
      doc.check();
      expect(doc.eq(text.read(after)!)).toBe(true);
      expect(text.write(doc)).toBe(after);
    }),
    { numRuns: 200 },
  );
});
