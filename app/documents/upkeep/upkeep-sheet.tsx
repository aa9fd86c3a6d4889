import { dayRead, hasCome, todayIn } from "#app/documents/day.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Props = {
  here: string;
  upkeep: {
    keeper: string | null;
    keeperLeft: boolean;
    askedVersion: number | null;
    holdsFrom: string | null;
    people: number | null;
    readers: number | null;
    reviews: readonly { id: number; version: number; by: string; reason: string; at: string | Date }[];
  };
  document: { status: string };
  can: { write: boolean; review: boolean };
};

/** Shows who looks after a document, when it was looked at again, and, for those who write in the manual, who has read it. */
export function UpkeepSheet({ here, upkeep, document, can }: Props) {
  const { now, timeZone } = useClock();
  const { keeper, keeperLeft, holdsFrom, reviews, askedVersion, people, readers } = upkeep;
  const isInForce = document.status === "published";
  return (
    <>
      <Sheet id="upkeep" title="Who looks after it" compact>
        <p>{keeper ? <bdi>{keeper}</bdi> : "Nobody."}</p>
        {!keeper && (
          <p className="meta">
            {keeperLeft ? "Whoever did has left your practice. " : ""}
            Your owners and directors are reminded of its review.
          </p>
        )}
        {holdsFrom && (
          <p className="meta">
            {hasCome(holdsFrom, todayIn(now, timeZone)) ? "In force since" : "In force from"}{" "}
            {dayRead(holdsFrom)}.
          </p>
        )}
        {reviews.length > 0 && (
          <ul className="meta">
            {reviews.map(({ id, by, at, version, reason }) => (
              <li key={id}>
                Reviewed by {isolated(by)} on {plainDay(at, timeZone)}, version {version}, no change
                {reason && `. It was due for this: ${isolated(reason)}`}
              </li>
            ))}
          </ul>
        )}
        {can.review && isInForce && (
          <ButtonLink href={`${here}/reviewed`} icon="check" wide>
            Reviewed, no change needed
          </ButtonLink>
        )}
        {can.write && (
          <ButtonLink href={`${here}/upkeep`} icon="person" wide>
            Say who, and from when
          </ButtonLink>
        )}
      </Sheet>
      {can.write && isInForce && (
        <Sheet id="readers" title="Who has read it" compact>
          <p className="meta">
            {askedVersion === null
              ? "Nobody is asked to confirm it."
              : `${readers ?? 0} of ${people ?? 0} have confirmed version ${askedVersion}.`}
          </p>
          <ButtonLink href={`${here}/readers`} icon="people" wide>
            Who has, and who has not
          </ButtonLink>
        </Sheet>
      )}
    </>
  );
}
