import { useEffect } from "react";

/** Lets links with `data-dialog="ID"` open that dialog; without script they lead to the page in their address. */
export function useDialogs() {
  useEffect(() => {
    const click = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      const link = (event.target as Element).closest<HTMLElement>("[data-dialog]");
      const dialog = link && document.getElementById(link.dataset.dialog!);
      if (!(dialog instanceof HTMLDialogElement)) return;
      event.preventDefault();
      dialog.showModal();
    };
    document.addEventListener("click", click);
    return () => document.removeEventListener("click", click);
  }, []);
}

/** A click that means "go there, here": no new tab, no download, nothing that others have handled. */
export function isPlainClick(event: MouseEvent) {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey &&
    event.target instanceof Element
  );
}
