import { compareFields, type Field } from "../fields.ts";
import { convertFile } from "../word/convert.server.ts";
import type { Blank } from "../word/reading/blanks.ts";
import type { Warning } from "../word/warnings.ts";
import { MOST_BLANKS } from "./import-limits.ts";
import { plainField, proposeTopics, warningsHere } from "./proposed.ts";

/** A file as a draft: what it seems to be, its text, and what is to be looked over. */
export type ReadFile = {
  title: string;
  kind: string;
  topics: string[];
  body: string;
  fields: Field[];
  warnings: Warning[];
  blanks: Blank[];
};

const MAX_TITLE = 160;

/** Reads a file on disk as a draft, in a process of its own; or says in a sentence why it cannot be read. */
export async function readFileAt(
  path: string,
  name: string,
): Promise<{ ok: true; value: ReadFile } | { ok: false; sentence: string }> {
  const found = await convertFile(path, name);
  if (!found.ok) return found;
  const { title, kind, markdown, outline, warnings, blanks } = found.value;
  const body = markdown.replaceAll("\u0000", "");
  const headings = outline.map(({ heading }) => heading);
  const called = title.trim().length < 3 ? `Document ${title}`.trim() : title;
  return {
    ok: true,
    value: {
      title: called.slice(0, MAX_TITLE),
      kind,
      topics: proposeTopics(title, headings),
      body,
      fields: compareFields([], body).undeclared.map(plainField),
      warnings: warningsHere(warnings),
      blanks: blanks.slice(0, MOST_BLANKS),
    },
  };
}
