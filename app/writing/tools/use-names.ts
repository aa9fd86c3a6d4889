import { type RefObject, useEffect } from "react";

/** Loads what offers people in a field once somebody types an "@" there, or has begun to before this ran. */
export function useNames(area: RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    const field = area.current;
    const typed = () => {
      if (!field || document.activeElement !== field || !isBegun(field)) return;
      field.removeEventListener("input", typed);
      import("../mentions/in-field.ts").then(
        ({ offerNames }) => offerNames(field),
        // Without it a name is typed as it is; the next "@" tries again.
        () => field.addEventListener("input", typed),
      );
    };
    field?.addEventListener("input", typed);
    typed();
    return () => field?.removeEventListener("input", typed);
  }, [area]);
}

/** Tells whether the word before the caret begins with "@". */
function isBegun({ value, selectionStart }: HTMLTextAreaElement): boolean {
  return /(?:^|[^\p{L}\p{N}])@[^\s@]*$/u.test(value.slice(Math.max(0, selectionStart - 60), selectionStart));
}
