import { type Keyed, type Section, sectionsOf } from "#app/documents/sections/sections.ts";
import { stampOf } from "#app/documents/sections/stamp.server.ts";

/** A section of a text, and where in it the section begins. */
export type Stretch = { section: Section; from: number };

/** Finds the section of that key in a text; null where there is none. */
export function stretchAt(body: string, key: string, before?: Keyed): Stretch | null {
  const sections = sectionsOf(body, before);
  let from = leadOf(body, sections);
  for (const section of sections) {
    if (section.key === key) return { section, from };
    from += section.text.length;
  }
  return null;
}

/** The stretch that a form was begun from: so many letters from a place on, and their stamp. */
export type BegunFrom = { from: number; length: number; was: string };

/** A whole text with a stretch of it written anew, and where that stands in it. */
export type PutBack = { body: string; from: number; text: string };

/**
 * Puts what was written back into the whole, in the place of what it was begun from: also where others have changed
 * what stands above it. Null where it was changed itself.
 */
export function putBack(body: string, { from, length, was }: BegunFrom, text: string): PutBack | null {
  const sections = sectionsOf(body);
  const starts = [leadOf(body, sections)];
  for (const section of sections) starts.push(starts.at(-1)! + section.text.length);
  const ends = new Set(starts);
  // First where it was; what is found elsewhere begins and ends with sections, so that there are few to try.
  const tries = [from, ...starts.filter((start) => ends.has(start + length))];
  const at = tries.find((start) => stampOf(body.slice(start, start + length)) === was);
  if (at === undefined) return null;
  const [above, below] = [body.slice(0, at), body.slice(at + length)];
  const old = body.slice(at, at + length);
  // Blank lines at its end are the whole's.
  const fresh = text.trimEnd() === old.trimEnd() ? old : ended(text, below);
  return { body: above + fresh + below, from: above.length, text: fresh };
}

function ended(text: string, below: string): string {
  const words = text.trimEnd();
  if (words === "") return "";
  return below === "" ? words : `${words}\n\n`;
}

function leadOf(body: string, sections: readonly Section[]): number {
  return body.length - sections.reduce((sum, { text }) => sum + text.length, 0);
}
