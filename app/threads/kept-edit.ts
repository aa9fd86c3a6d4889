import { useEffect, useRef, useState } from "react";

type Kept = { body: string; seen: number };

/**
 * Keeps what is typed into a post's edit form in the browser until it is saved, and brings it back after a crash or a
 * lost connection. What was begun from an older saving is left alone: it would overwrite what came since.
 */
export function useKeptEdit(name: string, seen: number) {
  const form = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState("");
  useEffect(() => {
    const field = form.current?.elements.namedItem("body") as HTMLTextAreaElement | null;
    if (!field) return;
    const begun = field.defaultValue;
    const kept = read(name);
    if (kept && kept.seen === seen && kept.body !== begun && field.value === begun) {
      field.value = kept.body;
      setSaved("Brought back from this device");
    } else if (kept && kept.seen < seen) localStorage.removeItem(name);
    const keep = () => {
      try {
        localStorage.setItem(name, JSON.stringify({ body: field.value, seen }));
        setSaved("Kept on this device");
      } catch {
        // Private windows may refuse.
      }
    };
    field.addEventListener("input", keep);
    return () => field.removeEventListener("input", keep);
  }, [name, seen]);
  return { form, saved };
}

function read(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}
