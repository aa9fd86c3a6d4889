import { townOf } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { VerdictChip } from "../verdict-chip.tsx";
import { type Asked, askedHref } from "./asked.ts";
import type { LeftOutShown } from "./workspace.server.ts";

const SHOWN = 5;

type Props = { leftOut: readonly LeftOutShown[]; asked: Asked; page: string; isFull: boolean };

/** Lists who is not in the group, with the member who stands against each, those first who would suit best. */
export function LeftOutList({ leftOut, asked, page, isFull }: Props) {
  if (leftOut.length === 0) return null;
  const rows = (some: readonly LeftOutShown[]) => (
    <ul className="list bare">
      {some.map((each) => (
        <LeftOutRow
          key={each.uid}
          practice={each}
          href={askedHref(page, asked, changeFor(each, isFull))}
          isFull={isFull}
        />
      ))}
    </ul>
  );
  return (
    <Sheet
      id="left-out"
      title="Left out, and why"
      action={<span className="meta">{leftOut.length}</span>}
      flush
    >
      {rows(leftOut.slice(0, SHOWN))}
      {leftOut.length > SHOWN && (
        <details className="fold-plain">
          <summary>
            <Icon name="down" />
            {`${leftOut.length - SHOWN} more`}
          </summary>
          {rows(leftOut.slice(SHOWN))}
        </details>
      )}
    </Sheet>
  );
}

/** Whoever stands in the way goes, where there is one, or where the group has as many as it may. */
function changeFor({ uid, verdict, with: member }: LeftOutShown, isFull: boolean): Partial<Asked> {
  return { add: uid, drop: verdict === "conflict" || isFull ? member.uid : "" };
}

function LeftOutRow({ practice, href, isFull }: { practice: LeftOutShown; href: string; isFull: boolean }) {
  const { name, town, state, verdict, with: member, words } = practice;
  const isSwap = verdict === "conflict" || isFull;
  return (
    <li className="leftout">
      <div>
        <b>{isolated(name)}</b>
        <p className="meta">{`${townOf({ town, state })}. ${verdict === "conflict" ? "With" : "Least with"} ${isolated(member.name)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`}</p>
      </div>
      <VerdictChip verdict={verdict} />
      <ButtonLink href={href}>{isSwap ? "What if they swap?" : "What if it comes?"}</ButtonLink>
    </li>
  );
}
