import { type RefObject, useEffect, useState } from "react";
import { quoteMarkdown, selectedWords } from "#app/markdown/quote.ts";
import { isPlainClick } from "#app/ui/client/plain-click.ts";
import { ask } from "#app/web/browser/person-here.ts";
import type { Answered } from "#app/writing/drafts/browser-draft.ts";

/** Words that are selected in one post, and where they end on the page. */
export type Picked = { post: Answered; quote: string; x: number; y: number };

type Options = {
  on: boolean;
  /** The conversation's address. */
  here: string;
  answer(post: Answered, quote?: string): void;
};

/**
 * Lets the links "Reply" and "Quote" of the posts fill the open composer, and offers to quote what is selected. The posts
 * are plain markup as the server sent it, so everything is heard from the document.
 */
export function useQuoting({ on, here, answer }: Options, button: RefObject<HTMLButtonElement>) {
  const [picked, setPicked] = useState<Picked | null>(null);
  useEffect(() => {
    if (!on) return;
    let timer = 0;
    const click = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      const link = (event.target as Element).closest<HTMLAnchorElement>("#posts a[href]");
      const asked = link && askedBy(link);
      if (!asked) return;
      event.preventDefault();
      if (asked.quotes) void quoteWhole(link, here, asked.number, answer);
      else answer(authorOf(asked.number));
    };
    const select = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setPicked(pick()), 120);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "q" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const now = pick();
      if (!now) return;
      event.preventDefault();
      // Others may listen for the same key, to quote a whole post.
      event.stopImmediatePropagation();
      take(now);
    };
    const take = ({ post, quote }: Picked) => {
      document.getSelection()?.removeAllRanges();
      setPicked(null);
      answer(post, quote);
    };
    document.addEventListener("click", click);
    document.addEventListener("selectionchange", select);
    document.addEventListener("keydown", press, true);
    // Something may be selected since before this ran.
    select();
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", click);
      document.removeEventListener("selectionchange", select);
      document.removeEventListener("keydown", press, true);
    };
  }, [on, here, answer]);

  useEffect(() => {
    if (!picked || !button.current) return;
    // Set from script, which the Content-Security-Policy lets pass; in markup it would not.
    button.current.style.setProperty("left", `${picked.x}px`);
    button.current.style.setProperty("top", `${picked.y}px`);
  }, [picked, button]);

  return { picked, forget: () => setPicked(null) };
}

function askedBy(link: HTMLAnchorElement): { number: number; quotes: boolean } | null {
  if (link.hash !== "#composer" || link.pathname !== location.pathname) return null;
  const { searchParams } = new URL(link.href);
  const quotes = searchParams.has("quote");
  const number = Number(searchParams.get(quotes ? "quote" : "reply"));
  return number > 0 ? { number, quotes } : null;
}

async function quoteWhole(link: HTMLAnchorElement, here: string, number: number, answer: Options["answer"]) {
  link.setAttribute("aria-busy", "true");
  try {
    const got = await ask(`${here}/quote?post=${number}`);
    if (!got.ok) throw new Error("not to be had");
    const { name, quote } = (await got.json()) as { name: string; quote: string };
    answer({ number, name }, quote);
  } catch {
    // Without an answer the reply still knows its post, and the page's own link remains.
    answer(authorOf(number));
  } finally {
    link.removeAttribute("aria-busy");
  }
}

function authorOf(number: number): Answered {
  const article = document.getElementById(`p${number}`);
  const name = document.getElementById(article?.getAttribute("aria-labelledby") ?? "")?.cloneNode(true);
  if (name instanceof Element) for (const hidden of name.querySelectorAll(".vh")) hidden.remove();
  return { number, name: name?.textContent?.trim() ?? "" };
}

function pick(): Picked | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const body = bodyAround(range.startContainer);
  const words = selectedWords(selection.toString());
  if (!body || words === "" || bodyAround(range.endContainer) !== body) return null;
  const number = Number(/^p(\d+)$/.exec(body.closest("article")?.id ?? "")?.[1]);
  if (!number) return null;
  const post = authorOf(number);
  const parts = range.getClientRects();
  const end = parts[parts.length - 1] ?? range.getBoundingClientRect();
  const x = Math.max(8, Math.min(end.right - 48, document.documentElement.clientWidth - 120));
  return {
    post,
    quote: quoteMarkdown(words, post.name),
    x: x + scrollX,
    y: end.bottom + scrollY + 8,
  };
}

function bodyAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("#posts article .post-body") ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null
  );
}
