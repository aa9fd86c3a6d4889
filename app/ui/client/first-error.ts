import { useEffect } from "react";

/** Moves the focus to the first wrong field whenever an answer with errors arrives; without script the page does it. */
export function useFirstError(errors: unknown) {
  useEffect(() => {
    if (!errors) return;
    document.querySelector<HTMLElement>('main [aria-invalid="true"], main fieldset[tabindex="-1"]')?.focus();
  }, [errors]);
}
