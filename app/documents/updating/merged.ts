import { compareFields, type Field } from "#app/documents/fields.ts";
import { applyChoices, type Choice } from "#app/documents/merging/apply-choices.ts";
import { type Merge, type MergedSection, mergeDocuments } from "#app/documents/merging/merge-documents.ts";
import { type RedlineSection, redlineOf } from "#app/documents/merging/redline.ts";

type Text = { title: string; body: string; fields: readonly Field[] };
type Texts = { base: Omit<Text, "fields"> & { fields: readonly Field[] | null }; mine: Text; theirs: Text };

/** Most sections of which one chooses; the form holds no more. */
const MOST_CHOICES = 150;

/** A section in which something changed, as the page shows it. */
export type ShownSection = {
  key: string;
  heading: string;
  depth: number;
  state: "mine" | "theirs" | "both" | "conflict";
  moved: boolean;
  /** Whether one chooses here: with very many, what is merged is taken. */
  chosen: boolean;
  /** The changes of each side; null where it made none. */
  byThem: RedlineSection[] | null;
  byUs: RedlineSection[] | null;
  /** The changes that both together would make in one's own. */
  together: RedlineSection[] | null;
  /** Whether a side took the section away. */
  takenOut: "mine" | "theirs" | null;
};

/** The name of a section's choice in the form. */
export function choiceName(key: string): string {
  return `take-${key}`;
}

/** Merges the two sides by their common text. Takes its time: no connection should wait for it. */
export function mergeUpdate({ base, mine, theirs }: Texts): Merge {
  return mergeDocuments({ base: base.body, mine: mine.body, theirs: theirs.body });
}

/** The sections of a merge in which something changed, and how many are the same. */
export function shownSections({ sections }: Merge): { changed: ShownSection[]; same: number } {
  const changed = sections.filter(({ state }) => state !== "same");
  const first = ["conflict", "both", "theirs"] as const;
  const open = new Set(
    first.flatMap((state) => changed.filter((each) => each.state === state)).slice(0, MOST_CHOICES),
  );
  return {
    changed: changed.map((section) => shown(section, open.has(section))),
    same: sections.length - changed.length,
  };
}

function shown(section: MergedSection, chosen: boolean): ShownSection {
  const { key, heading, depth, state, moved, base, mine, theirs, combined } = section;
  const isBoth = state === "both" || state === "conflict";
  return {
    ...{ key, heading, depth, moved, chosen },
    state: state as ShownSection["state"],
    byThem: state === "mine" ? null : redlineOf(base, theirs).sections,
    byUs: state === "theirs" ? null : redlineOf(base, mine).sections,
    together: isBoth && combined !== null ? redlineOf(mine, combined).sections : null,
    takenOut: base === "" ? null : theirs === "" ? "theirs" : mine === "" ? "mine" : null,
  };
}

/** The choices that were made, by section, and those sections that need one and have none. */
export function choicesIn(merge: Merge, typed: Readonly<Record<string, string>>) {
  const choices: Record<string, Choice> = {};
  const missing: string[] = [];
  for (const { key, state, chosen } of shownSections(merge).changed) {
    const name = choiceName(key);
    const choice = Object.hasOwn(typed, name) ? typed[name] : undefined;
    if (choice === "mine" || choice === "theirs") choices[key] = choice;
    else if (choice === "combined" && state !== "theirs") choices[key] = choice;
    else if (state === "conflict" && chosen) missing.push(key);
  }
  return { choices, missing };
}

/** The document as it was chosen: its title and blanks are merged by the same rule. */
export function chosenText(
  merge: Merge,
  choices: Record<string, Choice>,
  { base, mine, theirs }: Texts,
): Text {
  const body = applyChoices(merge, choices);
  return {
    title: mine.title === base.title ? theirs.title : mine.title,
    body,
    fields: mergedFields(base.fields, mine.fields, theirs.fields, body),
  };
}

/**
 * The blanks of both sides by their names. One that both declare is theirs where only they changed it; one that only they declare comes
 * along if the text has it.
 */
function mergedFields(
  base: readonly Field[] | null,
  mine: readonly Field[],
  theirs: readonly Field[],
  body: string,
): Field[] {
  const [before, peers] = [byName(base ?? []), byName(theirs)];
  const own = mine.map((field) => {
    const [was, is] = [before.get(field.name), peers.get(field.name)];
    return is && was && same(field, was) ? is : field;
  });
  const names = new Set(mine.map(({ name }) => name));
  const more = theirs.filter(({ name }) => !names.has(name));
  return [...own, ...compareFields(more, body).used];
}

function byName(fields: readonly Field[]): Map<string, Field> {
  return new Map(fields.map((field) => [field.name, field]));
}

function same(one: Field, other: Field): boolean {
  const facts = ({ name, label, type, help, default: usual, choices = [] }: Field) =>
    JSON.stringify([name, label, type, help, usual, choices]);
  return facts(one) === facts(other);
}
