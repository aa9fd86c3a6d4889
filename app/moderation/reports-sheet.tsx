import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { itemKindOf } from "./items/kinds.ts";

type Report = { id: number; kind: string; reason: string; note: string; at: Date | string; reporter: string };

type Props = {
  /** Kind of the item that stands for all of them. */
  kind: string;
  reports: readonly Report[];
  now: number;
  timeZone: string;
};

/** Shows who reported something, why and when: several reports of one subject are one matter. */
export function ReportsSheet({ kind, reports, now, timeZone }: Props) {
  return (
    <Sheet id="reports" title={itemKindOf(kind).heading(reports.length)}>
      <ul className="bare stack">
        {reports.map(({ id, kind, reason, note, at, reporter }) => (
          <li key={id} className="stack-tight">
            <p className="flow">
              <Chip tone="danger" icon="flag">
                {itemKindOf(kind).reason(reason)}
              </Chip>
              <span className="meta">
                {reporter}, <Time at={at} now={now} timeZone={timeZone} />
              </span>
            </p>
            {note && (
              <p className="quote as-typed" dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
