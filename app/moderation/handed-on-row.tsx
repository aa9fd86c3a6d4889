import { subjectOf } from "#app/subjects/kinds.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import type { HandedOn } from "./handed-on-queries.server.ts";
import { itemKindOf } from "./items/kinds.ts";

type Props = {
  matter: Omit<HandedOn, "at"> & { at: Date | string };
  /** The viewer's own look into the cohort is open. */
  looking: boolean;
  now: number;
  timeZone: string;
};

/** A matter that was handed on, and the way to look into it. */
export function HandedOnSheet({ matter, looking, now, timeZone }: Props) {
  const { id, kind, slug, cohort, subjectKind, reason, note, byName, at, looked } = matter;
  const subject = subjectOf(subjectKind);
  return (
    <Sheet
      id={`matter-${id}`}
      title={isolated(cohort)}
      action={looked ? <Chip icon="check">Looked into</Chip> : <Chip tone="held">Waits for you</Chip>}
    >
      <p className="meta">
        <bdi>{byName}</bdi> {itemKindOf(kind).handedOn}, <Time at={at} now={now} timeZone={timeZone} />:{" "}
        {itemKindOf(kind).reason(reason)}.
      </p>
      {note && (
        <p className="quote as-typed" dir="auto">
          {note}
        </p>
      )}
      <p className="flow">
        {looking ? (
          <ButtonLink variant="primary" href={subject.address(matter)}>
            {`Go to the ${subject.called}`}
          </ButtonLink>
        ) : (
          <ButtonLink
            variant={looked ? undefined : "primary"}
            icon="eye"
            href={`/admin/cohorts/${slug}/look?item=${id}`}
          >
            Open a look
          </ButtonLink>
        )}
      </p>
    </Sheet>
  );
}

/** The reason for a look that a matter gives, for its facilitators and the audit log. */
export function lookReasonOf({
  kind,
  byName,
  reason,
  note,
}: Pick<HandedOn, "kind" | "byName" | "reason" | "note">): string {
  const { handedOn, reason: why } = itemKindOf(kind);
  const words = `${byName} ${handedOn}: ${why(reason)}. ${note}`.replace(/\s+/g, " ").trim();
  return words.length <= 500 ? words : `${words.slice(0, 499)}…`;
}
