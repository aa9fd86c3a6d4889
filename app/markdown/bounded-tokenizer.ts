import { Tokenizer, type Tokens } from "marked";
import { destinationOf } from "./destinations.ts";
import type { InlineRun } from "./inline-run.ts";
import { MAX_LEVELS, tooDeep } from "./limits.ts";
import { listMeant } from "./list-meant.ts";
import { alignmentsOf, cellsOf } from "./table-rows.ts";

// Ordinary texts stay far below, 20,000 characters in one block with 700 words in bold too; about 150 ms.
const MAX_READ = 8_000_000;

/**
 * Marked's tokenizer for one text. It takes for a mark only what people mean as one, loses no letter or digit of the rest,
 * and bounds what grows faster than the text itself.
 */
export class BoundedTokenizer extends Tokenizer {
  /** The words that are being read. */
  run!: () => InlineRun;
  #levels = 0;
  #spans = 0;
  #searched = 0;

  // Without these, raw HTML and its references, definitions of links, underlined lines and indented ones are text.
  override html(): undefined {}
  override tag(): undefined {}
  override def(): undefined {}
  override reflink(): undefined {}
  override lheading(): undefined {}
  override code(): undefined {}

  override blockquote(src: string) {
    const [lines] = this.rules.block.blockquote.exec(src) ?? [];
    if (!lines || !/[^\s>]/.test(lines)) return undefined;
    return this.#oneLevelDeeper(() => super.blockquote(src));
  }

  override list(src: string) {
    const list = this.rules.block.list.test(src) && listMeant(src, !this.lexer.state.top);
    return list ? this.#oneLevelDeeper(() => super.list(list)) : undefined;
  }

  // What stands behind the opening marks is the first line of what they enclose.
  override fences(src: string): Tokens.Code | undefined {
    const found = this.rules.block.fences.exec(src);
    const code = super.fences(src);
    if (!found || !code) return undefined;
    const text = [found[2]!.trim(), code.text].filter((part) => part !== "").join("\n");
    if (text.trim() !== "") return { ...code, text, lang: "" };
    const marks = code.raw.trim();
    const asTyped = { type: "paragraph", raw: code.raw, text: marks, tokens: this.lexer.inline(marks) };
    return asTyped as unknown as Tokens.Code;
  }

  override table(src: string): Tokens.Table | undefined {
    const found = this.rules.block.table.exec(src);
    if (!found || !/[:|]/.test(found[2]!)) return undefined;
    const head = cellsOf(found[1]!);
    const align = alignmentsOf(found[2]!);
    const rows = (found[3] ?? "").trimEnd().split("\n").filter(Boolean).map(cellsOf);
    const columns = Math.max(head.length, ...rows.map((cells) => cells.length));
    // All rows get as many cells as the widest, so 20,000 characters could make 8 million.
    if (head.length !== align.length || columns * (rows.length + 1) > found[0].length) return undefined;
    const row = (cells: string[], header: boolean) =>
      Array.from({ length: columns }, (_, i) => {
        const text = cells[i] ?? "";
        const tokens = text === "" ? [] : this.lexer.inline(text);
        return { text, tokens, header, align: align[i] ?? null };
      });
    return {
      type: "table",
      raw: found[0].replace(/\n+$/, ""),
      align: Array.from({ length: columns }, (_, i) => align[i] ?? null),
      header: row(head, true),
      rows: rows.map((cells) => row(cells, false)),
    };
  }

  override emStrong(src: string, masked: string, prevChar?: string) {
    if (masked[masked.length - src.length] !== src[0] || !/^[*_]/.test(src)) return undefined;
    if (!this.#searchIn(src)) return undefined;
    const token = this.#span(() => super.emStrong(src, masked, prevChar));
    return token && hasWords(token.text) ? token : undefined;
  }

  override del(src: string, masked: string, prevChar?: string) {
    if (masked[masked.length - src.length] !== "~" || src[0] !== "~") return undefined;
    if (!this.#searchIn(src)) return undefined;
    const token = this.#span(() => super.del(src, masked, prevChar));
    return token && hasWords(token.text) ? token : undefined;
  }

  override codespan(src: string) {
    const token = super.codespan(src);
    // `tis and `twas begin with a mark of code where others have an apostrophe.
    const isWritten = token && token.text.trim() !== "" && !/^`[^\s`][^`]*\s`\p{L}/u.test(src);
    return isWritten ? token : undefined;
  }

  override escape(src: string) {
    return this.run().wholeAt(src) ? undefined : super.escape(src);
  }

  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    const { linkEmitted } = this.lexer.state;
    const token = this.#span(() => super.link(src));
    const href = token && destinationOf(token.href);
    if (token && href !== undefined && !(token.type === "image" && holdsLink(token)))
      return { ...token, href };
    // What nobody can open shows as it was typed.
    this.lexer.state.linkEmitted = linkEmitted;
    return undefined;
  }

  override autolink(src: string): Tokens.Link | undefined {
    const token = super.autolink(src);
    const href = token && destinationOf(token.href);
    return href === undefined ? undefined : { ...token!, href };
  }

  override url(src: string): Tokens.Link | undefined {
    const whole = this.run().wholeAt(src);
    if (!whole) return undefined;
    const { words: text, href } = whole;
    if (href === undefined) return { type: "text", raw: text, text } as unknown as Tokens.Link;
    return { type: "link", raw: text, href, text, tokens: [{ type: "text", raw: text, text }] };
  }

  override inlineText(src: string): Tokens.Text | undefined {
    const [raw] = this.rules.inline.text.exec(src.slice(0, this.run().lengthBeforeWhole(src))) ?? [];
    if (raw === undefined) return undefined;
    // Blanks at the end of a line are not seen.
    const text = src[raw.length] === "\n" ? raw.trimEnd() : raw;
    return { type: "text", raw, text, escaped: false };
  }

  #oneLevelDeeper<T>(tokenize: () => T): T {
    this.#levels++;
    try {
      if (this.#levels > MAX_LEVELS + 1) throw tooDeep();
      const token = tokenize();
      if (token && this.#levels > MAX_LEVELS) throw tooDeep();
      return token;
    } finally {
      this.#levels--;
    }
  }

  // Emphasis deeper than anyone can see stays as it was typed.
  #span<T>(tokenize: () => T): T | undefined {
    if (this.#spans >= MAX_LEVELS) return undefined;
    this.#spans++;
    try {
      return tokenize();
    } finally {
      this.#spans--;
    }
  }

  // Each search for a closing mark may read the rest of its block; in a short block that costs nothing.
  #searchIn(rest: string): boolean {
    if (rest.length < 1000) return true;
    this.#searched += rest.length;
    return this.#searched <= MAX_READ;
  }
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

// An image's description is shown as plain words, so that an address in it would be lost.
function holdsLink({ tokens }: Tokens.Image): boolean {
  return tokens.some(
    (token) =>
      token.type === "link" ||
      token.type === "image" ||
      ("tokens" in token && holdsLink(token as Tokens.Image)),
  );
}
