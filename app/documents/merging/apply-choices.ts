import { partsOf } from "#app/documents/sections/parts.ts";
import type { Merge, MergedSection } from "./merge-documents.ts";
import { renumberedHeadings } from "./renumber-headings.ts";

/** The text that is taken of a section: one side's text, both one after the other, or what both changed in one text. */
export type Choice = "mine" | "theirs" | "both" | "combined";

/**
 * The document with what was chosen for each section, by its key. Where nothing was chosen, the merged text is taken; of
 * a conflict both texts, so that nothing is lost unseen.
 */
export function applyChoices({ sections, result }: Merge, choices: Readonly<Record<string, Choice>>): string {
  if (result !== null && !sections.some(({ key }) => Object.hasOwn(choices, key))) return result;
  const texts = sections.map((section) =>
    chosen(section, Object.hasOwn(choices, section.key) ? choices[section.key] : undefined),
  );
  const versions = (["base", "mine", "theirs"] as const).map(
    (side) => partsOf(sections.map((each) => each[side]).join("")).parts,
  );
  return joined(renumberedHeadings(texts, versions));
}

function chosen(section: MergedSection, choice: Choice | undefined): string {
  const { mine, theirs, result, combined } = section;
  if (choice === "mine" || choice === "theirs") return section[choice];
  if (choice === "both") return joined([mine, belowSameHeading(mine, theirs)]);
  return result ?? combined ?? "";
}

// The same heading stands once.
function belowSameHeading(above: string, text: string): string {
  const [one, other] = [partsOf(above).parts[0], partsOf(text).parts[0]];
  if (!one || !other || one.depth === 0 || one.named !== other.named || one.depth !== other.depth)
    return text;
  const { core, tail } = other.units[0]!;
  return other.text.slice(core.length + tail.length);
}

function joined(texts: readonly string[]): string {
  const some = texts.filter((text) => text.trim() !== "");
  return some
    .map((text, i) => (i === some.length - 1 || /\n[ \t]*\n$/.test(text) ? text : `${text.trimEnd()}\n\n`))
    .join("");
}
