import type { ReactNode } from "react";
import { type BlankLabels, blankLabels, withBlanks } from "#app/documents/blanks-in-words.tsx";
import type { Field } from "#app/documents/fields.ts";
import type { RedlineBlock, RedlineSection } from "#app/documents/merging/redline.ts";
import type { Run } from "#app/documents/merging/redline-runs.ts";
import { counted } from "#app/text/counted.ts";

type Props = { sections: readonly RedlineSection[]; fields: readonly Field[] };

type Shown = Exclude<RedlineBlock, { is: "unchanged" }>;

/** The words that came and went in sections of a document. */
export function RedlineText({ sections, fields }: Props) {
  // Its heading stands above it, unless it has changed.
  const blocks = sections
    .flatMap((section) => section.blocks)
    .filter((block, i) => i > 0 || block.is !== "kept" || block.kind !== "heading");
  const labels = blankLabels(fields);
  return (
    <div className="redline prose" dir="auto">
      {numbered(grouped(blocks)).map(({ key, it }) => (
        <Group key={key} group={it} labels={labels} />
      ))}
    </div>
  );
}

function Group({ group, labels }: { group: readonly RedlineBlock[]; labels: BlankLabels }) {
  const [first] = group;
  if (first!.is === "unchanged")
    return <p className="redline-gap">{counted(first!.words, "word")} as before</p>;
  if (isRow(first!))
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      <section className="scroll" tabIndex={0} aria-label="Table">
        <table>
          <tbody>
            {numbered(group as Shown[]).map(({ key, it }) => (
              <Row key={key} row={it} labels={labels} />
            ))}
          </tbody>
        </table>
      </section>
    );
  const { kind, sign, cells } = first!;
  const words = numbered(cells).map(({ key, it }) => <Runs key={key} runs={it} labels={labels} />);
  if (kind === "heading")
    return (
      <p>
        <b>{words}</b>
      </p>
    );
  if (kind === "code") return <pre>{words}</pre>;
  if (kind === "rule") return <hr />;
  if (kind === "quote")
    return (
      <blockquote>
        <p>{words}</p>
      </blockquote>
    );
  if (kind === "item")
    return (
      <p>
        {sign} {words}
      </p>
    );
  return <p>{words}</p>;
}

function Row({ row, labels }: { row: Shown; labels: BlankLabels }) {
  const Cell = row.kind === "head" ? "th" : "td";
  return (
    <tr>
      {numbered(row.cells).map(({ key, it }) => (
        <Cell key={key}>
          <Runs runs={it} labels={labels} />
        </Cell>
      ))}
    </tr>
  );
}

function Runs({ runs, labels }: { runs: readonly Run[]; labels: BlankLabels }) {
  return runs.map((run, i) => {
    const key = `${i}-${run.is}`;
    const words = marked(run, withBlanks(run.text, labels));
    if (run.is === "added") return <ins key={key}>{words}</ins>;
    if (run.is === "removed") return <del key={key}>{words}</del>;
    return <span key={key}>{words}</span>;
  });
}

function marked({ strong, em, struck, code }: Run, words: ReactNode): ReactNode {
  if (code) return <code>{words}</code>;
  const shown = struck ? <s>{words}</s> : words;
  if (strong) return <b>{em ? <em>{shown}</em> : shown}</b>;
  return em ? <em>{shown}</em> : shown;
}

/** Parts of one text, which stay where they are. */
function numbered<T>(parts: readonly T[]): { key: number; it: T }[] {
  return parts.map((it, key) => ({ key, it }));
}

/** Rows of one table together; every other block alone. */
function grouped(blocks: readonly RedlineBlock[]): RedlineBlock[][] {
  const groups: RedlineBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1)?.[0];
    if (last && isRow(last) && isRow(block)) groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isRow(block: RedlineBlock): boolean {
  return block.is !== "unchanged" && (block.kind === "row" || block.kind === "head");
}
