import { Renderer, type Tokens } from "marked";
import { hiddenBehind } from "./destinations.ts";
import { escapeHtml } from "./escape-html.ts";
import { isMention } from "./mentions.ts";

/** Turns tokens into HTML: headings below the page's own, no images, no form fields, no raw HTML. */
export class PostRenderer extends Renderer {
  #insideLink = false;
  #quotes = 0;

  override heading({ tokens, depth }: Tokens.Heading): string {
    // The page's title is h1 and its sections are h2.
    const level = Math.min(depth + 2, 6);
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return escapeHtml(text);
  }

  override blockquote(token: Tokens.Blockquote): string {
    this.#quotes++;
    try {
      return super.blockquote(token);
    } finally {
      this.#quotes--;
    }
  }

  // Marked would read "&copy;" for another character; here it is what was typed.
  override text(token: Tokens.Text | Tokens.Escape): string {
    return "tokens" in token && token.tokens ? this.parser.parseInline(token.tokens) : escapeHtml(token.text);
  }

  // Every item keeps the number that was typed before it.
  override list(list: Tokens.List): string {
    // A box stands in the place of the dot.
    const isTasks = list.items.every(({ task }) => task);
    if (!list.ordered) return super.list(list).replace(/^<ul>/, isTasks ? '<ul class="tasks">' : "<ul>");
    const numbers = list.items.map(({ raw }) => Number.parseInt(raw.trimStart(), 10));
    const items = list.items.map((item, i) => {
      const isNext = numbers[i] === (i === 0 ? Number(list.start) : numbers[i - 1]! + 1);
      const html = this.listitem(item);
      return isNext ? html : html.replace(/^<li>/, `<li value="${numbers[i]}">`);
    });
    const start = list.start === 1 ? "" : ` start="${list.start}"`;
    const wide = Math.max(...numbers) > 99 ? ' class="wide"' : "";
    return `<ol${start}${wide}>\n${items.join("")}</ol>\n`;
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? "☑ " : "☐ ";
  }

  override link({ href, title, tokens }: Tokens.Link): string {
    // A link inside a link is not HTML.
    if (this.#insideLink) {
      const beside = title ? `${href}, ${title}` : href;
      return `${this.parser.parseInline(tokens)} (${escapeHtml(beside)})`;
    }
    this.#insideLink = true;
    try {
      const words = this.parser.parseInline(tokens, this.parser.textRenderer);
      const mention = isMention(href, words);
      const beside = [mention ? undefined : hiddenBehind(words, href), title].filter(Boolean).join(", ");
      // Whoever is quoted mentions nobody again.
      const link = mention
        ? `<a href="${href}" class="mention${this.#quotes > 0 ? " quoted" : ""}">${escapeHtml(words)}</a>`
        : `<a href="${escapeHtml(href)}">${this.parser.parseInline(tokens)}</a>`;
      return beside ? `${link} (${escapeHtml(beside)})` : link;
    } finally {
      this.#insideLink = false;
    }
  }

  // An image from elsewhere would tell its owner who reads here, so it becomes a link to follow or not.
  override image({ raw, href, title, tokens }: Tokens.Image): string {
    const text = this.parser.parseInline(tokens, this.parser.textRenderer).trim() || href;
    return this.link({
      type: "link",
      raw,
      href,
      title: title ?? null,
      text,
      tokens: [{ type: "text", raw, text }],
    });
  }
}
