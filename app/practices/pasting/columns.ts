import { folded } from "#app/text/folded.ts";

export type Column = "name" | "practice" | "town" | "state" | "email";

/** Columns of a list without a header, by how many it has. */
const usual: Record<number, Column[]> = {
  4: ["practice", "town", "state", "email"],
  5: ["name", "practice", "town", "state", "email"],
};

/** The words by which spreadsheets head a column. */
const headings: Record<Column, string[]> = {
  name: ["name", "owner", "owner name", "owners name", "full name", "person", "contact", "contact name"],
  practice: ["practice", "practice name", "clinic", "clinic name", "company", "business", "organization"],
  town: ["town", "city", "place", "location"],
  state: ["state", "st", "province"],
  email: ["email", "e-mail", "mail", "email address", "e-mail address", "owner email", "owners email"],
};

/**
 * Tells which column is which: by a header that names those that are needed, else by the usual order. Cells that no heading
 * claims are passed over.
 */
export function columnsOf(rows: readonly string[][]): { columns: (Column | null)[]; hasHeader: boolean } {
  const named = (rows[0] ?? []).map(columnCalled);
  if (["practice", "town", "state", "email"].every((column) => named.includes(column as Column)))
    return { columns: once(named), hasHeader: true };
  const widest = Math.max(4, ...rows.map((cells) => cells.findLastIndex((cell) => cell.trim() !== "") + 1));
  return { columns: usual[Math.min(widest, 5)]!, hasHeader: false };
}

function columnCalled(heading: string): Column | null {
  const asked = folded(heading).replace(/['’*:]/g, "");
  const found = Object.entries(headings).find(([, words]) => words.includes(asked));
  return (found?.[0] as Column | undefined) ?? null;
}

/** Of two columns with the same heading the first counts. */
function once(columns: (Column | null)[]): (Column | null)[] {
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : null));
}
