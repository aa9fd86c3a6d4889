import { sectionsOf } from "#app/documents/sections/sections.ts";
import { blanksOf, isProposed } from "./blanks.ts";
import { begunFromAll, begunFromPart } from "./save-text.server.ts";
import { stretchAt } from "./stretch.server.ts";
import type { TextNow } from "./text-now.server.ts";

/** Letters of a text; a longer one is edited section by section, unless somebody asks for the whole. */
const LONG = 20_000;

/** Takes apart what the editor shows of a text: all of it, the section of a key, or its sections to choose from. */
export function editorOf(now: TextNow, key: string | null, whole: boolean) {
  const stretch = key === null ? null : stretchAt(now.body, key, now.before);
  const shown = stretch ? stretch.section.text : now.body;
  const blanks = blanksOf(shown, now.fields);
  const sections = sectionsOf(now.body, now.before).map(({ text: _, ...head }) => head);
  const chooses = key === null && !whole && now.body.length > LONG && sections.length > 1;
  return {
    title: now.title,
    draft: now.draft,
    sections,
    /** A section was asked for that is not there any more. */
    isMissing: key !== null && stretch === null,
    chooses,
    section: stretch && { key: stretch.section.key, heading: stretch.section.heading },
    // Where sections are chosen from, nobody sees it, and it is long.
    body: chooses ? "" : stretch ? shown.trimEnd() : shown,
    blanks,
    fresh: blanks.filter(isProposed).map(({ name }) => name),
    begun: stretch ? begunFromPart(now, stretch.from, stretch.section.text) : begunFromAll(now),
  };
}
