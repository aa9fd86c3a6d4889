import { useEffect, useMemo } from "react";
import { Keys, openKeys } from "#app/threads/page/thread-script.tsx";
import { useKeys } from "#app/ui/client/keys.ts";
import { follow, walk } from "#app/ui/client/walk.ts";
import { ON_DEVICE } from "#app/web/browser/device-clearing.ts";
import { markHere } from "#app/web/browser/person-here.ts";

const shortcuts = [
  { keys: ["j", "k"], does: "Next conversation, the one before" },
  { keys: ["Enter"], does: "Open it" },
  { keys: ["u"], does: "What’s new" },
  { keys: ["c"], does: "Ask something new" },
  { keys: ["t"], does: "Choose a topic" },
  { keys: ["/"], does: "Search" },
  { keys: ["?"], does: "This list" },
];

/** Adds by script to a list: keys lead through it, and whoever comes back finds the row they left. */
export function ListScript({ ask }: { ask: string }) {
  useRowLeft();
  const keys = useMemo(
    () => ({
      j: () => walk(rows(), 1),
      k: () => walk(rows(), -1),
      u: () => location.assign("/"),
      c: () => follow(document.querySelector(`a[href="${ask}"]`) ?? document.querySelector('a[href="/ask"]')),
      t: () => document.getElementById("topic")?.focus(),
      "?": () => openKeys(),
    }),
    [ask],
  );
  useKeys(keys);
  return <Keys shortcuts={shortcuts} />;
}

/** Remembers for this tab which row was opened; back in the list, it is framed and has the focus. */
function useRowLeft() {
  useEffect(() => {
    const name = `${ON_DEVICE}${markHere()}:row:${location.pathname}`;
    let frame = 0;
    const open = (event: Event) => {
      const row = (event.target as Element).closest?.(".row[id]");
      if (row) sessionStorage.setItem(name, row.id);
    };
    const back = () => {
      // Whoever opened the row before this script ran comes back with the address that leads to it.
      const row = document.getElementById(sessionStorage.getItem(name) ?? location.hash.slice(1));
      sessionStorage.removeItem(name);
      if (!row?.classList.contains("row")) return;
      row.classList.add("row-back");
      const { top, bottom } = row.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) row.scrollIntoView({ block: "center" });
      // While it draws the first frame, the browser goes to the place after the # and takes the focus from everything else.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          // Whoever was quicker types already.
          if (document.activeElement?.matches("input, textarea, select")) return;
          row.querySelector("a")?.focus({ preventScroll: true });
        });
      });
    };
    back();
    document.addEventListener("click", open);
    // A page that the browser kept runs nothing anew.
    const shownAgain = ({ persisted }: PageTransitionEvent) => persisted && back();
    addEventListener("pageshow", shownAgain);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("click", open);
      removeEventListener("pageshow", shownAgain);
    };
  }, []);
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main .row")];
}
