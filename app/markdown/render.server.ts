import { Parser } from "marked";
import { escapeHtml } from "./escape-html.ts";
import { MAX_CHARACTERS, MarkdownRefused, nothingSeen, tooLong } from "./limits.ts";
import { excerptOf, plainText } from "./plain-text.ts";
import { PostLexer } from "./post-lexer.ts";
import { PostRenderer } from "./post-renderer.server.ts";
import { sanitize } from "./sanitize.server.ts";

/** Raised when the same text would give other HTML or words: what is stored with a lower number is made again. */
export const RENDERER_VERSION = 5;

/** The parts kept beside a text: its HTML, the renderer's version, and its words for lists, mails and search. */
export type Rendered = { html: string; version: number; excerpt: string; text: string };

/** Renders a text that someone is about to post; throws `MarkdownRefused` with a sentence for them. */
export function renderMarkdown(source: string): Rendered {
  const markdown = normalized(source);
  if (markdown.length > MAX_CHARACTERS) throw tooLong(markdown.length);
  const isEmpty = markdown.trim() === "";
  if (!isEmpty && !isSeen(markdown)) throw nothingSeen();
  const post = rendered(htmlOf(markdown));
  // A text made of marks alone, such as "#" or "---", shows as it was typed.
  return isSeen(post.text) || isEmpty ? post : rendered(asTyped(markdown));
}

/** Renders a text that is already kept: what a newer renderer refuses is shown as it was typed. */
export function renderStored(source: string): Rendered {
  try {
    return renderMarkdown(source);
  } catch (error) {
    if (!(error instanceof MarkdownRefused)) throw error;
    return rendered(asTyped(normalized(source)));
  }
}

/** The HTML of a part of a longer text, however long it is; what the renderer refuses is shown as it was typed. */
export function renderLong(source: string): string {
  const markdown = normalized(source);
  try {
    return rendered(htmlOf(markdown)).html;
  } catch (error) {
    if (!(error instanceof MarkdownRefused)) throw error;
    return rendered(asTyped(markdown)).html;
  }
}

function htmlOf(markdown: string): string {
  const options = { renderer: new PostRenderer() };
  return Parser.parse(new PostLexer(options).lex(markdown), options);
}

function asTyped(text: string): string {
  return `<p>${escapeHtml(text).replaceAll("\n", "<br>\n")}</p>`;
}

// Blanks, and signs that only steer others or have no shape of their own.
function isSeen(text: string): boolean {
  return /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

function rendered(unsafe: string): Rendered {
  const clean = withoutControls(sanitize(unsafe));
  return {
    html: scrollingTables(clean),
    version: RENDERER_VERSION,
    excerpt: excerptOf(clean),
    text: plainText(clean),
  };
}

// Added after sanitizing, so that no text can ask for it.
function scrollingTables(html: string): string {
  return html
    .replaceAll("<table>", '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>')
    .replaceAll("</table>", "</table></div>");
}

function normalized(source: string): string {
  // Forms send line breaks as two characters, and word processors have others of their own.
  return withoutControls(source.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n"));
}

// Control characters and half characters cannot stand in HTML, as they are or spelled like "&#1;".
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/gu, "\uFFFD");
}
