import { type ReactNode, useEffect, useLayoutEffect } from "react";

/** What was typed before React has taken the page over: it then puts back what each text field was sent with. */
const early = new Map<HTMLTextAreaElement, string>();

/**
 * What people do to a page, of which React would hear. It answers each at once, also while the page's data are still being
 * read, and fails at that ("Root did not complete"): until it has the page, the browser alone answers, as without script.
 */
const DEEDS = [
  ..."pointerdown pointerup pointercancel mousedown mouseup click auxclick dblclick contextmenu".split(" "),
  ..."touchstart touchend touchcancel dragstart dragend drop copy cut paste".split(" "),
  ..."keydown keypress keyup beforeinput textInput input change submit reset invalid".split(" "),
  ..."focusin focusout select selectstart selectionchange".split(" "),
  ..."compositionstart compositionupdate compositionend".split(" "),
];

/** Notes what somebody has typed already, and what comes in while React takes the page over. */
export function noteEarlyInput(): void {
  for (const area of document.querySelectorAll("textarea"))
    if (area.value !== area.defaultValue) early.set(area, area.value);
  for (const deed of DEEDS) addEventListener(deed, keepForLater, { capture: true });
}

function keepForLater(event: Event): void {
  event.stopPropagation();
  const { target, type } = event;
  if (type === "input" && target instanceof HTMLTextAreaElement) early.set(target, target.value);
}

/** Puts back what was typed early, once the page is React's and before anything else looks at its fields. */
export function KeepsEarlyInput({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    for (const deed of DEEDS) removeEventListener(deed, keepForLater, { capture: true });
    for (const [area, value] of early) area.value = value;
  }, []);
  // What keeps drafts listens by now, and hears of it as of anything else that is typed.
  useEffect(() => {
    for (const area of early.keys()) area.dispatchEvent(new Event("input", { bubbles: true }));
    early.clear();
  }, []);
  return children;
}
