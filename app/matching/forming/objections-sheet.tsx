import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  objections: readonly {
    uid: string;
    by: string;
    about: string | null;
    reason: string;
    answer: string;
    isDecided: boolean;
  }[];
  here: string;
  can: { decide: boolean };
};

/** Shows who objects to whom, and why, with the way to answer. Nobody but the moderators who form the group sees it. */
export function ObjectionsSheet({ objections, here, can }: Props) {
  if (objections.length === 0) return null;
  return (
    <Sheet id="objections" title="Objections" flush>
      <ul className="list bare">
        {objections.map(({ uid, by, about, reason, answer, isDecided }) => (
          <li key={uid} className="row">
            <div className="stack-tight">
              <b className="row-title">
                {about === null
                  ? `${isolated(by)} objects to the group`
                  : `${isolated(by)} objects to ${isolated(about)}`}
              </b>
              <p className="as-typed" dir="auto">
                {reason}
              </p>
              {isDecided && <p className="meta">{`You moderators answered: “${isolated(answer)}”`}</p>}
              {!isDecided && can.decide && (
                <p>
                  <ButtonLink href={`${here}/objections/${uid}`}>
                    Answer it<span className="vh">{`: ${isolated(by)}`}</span>
                  </ButtonLink>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
