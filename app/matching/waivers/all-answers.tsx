import { townOf } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Asked = {
  uid: string;
  name: string;
  town: string;
  inState: string;
  ofPair: boolean;
  sits: boolean;
  asked: boolean;
  agrees: boolean | null;
  words: string;
};

/** Every practice that a waiver needs or has asked, with its answer, for moderators; one that came later can be asked from here. */
export function AllAnswers({
  practices,
  here,
  ended,
}: {
  practices: readonly Asked[];
  here: string;
  ended: boolean;
}) {
  return (
    <Sheet id="answers" title="Answers" flush>
      <ul className="bare">
        {practices.map((practice) => (
          <li key={practice.uid} className="leftout">
            <div className="stack-tight">
              <b>{isolated(practice.name)}</b>
              <p className="meta">
                {townOf({ town: practice.town, state: practice.inState })}
                {practice.ofPair ? ". One of the two." : practice.sits ? "." : ". Has no seat there."}
              </p>
              {practice.words && (
                <p className="prose as-typed" dir="auto">
                  {practice.words}
                </p>
              )}
              {!practice.asked && !ended && (
                <PostForm action={`${here}/ask`}>
                  <input type="hidden" name="practice" value={practice.uid} />
                  <Button>Ask it as well</Button>
                </PostForm>
              )}
            </div>
            <AnswerChip {...practice} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function AnswerChip({ asked, agrees }: Pick<Asked, "asked" | "agrees">) {
  if (!asked) return <Chip tone="held">Not asked</Chip>;
  if (agrees === null) return <Chip>No answer yet</Chip>;
  return agrees ? <Chip tone="solved">Agrees</Chip> : <Chip tone="danger">Does not agree</Chip>;
}
