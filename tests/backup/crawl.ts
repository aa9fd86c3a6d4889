import type { Browser } from "#tests/support/browser.ts";
import { fewOfEach } from "#tests/support/few-of-each.ts";

/** The pages that links lead to from the start page, with the words they show; times, which pass, are left out. */
export async function crawl(browser: Browser): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  const waiting = ["/"];
  // Each conversation and document is read; a page below one, such as its print or its changes, is like that of the next.
  const isNew = fewOfEach(2, (path) => path.replace(/(\/(?:threads|documents|manual)\/)\w+(?=\/)/, "$1#"));
  while (waiting.length > 0) {
    const path = waiting.shift()!;
    // Settings show secrets made for this very page; other pages of a thread are like its first.
    if (path in seen || /^\/(settings|sign-out|assets)|[?&](post|reply)=/.test(path) || !isNew(path))
      continue;
    const { status, text } = await browser.get(path);
    seen[path] = `${status} ${wordsOf(text)}`;
    for (const [, href] of text.matchAll(/ href="(\/[^"#]*)/g)) waiting.push(href!.replaceAll("&amp;", "&"));
  }
  return seen;
}

function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|time)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}
