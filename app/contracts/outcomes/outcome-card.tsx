import { Banner } from "#app/ui/banner.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { asShown } from "../fact-shown.tsx";
import { outcomeInWords } from "../facts-in-words.ts";
import { ProposeButton } from "../proposing/propose-button.tsx";
import type { Result } from "../vocabulary.ts";

type Told = {
  result: Result | "" | null;
  moved: string[] | null;
  movedWords: string | null;
  finalWording: string | null;
  rounds: number | null;
  days: number | null;
  /** Whoever asked was asked for it, and has not told yet. */
  awaited: boolean;
};

type Props = {
  told: Told;
  /** Where its asker tells it; null for everyone else. */
  tell: string | null;
  /** Address of the conversation, for whoever may propose it for the playbook. */
  propose?: string | null;
};

/** Outcome of a contract question, at the head of its conversation; before that, for its asker alone, the way to tell it. */
export function OutcomeCard({ told, tell, propose }: Props) {
  const { finalWording, awaited } = told;
  const outcome = outcomeInWords(told);
  if (outcome.length === 0)
    return (
      tell && (
        <Banner tone={awaited ? "gold" : "info"} icon="solved">
          <b>What came of it?</b> <a href={tell}>Tell it in three presses</a>
          {awaited ? ", so that the next one knows what can be had." : " once it is decided."}
        </Banner>
      )
    );
  return (
    <Sheet id="outcome" title="What came of it" action={tell && <a href={tell}>Change it</a>}>
      <Facts facts={outcome.map(asShown)} />
      {finalWording && (
        <figure>
          <figcaption className="meta">Worded at last, names replaced</figcaption>
          <blockquote className="words" dir="auto">
            {finalWording}
          </blockquote>
        </figure>
      )}
      {propose && told.result !== "open" && <ProposeButton here={propose} answer={null} />}
    </Sheet>
  );
}
