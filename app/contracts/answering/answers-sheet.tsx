import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Answer } from "./answer.ts";
import { AnswerChips, Wording, workedInWords } from "./answer-card.tsx";

type Props = {
  answers: readonly Answer[];
  accepted: number | null;
  /** Whether they stand in the order of time; else what helped most stands first. */
  byTime: boolean;
  /** Address of the conversation. */
  here: string;
};

/** Advice of all answers, gathered above the posts: what was accepted, what somebody faced, what worked for most. */
export function AnswersSheet({ answers, accepted, byTime, here }: Props) {
  const advising = answers.filter(({ advises }) => advises);
  if (advising.length === 0) return null;
  const shown = byTime ? advising.toSorted((a, b) => a.number - b.number) : advising;
  return (
    <Sheet
      id="answers"
      title="What they advise"
      action={
        advising.length > 1 && (
          <a href={byTime ? `${here}#answers` : `${here}?order=time#answers`}>
            {byTime ? "What helped most first" : "In the order of time"}
          </a>
        )
      }
    >
      <ol className="bare stack">
        {shown.map((answer) => (
          <li key={answer.number} className="stack-tight">
            <p>
              <b>{isolated(answer.by)}</b>
              {answer.number === accepted && " (accepted answer)"}{" "}
              <a href={`?post=${answer.number}#p${answer.number}`}>{`#${answer.number}`}</a>
              {answer.worked > 0 && <span className="meta">{` ${workedInWords(answer)}`}</span>}
            </p>
            <AnswerChips answer={answer} />
            {answer.wording && <Wording text={answer.wording} />}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
