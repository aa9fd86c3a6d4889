import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { VerdictChip, type VerdictWord } from "../verdict-chip.tsx";

type Props = {
  pairs: readonly {
    one: string;
    oneName: string;
    other: string;
    otherName: string;
    verdict: string;
    note: string;
    waived: boolean;
  }[];
  here: string;
  can: { note: boolean };
};

/** Shows the pairs of a group that stand in its way until they are noted, waived or parted. */
export function PairsSheet({ pairs, here, can }: Props) {
  if (pairs.length === 0) return null;
  return (
    <Sheet
      id="pairs"
      title="Pairs to look at"
      flush
      foot={
        <p className="meta">
          A pair to be reviewed needs a note, and one in conflict a waiver, before the group goes on.
        </p>
      }
    >
      <ul className="list bare">
        {pairs.map(({ one, oneName, other, otherName, verdict, note, waived }) => (
          <li key={`${one} ${other}`} className="row">
            <div className="stack-tight">
              <b className="row-title">{`${isolated(oneName)} and ${isolated(otherName)}`}</b>
              <p>
                <VerdictChip verdict={verdict as VerdictWord} />
              </p>
              {note && <p className="meta">{`Noted: “${isolated(note)}”`}</p>}
              {waived && <p className="meta">They are waived.</p>}
              {verdict === "review" && can.note && (
                <p>
                  <a href={`${here}/notes/${one}/${other}`}>
                    {note ? "Write another note" : "Note why they do not compete"}
                    <span className="vh">{`: ${isolated(oneName)} and ${isolated(otherName)}`}</span>
                  </a>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
