import { expect } from "vitest";
import { mergeDocuments } from "#app/documents/merging/merge-documents.ts";

/** A short policy with typed numbers, a field, a list and a table. */
export const base = `# Attendance

## 1. Notice

Please cancel at least 24 hours before the visit. Call {{practice_name}} at the front desk.

1. Call the office.
2. Leave a message.
3. Note the name of the child.

## 2. Late arrival

We wait for fifteen minutes, and then the visit counts as missed.

| visits missed | what follows |
| --- | --- |
| one | a call |
| three | a letter |

## 3. Exceptions

Illness and storms are excused.
`;

/** Merges two changed copies of it. */
export const merge = (mine: string, theirs: string) => mergeDocuments({ base, mine, theirs });
/** The policy with some of its words replaced. */
export const change = (...pairs: [string, string][]) =>
  pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, base);
/** Each section with its state. */
export const states = ({ sections }: ReturnType<typeof merge>) =>
  sections.map(({ heading, state }) => `${heading}: ${state}`);
/** The section whose heading ends so. */
export const sectionOf = ({ sections }: ReturnType<typeof merge>, heading: string) =>
  sections.find((section) => section.heading.endsWith(heading))!;
