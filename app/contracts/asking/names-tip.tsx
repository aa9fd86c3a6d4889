import { useEffect, useRef, useState } from "react";
import { counterpartyNamesIn, type NameFound } from "#app/guard/counterparty-names.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { change } from "#app/writing/insert-text.ts";

/** Fields of a contract question in which a name may stand, by what they are called. */
const fields = {
  title: "the title",
  goal: "what you want to reach",
  body: "your words",
  excerpt: "the excerpt",
};
type FieldName = keyof typeof fields;
const fieldNames = Object.keys(fields) as FieldName[];

type Values = Partial<Record<FieldName, string>>;
type Tip = NameFound & { field: FieldName };

const PAUSE = 500;

/** Finds the names of companies in the fields of a contract question. */
function tipsIn(values: Values): Tip[] {
  return fieldNames.flatMap((field) =>
    counterpartyNamesIn(values[field] ?? "").map((found) => ({ ...found, field })),
  );
}

/**
 * Says of names in a contract question that the kind is enough, and puts that in their place by one press. It holds nothing up: a name
 * can be public. Without script it is said of what the form was shown with: in the preview, and of facts that stand there already.
 */
export function NamesTip({ values }: { values: Values }) {
  const [tips, setTips] = useState(() => tipsIn(values));
  const [scripted, setScripted] = useState(false);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    setScripted(true);
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        setTips(tipsIn(Object.fromEntries(fieldNames.map((name) => [name, fieldOf(form, name)?.value]))));
      }, PAUSE);
    };
    form.addEventListener("input", later);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", later);
    };
  }, []);

  const replace = ({ field, start, end, words, instead }: Tip) => {
    const form = here.current?.closest("form");
    const input = form && fieldOf(form, field);
    // Somebody may have gone on writing.
    if (!input || input.value.slice(start, end) !== words) return;
    const caret = start + instead.length;
    change(input, { from: start, to: end, put: instead, start: caret, end: caret });
  };
  return (
    <div ref={here} aria-live="polite">
      {tips.length > 0 && (
        <ul className="guard-panel">
          {tips.map((tip) => (
            <li key={`${tip.field} ${tip.start}`}>
              <Icon name="shield" />
              <span>
                <q dir="auto">{tip.words}</q>
                {` in ${fields[tip.field]} looks like a name. The kind is enough, such as ${tip.instead}. `}
                {scripted && (
                  <Button type="button" onClick={() => replace(tip)}>
                    {`Write ${tip.instead} instead`}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function fieldOf(form: HTMLFormElement, name: FieldName): HTMLInputElement | HTMLTextAreaElement | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : undefined;
}
