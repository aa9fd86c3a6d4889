import type { DemoPost, DemoSplit, DemoThread } from "./types.ts";

const MINUTE = 60_000;

/** When each post of a thread was written, in order, if the demonstration is filled at `now`. */
export function postTimes(thread: DemoThread, timeZone: string, now: Date): Date[] {
  return timesFrom(startOf(thread, timeZone, now), thread.posts, now);
}

/** When the posts were written that followed after a split at that moment. */
export function followingTimes(split: DemoSplit, at: Date, now: Date): Date[] {
  return timesFrom(at.getTime(), split.following, now);
}

function timesFrom(start: number, posts: DemoPost[], now: Date): Date[] {
  let previous = start;
  return posts.map(({ after, minutesAgo }) => {
    const time = minutesAgo === undefined ? previous + after * MINUTE : now.getTime() - minutesAgo * MINUTE;
    previous = time;
    return new Date(time);
  });
}

function startOf({ daysAgo, hour }: DemoThread, timeZone: string, now: Date): number {
  const today = wallClock(now, timeZone);
  today.setUTCHours(0, 0, 0, 0);
  const wall = today.getTime() + (hour - daysAgo * 24) * 60 * MINUTE;
  // One correction with the offset of that moment is exact but for the hour in which clocks change.
  const offset = wallClock(new Date(wall), timeZone).getTime() - wall;
  return wall - offset;
}

/** The wall clock of a time zone, held in the UTC fields of a Date. */
function wallClock(moment: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(moment);
  const field = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return new Date(Date.UTC(field("year"), field("month") - 1, field("day"), field("hour"), field("minute")));
}
