import Papa from "papaparse";
import { plainDay } from "#app/ui/time.ts";
import type { Recorded, StillToRead } from "./queries.server.ts";

/** Lines of who has confirmed what, and of who has still to read what. */
export type ReadingRecord = { read: readonly Recorded[]; waiting: readonly StillToRead[] };

/** How many lines of either kind a file of the record holds. */
export const RECORD_MOST = { csv: 50_000, pdf: 1_000 } as const;

/** Writes the record as CSV, for a spreadsheet; what begins like a formula is made plain text. */
export function recordAsCsv({ read, waiting }: ReadingRecord): string {
  const lines = [
    ...read.map(({ title, version, called, at }) => [title, version, called, moment(at), ""]),
    ...waiting.map(({ title, version, called, since }) => [title, version, called, "", moment(since)]),
  ];
  const fields = ["Document", "Version", "Person", "Confirmed (UTC)", "Waiting since (UTC)"];
  // Spreadsheets tell letters with accents only by this mark at the beginning.
  return `\uFEFF${Papa.unparse({ fields, data: lines }, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}

/** Writes the record as a text with two tables, for a PDF. */
export function recordAsMarkdown({ read, waiting }: ReadingRecord, timeZone: string): string {
  const confirmed = read.map(({ title, version, called, at }) => [
    called,
    title,
    version,
    plainDay(at, timeZone),
  ]);
  const open = waiting.map(({ title, version, called, since }) => [
    called,
    title,
    version,
    plainDay(since, timeZone),
  ]);
  return [
    "# Confirmed",
    read.length === 0
      ? "Nobody has confirmed anything yet."
      : table(["Person", "Document", "Version", "On"], confirmed),
    ...(read.length === RECORD_MOST.pdf ? [cut] : []),
    "# Still to be read",
    waiting.length === 0 ? "Nobody is waited for." : table(["Person", "Document", "Version", "Since"], open),
    ...(waiting.length === RECORD_MOST.pdf ? [cut] : []),
  ].join("\n\n");
}

const cut = `These are ${RECORD_MOST.pdf} lines, and there are more. The CSV has them.`;

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((cells) => line(cells.map(asWords)))].join(
    "\n",
  );
}

/** Names and titles are words here, whatever they hold. */
function asWords(cell: string | number): string {
  return String(cell).replace(/[\\`*_{}[\]<>()#+!|~&-]/g, "\\$&");
}

function moment(at: Date): string {
  return at.toISOString().slice(0, 16).replace("T", " ");
}
