import { isolated } from "#app/text/isolated.ts";
import { Avatar, initialsOf, tintOf } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Time } from "#app/ui/time.tsx";
import type { InboxRow } from "./inbox-queries.server.ts";
import { addressOfNews, newsOf } from "./news/kinds.ts";

type Props = {
  row: Omit<InboxRow, "createdAt" | "readAt"> & { createdAt: Date; readAt: Date | null };
  now: number;
  timeZone: string;
};

/** One thing that concerns the viewer; the row leads to the post, or to the draft that is kept. */
export function InboxLine({ row, now, timeZone }: Props) {
  const { says, sign, before, after } = newsOf(row.kind);
  const who = row.who ?? "Someone";
  return (
    <li className={row.readAt ? "row" : "row row-unread"}>
      {"icon" in sign ? (
        <span className="row-sign">
          <Icon name={sign.icon} />
        </span>
      ) : (
        <Avatar
          initials={initialsOf(who)}
          tint={tintOf(row.personaId ?? 0)}
          photo={row.photo && `/photos/${row.photo}`}
          anonymous={row.personaKind === "alias"}
          mark={sign.mark}
        />
      )}
      <h3 className="row-title">
        <a href={addressOfNews(row)}>
          {says(who)} “<bdi>{row.title}</bdi>”
        </a>
      </h3>
      <p className="row-meta">
        <span dir="auto">{row.cohort}</span>
        {row.detail && <span className="row-words">{`${before ?? ""}${isolated(row.detail)}`}</span>}
        {after && <span>{after}</span>}
        {"mark" in sign && <span dir="auto">{row.excerpt}</span>}
      </p>
      <p className="row-end">
        <span className="row-when">
          <Time at={row.createdAt} now={now} timeZone={timeZone} />
          {!row.readAt && <span className="count count-soft">New</span>}
        </span>
      </p>
    </li>
  );
}
