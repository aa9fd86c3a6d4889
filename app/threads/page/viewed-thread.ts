import type { ThreadEvent } from "./thread-event.tsx";

/** A conversation as its page shows it. */
export type ViewedThread = {
  number: number;
  kind: string;
  title: string;
  postCount: number;
  answerCount: number;
  starterId: number;
  highestNumber: number;
  acceptedNumber: number | null;
  closedAt: Date | null;
  lockedAt: Date | null;
  pinnedAt: Date | null;
  answerer: string | null;
  answerExcerpt: string | null;
  unread: number | null;
  firstUnread: number | null;
  events: ThreadEvent[];
};
