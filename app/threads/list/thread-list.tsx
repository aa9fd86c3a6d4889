import { Fragment } from "react";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Time } from "#app/ui/time.tsx";
import { type RowThread, ThreadRow } from "./thread-row.tsx";

type Rows = { pinned: RowThread[]; others: RowThread[] };

type Props = {
  /** Missing in the browser, where the list stands already. */
  rows: Rows | undefined;
  /** When the viewer was here before: a line stands where the news ends. */
  lastVisit: Date | null;
  now: number;
  timeZone: string;
};

/** A page of conversations: what is pinned, then what is newer than the last visit, a line, and the others. */
export function ThreadList({ rows, lastVisit, now, timeZone }: Props) {
  const draw = ({ pinned, others }: Rows) => {
    const line = lastVisit ? others.findIndex((row) => row.lastPostAt <= lastVisit) : 0;
    return (
      <>
        {pinned.map((row) => (
          <ThreadRow key={row.number} thread={row} now={now} timeZone={timeZone} />
        ))}
        {others.map((row, i) => (
          <Fragment key={row.number}>
            {i === line && line > 0 && lastVisit && (
              <li className="list-note">
                <span>
                  You were last here <Time at={lastVisit} now={now} timeZone={timeZone} ago />
                </span>
              </li>
            )}
            <ThreadRow thread={row} now={now} timeZone={timeZone} />
          </Fragment>
        ))}
      </>
    );
  };
  return (
    <AsSent as="ul" id="conversations" className="bare" from={rows} draw={import.meta.env.SSR && draw} />
  );
}
