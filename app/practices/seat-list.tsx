import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Seat = {
  id: number;
  cohort: string;
  slug: string;
  since: string | Date;
  until: string | Date | null;
  attendees: readonly { uid: string; name: string; facilitator: boolean }[];
};

type Props = {
  seats: readonly Seat[];
  /** Where the cohort's name leads. */
  cohortHref(seat: Seat): string | undefined;
  /** Where attendees are chosen; nothing where they are only read. */
  choose?(seat: Seat): string;
};

/** The seats of a practice, and who attends each. */
export function SeatList({ seats, cohortHref, choose }: Props) {
  const { timeZone } = useClock();
  return (
    <ul className="bare">
      {seats.map((seat) => {
        const href = cohortHref(seat);
        return (
          <li key={seat.id} className="leftout">
            <div>
              <b dir="auto">{href ? <a href={href}>{seat.cohort}</a> : seat.cohort}</b>
              <p className="meta">
                {seat.until
                  ? `From ${plainDay(seat.since, timeZone)} to ${plainDay(seat.until, timeZone)}`
                  : `Since ${plainDay(seat.since, timeZone)}. ${attendeesOf(seat)}`}
              </p>
            </div>
            {choose && !seat.until && (
              <ButtonLink href={choose(seat)}>
                Choose who attends
                <span className="vh">
                  {" "}
                  <bdi>{seat.cohort}</bdi>
                </span>
              </ButtonLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function attendeesOf(seat: Seat): string {
  if (seat.attendees.length === 0) return "Nobody attends.";
  const names = seat.attendees.map(
    ({ name, facilitator }) => isolated(name) + (facilitator ? " (facilitator)" : ""),
  );
  return `${names.join(", ")} ${names.length === 1 ? "attends" : "attend"}.`;
}
