import { threadHref } from "#app/threads/addresses.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";

type Written = {
  id: number;
  slug: string;
  cohort: string;
  thread: number;
  number: number;
  title: string;
  excerpt: string;
  createdAt: Date;
};

type Props = { title: string; rows: Written[]; now: number; timeZone: string };

/** Lists posts of one person, each with its conversation. Nothing where there are none. */
export function WrittenSheet({ title, rows, now, timeZone }: Props) {
  if (rows.length === 0) return null;
  return (
    <Sheet id="written" title={title} flush className="list">
      <ul className="bare">
        {rows.map((row) => (
          <li className="row" key={row.id}>
            <h3 className="row-title">
              <a href={threadHref(row.slug, row.thread, row.number)} dir="auto">
                {row.title}
              </a>
            </h3>
            <p className="row-meta">
              <span dir="auto">{row.cohort}</span>
              <span dir="auto">{row.excerpt}</span>
            </p>
            <p className="row-end">
              <span className="row-when">
                <Time at={row.createdAt} now={now} timeZone={timeZone} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
