import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { Icon } from "#app/ui/icon.tsx";
import { shortDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import type { Talk } from "./queries.server.ts";

type Row = Omit<Talk, "at"> & { at: Date | string };

/** Conversations about a document, each with the section that it is about. */
export function TalkRows({ slug, rows }: { slug: string; rows: readonly Row[] }) {
  const { now, timeZone } = useClock();
  return (
    <ul className="list bare">
      {rows.map(({ number, title, kind, acceptedNumber, heading, by, postCount, at, unread }) => (
        <li key={number} className="row">
          <span className="row-sign">
            <Icon name={acceptedNumber !== null ? "solved" : kind === "question" ? "question" : "talk"} />
          </span>
          <h3 className="row-title">
            <a href={threadHref(slug, number)} dir="auto">
              {title}
            </a>
          </h3>
          <p className="row-meta">
            <span>
              {heading && `About “${isolated(heading)}” · `}
              {isolated(by)} · {counted(postCount, "post")}
              {unread !== null && `, ${unread} new`} · {shortDay(at, now, timeZone)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
