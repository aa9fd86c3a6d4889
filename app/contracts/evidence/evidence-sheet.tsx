import { Fragment } from "react";
import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { EvidenceSentences } from "./evidence-lines.tsx";
import { CAME_OF_IT, type CountedIn, HOW_COUNTED } from "./words.ts";

type Props = { told: readonly CountedIn[]; timeZone: string; named?: boolean };

/** Numbers of what came of an entry's clause, below its text; with `named` it says in which cohort. Nothing where there are none. */
export function EvidenceSheet({ told, timeZone, named = false }: Props) {
  if (told.length === 0) return null;
  return (
    <Sheet id="came-of-it" title={CAME_OF_IT} bleed>
      {told.map(({ cohort, counterparty, evidence }) => (
        <Fragment key={cohort}>
          {named && <h3>{isolated(cohort)}</h3>}
          <EvidenceSentences evidence={evidence} counterparty={counterparty} timeZone={timeZone} />
        </Fragment>
      ))}
      <p className="meta">{HOW_COUNTED}</p>
    </Sheet>
  );
}
