import { useEffect, useRef, useState } from "react";
import { forgetOnDevice, keepOnDevice, keptOnDevice } from "#app/web/browser/device.ts";
import { BROUGHT_BACK, KEPT, type SaveState } from "./save-state.tsx";

type KeptEdit = { body: string; seen: number };

/**
 * Keeps what is typed into a post's edit form in the browser until it is saved, and brings it back after a crash or a
 * lost connection. What was begun from an older saving is left alone: it would overwrite what came since.
 */
export function useEditOnDevice(name: string, seen: number) {
  const form = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState<SaveState | null>(null);
  useEffect(() => {
    const field = form.current?.elements.namedItem("body") as HTMLTextAreaElement | null;
    if (!field) return;
    const begun = field.defaultValue;
    const kept = keptOnDevice<KeptEdit>(name);
    if (kept && kept.seen === seen && kept.body !== begun && field.value === begun) {
      field.value = kept.body;
      setSaved(BROUGHT_BACK);
    } else if (kept && kept.seen < seen) forgetOnDevice(name);
    const keep = () => {
      if (keepOnDevice(name, { body: field.value, seen })) setSaved(KEPT);
    };
    field.addEventListener("input", keep);
    return () => field.removeEventListener("input", keep);
  }, [name, seen]);
  return { form, saved };
}
