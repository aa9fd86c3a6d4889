import { documentHref } from "#app/documents/addresses.ts";
import { type Field, labelOf } from "#app/documents/fields.ts";
import { quotePost } from "#app/markdown/quote-post.server.ts";
import { isolated } from "#app/text/isolated.ts";
import type { ChangedSection } from "./changed-sections.ts";

/** Letters that the quotes of one post may have together; a post holds 20,000. */
const QUOTED = 14_000;

type Suggested = {
  cohort: string;
  uid: string;
  version: number;
  words: string;
  fields: readonly Field[];
  sections: readonly ChangedSection[];
};

/** The post in which sections are suggested: each as its author has it and as it is suggested, with a link to where it stands. */
export function postOf({ cohort, uid, version, words, fields, sections }: Suggested): string {
  const each = Math.floor(QUOTED / (2 * sections.length));
  const labels = new Map(fields.map(({ name, label }) => [name, label || labelOf(name)]));
  const quote = (text: string) => quotePost({ body: named(shortened(text.trim(), each), labels), name: "" });
  const parts = sections.map(({ key, heading, theirs, mine }) =>
    [
      `**Section** [${escaped(heading || "The beginning")}](${documentHref(cohort, uid)}#${key})`,
      `As it stands in version ${version}:\n${quote(theirs)}`,
      `As we have it:\n${quote(mine)}`,
    ].join("\n\n"),
  );
  return [...(words ? [words] : []), ...parts].join("\n\n");
}

/** The title of such a conversation. */
export function titleOf(title: string, sections: readonly ChangedSection[]): string {
  const [first] = sections;
  const about = sections.length === 1 && first!.heading ? first!.heading : title;
  return `A suggestion for “${isolated(about.length > 120 ? `${about.slice(0, 119)}…` : about)}”`;
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const begun = text.slice(0, most);
  return `${begun.slice(0, Math.max(begun.lastIndexOf("\n"), begun.lastIndexOf(" ")))}\n\n…`;
}

/** A quote says what belongs into a blank; answers are never part of it. */
function named(text: string, labels: ReadonlyMap<string, string>): string {
  return text.replace(
    /\{\{[ \t]*([a-z][a-z0-9_]*)[ \t]*\}\}/g,
    (_, name: string) => `[${labels.get(name) ?? labelOf(name)}]`,
  );
}

function escaped(line: string): string {
  return line.replace(/[\\`*_[\]<>~|@]/g, "\\$&");
}
