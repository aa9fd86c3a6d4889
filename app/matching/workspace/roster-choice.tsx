import { isolated } from "#app/text/isolated.ts";
import { Button } from "#app/ui/button.tsx";
import { VerdictChip } from "../verdict-chip.tsx";
import type { Asked } from "./asked.ts";
import type { RosterShown } from "./workspace.server.ts";

type Props = { rosters: readonly RosterShown[]; asked: Asked; page: string };

/** Shows the rosters that are offered side by side, and takes the choice of one to look at. */
export function RosterChoice({ rosters, asked, page }: Props) {
  return (
    <form action={page} className="stack">
      <AskedFields asked={asked} />
      <fieldset>
        <legend>
          <span className="legend-title">{titleFor(rosters.length)}</span>
        </legend>
        <div className="columns">
          {rosters.map((roster, i) => (
            // Rosters have no names: they are told apart by their place.
            <RosterCard
              key={roster.towns.join()}
              roster={roster}
              number={i + 1}
              chosen={asked.named.length === 0 && asked.roster === i + 1}
            />
          ))}
        </div>
      </fieldset>
      {rosters.length > 1 && <Button>Show the pairs of the chosen roster</Button>}
    </form>
  );
}

function titleFor(count: number): string {
  return [
    "",
    "One roster without a conflict",
    "Two rosters without a conflict",
    "Three rosters without a conflict",
  ][count]!;
}

function RosterCard({ roster, number, chosen }: { roster: RosterShown; number: number; chosen: boolean }) {
  const { weakest, weakestPair, towns, proof, clear, review } = roster;
  return (
    <label className="choice">
      <span className="split">
        <span className="choice-name">{`Roster ${number}`}</span>
        <input type="radio" name="roster" value={number} defaultChecked={chosen} />
      </span>
      <span className="choice-fit">
        <b>{weakest}</b> of 100 in its weakest pair
      </span>
      <svg className="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <path d={`M0 0H${weakest}V1H0z`} />
      </svg>
      {weakestPair && (
        <span className="meta">{`Weakest: ${weakestPair.map((each) => isolated(each)).join(" and ")}`}</span>
      )}
      <span className="choice-list">{towns.map((each) => isolated(each)).join(", ")}</span>
      <span className="meta">{proof}</span>
      <span className="choice-flags">
        <VerdictChip verdict="clear" label={`${clear} clear`} />
        {review > 0 && <VerdictChip verdict="review" label={`${review} to review`} />}
      </span>
    </label>
  );
}

/** Sends along with the choice what was asked for. */
function AskedFields({ asked: { about, must, least, most, group } }: { asked: Asked }) {
  return (
    <>
      {about && <input type="hidden" name="about" value={about} />}
      {must.map((each) => (
        <input key={each} type="hidden" name="must" value={each} />
      ))}
      {group && <input type="hidden" name="group" value={group} />}
      <input type="hidden" name="from" value={least} />
      <input type="hidden" name="to" value={most} />
    </>
  );
}
