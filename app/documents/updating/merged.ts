import { compareFields, type Field } from "#app/documents/fields.ts";
import { applyChoices, type Choice } from "#app/documents/merging/apply-choices.ts";
import { type Merge, type MergedSection, mergeDocuments } from "#app/documents/merging/merge-documents.ts";
import { type RedlineSection, redlineOf } from "#app/documents/merging/redline.ts";
import { passedBefore } from "./passed-before.ts";

type Text = { title: string; body: string; fields: readonly Field[] };
type Texts = {
  base: Omit<Text, "fields"> & { fields: readonly Field[] | null };
  mine: Text;
  theirs: Text;
  /** The version of theirs that was looked at and passed; null where none was. */
  passed: Text | null;
};

/** A merge, and the keys of those sections in which what they changed was passed before. */
export type MergedUpdate = Merge & { passed: ReadonlySet<string> };

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
  /** Whether what they changed was passed with an earlier version: then it is left out, if nobody takes it now. */
  passed: boolean;
};

/** The name of a section's choice in the form. */
export function choiceName(key: string): string {
  return `take-${key}`;
}

/** Merges the two sides by their common text. Takes its time: no connection should wait for it. */
export function mergeUpdate({ base, mine, theirs, passed }: Texts): MergedUpdate {
  const merge = mergeDocuments({ base: base.body, mine: mine.body, theirs: theirs.body });
  return { ...merge, passed: passedBefore(merge, base.body, passed?.body) };
}

/** The sections of a merge in which something changed, what was passed before behind the others, and how many are the same. */
export function shownSections({ sections, passed }: MergedUpdate): { changed: ShownSection[]; same: number } {
  const all = sections.filter(({ state }) => state !== "same");
  const changed = [false, true].flatMap((isPassed) => all.filter(({ key }) => passed.has(key) === isPassed));
  const first = ["conflict", "both", "theirs"] as const;
  const open = new Set(
    first.flatMap((state) => changed.filter((each) => each.state === state)).slice(0, MOST_CHOICES),
  );
  return {
    changed: changed.map((section) => ({
      ...shown(section, open.has(section)),
      passed: passed.has(section.key),
    })),
    same: sections.length - changed.length,
  };
}

function shown(section: MergedSection, chosen: boolean): Omit<ShownSection, "passed"> {
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
export function choicesIn(merge: MergedUpdate, typed: Readonly<Record<string, string>>) {
  const choices: Record<string, Choice> = {};
  const missing: ShownSection[] = [];
  for (const section of shownSections(merge).changed) {
    const { key, state, chosen, passed } = section;
    const name = choiceName(key);
    const choice = Object.hasOwn(typed, name) ? typed[name] : undefined;
    if (choice === "mine" || choice === "theirs") choices[key] = choice;
    else if (choice === "combined" && state !== "theirs") choices[key] = choice;
    else if (passed) choices[key] = "mine";
    else if (state === "conflict" && chosen) missing.push(section);
  }
  return { choices, missing };
}

/** The document as it was chosen: its title and blanks are merged by the same rule. */
export function chosenText(merge: Merge, choices: Record<string, Choice>, texts: Texts): Text {
  const { base, mine, theirs, passed } = texts;
  const body = applyChoices(merge, choices);
  const isTheirs = mine.title === base.title && theirs.title !== passed?.title;
  return { title: isTheirs ? theirs.title : mine.title, body, fields: mergedFields(texts, body) };
}

/**
 * The blanks of both sides by their names. One that both declare is theirs where only they changed it, and not passed; one that only they
 * declare comes along if the text has it.
 */
function mergedFields({ base, mine, theirs, passed }: Texts, body: string): Field[] {
  const [before, peers, then] = [base.fields, theirs.fields, passed?.fields].map((fields) =>
    byName(fields ?? []),
  );
  const own = mine.fields.map((field) => {
    const [was, is, passed] = [before!, peers!, then!].map((fields) => fields.get(field.name));
    return is && was && same(field, was) && !(passed && same(is, passed)) ? is : field;
  });
  const names = new Set(mine.fields.map(({ name }) => name));
  const more = theirs.fields.filter(({ name }) => !names.has(name));
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
