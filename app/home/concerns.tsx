import type { InboxRow } from "#app/notifications/inbox-queries.server.ts";
import { InboxLine } from "#app/notifications/inbox-row.tsx";

type Props = {
  rows: (Omit<InboxRow, "createdAt" | "toldAt"> & { createdAt: Date })[];
  /** How many of them are shown. */
  shown: number;
  /** How many wait in the inbox. */
  many: number;
  now: number;
  timeZone: string;
};

/** The newest rows of the inbox that wait, and how many more there are. Nothing where none does. */
export function Concerns({ rows, shown, many, now, timeZone }: Props) {
  // One that was settled just now is shown besides, so that it can be undone.
  const some = rows.filter(({ waiting }, i) => waiting === 0 || i < shown);
  if (some.length === 0) return null;
  const more = many - some.filter(({ waiting }) => waiting > 0).length;
  return (
    <section className="sheet list" aria-labelledby="concerns">
      <div className="sheet-head split">
        <h2 id="concerns">Concerns you</h2>
        <a className="more-link" href="/inbox">
          {more > 0 ? `${more} more in your inbox` : "Your inbox"}
        </a>
      </div>
      <ul className="bare in-short">
        {some.map((row) => (
          <InboxLine key={row.rowId} row={row} now={now} timeZone={timeZone} page="home" />
        ))}
      </ul>
    </section>
  );
}
