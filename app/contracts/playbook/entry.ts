import { partsOf } from "#app/documents/sections/parts.ts";
import type { Clause } from "../clauses/clause.ts";
import { type Counterparty, counterparties } from "../vocabulary.ts";

/** The sections of an entry, in their order: what each is called in its text, and what belongs there. */
export const entrySections = {
  meaning: { heading: "What it means", hint: "In plain words, for somebody who has never signed one." },
  redFlag: { heading: "Red flag", hint: "The wording at which you stop reading and pick up the phone." },
  standard: { heading: "Standard", hint: "What you ask for first." },
  fallback: { heading: "Fallback", hint: "What you can live with when they will not give you that." },
  walkAway: { heading: "Walk away", hint: "What you do not sign." },
  wording: { heading: "Sample wording", hint: "A sentence to send them. Leave out names and amounts." },
  lawyer: { heading: "Take it to a lawyer", hint: "When this is not for you alone." },
} as const;

export type EntrySection = keyof typeof entrySections;
export const entrySectionNames = Object.keys(entrySections) as EntrySection[];

/** The words of an entry, by its sections. */
export type Entry = Partial<Record<EntrySection, string>>;

/** How many characters a section has at most in the form that begins an entry. */
export const SECTION_MAX = 3_000;

/** Names an entry: its clause, and with whom. */
export function entryTitle({ name }: Pick<Clause, "name">, counterparty: Counterparty | ""): string {
  return counterparty === "" ? name : `${name}: ${counterparties[counterparty].name}`;
}

/** Writes an entry as the text of a document, a heading for each section that says something. */
export function entryText(entry: Entry): string {
  return entrySectionNames
    .filter((name) => entry[name]?.trim())
    .map((name) => `## ${entrySections[name].heading}\n\n${entry[name]!.trim()}\n`)
    .join("\n");
}

const namedAs = new Map(entrySectionNames.map((name) => [wordsOf(entrySections[name].heading), name]));

/** Reads an entry out of the text of a document: what stands below other headings is left out, what is deeper belongs above. */
export function entryIn(text: string): Entry {
  const entry: Entry = {};
  let within: EntrySection | undefined;
  let depth = 0;
  for (const part of partsOf(text).parts) {
    const name = namedAs.get(part.named);
    const isDeeper = within !== undefined && part.depth > depth;
    if (!isDeeper || name) [within, depth] = [name, part.depth];
    if (!within) continue;
    const said = name ? part.text.slice(part.text.indexOf("\n") + 1 || part.text.length) : part.text;
    const joined = [entry[within], said.trim()].filter(Boolean).join("\n\n");
    if (joined) entry[within] = joined;
  }
  return entry;
}

function wordsOf(heading: string): string {
  return heading.toLowerCase();
}
