import { type RefObject, useCallback, useEffect, useRef } from "react";

/**
 * Holds the form of a field while something of it is being saved by itself, and sends it once that is done: what is posted
 * takes along what was saved before it, whichever reached the site first.
 *
 * @param field Any field of the form.
 * @returns Hears of each save: whether it was saved. One that was not lets the form stay as it is.
 */
export function useSaving(field: RefObject<HTMLInputElement | null>) {
  const saves = useRef(new Set<Promise<boolean>>());
  useEffect(() => {
    const form = field.current?.form;
    const hold = async (event: SubmitEvent) => {
      if (saves.current.size === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const saved = await Promise.all(saves.current);
      if (saved.every(Boolean)) form?.requestSubmit(event.submitter);
    };
    form?.addEventListener("submit", hold, true);
    return () => form?.removeEventListener("submit", hold, true);
  }, [field]);
  return useCallback(async (save: Promise<boolean>) => {
    saves.current.add(save);
    return save.finally(() => saves.current.delete(save));
  }, []);
}
