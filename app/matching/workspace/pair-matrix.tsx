import { isolated } from "#app/text/isolated.ts";
import { Menu, opensPopover } from "#app/ui/menu.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { VerdictChip } from "../verdict-chip.tsx";
import type { Cell, Shown } from "./workspace.server.ts";

type Member = Shown & { comes: boolean };
type Props = { title: string; members: readonly Member[]; cells: readonly (readonly Cell[])[]; foot: string };

/** Shows every pair of a group with its verdict; a press on one opens its reasons. */
export function PairMatrix({ title, members, cells, foot }: Props) {
  return (
    <>
      <Sheet id="pairs" title={title} flush bleed foot={<p className="meta">{foot}</p>}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys. */}
        <section className="scroll" aria-label="Table of pairs, scrolls sideways" tabIndex={0}>
          <table className="grid matrix">
            <thead>
              <tr>
                <td />
                {members.slice(0, -1).map(({ uid, town }) => (
                  <th key={uid} scope="col">
                    {isolated(town)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.slice(1).map((member, i) => (
                <Row
                  key={member.uid}
                  member={member}
                  row={i + 1}
                  cells={cells[i + 1]!}
                  count={members.length - 1}
                />
              ))}
            </tbody>
          </table>
        </section>
      </Sheet>
      {members.flatMap((one, i) =>
        cells[i]!.map((cell, j) => (
          <Why
            key={`${one.uid} ${members[j]!.uid}`}
            id={idOf(i, j)}
            one={one}
            other={members[j]!}
            cell={cell}
          />
        )),
      )}
    </>
  );
}

function Row({
  member,
  row,
  cells,
  count,
}: {
  member: Member;
  row: number;
  cells: readonly Cell[];
  count: number;
}) {
  return (
    <tr className={member.comes ? "is-changed" : undefined}>
      <th scope="row">
        {isolated(member.town)}
        {member.comes && <span className="meta"> what if</span>}
      </th>
      {Array.from({ length: count }, (_, column) => {
        const cell = cells[column];
        // Columns have no names: they are told apart by their place.
        const key = `${row} ${column}`;
        if (!cell) return <td key={key} />;
        return (
          <td key={key}>
            <button className="cell" type="button" {...opensPopover(idOf(row, column))}>
              <VerdictChip verdict={cell.verdict} />
              <span className="vh">, why?</span>
            </button>
          </td>
        );
      })}
    </tr>
  );
}

function Why({ id, one, other, cell }: { id: string; one: Shown; other: Shown; cell: Cell }) {
  return (
    <Menu id={id} className="why">
      <p>
        <b>{`${isolated(one.name)} and ${isolated(other.name)}`}</b>
      </p>
      <p>
        <VerdictChip verdict={cell.verdict} />
      </p>
      {cell.words.length === 0 && <p className="meta">Nothing is known that stands between them.</p>}
      {cell.words.map((words) => (
        <p key={words} className="meta">
          {words}
        </p>
      ))}
      {cell.points !== null && (
        <p className="meta">{`They suit each other with ${cell.points} of 100 points.`}</p>
      )}
    </Menu>
  );
}

function idOf(row: number, column: number): string {
  return `pair-${row}-${column}`;
}
