import { Avatar, initialsOf, tintOf } from "#app/ui/avatar.tsx";
import { Time } from "#app/ui/time.tsx";
import type { InboxRow } from "./inbox-queries.server.ts";

type Props = {
  row: Omit<InboxRow, "createdAt" | "readAt"> & { createdAt: Date; readAt: Date | null };
  now: number;
  timeZone: string;
};

const did: Record<string, string> = {
  reply: "wrote to you in",
  accepted: "Your answer was accepted in",
};

/** One thing that concerns the viewer; the row leads to the post. */
export function InboxLine({ row, now, timeZone }: Props) {
  const words = row.kind === "accepted" ? did.accepted : `${row.who} ${did.reply}`;
  return (
    <li className={row.readAt ? "row" : "row row-unread"}>
      <Avatar
        initials={initialsOf(row.who)}
        tint={tintOf(row.personaId)}
        photo={row.photo && `/photos/${row.photo}`}
        anonymous={row.personaKind === "alias"}
        mark={row.kind === "accepted" ? "solved" : "reply"}
      />
      <h3 className="row-title">
        <a href={`/c/${row.slug}/threads/${row.number}?post=${row.postNumber}#p${row.postNumber}`}>
          {words} “{row.title}”
        </a>
      </h3>
      <p className="row-meta">
        <span>{row.cohort}</span>
        <span>{row.excerpt}</span>
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
