import { useEffect, useRef, useState } from "react";
import { isolated } from "#app/text/isolated.ts";
import { TopicChoice } from "#app/topics/topic-choice.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { isFilledIn } from "#app/web/browser/early-input.tsx";
import { guessKind, guessTopics } from "./guess.ts";

type Topic = { id: number; name: string };

type Props = {
  kind: string;
  chosen: readonly number[];
  topics: readonly Topic[];
  /** Whether the viewer may announce something. */
  announces: boolean;
  /** Whether the kind is only proposed, with words to begin from: what is typed may tell otherwise. */
  proposed?: boolean;
  errors?: Record<string, string>;
};

const kinds = [
  { value: "question", label: "A question", hint: "You choose the answer that helped." },
  { value: "discussion", label: "A discussion", hint: "To think aloud together." },
  { value: "announcement", label: "An announcement", hint: "From you as facilitator." },
];

/**
 * Shows what is posted, folded below the text, with what it says now. With script it is guessed from the words until somebody
 * chooses, and not any more then.
 */
export function KindAndTopics({ kind, chosen, topics, announces, proposed, errors }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [now, setNow] = useState({ kind: kind || "question", chosen: [...chosen] });
  const chosenByHand = useRef(chosen.length > 0 || (!proposed && kind !== "" && kind !== "question"));
  useEffect(() => {
    const form = fold.current?.closest("form");
    if (!form) return;
    // Somebody may have chosen before this ran.
    if ([...fold.current!.querySelectorAll("input")].some(isFilledIn)) {
      chosenByHand.current = true;
      setNow(chosenIn(form));
    }
    const typed = (event: Event) => {
      const inFold = fold.current?.contains(event.target as Node);
      if (inFold && event.isTrusted) chosenByHand.current = true;
      if (!inFold && !chosenByHand.current) guessInto(form, topics);
      setNow(chosenIn(form));
    };
    form.addEventListener("input", typed);
    return () => form.removeEventListener("input", typed);
  }, [topics]);
  return (
    <details className="fold-plain" ref={fold} open={Boolean(errors?.kind ?? errors?.topics)}>
      <summary>
        {inWords(now.kind, topics, now.chosen)}
        <Icon name="down" />
      </summary>
      <div className="stack">
        <Choices name="kind" legend="This is" error={errors?.kind} columns>
          {kinds
            .filter(({ value }) => announces || value !== "announcement")
            .map(({ value, label, hint }) => (
              <Radio
                key={value}
                name="kind"
                id={`kind-${value}`}
                label={label}
                hint={hint}
                value={value}
                defaultChecked={(kind || "question") === value}
              />
            ))}
        </Choices>
        <TopicChoice topics={topics} chosen={chosen} error={errors?.topics} />
      </div>
    </details>
  );
}

/** Says what will be posted: "A question about Policies and People". */
function inWords(kind: string, topics: readonly Topic[], chosen: readonly number[]): string {
  const label = kinds.find(({ value }) => value === kind)?.label ?? kinds[0]!.label;
  const names = topics.filter(({ id }) => chosen.includes(id)).map(({ name }) => isolated(name));
  if (names.length === 0) return `${label}, under no topic`;
  const last = names.pop()!;
  return `${label} about ${names.length > 0 ? `${names.join(", ")} and ${last}` : last}`;
}

function guessInto(form: HTMLFormElement, topics: readonly Topic[]): void {
  const text = (name: string) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : "";
  };
  const [title, story] = [text("title"), text("body")];
  const guessed = new Set(guessTopics(title, story, topics).map(String));
  for (const box of topicBoxes(form)) box.checked = guessed.has(box.value);
  const kind = guessKind(title, story);
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="kind"]'))
    radio.checked = radio.value === kind;
}

function chosenIn(form: HTMLFormElement) {
  const kind = form.querySelector<HTMLInputElement>('input[name="kind"]:checked')?.value ?? "question";
  return { kind, chosen: topicBoxes(form).flatMap((box) => (box.checked ? [Number(box.value)] : [])) };
}

function topicBoxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name="topics[]"]')];
}
