import { townOf } from "#app/practices/profile.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Seat = {
  id: number;
  since: Date | string;
  until: Date | string | null;
  uid: string;
  name: string;
  town: string;
  state: string;
  people: readonly { uid: string; name: string; facilitator: boolean }[];
};

type Props = {
  seats: readonly Seat[];
  /** The cohort's page for staff. */
  here: string;
};

/** A cohort's seats, held and past, with who attends and what a moderator does about each. */
export function SeatsForStaff({ seats, here }: Props) {
  if (seats.length === 0) return <p className="sheet-in meta">Nobody sits here yet.</p>;
  return (
    <table className="grid grid-cards">
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col">Seat</th>
          <th scope="col">Attends</th>
          <th scope="col">
            <span className="vh">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <SeatRow key={seat.id} seat={seat} here={here} />
        ))}
      </tbody>
    </table>
  );
}

function SeatRow({ seat, here }: { seat: Seat; here: string }) {
  const { timeZone } = useClock();
  return (
    <tr>
      <th scope="row">
        <div>
          <a href={`/admin/practices/${seat.uid}`}>
            <bdi>{seat.name}</bdi>
          </a>
          <p className="meta">{townOf(seat)}</p>
        </div>
      </th>
      <td data-label="Seat">
        {seat.until
          ? `${plainDay(seat.since, timeZone)} to ${plainDay(seat.until, timeZone)}`
          : `Since ${plainDay(seat.since, timeZone)}`}
      </td>
      <td data-label={seat.until ? undefined : "Attends"}>
        {!seat.until && (
          <ul className="bare stack-tight">
            {seat.people.length === 0 && <li>Nobody</li>}
            {seat.people.map((person) => (
              <li key={person.uid} className="flow">
                <a href={`/admin/people/${person.uid}`}>
                  <bdi>{person.name}</bdi>
                </a>
                {person.facilitator && <Chip tone="info">Facilitator</Chip>}
                <PostForm
                  action={`${here}/people/${person.uid}/${person.facilitator ? "step-down" : "appoint"}`}
                >
                  <Button variant="quiet">
                    {person.facilitator ? "No longer facilitator" : "Make facilitator"}
                    <span className="vh">
                      : <bdi>{person.name}</bdi>
                    </span>
                  </Button>
                </PostForm>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td className="actions">
        {!seat.until && (
          <ButtonLink variant="quiet" href={`${here}/seats/${seat.id}/end`}>
            End the seat
            <span className="vh">
              {" "}
              of <bdi>{seat.name}</bdi>
            </span>
          </ButtonLink>
        )}
      </td>
    </tr>
  );
}
