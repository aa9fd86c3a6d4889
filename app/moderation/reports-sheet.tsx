import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { reasonInWords } from "./reasons.ts";

type Report = { id: number; reason: string; note: string; at: Date | string; reporter: string };

type Props = { reports: readonly Report[]; now: number; timeZone: string };

/** Shows who reported a post, why and when: several reports of one post are one matter. */
export function ReportsSheet({ reports, now, timeZone }: Props) {
  return (
    <Sheet id="reports" title={reports.length === 1 ? "The report" : `${reports.length} reports`}>
      <ul className="bare stack">
        {reports.map(({ id, reason, note, at, reporter }) => (
          <li key={id} className="stack-tight">
            <p className="flow">
              <Chip tone="danger" icon="flag">
                {reasonInWords(reason)}
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
