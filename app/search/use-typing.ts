import { type FormEvent, useRef, useState } from "react";
import { useAsking } from "#app/web/browser/use-asking.ts";
import type { Found } from "./what-was-found.tsx";

const ASK_AFTER = 180;

type Typed = { text: string; found: Found | null };

/** Finds while one types, a moment after each pause; null as long as the page's own results stand. */
export function useTyping() {
  const [typed, setTyped] = useState<Typed | null>(null);
  const text = useRef("");
  const askFor = useAsking<{ found: Found | null }>(ASK_AFTER, ({ found }) =>
    setTyped({ text: text.current, found }),
  );
  const findTyped = (event: FormEvent<HTMLInputElement>) => {
    text.current = event.currentTarget.value.trim();
    askFor(`/search/typed?q=${encodeURIComponent(text.current)}`);
  };
  return { typed, findTyped };
}
