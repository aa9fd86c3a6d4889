import { WordsField } from "#app/matching/cases/words-field.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { firstError } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Props = {
  mine: { agrees: boolean | null; words: string; at: string | null };
  state: "asked" | "holds" | "ended";
  /** Whether the viewer answers for the practice: its owners do. */
  answers: boolean;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
};

/** Shows what a practice has said to a waiver, and the form by which its owner says it, or takes it back. */
export function OwnAnswer({ mine, state, answers, failed }: Props) {
  const { timeZone } = useClock();
  const refused = firstError(failed?.errors.form);
  const said = mine.agrees === null ? "" : mine.agrees ? "yes" : "no";
  const chosen = failed?.values.answer ?? said;
  return (
    <Sheet id="answer" title="Your practice’s answer">
      {said && (
        <>
          <p>
            <b>{said === "yes" ? "Your practice agrees." : "Your practice does not agree."}</b>{" "}
            {`Answered ${plainDay(mine.at!, timeZone)}.`}
          </p>
          {mine.words && (
            <p className="prose as-typed" dir="auto">
              {mine.words}
            </p>
          )}
        </>
      )}
      {refused && (
        <Banner tone="red" role="alert">
          <b>Your answer was not kept.</b> {refused}
        </Banner>
      )}
      {!answers && !said && <p>An owner of your practice answers. You can read along.</p>}
      {answers && state !== "ended" && (
        <PostForm className="form" noValidate>
          <Choices
            name="answer"
            legend={said ? "Answer otherwise" : "Do you agree?"}
            error={failed?.errors.answer}
          >
            <Radio
              id="answer-yes"
              name="answer"
              value="yes"
              label="Yes, they may sit together"
              defaultChecked={chosen === "yes"}
            />
            <Radio
              id="answer-no"
              name="answer"
              value="no"
              label={state === "holds" ? "No. That ends the waiver" : "No"}
              defaultChecked={chosen === "no"}
            />
          </Choices>
          <WordsField
            label="In your own words"
            hint="Moderators alone read them. A yes needs a sentence, a no needs none."
            failed={failed}
            optional
            // What was said to a yes does not go along with a no: it stands above.
            value={said === "yes" ? undefined : mine.words}
          />
          <div className="form-foot">
            <Button variant={said ? undefined : "primary"}>
              {said ? "Change the answer" : "Send the answer"}
            </Button>
          </div>
        </PostForm>
      )}
    </Sheet>
  );
}
