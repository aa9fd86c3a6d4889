import { type FormEvent, useState } from "react";
import { useAsking } from "#app/web/browser/use-asking.ts";
import type { Similar } from "./similar-threads.tsx";

const ASK_AFTER = 350;
const LETTERS = 4;

/** Finds conversations like the one whose title is being typed, a moment after each pause. */
export function useSimilar(slug: string, first: Similar[]) {
  const [similar, setSimilar] = useState(first);
  const askFor = useAsking<{ threads: Similar[] }>(ASK_AFTER, ({ threads }) => setSimilar(threads));
  const findSimilar = (event: FormEvent<HTMLInputElement>) => {
    const title = event.currentTarget.value.trim();
    if (title.length >= LETTERS) return askFor(`/c/${slug}/similar?title=${encodeURIComponent(title)}`);
    askFor(null);
    setSimilar([]);
  };
  return { similar, findSimilar };
}
