import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { oneLine } from "#app/text/one-line.ts";
import { root } from "../../scripts/launch/root.mjs";

/** Fields that hold text as it was typed, and why; every other text is one line. */
const asTyped: Record<string, string> = {
  body: "a post",
  charter: "a document",
  purpose: "paragraphs",
  description: "paragraphs",
  note: "paragraphs",
  hopes: "paragraphs",
  words: "paragraphs",
  ...Object.fromEntries(
    ["meaning", "redFlag", "standard", "fallback", "walkAway", "lawyer"].map((name) => [
      name,
      "a section of a document",
    ]),
  ),
  excerpt: "words of a contract, as they stand there",
  wording: "words of a contract, as they stand there",
  why: "paragraphs",
  password: "a secret, normalised where it is hashed",
  newPassword: "a secret",
  currentPassword: "a secret",
  proofCode: "a code, read where it is checked",
  answer: "a browser's JSON",
  "PasskeyCode.code": "a browser's JSON",
  elsewhere: "numbers, read one by one",
  key: "a form's own key, compared and never shown",
  section: "the key of a section, compared and never shown",
  "Reminding.person": "somebody by their key, looked up and never shown",
  about: "a document, its version and a section by their keys, looked up and never shown",
  was: "a stamp of a text, compared and never shown",
  were: "a stamp of a text, compared and never shown",
  proven: "a seal of the site, checked where it is opened",
  list: "a pasted list, read line by line",
  to: "a path",
  who: "an id of the demonstration",
};

const hidden = "\u200B\u202E\u2800\u00AD\u3164";
const unseen = /[\u200B\u202E\u2800\u00AD\u3164]/;
/** What some field would take: words, an address, digits, a choice. */
const tries = [
  "Because it is a long enough name",
  "name@practice.com",
  "97330",
  "123456",
  "www.practice.com",
];

const modules = globSync("app/**/*schema.server.ts", { cwd: root });

test("every text of one line that a form can hold is cleaned, and none can be empty to the eye", async () => {
  expect(modules.length).toBeGreaterThan(10);
  let texts = 0;
  for (const path of modules) {
    const exported = Object.entries((await import(/* @vite-ignore */ `${root}/${path}`)) as object);
    for (const [name, schema] of exported) {
      for (const [field, type] of fieldsOf(schema)) {
        if ((field || name) in asTyped || `${name}.${field}` in asTyped) continue;
        const where = `${path}: ${name}.${field}`;
        for (const words of tries) {
          const typed = `${hidden}${words.slice(0, 4)}${hidden}${words.slice(4)}${hidden}`;
          const parsed = type.safeParse(typed);
          if (!parsed.success || typeof parsed.data !== "string") continue;
          expect(parsed.data, where).toBe(oneLine(parsed.data));
          expect(parsed.data, where).not.toMatch(unseen);
          texts++;
        }
        const nothing = type.safeParse(hidden);
        if (nothing.success && typeof nothing.data === "string")
          expect(nothing.data, where).not.toMatch(unseen);
      }
    }
  }
  expect(texts).toBeGreaterThan(40);
});

/** The fields of a form's schema, through what comes before and after it; a text alone is a field without a name. */
function fieldsOf(schema: unknown): [string, z.ZodType][] {
  const form = formIn(schema);
  if (form) return Object.entries(form.shape as Record<string, z.ZodType>);
  return schema instanceof z.ZodType ? [["", schema]] : [];
}

function formIn(schema: unknown): z.ZodObject | null {
  if (schema instanceof z.ZodObject) return schema;
  return schema instanceof z.ZodPipe ? (formIn(schema.def.in) ?? formIn(schema.def.out)) : null;
}
