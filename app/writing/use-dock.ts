import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { isPlainClick } from "#app/ui/client/plain-click.ts";

/** Plain: a form in the page, as it comes without script. Shut: one line at the foot. Open: a sheet at the foot. */
export type Dock = "plain" | "shut" | "open";

type Options = {
  section: RefObject<HTMLElement>;
  area: RefObject<HTMLTextAreaElement>;
  /** Whether it docks at all. */
  docks: boolean;
  /** Whether it is open to begin with: something in it wants to be looked at. */
  asked: boolean;
};

/** Lets the composer dock at the foot of a conversation, so that what is answered stays readable. Nothing typed is lost. */
export function useDock({ section, area, docks, asked }: Options) {
  const [dock, setDock] = useState<Dock>("plain");
  const opener = useRef<Element | null>(null);
  const wantsFocus = useRef(false);

  const open = useCallback(() => {
    opener.current ??= document.activeElement;
    wantsFocus.current = true;
    setDock((now) => (now === "open" ? now : docks ? "open" : "plain"));
    area.current?.focus({ preventScroll: docks });
  }, [docks, area]);

  const shut = useCallback(() => {
    const back = opener.current;
    opener.current = null;
    setDock("shut");
    if (back instanceof HTMLElement && back !== document.body && back.isConnected) back.focus();
    else section.current?.focus({ preventScroll: true });
  }, [section]);

  useEffect(() => {
    if (!docks) return;
    const here = location.hash === "#composer";
    // What the browser still held is shown, so that it is noticed.
    const brought = area.current && area.current.value !== area.current.defaultValue;
    // Who writes already keeps the form where it is: nothing moves under the thumb.
    const writes = section.current?.contains(document.activeElement) && !here && !asked;
    if (!writes) setDock(asked || here || brought ? "open" : "shut");
    wantsFocus.current = here;
    const click = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href="#composer"]');
      if (!link) return;
      event.preventDefault();
      opener.current = link;
      open();
    };
    document.addEventListener("click", click);
    return () => document.removeEventListener("click", click);
  }, [docks, asked, section, area, open]);

  useEffect(() => {
    if (dock === "open" && wantsFocus.current) area.current?.focus({ preventScroll: true });
    wantsFocus.current = false;
  }, [dock, area]);

  return {
    dock,
    open,
    shut,
    /** For the section: the text's field opens it, Escape shuts it. */
    handlers: docks
      ? {
          onFocus: () => setDock((now) => (now === "shut" ? "open" : now)),
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key !== "Escape" || dock !== "open" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            shut();
          },
        }
      : {},
  };
}
