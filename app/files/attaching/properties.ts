import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import type { OfficeProperties } from "../inspecting/office/office-properties.ts";

/**
 * Facts that a document tells of its makers, and whether the names in it were removed; of a PDF also its title; and sentences on what
 * the guard took its text to hold.
 */
export type Properties = OfficeProperties & { title?: string; cleaned?: true; seems?: string[] };

/** Picks what there is to tell of a file's makers; null where that is nothing. */
export function propertiesToTell(found: Properties | undefined): Properties | null {
  return found && Object.values(found).some(Boolean) ? found : null;
}

/** Says what a file tells of its makers, before others have it. */
export function sayProperties({
  author,
  company,
  lastEditor,
  trackedChanges,
  comments,
  title,
  cleaned,
}: Properties): string {
  const inIt = [
    trackedChanges && counted(trackedChanges, "tracked change"),
    comments && counted(comments, "comment"),
  ]
    .filter(Boolean)
    .join(" and ");
  const howTo = `To take ${trackedChanges ? "changes" : "comments"} out, ${deedsFor(trackedChanges, comments)}, save it, and attach it again.`;
  if (cleaned)
    return `The names in it were removed.${inIt && ` Still in it, without names: ${inIt}. ${howTo}`}`;
  const names = [
    author && `author ${isolated(author)}`,
    company && `company ${isolated(company)}`,
    lastEditor && lastEditor !== author && `last editor ${isolated(lastEditor)}`,
    title && `title ${isolated(title)}`,
  ]
    .filter(Boolean)
    .join(", ");
  return [
    names && `Its properties name: ${names}.`,
    inIt && `It holds ${inIt}, with the names of who made them. ${howTo}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function deedsFor(trackedChanges: number | undefined, comments: number | undefined): string {
  return [trackedChanges && "accept or reject them under Review", comments && "delete the comments"]
    .filter(Boolean)
    .join(" and ");
}

/** Advice where the names in a file stay, for they are removed from Office files alone. */
export const NAMES_STAY =
  "To leave that out, empty it in the program that it was made with, save it as a PDF again, and attach that.";
