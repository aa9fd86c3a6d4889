import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { Chip } from "#app/ui/chip.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { formingHref } from "./addresses.ts";
import { type Stage, stages } from "./stages.ts";

type Row = {
  uid: string;
  kind: string;
  stage: Stage;
  title: string;
  deadlineAt: Date | string | null;
  comers: number | null;
  agreed: number | null;
  objections: number | null;
};

/** A group that is formed: how far it has come, until when who has time, and what waits for a moderator. */
export function GroupRow({ row }: { row: Row }) {
  const { now, timeZone } = useClock();
  const { uid, kind, stage, title, deadlineAt, comers, objections } = row;
  const isLate = deadlineAt !== null && new Date(deadlineAt).getTime() < now;
  const step = stages.find((each) => each.stage === stage);
  return (
    <li className="leftout">
      <div className="stack-tight">
        <a className="row-title" href={formingHref(uid)}>
          {isolated(title)}
        </a>
        <p className="meta">
          {`${kind === "joining" ? (comers === 1 ? "A practice joins. " : "Practices join. ") : ""}${saidOf(row)}`}
          {deadlineAt !== null && ` Until ${plainDay(deadlineAt, timeZone)}.`}
        </p>
      </div>
      {objections ? (
        <Chip tone="danger" icon="flag">
          {`${counted(objections, "objection")} to decide`}
        </Chip>
      ) : isLate ? (
        <Chip tone="held" icon="wait">
          Time is over
        </Chip>
      ) : (
        <Chip>{step?.name ?? "Given up"}</Chip>
      )}
    </li>
  );
}

function saidOf({ kind, stage, comers, agreed }: Row): string {
  const practices = counted(comers ?? 0, "practice");
  if (stage === "draft") return `${practices} chosen. Nobody is told yet.`;
  if (stage === "consent") return `${agreed ?? 0} of ${practices} have said yes.`;
  if (stage === "names") return `${practices} see the names and can object.`;
  if (stage === "charter") return `${practices} read and sign the charter.`;
  if (kind === "joining" && stage === "active") return comers === 1 ? "It sits there." : "They sit there.";
  return stage === "active" ? `It began with ${practices}.` : "It did not come to be.";
}
