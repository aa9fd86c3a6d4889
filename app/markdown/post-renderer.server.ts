import { Renderer, type Tokens } from "marked";

/** Turns tokens into HTML: headings below the page's own, no images, no form fields, no raw HTML. */
export class PostRenderer extends Renderer {
  #insideLink = false;

  override heading({ tokens, depth }: Tokens.Heading): string {
    // The page's title is h1 and its sections are h2.
    const level = Math.min(depth + 2, 6);
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? "☑ " : "☐ ";
  }

  override link(token: Tokens.Link): string {
    // A link inside a link is not HTML.
    if (this.#insideLink) return this.parser.parseInline(token.tokens);
    this.#insideLink = true;
    try {
      return super.link(token);
    } finally {
      this.#insideLink = false;
    }
  }

  // An image from elsewhere would tell its owner who reads here, so it becomes a link to follow or not.
  override image({ raw, href, tokens }: Tokens.Image): string {
    const label = this.parser.parseInline(tokens, this.parser.textRenderer) || "Image";
    return this.link({ type: "link", raw, href, text: label, tokens: [{ type: "text", raw, text: label }] });
  }
}
