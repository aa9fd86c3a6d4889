import { type FormEvent, useEffect, useRef, useState } from "react";
import { ask } from "#app/web/browser/person-here.ts";
import type { Similar } from "./similar-threads.tsx";

const ASK_AFTER = 350;
const LETTERS = 4;

/** Finds conversations like the one whose title is being typed, a moment after each pause. */
export function useSimilar(slug: string, first: Similar[]) {
  const [similar, setSimilar] = useState(first);
  const timer = useRef(0);
  const asked = useRef<AbortController>();
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asked.current?.abort();
    },
    [],
  );
  const findSimilar = (event: FormEvent<HTMLInputElement>) => {
    const title = event.currentTarget.value.trim();
    clearTimeout(timer.current);
    asked.current?.abort();
    if (title.length < LETTERS) return setSimilar([]);
    timer.current = window.setTimeout(async () => {
      const question = new AbortController();
      asked.current = question;
      try {
        const answer = await ask(`/c/${slug}/similar?title=${encodeURIComponent(title)}`, {
          signal: question.signal,
        });
        if (answer.ok) setSimilar(((await answer.json()) as { threads: Similar[] }).threads);
      } catch {
        // Offline, or overtaken by the next question: what is shown stays.
      }
    }, ASK_AFTER);
  };
  return { similar, findSimilar };
}
