import { type ReactNode, useEffect, useLayoutEffect } from "react";

/** What was typed before React has taken the page over: it then puts back what each text field was sent with. */
const early = new Map<HTMLTextAreaElement, string>();

/** Notes what somebody has typed already, and what comes in while React takes the page over. */
export function noteEarlyInput(): void {
  for (const area of document.querySelectorAll("textarea"))
    if (area.value !== area.defaultValue) early.set(area, area.value);
  document.addEventListener("input", note, { capture: true });
}

function note({ target }: Event): void {
  if (target instanceof HTMLTextAreaElement) early.set(target, target.value);
}

/** Puts back what was typed early, once the page is React's and before anything else looks at its fields. */
export function KeepsEarlyInput({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    document.removeEventListener("input", note, { capture: true });
    for (const [area, value] of early) area.value = value;
  }, []);
  // What keeps drafts listens by now, and hears of it as of anything else that is typed.
  useEffect(() => {
    for (const area of early.keys()) area.dispatchEvent(new Event("input", { bubbles: true }));
    early.clear();
  }, []);
  return children;
}
