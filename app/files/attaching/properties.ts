import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import type { OfficeProperties } from "../inspecting/office/office-properties.ts";

/** Facts that an office file tells of its makers, and whether the names in it were removed. */
export type Properties = OfficeProperties & { cleaned?: true };

/** Picks what there is to tell of a file's makers; null where that is nothing. */
export function propertiesToTell(found: OfficeProperties | undefined): Properties | null {
  return found && Object.values(found).some(Boolean) ? found : null;
}

/** Says what a file tells of its makers, before others have it. */
export function sayProperties({
  author,
  company,
  lastEditor,
  trackedChanges,
  comments,
  cleaned,
}: Properties): string {
  const inIt = [
    trackedChanges && counted(trackedChanges, "tracked change"),
    comments && counted(comments, "comment"),
  ]
    .filter(Boolean)
    .join(" and ");
  if (cleaned) return `The names in it were removed.${inIt && ` Still in it, without names: ${inIt}.`}`;
  const names = [
    author && `author ${isolated(author)}`,
    company && `company ${isolated(company)}`,
    lastEditor && lastEditor !== author && `last editor ${isolated(lastEditor)}`,
  ]
    .filter(Boolean)
    .join(", ");
  return [
    names && `Its properties name: ${names}.`,
    inIt && `It holds ${inIt}, with the names of who made them.`,
  ]
    .filter(Boolean)
    .join(" ");
}
