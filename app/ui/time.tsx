import { isoDay, longAge, longDay, shortAge, shortDay } from "./time.ts";

type Props = {
  at: Date | string;
  /** The moment the page was made, from the loader, so that server and browser say the same. */
  now: number;
  timeZone: string;
  /** The day only, for posts whose hour would give their author away. */
  rounded?: boolean;
};

/** A short age to look at; the full date for screen readers and on hover. */
export function Time({ at, now, timeZone, rounded }: Props) {
  const long = rounded ? longDay(at, timeZone) : longAge(at, now, timeZone);
  return (
    <time dateTime={machineTime(at, timeZone, rounded)} title={long}>
      <span aria-hidden="true">{rounded ? shortDay(at, now, timeZone) : shortAge(at, now, timeZone)}</span>
      <span className="vh">{long}</span>
    </time>
  );
}

function machineTime(at: Date | string, timeZone: string, rounded?: boolean) {
  if (rounded) return isoDay(at, timeZone);
  // To the minute: nobody sees more, and a page says it dozens of times.
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}
