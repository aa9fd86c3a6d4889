import { CONCERNS_SHOWN } from "#app/notifications/inbox-key.ts";
import type { InboxRow } from "#app/notifications/inbox-queries.server.ts";
import { InboxLine } from "#app/notifications/inbox-row.tsx";

type Props = {
  rows: (Omit<InboxRow, "createdAt" | "toldAt"> & { createdAt: Date })[];
  /** How many wait in the inbox. */
  many: number;
  now: number;
  timeZone: string;
};

/** The newest rows of the inbox that wait, and how many more there are. Nothing where none does. */
export function Concerns({ rows, many, now, timeZone }: Props) {
  if (rows.length === 0) return null;
  const shown = rows.slice(0, CONCERNS_SHOWN);
  const more = many - shown.filter(({ waiting }) => waiting > 0).length;
  return (
    <section className="sheet list" aria-labelledby="concerns">
      <div className="sheet-head split">
        <h2 id="concerns">Concerns you</h2>
        <a className="more-link" href="/inbox">
          {more > 0 ? `${more} more in your inbox` : "Your inbox"}
        </a>
      </div>
      <ul className="bare">
        {shown.map((row) => (
          <InboxLine key={row.rowId} row={row} now={now} timeZone={timeZone} page="home" />
        ))}
      </ul>
    </section>
  );
}
