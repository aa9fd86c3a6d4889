import { useCallback, useEffect, useRef } from "react";
import { ask } from "./person-here.ts";

/**
 * Makes a function that asks the site about what is being typed, so many milliseconds after the last key: each question overtakes
 * the one before, and null asks nothing. `tell` hears the answer's JSON. Offline it hears nothing, and what is shown stays.
 */
export function useAsking<Answer>(after: number, tell: (answer: Answer) => void) {
  const timer = useRef(0);
  const asked = useRef<AbortController>();
  const hears = useRef(tell);
  hears.current = tell;
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    asked.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);
  return useCallback(
    (address: string | null) => {
      stop();
      if (address === null) return;
      timer.current = window.setTimeout(async () => {
        const question = new AbortController();
        asked.current = question;
        try {
          const answer = await ask(address, { signal: question.signal });
          if (answer.ok) hears.current((await answer.json()) as Answer);
        } catch {
          // Offline, or overtaken by the next question.
        }
      }, after);
    },
    [after, stop],
  );
}
