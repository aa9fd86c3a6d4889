import { MAX_DOCUMENT } from "#app/documents/word/limits.ts";

/** How many entries one file has at most. */
export const MOST_TAKEN = 100;

/** An entry that goes into a file; `foot` says whose it is, or since when it stands. */
type Taken = { title: string; body: string; foot: string };

/**
 * Writes entries as one Markdown text for a file: a heading each, its sections below, and whose it is. Of more than a file holds it ends
 * after the last whole entry with a sentence that says so.
 */
export function takenText(entries: readonly Taken[]): string {
  let text = "";
  let taken = 0;
  for (const entry of entries.slice(0, MOST_TAKEN)) {
    const next = entryPart(entry);
    if (text.length + next.length > MAX_DOCUMENT - 500) break;
    text += next;
    taken += 1;
  }
  if (taken === entries.length) return text;
  const first = taken === 1 ? "Only the first entry" : `The first ${taken} entries`;
  return `${text}_${first}. For the others, choose a clause or with whom, and take those._\n`;
}

function entryPart({ title, body, foot }: Taken): string {
  // What is a heading of the entry stands below its title.
  const below = body.trim().replace(/^#{1,5}(?=[ \t])/gm, "#$&");
  return `## ${title}\n\n${below}\n\n_${foot}_\n\n`;
}
