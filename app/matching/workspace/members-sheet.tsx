import { POOL } from "#app/practices/applying/addresses.ts";
import { townOf } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { type Asked, askedHref } from "./asked.ts";
import type { Shown } from "./workspace.server.ts";

type Props = { members: readonly (Shown & { comes: boolean })[]; asked: Asked; page: string };

/** Lists who would sit together, and asks what if one of them went. */
export function MembersSheet({ members, asked, page }: Props) {
  return (
    <Sheet id="members" title="Who would sit together" flush>
      <ul className="list bare">
        {members.map(({ uid, name, town, state, comes }) => (
          <li key={uid} className="leftout">
            <div className="stack-tight">
              <a className="row-title" href={`${POOL}/${uid}`}>
                {isolated(name)}
              </a>
              <p className="meta">{`${townOf({ town, state })}${comes ? ". It would come." : ""}`}</p>
            </div>
            {!comes && members.length > 1 && (
              <a className="more-link" href={askedHref(page, asked, { add: "", drop: uid })}>
                What if it goes?<span className="vh">{` ${isolated(name)}`}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
