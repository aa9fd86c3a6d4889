import { POOL } from "#app/practices/applying/addresses.ts";
import { townOf } from "#app/practices/profile.tsx";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { ROSTERS } from "../groups/addresses.ts";
import { type Asked, askedHref } from "./asked.ts";
import type { PlanShown } from "./plans.server.ts";

type Props = { plan: Omit<PlanShown, "madeAt">; asked: Asked };

/** Shows the groups that a pool could be divided into, who waits and why, and what would free most of them. */
export function PlanSheets({ plan: { groups, bound, waitlist, advice }, asked }: Props) {
  return (
    <>
      <Sheet
        id="groups"
        title={counted(groups.length, "group")}
        foot={<p className="meta">{proofOf(groups.length, bound)}</p>}
        flush
      >
        <ul className="list bare">
          {groups.map(({ weakest, practices }, i) => (
            <li key={practices[0]!.uid} className="leftout">
              <div>
                <b>{`Group ${i + 1}`}</b>
                <p className="meta">{practices.map(({ name }) => isolated(name)).join(", ")}</p>
                <p className="meta">{`${counted(practices.length, "practice")}. The weakest pair has ${weakest} of 100 points.`}</p>
              </div>
              <ButtonLink href={askedHref(ROSTERS, asked, { named: practices.map(({ uid }) => uid) })}>
                Look at it
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Sheet>
      {advice && <p>{advice}</p>}
      {waitlist.length > 0 && (
        <Sheet
          id="waitlist"
          title="Who goes on waiting, and why"
          action={<span className="meta">{waitlist.length}</span>}
          flush
        >
          <ul className="list bare">
            {waitlist.map(({ uid, name, town, state, words }) => (
              <li key={uid} className="row">
                <div className="stack-tight">
                  <a className="row-title" href={`${POOL}/${uid}`}>
                    {isolated(name)}
                  </a>
                  <p className="meta">{`${townOf({ town, state })}. ${words}`}</p>
                </div>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}

function proofOf(groups: number, bound: number): string {
  if (groups >= bound) return "No other division of the pool makes more groups.";
  return `Another division of the pool makes at most ${counted(bound, "group")}.`;
}
