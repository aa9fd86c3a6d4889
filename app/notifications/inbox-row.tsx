import { isolated } from "#app/text/isolated.ts";
import { Avatar, initialsOf, tintOf } from "#app/ui/avatar.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Time } from "#app/ui/time.tsx";
import type { InboxRow } from "./inbox-queries.server.ts";

type Props = {
  row: Omit<InboxRow, "createdAt" | "readAt"> & { createdAt: Date; readAt: Date | null };
  now: number;
  timeZone: string;
};

/** How what happened is told: a sentence that ends with the conversation's title, and what stands under it. */
type Telling = {
  says: (who: string) => string;
  /** What happened to a post of one's own has a sign instead of a face. */
  icon?: IconName;
  /** Said before what a facilitator wrote. */
  before?: string;
  after?: string;
};

const tellings: Record<string, Telling> = {
  reply: { says: (who) => `${who} wrote to you in` },
  accepted: { says: () => "Your answer was accepted in" },
  hidden: {
    says: () => "A facilitator hid your post in",
    icon: "eye-off",
    before: "The reason: ",
    after: "Your words are kept; you still see them.",
  },
  restored: { says: () => "Everyone can see your post again in", icon: "eye" },
  edited: { says: () => "A facilitator edited your post in", icon: "pencil", before: "The reason: " },
  asked: {
    says: () => "A facilitator asks you to reword your post in",
    icon: "talk",
    before: "They write: ",
  },
  unsent: {
    says: () => "Your reply was not posted, because the conversation was locked:",
    icon: "lock",
    after: "It is kept as a draft.",
  },
};

/** One thing that concerns the viewer; the row leads to the post, or to the draft that is kept. */
export function InboxLine({ row, now, timeZone }: Props) {
  const telling = tellings[row.kind] ?? tellings.reply!;
  const who = row.who ?? "Someone";
  return (
    <li className={row.readAt ? "row" : "row row-unread"}>
      {telling.icon ? (
        <span className="row-sign">
          <Icon name={telling.icon} />
        </span>
      ) : (
        <Avatar
          initials={initialsOf(who)}
          tint={tintOf(row.personaId ?? 0)}
          photo={row.photo && `/photos/${row.photo}`}
          anonymous={row.personaKind === "alias"}
          mark={row.kind === "accepted" ? "solved" : "reply"}
        />
      )}
      <h3 className="row-title">
        <a href={hrefOf(row)}>
          {telling.says(who)} “<bdi>{row.title}</bdi>”
        </a>
      </h3>
      <p className="row-meta">
        <span dir="auto">{row.cohort}</span>
        {row.detail && <span className="row-words">{`${telling.before ?? ""}${isolated(row.detail)}`}</span>}
        {telling.after && <span>{telling.after}</span>}
        {!telling.icon && <span dir="auto">{row.excerpt}</span>}
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

function hrefOf({ kind, slug, number, postNumber }: Props["row"]): string {
  const thread = `/c/${slug}/threads/${number}`;
  return kind === "unsent" ? `${thread}?post=last#composer` : `${thread}?post=${postNumber}#p${postNumber}`;
}
