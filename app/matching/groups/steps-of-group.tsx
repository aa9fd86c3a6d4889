import { type Stage, stages } from "./stages.ts";

/** The five steps of a group, with the one at which it is. */
export function StepsOfGroup({ stage, kind }: { stage: Stage; kind: string }) {
  const here = stages.findIndex((each) => each.stage === stage);
  return (
    <ol className="steps" aria-label="Steps">
      {stages.map(({ name, says, joins }, at) => (
        <li
          key={name}
          className={at < here ? "is-done" : undefined}
          aria-current={at === here ? "step" : undefined}
        >
          <b>{`${at + 1} ${name}`}</b>
          <span>
            {kind === "joining" ? joins : says}
            {at < here && <span className="vh"> (done)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
