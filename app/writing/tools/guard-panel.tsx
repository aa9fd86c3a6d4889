import { useRouteLoaderData } from "@remix-run/react";
import { type RefObject, useEffect, useState } from "react";
import type { Kind } from "#app/guard/rules/rule.ts";
import type { Typed } from "#app/guard/typed.ts";
import type { loader } from "#app/root.tsx";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { change } from "#app/writing/insert-text.ts";
import { underline } from "./underlined.ts";

const PAUSE = 700;

/** Says while somebody writes what the guard will ask once it is sent, and puts other words in their place by one press. */
export function GuardPanel({ area, only }: { area: RefObject<HTMLTextAreaElement>; only?: Kind }) {
  const [found, setFound] = useState<Typed[]>([]);
  // One text for the same rules, so that nothing is judged again because a page was loaded anew.
  const down = useRouteLoaderData<typeof loader>("root")?.turnedDown ?? "";
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const judgeAgain = async () => {
      const { typedFindings } = await import("#app/guard/typed.ts");
      if (ended) return;
      const caret = document.activeElement === field ? field.selectionStart : null;
      const now = typedFindings(field.value, caret, down.split(" "), only);
      setFound(now);
      underline(
        field,
        now.map(({ words }) => words),
      );
    };
    const later = () => {
      clearTimeout(timer);
      // What cannot be loaded now is said once it is sent.
      timer = setTimeout(() => judgeAgain().catch(() => {}), PAUSE);
    };
    if (field.value) later();
    field.addEventListener("input", later);
    return () => {
      ended = true;
      clearTimeout(timer);
      field.removeEventListener("input", later);
      underline(field, []);
    };
  }, [area, only, down]);

  const replace = ({ start, end, words, instead }: Typed) => {
    const field = area.current;
    // Somebody may have gone on writing.
    if (!field || field.value.slice(start, end) !== words) return;
    const caret = start + instead.length;
    change(field, { from: start, to: end, put: instead, start: caret, end: caret });
  };
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <ul className="guard-panel">
          {found.map((each) => (
            <li key={`${each.start} ${each.words}`}>
              <Icon name="shield" />
              <span>
                <q dir="auto">{each.words}</q> {each.says}{" "}
                {each.instead && (
                  <Button type="button" onClick={() => replace(each)}>
                    Write {each.instead} instead
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
