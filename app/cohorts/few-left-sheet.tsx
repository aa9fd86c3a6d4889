import { joinHref } from "#app/matching/groups/addresses.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { cohortHref } from "./addresses.ts";

/**
 * Another cohort, as far as the practices of this one could sit there: `comers` are those who would come, `one` and `other` the first pair that
 * is not clear, and `because` says what else is in the way.
 */
type OtherCohort = {
  id: number;
  slug: string;
  name: string;
  focus: string;
  taken: number;
  capacity: number;
  free: number;
  comers: readonly string[];
  one: string | null;
  other: string | null;
  verdict: string | null;
  because: string | null;
};

type Props = {
  fewSince: string | Date;
  seats: readonly { uid: string; name: string }[];
  others: readonly OtherCohort[];
  /** False where the viewer's own practice sits here or is joining: another moderator decides. */
  mayEnd: boolean;
  slug: string;
};

/** Since when few practices sit in a cohort, and what can become of it: with whom it can be merged, or that it is archived. */
export function FewLeftSheet({ fewSince, seats, others, mayEnd, slug }: Props) {
  const { timeZone } = useClock();
  const since = plainDay(fewSince, timeZone);
  return (
    <Sheet id="few" title="Few practices are left" flush>
      <div className="sheet-in stack">
        <p>
          {seats.length === 0
            ? `Nobody sits here any more. There have been fewer than four practices since ${since}.`
            : `${counted(seats.length, "practice")} ${seats.length === 1 ? "sits" : "sit"} here. There have been fewer than four since ${since}.`}{" "}
          {mayEnd && "Let others join, merge it with another cohort, or archive it."}
        </p>
        {!mayEnd && (
          <p className="meta">
            Your own practice has a part in it, so another moderator decides. Where that is so for all of you,
            name one who has no practice.
          </p>
        )}
        {mayEnd && (
          <p>
            <ButtonLink href={`${cohortHref(slug)}/archive`} icon="archive">
              Archive it
            </ButtonLink>
          </p>
        )}
      </div>
      {mayEnd && seats.length > 0 && <OtherCohorts seats={seats} others={others} />}
    </Sheet>
  );
}

function OtherCohorts({ seats, others }: Pick<Props, "seats" | "others">) {
  return (
    <>
      <h3 className="sheet-in">Where its practices could go</h3>
      {others.length === 0 && (
        <p className="sheet-in meta">
          There is no other cohort that runs, or your own practice has a part in it.
        </p>
      )}
      <ul className="list bare">
        {others.map((cohort) => (
          <li key={cohort.id} className="row">
            <div className="row-main stack-tight">
              <p className="row-title">
                <a href={cohortHref(cohort.slug)}>{isolated(cohort.name)}</a>
              </p>
              <p className="meta">{`${cohort.taken} of ${cohort.capacity} seats taken`}</p>
              {cohort.comers.length === 0 ? (
                <p className="meta">All of them sit there already, or are joining.</p>
              ) : inTheWay(cohort) === null ? (
                <Possible cohort={cohort} seats={seats} />
              ) : (
                <p>
                  <Chip tone="held">Not possible now</Chip> {inTheWay(cohort)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Possible({ cohort, seats }: { cohort: OtherCohort; seats: Props["seats"] }) {
  return (
    <>
      <p>
        <Chip tone="solved">All pairs are clear</Chip> Who sits there reads each name first, and can object.
      </p>
      <p className="flow">
        {seats
          .filter(({ uid }) => cohort.comers.includes(uid))
          .map(({ uid, name }) => (
            <ButtonLink key={uid} variant="quiet" href={`${joinHref(uid)}?cohort=${cohort.id}`}>
              {`Let ${isolated(name)} join`}
              <span className="vh">: {isolated(cohort.name)}</span>
            </ButtonLink>
          ))}
      </p>
    </>
  );
}

/** Says why the practices cannot sit in another cohort, each reason a sentence; null where they can. */
function inTheWay({ one, other, verdict, free, comers, because }: OtherCohort): string | null {
  const reasons: string[] = [];
  if (because === "joining") reasons.push("Others are joining there, and were asked already.");
  if (because === "waiver")
    reasons.push("Two practices sit there by a waiver, to which not all have agreed.");
  if (comers.length > free)
    reasons.push(
      `${counted(comers.length, "seat")} would be needed, and ${["none is", "one is"][free] ?? `${free} are`} free.`,
    );
  if (one !== null && other !== null)
    reasons.push(
      `${isolated(one)} and ${isolated(other)} ${verdict === "conflict" ? "are in conflict." : "have to be looked at first."}`,
    );
  return reasons.join(" ") || null;
}
