import { townOf } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Stage } from "../groups/stages.ts";

type Part = {
  uid: string;
  name: string;
  town: string;
  state: string;
  comes: boolean;
  consents: boolean | null;
  droppedAs: "declined" | "silent" | "left_out" | null;
  hasSigned: boolean;
};

type Props = {
  parts: readonly Part[];
  stage: Stage;
  /** Where the group stands. */
  here: string;
  can: { leaveOut: boolean };
};

const dropped = { declined: "Said no", silent: "Did not answer", left_out: "Left out" } as const;

/** Lists who comes to a group with what they have answered, who sits there already, and who does not come any more. */
export function PartsSheet({ parts, stage, here, can }: Props) {
  const coming = parts.filter(({ comes, droppedAs }) => comes && droppedAs === null);
  const sitting = parts.filter(({ comes, droppedAs }) => !comes && droppedAs === null);
  const left = parts.filter(({ droppedAs }) => droppedAs !== null);
  return (
    <>
      <Sheet id="coming" title="Who comes" flush>
        {coming.length === 0 ? (
          <p className="sheet-in">Nobody is chosen yet.</p>
        ) : (
          <ul className="list bare">
            {coming.map((part) => (
              <Row key={part.uid} part={part}>
                <Answer part={part} stage={stage} />
                {can.leaveOut && (
                  <a href={`${here}/places/${part.uid}/leave-out`}>
                    Leave out<span className="vh">{` ${isolated(part.name)}`}</span>
                  </a>
                )}
              </Row>
            ))}
          </ul>
        )}
      </Sheet>
      {sitting.length > 0 && (
        <Sheet id="sitting" title="Who sits there" flush>
          <ul className="list bare">
            {sitting.map((part) => (
              <Row key={part.uid} part={part} />
            ))}
          </ul>
        </Sheet>
      )}
      {left.length > 0 && (
        <Sheet id="left" title="Who does not come any more" flush>
          <ul className="list bare">
            {left.map((part) => (
              <Row key={part.uid} part={part}>
                <Chip>{dropped[part.droppedAs!]}</Chip>
              </Row>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}

function Row({ part: { uid, name, town, state }, children }: { part: Part; children?: React.ReactNode }) {
  return (
    <li className="row">
      <div className="stack-tight">
        <a className="row-title" href={`/admin/practices/${uid}`}>
          {isolated(name)}
        </a>
        <p className="meta">{townOf({ town, state })}</p>
        {children && <p className="flow">{children}</p>}
      </div>
    </li>
  );
}

function Answer({ part: { consents, hasSigned }, stage }: { part: Part; stage: Stage }) {
  if (stage === "draft") return null;
  if (stage === "charter" || stage === "active")
    return hasSigned ? <Chip tone="solved">Has signed</Chip> : <Chip>Has not signed</Chip>;
  if (consents === null) return <Chip>No answer yet</Chip>;
  return consents ? <Chip tone="solved">Would come</Chip> : <Chip tone="danger">Said no</Chip>;
}
