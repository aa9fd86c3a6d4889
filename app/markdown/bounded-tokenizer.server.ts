import { Tokenizer, type Tokens } from "marked";
import { MAX_CHARACTERS, MAX_LEVELS, tooDeep, tooTangled } from "./limits.ts";

// Ordinary texts stay far below, 20,000 characters in one block with 700 words in bold too; about 150 ms.
const MAX_READ = 8_000_000;

/** Marked's tokenizer for one text, with bounds on what grows faster than the text itself. */
export class BoundedTokenizer extends Tokenizer {
  #levels = 0;
  #spans = 0;
  #reread = 0;
  #searched = 0;
  #referred = 0;

  override blockquote(src: string) {
    return this.#oneLevelDeeper(src, () => super.blockquote(src));
  }

  override list(src: string) {
    return this.#oneLevelDeeper(src, () => super.list(src));
  }

  // Without these two, raw HTML is text like any other.
  override html(): undefined {}
  override tag(): undefined {}

  // Rows without cells are padded to the width of the header, so 20,000 characters can make 8 million cells.
  override table(src: string) {
    const found = this.rules.block.table.exec(src);
    if (!found) return undefined;
    const columns = found[2]!.split("|").length;
    const rows = (found[3] ?? "").split("\n").length;
    return columns * rows > found[0].length ? undefined : super.table(src);
  }

  override emStrong(src: string, maskedSrc: string, prevChar?: string) {
    if (src[0] !== "*" && src[0] !== "_") return undefined;
    return this.#searchIn(src) ? this.#span(() => super.emStrong(src, maskedSrc, prevChar)) : undefined;
  }

  override del(src: string, maskedSrc: string, prevChar?: string) {
    if (src[0] !== "~") return undefined;
    return this.#searchIn(src) ? this.#span(() => super.del(src, maskedSrc, prevChar)) : undefined;
  }

  override link(src: string) {
    return this.#span(() => super.link(src));
  }

  // A long address defined once and named a thousand times would make a page of megabytes.
  override reflink(src: string, links: Parameters<Tokenizer["reflink"]>[1]) {
    const token = this.#span(() => super.reflink(src, links));
    if (token && "href" in token) this.#referred += token.href.length;
    if (this.#referred <= MAX_CHARACTERS || token?.type === "text") return token;
    return { type: "text", raw: src[0]!, text: src[0]! } satisfies Tokens.Text;
  }

  // A quote that runs on in a line without its mark is read again from there, on every level.
  #oneLevelDeeper<T>(src: string, tokenize: () => T): T {
    this.#levels++;
    try {
      if (this.#levels > MAX_LEVELS + 1) throw tooDeep();
      const token = tokenize();
      if (token && this.#levels > MAX_LEVELS) throw tooDeep();
      if (token && this.#levels > 1) this.#reread += src.length;
      if (this.#reread > MAX_READ) throw tooTangled();
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
