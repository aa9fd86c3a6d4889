import { whereAndWhat } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Side } from "./queries.server.ts";

/** The two practices of a case, each with the way to what it says of itself. */
export function TwoPractices({ sides }: { sides: readonly Side[] }) {
  return (
    <Sheet id="practices" title="The two practices" flush>
      <ul className="bare">
        {sides.map((side) => (
          <li key={side.uid} className="leftout">
            <div className="stack-tight">
              <b>
                <a href={`/admin/practices/${side.uid}`}>{isolated(side.name)}</a>
              </b>
              <p className="meta">{whereAndWhat(side)}</p>
              <p className="meta">
                <a href={`/admin/practices/${side.uid}/facts`}>Its facts for matching</a>
              </p>
              {(side.changed || side.asked || !side.sits) && (
                <p className="flow">
                  {side.changed && <Chip tone="info">Facts changed</Chip>}
                  {side.asked && <Chip>Asked</Chip>}
                  {!side.sits && <Chip tone="held">Sits there no more</Chip>}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
