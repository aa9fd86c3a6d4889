import { type ReactNode, useEffect, useLayoutEffect } from "react";

type Field = HTMLTextAreaElement | HTMLInputElement;

/**
 * Text that was typed before React has taken the page over: it then puts back what each text area was sent with, and nobody has
 * heard of what stands in the others.
 */
const early = new Map<Field, string>();

/**
 * Events of what people do to a page, of which React would hear. It answers each at once, also while the page's data are still being
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
  for (const field of document.querySelectorAll<Field>("textarea, input"))
    if (isText(field) && field.value !== field.defaultValue) early.set(field, field.value);
  for (const deed of DEEDS) addEventListener(deed, keepForLater, { capture: true });
}

function keepForLater(event: Event): void {
  event.stopPropagation();
  const { target, type } = event;
  if (type === "input" && isText(target)) early.set(target, target.value);
}

function isText(field: EventTarget | null): field is Field {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");
}

/** Puts back what was typed early, once the page is React's and before anything else looks at its fields. */
export function KeepsEarlyInput({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    for (const deed of DEEDS) removeEventListener(deed, keepForLater, { capture: true });
    for (const [field, value] of early) field.value = value;
  }, []);
  // What keeps drafts listens by now, and hears of it as of anything else that is typed.
  useEffect(() => {
    for (const field of early.keys()) field.dispatchEvent(new Event("input", { bubbles: true }));
    early.clear();
  }, []);
  return children;
}
