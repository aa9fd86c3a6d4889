import { ButtonLink } from "#app/ui/button.tsx";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";
import { counted } from "../text/counted.ts";

type Seats = { capacity: number; taken: number; mySeat: number; byLook: boolean; facilitator: boolean };

/** The table with its seats, and the way to who sits there. */
export function SeatsSheet({ cohort, home }: { cohort: Seats; home: string }) {
  const seats = Array.from({ length: cohort.taken }, (_, i) => ({
    initials: "",
    mine: i + 1 === cohort.mySeat,
  }));
  const open = cohort.capacity - cohort.taken;
  return (
    <section className="sheet sheet-in stack center" aria-label="Who sits here">
      <SeatsDrawing
        seats={seats}
        capacity={cohort.capacity}
        title={counted(cohort.taken, "practice")}
        subtitle={open > 0 ? `${open} open` : "every seat taken"}
      />
      <p className="meta">
        {cohort.byLook
          ? "You are looking in as a moderator. The facilitators see that you do."
          : "What is said here stays here."}
      </p>
      <ButtonLink href={`${home}/people`} wide>
        See practices and people
      </ButtonLink>
      {(cohort.facilitator || cohort.byLook) && (
        <ButtonLink href={`${home}/queue`} variant="quiet" icon="flag" wide>
          Reports
        </ButtonLink>
      )}
      {cohort.facilitator && !cohort.byLook && (
        <ButtonLink href={`${home}/topics`} variant="quiet" icon="filter" wide>
          Topics
        </ButtonLink>
      )}
    </section>
  );
}
