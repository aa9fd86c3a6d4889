import type { ReactNode } from "react";
import { type Field, labelOf } from "./fields.ts";

export type BlankLabels = ReadonlyMap<string, string>;

/** Names what belongs into blanks, by their names in the text. */
export function blankLabels(fields: readonly Field[]): BlankLabels {
  return new Map(fields.map(({ name, label }) => [name, label || labelOf(name)]));
}

/** Shows blanks in words by what belongs there, as the text of a document does. */
export function withBlanks(text: string, labels: BlankLabels): ReactNode {
  const pieces = text.split(/\{\{[ \t]*([a-z][a-z0-9_]*)[ \t]*\}\}/);
  if (pieces.length === 1) return text;
  return pieces.map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stay where they are
      <span key={i} className="blank">
        {labels.get(piece) ?? labelOf(piece)}
      </span>
    ),
  );
}
