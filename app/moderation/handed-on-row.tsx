import { subjectOf } from "#app/subjects/kinds.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { HANDED_ON, patientDataHref, revealHref } from "./addresses.ts";
import type { HandedOn } from "./handed-on-queries.server.ts";
import { itemKindOf } from "./items/kinds.ts";

type Matter = Omit<HandedOn, "at" | "resolvedAt"> & { at: Date | string; resolvedAt: Date | string | null };

type Props = {
  matter: Matter;
  /** The viewer's own look into the cohort is open. */
  looking: boolean;
  now: number;
  timeZone: string;
};

/** A matter that was handed on, with what a moderator can do about it, or how it ended. */
export function HandedOnSheet({ matter, looking, now, timeZone }: Props) {
  const { id, cohort, note, resolvedAt, resolver, outcome } = matter;
  return (
    <Sheet
      id={`matter-${id}`}
      // Two matters of one cohort are two landmarks, and one of them is told from the other by its number.
      title={`${isolated(cohort)}, no. ${id}`}
      action={<State matter={matter} />}
    >
      <p className="meta">
        {whyInWords(matter)} <Time at={matter.at} now={now} timeZone={timeZone} />
      </p>
      {note && (
        <p className="quote as-typed" dir="auto">
          {note}
        </p>
      )}
      {resolvedAt ? (
        <>
          <p className="meta">
            <bdi>{resolver ?? "Someone"}</bdi> resolved it,{" "}
            <Time at={resolvedAt} now={now} timeZone={timeZone} />
            {outcome && ":"}
          </p>
          {outcome && (
            <p className="quote as-typed" dir="auto">
              {outcome}
            </p>
          )}
        </>
      ) : (
        <Deeds matter={matter} looking={looking} />
      )}
    </Sheet>
  );
}

function State({ matter: { resolvedAt, looker } }: { matter: Matter }) {
  if (resolvedAt) return <Chip icon="check">Resolved</Chip>;
  if (!looker) return <Chip tone="held">Waits for you</Chip>;
  return (
    <Chip tone="info" icon="eye">
      Looked into by <bdi>{looker}</bdi>
    </Chip>
  );
}

function Deeds({ matter, looking }: Pick<Props, "matter" | "looking">) {
  const { id, slug, subjectKind, looker, aside, unnamed } = matter;
  if (aside)
    return (
      <p className="flow">
        <ButtonLink variant="primary" icon="shield" href={patientDataHref(id)}>
          Decide about the patient data
        </ButtonLink>
      </p>
    );
  const resolve = (
    <ButtonLink icon="check" href={`${HANDED_ON}/${id}/resolve`}>
      Resolve it
    </ButtonLink>
  );
  // Nobody looks into a manual, and nobody who leads decides about it.
  if (subjectKind === "document") return <p className="flow">{resolve}</p>;
  const subject = subjectOf(subjectKind);
  return (
    <p className="flow">
      {looking ? (
        <ButtonLink variant="primary" href={subject.address(matter)}>
          {`Go to the ${subject.called}`}
        </ButtonLink>
      ) : (
        <ButtonLink
          variant={looker ? undefined : "primary"}
          icon="eye"
          href={`/admin/cohorts/${slug}/look?item=${id}`}
        >
          Open a look
        </ButtonLink>
      )}
      {resolve}
      <ButtonLink icon="reply" href={`${HANDED_ON}/${id}/send-back`}>
        Send it back
      </ButtonLink>
      {unnamed && (
        <ButtonLink icon="mask" href={revealHref(id)}>
          Find out who wrote it
        </ButtonLink>
      )}
    </p>
  );
}

/** Says who handed a matter on, and why. What nobody in the cohort could decide went there by itself. */
export function whyInWords({ kind, byName, reason }: Pick<HandedOn, "kind" | "byName" | "reason">): string {
  const { handedOn, wentOn, reason: why } = itemKindOf(kind);
  if (!byName && reason === "patient") return "Reported as patient data.";
  return `${byName ? `${isolated(byName)} ${handedOn}` : wentOn}: ${why(reason)}.`;
}

/**
 * The reason for a look that a matter gives, for its facilitators and the audit log. Where nobody who leads could decide, they
 * may have written what was reported: they are not to learn of it from the look.
 */
export function lookReasonOf(matter: Pick<HandedOn, "kind" | "byName" | "reason" | "note">): string {
  if (!matter.byName) return "Something here waits for the network’s moderators.";
  const why = whyInWords(matter);
  const note = matter.note.replace(/\s+/g, " ").trim();
  // Cut before it is isolated, whose end would be cut off otherwise.
  const most = 490 - why.length;
  return `${why} ${isolated(note.length <= most ? note : `${note.slice(0, most)}…`)}`.trim();
}
