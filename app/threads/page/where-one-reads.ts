import { useSyncExternalStore } from "react";

/** The place in a conversation that somebody has come to, as the page's script sees it. */
export type Whereabouts = {
  /** The post at the top of the screen; null without script. */
  at: number | null;
  /** How many of the posts that were new when the page came have been read since. */
  read: number;
  /** The first post on the page that is new still; null where there is none. */
  next: number | null;
};

const nowhere: Whereabouts = { at: null, read: 0, next: null };
let whereabouts = nowhere;
const readers = new Set<() => void>();

/** Tells the parts of the page that show it where the reader has come to. */
export function nowAt(change: Partial<Whereabouts>): void {
  whereabouts = { ...whereabouts, ...change };
  for (const reader of readers) reader();
}

/** Forgets where the reader was, as another page begins. */
export function leaveWhereabouts(): void {
  nowAt(nowhere);
}

type Thread = { unread: number | null; firstUnread: number | null };

/**
 * Follows where the reader is: the post in sight, how many posts are new still, and the first of these, on this page or
 * after it; null when all is read.
 */
export function useWhereOneReads({ unread, firstUnread }: Thread): {
  at: number | null;
  left: number;
  goal: number | null;
} {
  const { at, read, next } = useSyncExternalStore(listen, now, atFirst);
  const left = Math.max(0, (unread ?? 0) - read);
  return { at, left, goal: left > 0 ? (next ?? firstUnread) : null };
}

function listen(reader: () => void) {
  readers.add(reader);
  return () => void readers.delete(reader);
}
const now = () => whereabouts;
const atFirst = () => nowhere;
