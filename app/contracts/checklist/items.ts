import type { Clause } from "../clauses/clause.ts";
import { CAME_OF_IT } from "../evidence/words.ts";
import { type Entry, type EntrySection, entryIn, entrySections } from "../playbook/entry.ts";

/** A clause on a checklist: what to look for, and what the playbook says of it. */
export type ChecklistItem = Pick<Clause, "id" | "name"> & {
  said: { heading: string; text: string }[];
  /** Sentences on how many practices got what they asked for. */
  evidence: string[];
  /** The entry that it comes from; null where the playbook has none. */
  from: { uid: string; practice: string } | null;
};

type Position = { clause: string; uid: string; practice: string; body: string };

/** The sections of an entry that stand on the list, in this order. */
const listed: EntrySection[] = [
  "meaning",
  "redFlag",
  "standard",
  "fallback",
  "walkAway",
  "wording",
  "lawyer",
];

/** Puts a checklist together: of each clause what the playbook's entry says, or else our own words, and what came of it. */
export function checklistItems(
  clauses: readonly Clause[],
  positions: readonly Position[],
  evidenceOf: (clause: string) => string[],
): ChecklistItem[] {
  return clauses.map(({ id, name, meaning, redFlag }) => {
    const position = positions.find(({ clause }) => clause === id);
    const entry: Entry = { meaning, redFlag, ...(position && entryIn(position.body)) };
    return {
      ...{ id, name },
      said: listed.flatMap((section) => {
        const text = entry[section];
        return text ? [{ heading: entrySections[section].heading, text }] : [];
      }),
      evidence: evidenceOf(id),
      from: position ? { uid: position.uid, practice: position.practice } : null,
    };
  });
}

/** Writes a checklist as Markdown, for a file of it: a section for each clause, with boxes to tick. */
export function checklistText(items: readonly ChecklistItem[]): string {
  return items
    .map(({ name, said, evidence, from }) =>
      [
        `## ${name}`,
        "- [ ] Read it\n- [ ] Asked for a change\n- [ ] Settled",
        ...said.map(({ heading, text }) => `### ${heading}\n\n${text}`),
        ...(evidence.length > 0 ? [`### ${CAME_OF_IT}`, ...evidence] : []),
        ...(from ? [`From the playbook, by ${from.practice}.`] : []),
      ].join("\n\n"),
    )
    .join("\n\n");
}
