import { whereAndWhat } from "#app/practices/profile.tsx";
import { specialties } from "#app/practices/vocabulary.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { POOL } from "./addresses.ts";
import { StateChip } from "./state-chip.tsx";

type Row = {
  uid: string;
  name: string;
  town: string;
  inState: string;
  state: string;
  disciplines: string[];
  focus: string;
  since: string | Date;
  missing: readonly string[];
};

const DAY = 24 * 60 * 60 * 1000;

/** A practice of the pool: where it is, what it wants, how long it has waited, and what its profile lacks. */
export function PoolRow({ row }: { row: Row }) {
  const { now, timeZone } = useClock();
  const days = Math.floor((now - new Date(row.since).getTime()) / DAY);
  const focus = specialties.find(({ value }) => value === row.focus)?.label;
  return (
    <li className="leftout">
      <div className="stack-tight">
        <a className="row-title" href={`${POOL}/${row.uid}`}>
          {isolated(row.name)}
        </a>
        <p className="meta">{whereAndWhat({ ...row, state: row.inState })}</p>
        <p className="meta">
          {`Since ${plainDay(row.since, timeZone)}, ${days < 1 ? "today" : counted(days, "day")}.`}
          {focus && ` Hopes for: ${focus}.`}
        </p>
        {row.missing.length > 0 && <p className="meta">{`Not said yet: ${row.missing.join(", ")}.`}</p>}
      </div>
      {row.state === "offered" && <StateChip state={row.state} />}
    </li>
  );
}
