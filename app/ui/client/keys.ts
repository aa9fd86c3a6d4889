import { useEffect } from "react";

const OFF = "keys-off";

/** Single keys that do something, except while someone types, in a dialog, or after they were turned off. */
export function useKeys(keys: Readonly<Record<string, () => void>>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keys[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target) || areKeysOff())
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [keys]);
}

/** Keeps the switch of the key sheet, which WCAG 2.1.4 asks for, on this device. */
export function useKeysSwitch() {
  useEffect(() => {
    const box = document.querySelector<HTMLInputElement>("[data-keys-switch]");
    if (!box) return;
    box.checked = !areKeysOff();
    const change = () => switchKeys(box.checked);
    box.addEventListener("change", change);
    return () => box.removeEventListener("change", change);
  }, []);
}

function isBusy(target: EventTarget | null) {
  return (
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null
  );
}

// Storage throws where the browser blocks it; then the keys stay as they are, on.
function areKeysOff() {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

function switchKeys(on: boolean) {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch {
    // The box shows the choice until the page is left, which is all that can be kept.
  }
}
