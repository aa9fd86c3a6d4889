import { isoDay, longAge, longDay, shortAge, shortDay } from "./time.ts";

type Props = {
  at: Date | string;
  /** The moment the page was made, from the loader, so that server and browser say the same. */
  now: number;
  timeZone: string;
  /** The day only, for posts whose hour would give their author away. */
  rounded?: boolean;
  /** Within a sentence: "3 h ago", "on Nov 2". */
  ago?: boolean;
};

/** A short age to look at; the full date for screen readers and on hover. */
export function Time({ at, now, timeZone, rounded, ago }: Props) {
  const long = rounded ? longDay(at, timeZone) : longAge(at, now, timeZone);
  const age = rounded ? shortDay(at, now, timeZone) : shortAge(at, now, timeZone);
  const inShort = ago ? withinSentence(age) : age;
  return (
    <time dateTime={machineTime(at, timeZone, rounded)} title={long}>
      <span aria-hidden="true">{inShort}</span>
      <span className="vh">{long}</span>
    </time>
  );
}

function withinSentence(age: string): string {
  if (/^(Now|Today|Yesterday|Tomorrow)$/.test(age)) return age.toLowerCase();
  return /^\d/.test(age) ? `${age} ago` : `on ${age}`;
}

function machineTime(at: Date | string, timeZone: string, rounded?: boolean) {
  if (rounded) return isoDay(at, timeZone);
  // To the minute: nobody sees more, and a page says it dozens of times.
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}
