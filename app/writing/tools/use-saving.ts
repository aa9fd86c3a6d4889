import { type RefObject, useCallback, useEffect, useRef } from "react";

/** The longest that one save may take, in milliseconds: no form is held for ever by a line that has gone silent. */
export const LONGEST_SAVE = 10_000;

/**
 * Holds the form of a field while something of it is being saved by itself, and sends it once that is done: what is posted
 * takes along what was saved before it, whichever reached the site first. However often it is pressed meanwhile, it is sent once.
 *
 * @param field Any field of the form.
 * @param held Hears that the form is being held.
 * @returns Hears of each save: whether it was saved. One that was not lets the form stay as it is.
 */
export function useSaving(field: RefObject<HTMLInputElement | null>, held: () => void) {
  const saves = useRef(new Set<Promise<boolean>>());
  const holding = useRef(false);
  useEffect(() => {
    const form = field.current?.form;
    const hold = async (event: SubmitEvent) => {
      if (saves.current.size === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (holding.current) return;
      holding.current = true;
      held();
      const saved = await Promise.all(saves.current);
      holding.current = false;
      if (saved.every(Boolean)) form?.requestSubmit(event.submitter);
    };
    form?.addEventListener("submit", hold, true);
    return () => form?.removeEventListener("submit", hold, true);
  }, [field, held]);
  return useCallback(async (save: Promise<boolean>) => {
    saves.current.add(save);
    return save.finally(() => saves.current.delete(save));
  }, []);
}
