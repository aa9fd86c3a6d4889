import { Chip } from "#app/ui/chip.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { ProposeButton } from "../proposing/propose-button.tsx";
import { positions } from "../vocabulary.ts";
import type { Answer } from "./answer.ts";

type Props = {
  answer: Answer;
  /** Address of the conversation. */
  here: string;
  can: { say: boolean; change: boolean; propose?: boolean };
};

/** Advice of an answer, under its text: the position, the wording, and for whom it worked too. */
export function AnswerCard({ answer, here, can }: Props) {
  const { number, wording, why, mine } = answer;
  return (
    <div className="advice stack-tight">
      {answer.advises && (
        <>
          <AnswerChips answer={answer} />
          {wording && <Wording text={wording} />}
          {why && (
            <p>
              <b>Why it mattered:</b> <bdi>{why}</bdi>
            </p>
          )}
        </>
      )}
      {mine && can.change && (
        <p>
          <a href={`${here}/posts/${number}/advice`}>
            {answer.advises ? "Change what you advise" : "Say what you advise, and how you know"}
          </a>
        </p>
      )}
      {!mine && can.say && <Worked answer={answer} here={here} />}
      {(mine || !can.say) && answer.worked > 0 && <p className="meta">{workedInWords(answer)}</p>}
      {can.propose && <ProposeButton here={here} answer={number} />}
    </div>
  );
}

/** Position, how its author knows, where and when, as chips. */
export function AnswerChips({ answer: { advice, firstHand, state, year } }: { answer: Answer }) {
  const where = [state, year].filter(Boolean).join(", ");
  return (
    <p className="flow">
      {advice && <Chip tone="info">{positions[advice]}</Chip>}
      <Chip icon={firstHand ? "check" : undefined}>{firstHand ? "Faced this" : "An opinion"}</Chip>
      {where && <Chip>{where}</Chip>}
    </p>
  );
}

/** Words of a clause, as somebody wrote them. */
export function Wording({ text }: { text: string }) {
  return (
    <figure>
      <figcaption className="meta">Wording</figcaption>
      <blockquote className="words" dir="auto">
        {text}
      </blockquote>
    </figure>
  );
}

function Worked({ answer, here }: { answer: Answer; here: string }) {
  const { number, workedForMe, worked } = answer;
  return (
    <PostForm action={`${here}/posts/${number}/${workedForMe ? "not-worked" : "worked"}`} className="flow">
      <button className="button button-quiet" type="submit" aria-pressed={workedForMe}>
        <Icon name={workedForMe ? "solved" : "check"} />
        Worked for me too<span className="vh">{` (post ${number})`}</span>
      </button>
      {worked > 0 && <span className="meta">{workedInWords(answer)}</span>}
    </PostForm>
  );
}

/** Says for how many of those here an answer worked as well. */
export function workedInWords({ worked, workedForMe }: Pick<Answer, "worked" | "workedForMe">): string {
  if (workedForMe) return worked === 1 ? "It worked for you too" : `It worked for you and ${worked - 1} more`;
  return worked === 1 ? "It worked for one more here" : `It worked for ${worked} more here`;
}
