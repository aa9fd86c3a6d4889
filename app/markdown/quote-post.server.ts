import { CELLS_APART, quoteMarkdown } from "./quote.ts";
import { cellsOf } from "./table-rows.ts";

/** The whole post as a Markdown quote that can be read as it stands: its tables are lines of text. */
export function quotePost({ body, name }: { body: string; name: string }): string {
  return quoteMarkdown(tablesAsLines(body.replace(/\r\n?/g, "\n")), name);
}

const dashes = /^ {0,3}(?=.*[:|])(?:\| *)?:?-+:? *(?:\| *:?-+:? *)*(?:\| *)?$/;

function tablesAsLines(text: string): string {
  const lines = text.split("\n");
  const result: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [mark, head] = withoutQuoteMark(lines[i]!);
    const [markBelow, below] = withoutQuoteMark(lines[i + 1] ?? "");
    if (mark !== markBelow || !dashes.test(below) || cellsOf(head).length !== cellsOf(below).length) {
      result.push(lines[i]!);
      continue;
    }
    result.push(mark + rowAsLine(head));
    for (i += 2; i < lines.length; i++) {
      const [markHere, row] = withoutQuoteMark(lines[i]!);
      if (markHere !== mark || !row.includes("|")) break;
      result.push(mark + rowAsLine(row));
    }
    i--;
  }
  return result.join("\n");
}

function withoutQuoteMark(line: string): [mark: string, rest: string] {
  const [mark] = /^(?: {0,3}> ?)*/.exec(line)!;
  return [mark, line.slice(mark.length)];
}

function rowAsLine(row: string): string {
  return cellsOf(row)
    .map((cell) => cell || "–")
    .join(CELLS_APART);
}
