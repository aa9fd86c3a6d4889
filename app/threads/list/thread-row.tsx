import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { initialsOf } from "#app/ui/initials.ts";
import { Time } from "#app/ui/time.tsx";
import { inFigures } from "../../text/counted.ts";

export type RowThread = {
  /** In the page, so that whoever comes back finds it. */
  id: string;
  number: number;
  href: string;
  kind: string;
  /** A question about a contract. */
  contract: boolean;
  title: string;
  answered: boolean;
  locked: boolean;
  /** Kept on top until it is read. */
  pinned: boolean;
  topics: string[];
  /** Of a question its answers. */
  replies: number;
  hasFiles: boolean;
  /** Nothing of it has been read. */
  allNew: boolean;
  unread: number;
  lastPostAt: Date;
  lastPoster: string;
  lastTint: number;
  lastPhoto: string;
  anonymous: boolean;
  /** The line under the title: who started and who wrote last, or the newest words. */
  note: string;
};

type Props = { thread: RowThread; now: number; timeZone: string };

const marks: Record<string, IconName> = { question: "question", announcement: "horn", discussion: "talk" };

/** A conversation in a list. The whole row leads to the first post that is new. */
export function ThreadRow({ thread, now, timeZone }: Props) {
  const { answered, kind, replies, unread, allNew } = thread;
  const called = kind === "question" ? ["answer", "answers"] : ["reply", "replies"];
  return (
    <li className={classOf(thread)} id={thread.id}>
      <Avatar
        initials={initialsOf(thread.lastPoster)}
        tint={thread.lastTint}
        photo={thread.lastPhoto && `/photos/${thread.lastPhoto}`}
        anonymous={thread.anonymous}
        mark={answered ? "solved" : marks[kind]}
      />
      <h3 className="row-title">
        <a href={thread.href} dir="auto">
          {thread.title}
        </a>
      </h3>
      <p className="row-meta">
        {answered && (
          <Chip tone="solved" icon="solved">
            Answered
          </Chip>
        )}
        {thread.pinned && (
          <Chip tone="pinned" icon="pin">
            Pinned
          </Chip>
        )}
        {thread.locked && <Chip icon="lock">Locked</Chip>}
        {thread.contract && <Chip icon="doc">Contract</Chip>}
        {kind === "announcement" && (
          <Chip tone="info" icon="horn">
            Announcement
          </Chip>
        )}
        {thread.topics.map((topic) => (
          <Chip key={topic} tone="topic">
            <bdi>{topic}</bdi>
          </Chip>
        ))}
        {thread.hasFiles && (
          <span className="row-files">
            <Icon name="clip" />
            <span className="vh">With files.</span>
          </span>
        )}
        <span>{thread.note}</span>
      </p>
      <p className="row-end">
        {replies > 0 && (
          <span className="row-replies">
            <Icon name="talk" />
            {inFigures(replies)}
            <span className="vh">{` ${replies === 1 ? called[0] : called[1]},`}</span>
          </span>
        )}
        <span className="row-when">
          <Time at={thread.lastPostAt} now={now} timeZone={timeZone} rounded={thread.anonymous} />
          {unread > 0 && (
            <span className="count count-soft">{allNew ? "New" : `${unread > 99 ? "99+" : unread} new`}</span>
          )}
        </span>
      </p>
    </li>
  );
}

function classOf({ unread, pinned, locked }: RowThread): string {
  return `row${unread ? " row-unread" : ""}${pinned ? " row-pinned" : ""}${locked ? " row-locked" : ""}`;
}
