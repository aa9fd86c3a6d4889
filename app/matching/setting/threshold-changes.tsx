import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { type NumberName, numberNames, numbers } from "./numbers.ts";

type Change = Record<NumberName, number> & { id: number; why: string; by: string | null; at: Date };

type Props = { changes: Change[]; before: Record<NumberName, number>; now: number; timeZone: string };

/** The last changes of the numbers: who, when, why, and what was other before; `before` is what stood before the oldest of them. */
export function ThresholdChanges({ changes, before, now, timeZone }: Props) {
  return (
    <Sheet id="changes" title="What was changed lately" flush>
      <ul className="list bare">
        {changes.map((change, i) => (
          <li key={change.id} className="leftout">
            <div className="stack-tight">
              <p dir="auto">{change.why}</p>
              <p className="meta">
                {isolated(change.by ?? "Somebody who has left")},{" "}
                <Time at={change.at} now={now} timeZone={timeZone} />.
                {saidOf(change, changes[i + 1] ?? before).map((words) => ` ${words}`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function saidOf(after: Record<NumberName, number>, before: Record<NumberName, number>): string[] {
  return numberNames
    .filter((name) => after[name] !== before[name])
    .map((name) => `${numbers[name].label}: ${before[name]} → ${after[name]}.`);
}
