import Papa from "papaparse";
import { states } from "#app/practices/vocabulary.ts";
import { folded } from "#app/text/folded.ts";
import { oneLine } from "#app/text/one-line.ts";
import { type Column, columnsOf } from "./columns.ts";
import { MOST_CHARACTERS, MOST_LINES } from "./limits.ts";

/** A line of a list as it was understood, without having judged it. */
export type ListLine = Record<Column, string> & {
  /** Its number in the list, its header not counted. */
  line: number;
  /** Whether it has more parts than the list has columns. */
  odd: boolean;
};

/** A list as it was understood, or a sentence about what keeps all of it from being read. */
export type ReadList = { lines: ListLine[]; trouble: string | null };

/**
 * Reads a list that was pasted from a spreadsheet or typed: name, practice, town, state and email of an owner on each line, with
 * tabs, commas or semicolons between them. How much there is was counted before any of it is taken apart.
 */
export function readList(text: string): ReadList {
  if (text.trim() === "") return { lines: [], trouble: "Paste a list, or choose a file." };
  const most = `Please bring at most ${MOST_LINES} lines at a time.`;
  if (text.length > MOST_CHARACTERS) return { lines: [], trouble: most };
  // Empty lines, and line ends within quotes, come on top of those that count.
  if (text.split("\n", 3 * MOST_LINES).length === 3 * MOST_LINES) return { lines: [], trouble: most };
  const { data } = Papa.parse<string[]>(text, {
    delimitersToGuess: ["\t", ";", ","],
    skipEmptyLines: "greedy",
  });
  const { columns, hasHeader } = columnsOf(data);
  const rows = hasHeader ? data.slice(1) : data;
  if (rows.length === 0) return { lines: [], trouble: "There is no line below the header." };
  if (rows.length > MOST_LINES) return { lines: [], trouble: most };
  return {
    trouble: null,
    lines: rows.map((cells, i) => ({
      line: i + 1,
      odd: cells.slice(columns.length).some((cell) => cell.trim() !== ""),
      name: "",
      practice: "",
      town: "",
      state: "",
      email: "",
      ...Object.fromEntries(
        columns.flatMap((column, at) => (column ? [[column, oneLine(cells[at] ?? "")]] : [])),
      ),
    })),
  };
}

/** The two letters of a state, by them or by its name; null for what is none. */
export function stateIn(typed: string): string | null {
  const asked = folded(typed).replace(/\./g, "");
  return (
    states.find(({ value, label }) => [value, label].some((word) => folded(word) === asked))?.value ?? null
  );
}
