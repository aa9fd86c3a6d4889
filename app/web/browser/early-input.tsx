import { type ReactNode, useEffect, useLayoutEffect } from "react";

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

/**
 * Fields that were filled in before React has taken the page over, with what they held: it then puts back what each text area was sent
 * with, and nobody has heard of what stands in the others.
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

/** Notes what somebody has filled in already, and what comes in while React takes the page over. */
export function noteEarlyInput(): void {
  for (const field of document.querySelectorAll<Field>("textarea, input:not([type=hidden]), select"))
    if (isFilledIn(field)) early.set(field, field.value);
  for (const deed of DEEDS) addEventListener(deed, keepForLater, { capture: true });
}

function keepForLater(event: Event): void {
  event.stopPropagation();
  const { target, type } = event;
  if ((type === "input" || type === "change") && isField(target)) early.set(target, target.value);
}

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement
  );
}

/** Tells whether a field holds something else than its page was sent with. */
export function isFilledIn(field: Field): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) {
    const sent = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
    return sent?.selected === false;
  }
  if (isTicked(field)) return field.checked !== field.defaultChecked;
  return field.type === "file" ? field.files?.length !== 0 : field.value !== field.defaultValue;
}

function isTicked({ type }: HTMLInputElement): boolean {
  return type === "checkbox" || type === "radio";
}

/** Puts back what was filled in early, once the page is React's and before anything else looks at its fields. */
export function KeepsEarlyInput({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    for (const [field, value] of early) if (field instanceof HTMLTextAreaElement) field.value = value;
  }, []);
  // What keeps drafts listens by now, and hears of it as of anything else that is filled in. Until then nobody would have heard.
  useEffect(() => {
    for (const deed of DEEDS) removeEventListener(deed, keepForLater, { capture: true });
    for (const field of early.keys()) {
      field.dispatchEvent(new Event("input", { bubbles: true }));
      if (!isWrittenIn(field)) field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    early.clear();
  }, []);
  return children;
}

/** Tells whether a field is one whose change comes only when it is left. */
function isWrittenIn(field: Field): boolean {
  return (
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && !isTicked(field) && field.type !== "file")
  );
}
