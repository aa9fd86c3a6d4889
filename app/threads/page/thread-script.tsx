import { useEffect, useMemo, useState } from "react";
import { useKeys, useKeysSwitch } from "#app/ui/client/keys.ts";
import { follow, walk } from "#app/ui/client/walk.ts";
import { KeySheet } from "#app/ui/frame/key-sheet.tsx";
import { articles, useReading, useScrolling } from "./reading-position.ts";

type Props = {
  list: string;
  here: string;
  reads: boolean;
  firstUnread: number | null;
  first: number;
  hasNews: boolean;
};

const shortcuts = [
  { keys: ["j", "k"], does: "Next post, the one before" },
  { keys: ["r"], does: "Reply to it" },
  { keys: ["q"], does: "Quote it" },
  { keys: ["e"], does: "Edit it, if it is yours" },
  { keys: ["u"], does: "Back to the conversations" },
  { keys: ["c"], does: "Ask something new" },
  { keys: ["#"], does: "Go to a post by its number" },
  { keys: ["/"], does: "Search" },
  { keys: ["?"], does: "This list" },
];

/** Adds by script to a conversation: the reading position moves as posts are seen, the page says where one is, and keys lead through it. */
export function ThreadScript({ list, here, reads, firstUnread, first, hasNews }: Props) {
  useScrolling();
  useReading(here, reads, firstUnread !== null && first <= firstUnread ? firstUnread : null, hasNews);
  const keys = useMemo(
    () => ({
      j: () => walk(articles(), 1),
      k: () => walk(articles(), -1),
      r: () => follow(inPost('a[href^="?reply="]') ?? document.querySelector('a[href="#composer"]')),
      q: () => follow(inPost('a[href^="?quote="]')),
      e: () => follow(inPost('a[href$="/edit"]')),
      u: () => location.assign(list),
      c: () => location.assign(`${list}/ask`),
      "#": () => document.getElementById("jump")?.focus(),
      "?": () => openKeys(),
    }),
    [list],
  );
  useKeys(keys);
  return <Keys shortcuts={shortcuts} />;
}

/** The sheet of keys, drawn in the browser alone: without script there are none. */
export function Keys({ shortcuts: shown }: { shortcuts: typeof shortcuts }) {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return hasScript ? <Sheet shortcuts={shown} /> : null;
}

function Sheet({ shortcuts: shown }: { shortcuts: typeof shortcuts }) {
  useKeysSwitch();
  return <KeySheet shortcuts={shown} />;
}

export function openKeys(): void {
  const sheet = document.getElementById("keys");
  if (sheet instanceof HTMLDialogElement) sheet.showModal();
}

function inPost(selector: string): Element | null | undefined {
  return document.activeElement?.closest("article")?.querySelector(selector);
}
