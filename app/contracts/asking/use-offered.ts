import { type FormEvent, useRef, useState } from "react";
import { useAsking } from "#app/web/browser/use-asking.ts";
import { contractsHref } from "../addresses.ts";
import type { Offered } from "./offered.tsx";

const ASK_AFTER = 350;
const LETTERS = 4;

type Begun = { title: string; clause: string };

/** Finds what is like the question that is being asked, a moment after each pause in its title and when its clause is chosen. */
export function useOffered(slug: string, first: Offered, begun: Begun) {
  const [offered, setOffered] = useState(first);
  const now = useRef(begun);
  const askFor = useAsking<Offered>(ASK_AFTER, setOffered);
  const askLike = (changed: Partial<Begun>) => {
    now.current = { ...now.current, ...changed };
    const title = now.current.title.trim();
    const { clause } = now.current;
    if (title.length >= LETTERS || clause)
      return askFor(
        `${contractsHref(slug)}/similar?${new URLSearchParams({ title: title.length >= LETTERS ? title : "", "clauses[]": clause })}`,
      );
    askFor(null);
    setOffered({ threads: [], entries: [] });
  };
  return {
    offered,
    titleTyped: (event: FormEvent<HTMLInputElement>) => askLike({ title: event.currentTarget.value }),
    clauseChosen: (event: FormEvent<HTMLSelectElement>) => askLike({ clause: event.currentTarget.value }),
  };
}
