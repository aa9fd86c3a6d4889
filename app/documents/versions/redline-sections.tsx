import type { ReactNode } from "react";
import { type BlankLabels, withBlanks } from "#app/documents/blanks-in-words.tsx";
import type { Redline, RedlineBlock, RedlineSection } from "#app/documents/merging/redline.ts";
import type { Run } from "#app/documents/merging/redline-runs.ts";
import { counted } from "#app/text/counted.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = { redline: Redline; labels: BlankLabels; side: boolean };

/** Shows what changed between two texts, section by section: words that came are underlined, those that went struck through. */
export function RedlineSections({ redline, labels, side }: Props) {
  const changed = redline.sections.filter(({ is, moved }) => is !== "same" || moved);
  const same = redline.sections.length - changed.length;
  return (
    <Sheet id="redline" title="What changed" flush bleed>
      <div className="sheet-in stack">
        <p className="meta">
          {changed.length === 0
            ? "The words are the same."
            : `${counted(redline.added, "word")} added, ${redline.removed} removed, in ${counted(changed.length, "section")}.`}
          {same > 0 && changed.length > 0 && ` ${counted(same, "section")} stayed as they were.`}
        </p>
        {changed.map((section, i) => {
          const key = `${i}-${section.heading}`;
          return <OneSection key={key} section={section} labels={labels} side={side} />;
        })}
      </div>
    </Sheet>
  );
}

const states = { same: null, changed: null, added: "New section", removed: "Section removed" } as const;

function OneSection({ section, labels, side }: Omit<Props, "redline"> & { section: RedlineSection }) {
  const { heading, is, moved, blocks } = section;
  return (
    <section className="stack-tight" aria-label={heading || "The beginning"}>
      {(states[is] || moved) && (
        <p className="flow">
          {states[is] && <Chip tone={is === "added" ? "info" : "held"}>{states[is]}</Chip>}
          {moved && <Chip>Moved</Chip>}
        </p>
      )}
      {side && is === "changed" ? (
        <div className="sides">
          <div>
            <p className="sides-head">Before</p>
            <Blocks blocks={blocks} labels={labels} without="added" />
          </div>
          <div>
            <p className="sides-head">After</p>
            <Blocks blocks={blocks} labels={labels} without="removed" />
          </div>
        </div>
      ) : (
        <Blocks blocks={blocks} labels={labels} />
      )}
    </section>
  );
}

type Way = { labels: BlankLabels; without?: "added" | "removed" | undefined };

function Blocks({ blocks, ...way }: Way & { blocks: readonly RedlineBlock[] }) {
  return (
    <div className="redline prose">
      {withRows(blocks.filter(({ is }) => is !== way.without)).map((group, i) => {
        const first = group[0]!;
        const key = `${i}-${first.is}`;
        if (first.is === "unchanged")
          return (
            <p key={key} className="redline-gap">
              {counted(first.blocks, "paragraph")} unchanged
            </p>
          );
        if (isRow(first)) return <Rows key={key} rows={group} {...way} />;
        return <Block key={key} block={first} {...way} />;
      })}
    </div>
  );
}

type Shown = Exclude<RedlineBlock, { is: "unchanged" }>;

function Block({ block, ...way }: Way & { block: Shown }) {
  const { kind, level, sign, cells } = block;
  const words = <Words runs={cells[0] ?? []} {...way} />;
  if (kind === "rule") return <hr />;
  if (kind === "heading") return <h3>{words}</h3>;
  if (kind === "quote") return <blockquote>{words}</blockquote>;
  if (kind === "code") return <pre>{words}</pre>;
  if (kind === "item")
    return (
      <p className="redline-item" data-deep={Math.min(level, 3)}>
        <span className="num">{sign}</span> {words}
      </p>
    );
  return <p dir="auto">{words}</p>;
}

function Rows({ rows, ...way }: Way & { rows: readonly RedlineBlock[] }) {
  return (
    <div className="scroll">
      <table>
        <tbody>
          {rows.map((row, i) => {
            const key = `${i}-${row.is}`;
            return row.is !== "unchanged" && <Row key={key} cells={row.cells} {...way} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

function Row({ cells, ...way }: Way & { cells: readonly Run[][] }) {
  return (
    <tr>
      {cells.map((runs, i) => {
        const key = `${i}-${runs.length}`;
        return (
          <td key={key}>
            <Words runs={runs} {...way} />
          </td>
        );
      })}
    </tr>
  );
}

function Words({ runs, labels, without }: Way & { runs: readonly Run[] }) {
  return (
    <>
      {runs
        .filter(({ is }) => is !== without)
        .map((run, i) => {
          const key = `${i}-${run.is}`;
          const words = marked(run, withBlanks(run.text, labels));
          if (run.is === "added") return <ins key={key}>{words}</ins>;
          if (run.is === "removed") return <del key={key}>{words}</del>;
          return <span key={key}>{words}</span>;
        })}
    </>
  );
}

function marked({ text, strong, em, code }: Run, shown: ReactNode) {
  const words = code ? <code>{text}</code> : shown;
  const slanted = em ? <em>{words}</em> : words;
  return strong ? <strong>{slanted}</strong> : slanted;
}

const isRow = (block: RedlineBlock) =>
  block.is !== "unchanged" && (block.kind === "row" || block.kind === "head");

/** Rows that follow each other are one table. */
function withRows(blocks: readonly RedlineBlock[]): RedlineBlock[][] {
  const groups: RedlineBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && isRow(block) && isRow(last[0]!)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
