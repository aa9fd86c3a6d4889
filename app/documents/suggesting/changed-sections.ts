import { redlineOf } from "#app/documents/merging/redline.ts";
import { type Keyed, sectionsOf } from "#app/documents/sections/sections.ts";

/** A section that a practice changed in what it adopted. */
export type ChangedSection = {
  /** Its key in the author's newest version. */
  key: string;
  heading: string;
  /** Its text when it was adopted, as the author has it now, and as the practice has it. */
  was: string;
  theirs: string;
  mine: string;
};

/** Sections of an adopted document that the practice changed and that its author still has with other words. */
export function changedSections(base: string, mine: string, theirs: Keyed): ChangedSection[] {
  const newest = sectionsOf(theirs.markdown, theirs);
  const before = sectionsOf(base, theirs);
  const own = sectionsOf(mine, { markdown: base, keys: before.map(({ key }) => key) });
  return own.flatMap(({ key, heading, text }) => {
    const was = before.find((section) => section.key === key);
    const now = newest.find((section) => section.key === key);
    if (!was || !now || isSame(was.text, text) || isSame(now.text, text)) return [];
    return [{ key, heading: now.heading || heading, was: was.text, theirs: now.text, mine: text }];
  });
}

function isSame(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  const { sections } = redlineOf(one, other);
  return sections.every(({ is }) => is === "same");
}
