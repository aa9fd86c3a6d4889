import { type FormEvent, useEffect, useRef, useState } from "react";
import { ask } from "#app/web/browser/person-here.ts";
import type { Found } from "./what-was-found.tsx";

const ASK_AFTER = 180;

type Typed = { text: string; found: Found | null };

/** Finds while one types, a moment after each pause; null as long as the page's own results stand. */
export function useTyping() {
  const [typed, setTyped] = useState<Typed | null>(null);
  const timer = useRef(0);
  const asked = useRef<AbortController>();
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asked.current?.abort();
    },
    [],
  );
  const findTyped = (event: FormEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value.trim();
    clearTimeout(timer.current);
    asked.current?.abort();
    timer.current = window.setTimeout(async () => {
      const question = new AbortController();
      asked.current = question;
      try {
        const answer = await ask(`/search/typed?q=${encodeURIComponent(text)}`, { signal: question.signal });
        if (answer.ok) setTyped({ text, ...((await answer.json()) as { found: Found | null }) });
      } catch {
        // Offline, or overtaken by the next letters: what is shown stays.
      }
    }, ASK_AFTER);
  };
  return { typed, findTyped };
}
