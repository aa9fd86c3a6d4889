import type { ReactNode } from "react";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Time } from "#app/ui/time.tsx";

export type ThreadEvent = {
  id: number;
  after: number;
  kind: string;
  detail: string;
  other: number | null;
  at: Date | string;
  by: string;
  byKind: string;
};

type Props = { event: ThreadEvent; slug: string; now: number; timeZone: string };

const icons: Record<string, IconName> = {
  retitled: "pencil",
  recast: "swap",
  sorted: "filter",
  pinned: "pin",
  unpinned: "pin",
  locked: "lock",
  unlocked: "unlock",
  closed: "solved",
  reopened: "question",
  split_to: "swap",
  split_from: "swap",
};

/** A visible line for what was done to a conversation, where it happened. */
export function ThreadEventLine({ event, slug, now, timeZone }: Props) {
  return (
    <p className="mark-deed">
      <Icon name={icons[event.kind] ?? "info"} />
      <span>
        <b>{event.by}</b> {deed(event, slug)}
      </span>
      <Time at={event.at} now={now} timeZone={timeZone} rounded={event.byKind === "alias"} />
    </p>
  );
}

function deed({ kind, detail, other: number }: ThreadEvent, slug: string): ReactNode {
  // Shown for the two kinds alone that name another conversation.
  const other = (
    <a href={threadHref(slug, number!)} dir="auto">
      {detail}
    </a>
  );
  switch (kind) {
    case "retitled":
      return `changed the title. It was “${isolated(detail)}”.`;
    case "recast":
      return `made this ${detail === "announcement" ? "an" : "a"} ${detail}.`;
    case "sorted":
      return detail ? `put this under ${isolated(detail)}.` : "took all topics off.";
    case "pinned":
      return "pinned this. It stays on top until it is read.";
    case "unpinned":
      return "unpinned this.";
    case "locked":
      return `locked this conversation: ${isolated(detail)}`;
    case "unlocked":
      return "opened this conversation again.";
    case "closed":
      return "closed this as answered.";
    case "reopened":
      return "opened this question again.";
    case "split_to":
      return <>moved posts to {other}.</>;
    case "split_from":
      return <>moved these posts here from {other}.</>;
    default:
      return "changed this conversation.";
  }
}
