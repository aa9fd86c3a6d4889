import { useEffect, useRef, useState } from "react";
import { TOPICS_MAX } from "#app/topics/policy.ts";
import { ErrorText } from "#app/ui/form/field.tsx";

type Props = {
  topics: readonly { id: number; name: string }[];
  chosen: readonly number[];
  error?: string;
};

/** Up to three topics, as chips to press. With script the rest cannot be pressed once three are. */
export function TopicChoice({ topics, chosen, error }: Props) {
  // How many are ticked; null until script has come, before which every one can be pressed.
  const [ticked, setTicked] = useState<number | null>(null);
  const set = useRef<HTMLFieldSetElement>(null);
  const count = () => setTicked(set.current?.querySelectorAll(":checked").length ?? 0);
  useEffect(count, []);
  if (topics.length === 0) return null;
  const full = ticked !== null && ticked >= TOPICS_MAX;
  return (
    <fieldset
      className="field field-choices"
      id="topics"
      tabIndex={error ? -1 : undefined}
      aria-describedby={error ? "topics-hint topics-error" : "topics-hint"}
      ref={set}
      onChange={count}
    >
      <legend>
        Topics <span className="optional">(optional)</span>
      </legend>
      <p className="hint" id="topics-hint" aria-live="polite">
        {full
          ? "Three are chosen. Press one again to choose another."
          : "Up to three, so that others find it."}
      </p>
      <div className="pick">
        {topics.map(({ id, name }) => (
          <label key={id} className="pick-chip">
            <input
              type="checkbox"
              name="topics[]"
              value={id}
              defaultChecked={chosen.includes(id)}
              data-full={full || undefined}
              onClick={(event) => full && event.currentTarget.checked && event.preventDefault()}
            />
            <span dir="auto">{name}</span>
          </label>
        ))}
      </div>
      <ErrorText id="topics-error" error={error} />
    </fieldset>
  );
}
