import { isolated } from "#app/text/isolated.ts";
import { Chip } from "#app/ui/chip.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { caseHref } from "../addresses.ts";
import { outcomeInWords, standingOf } from "./in-words.ts";

type Row = {
  uid: string;
  title: string;
  one: string;
  other: string;
  verdict: string;
  openedAt: string | Date;
  dueAt: string | Date | null;
  outcome: string | null;
  closedAt: string | Date | null;
};

/** A case in the moderators' list: which two, where, since when, and what it waits for. */
export function CaseRow({ row }: { row: Row }) {
  const { now, timeZone } = useClock();
  const over = row.dueAt !== null && new Date(row.dueAt).getTime() < now;
  return (
    <li className="leftout">
      <div className="stack-tight">
        <b>
          <a href={caseHref(row.uid)}>
            {isolated(row.one)} and {isolated(row.other)}
          </a>
        </b>
        <p className="meta">{`In ${isolated(row.title)}. Opened ${plainDay(row.openedAt, timeZone)}.`}</p>
        {row.closedAt ? (
          <p className="meta">{`${outcomeInWords(row.outcome!)}. Closed ${plainDay(row.closedAt, timeZone)}.`}</p>
        ) : (
          row.dueAt && (
            <p className="meta">
              {over
                ? `The time to correct facts was over ${plainDay(row.dueAt, timeZone)}.`
                : `Time to correct facts until ${plainDay(row.dueAt, timeZone)}.`}
            </p>
          )
        )}
      </div>
      {!row.closedAt && (
        <Chip tone={row.verdict === "conflict" ? "danger" : "solved"}>{standingOf(row.verdict)}</Chip>
      )}
    </li>
  );
}
