import { type RefObject, useEffect } from "react";

/** Loads what offers people in a field once somebody types an "@" there. */
export function useNames(area: RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    const field = area.current;
    const typed = () => {
      if (!field || document.activeElement !== field || field.value[field.selectionStart - 1] !== "@") return;
      field.removeEventListener("input", typed);
      import("../mentions/in-field.ts").then(
        ({ offerNames }) => offerNames(field),
        // Without it a name is typed as it is; the next "@" tries again.
        () => field.addEventListener("input", typed),
      );
    };
    field?.addEventListener("input", typed);
    return () => field?.removeEventListener("input", typed);
  }, [area]);
}
