import { plainDay } from "#app/ui/time.ts";
import type { Counterparty } from "../vocabulary.ts";
import { CAME_OF_IT, type Counted, evidenceInWords } from "./words.ts";

type Props = {
  evidence: readonly Counted[];
  counterparty: Counterparty | "";
  timeZone: string;
};

/** Numbers of what came of a clause below a small heading, a sentence each. Nothing where there are none. */
export function EvidenceLines(props: Props) {
  if (props.evidence.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{CAME_OF_IT}</h3>
      <EvidenceSentences {...props} />
    </div>
  );
}

/** The sentences alone, each with the day on which was counted. */
export function EvidenceSentences({ evidence, counterparty, timeZone }: Props) {
  return (
    <>
      {evidence.map((each) => (
        <p key={each.counterparties[0]}>
          {evidenceInWords(each, counterparty)}{" "}
          <span className="meta">Counted {plainDay(each.countedAt, timeZone)}.</span>
        </p>
      ))}
    </>
  );
}
