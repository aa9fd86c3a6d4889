import { escapeHtml } from "./escape-html.ts";

const page = /^\/people\/[a-z0-9]{14}$/;
const inHtml = /<a href="(\/people\/([a-z0-9]{14}))" rel="[^"]*" (class="mention[^"]*")>(@[^<]*)<\/a>/g;

/** Names by the addresses of their people's pages. */
export type Names = Readonly<Record<string, string>>;

/** Whether a link mentions a person: it leads to their page, and its words begin with "@". */
export function isMention(href: string, words: string): boolean {
  return page.test(href) && /^@\S/.test(words);
}

/** The HTML with those who are mentioned by their names of today; whom the reader cannot see is words as they were typed. */
export function namedToday(html: string, names: Names | null): string {
  if (!html.includes('class="mention')) return html;
  return html.replace(inHtml, (_, href: string, uid: string, kind: string, words: string) => {
    const name = names && Object.hasOwn(names, uid) ? names[uid]! : undefined;
    return name === undefined ? words : `<a href="${href}" ${kind} dir="auto">@${escapeHtml(name)}</a>`;
  });
}

/** A row of a post's HTML as its reader sees it. */
export function named<Row extends { html: string; mentioned: Names | null }>({ mentioned, ...row }: Row) {
  return { ...row, html: namedToday(row.html, mentioned) };
}
