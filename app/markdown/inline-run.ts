import { type BareAddress, bareAddresses } from "./bare-addresses.ts";
import { type LiteralWord, literalWords } from "./literal-words.ts";
import { covered, withSignsCovered } from "./typed-signs.ts";

type Whole = LiteralWord & Partial<Pick<BareAddress, "href">>;

/** One text of words that is read for its marks, and what in it stands as it is. */
export class InlineRun {
  #whole: Whole[] = [];
  #next = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The copy in which marked looks for marks: links and code are covered in it already, and now also addresses, literal
   * words, and signs that are no marks.
   */
  cover(masked: string): string {
    const text = this.#text;
    const literal = literalWords(text).filter(({ from }) =>
      // A backslash with the sign after it is covered by pluses, code and links by letters.
      [0, 1].every((i) => ["+", text[from + i]].includes(masked[from + i])),
    );
    const addresses = /:\/\/|@|www\./i.test(text)
      ? bareAddresses(text).filter(
          ({ from, to }) =>
            text.slice(from, to) === masked.slice(from, to) &&
            !literal.some((word) => word.to > from && word.from < to),
        )
      : [];
    this.#whole = [...literal, ...addresses].sort((one, other) => one.from - other.from);
    return withSignsCovered(covered(masked, this.#whole));
  }

  /** The sign or mark that stands whole at the place where only `rest` is left to read. */
  wholeAt(rest: string): { words: string; href?: string | undefined } | undefined {
    const at = this.#text.length - rest.length;
    const whole = this.#from(at);
    if (whole?.from !== at) return undefined;
    return { words: this.#text.slice(at, whole.to), href: whole.href };
  }

  /** How many characters of `rest` come before the next thing that stands whole. */
  lengthBeforeWhole(rest: string): number {
    const at = this.#text.length - rest.length;
    const next = this.#from(at + 1);
    return next ? next.from - at : rest.length;
  }

  #from(at: number): Whole | undefined {
    while (this.#next > 0 && this.#whole[this.#next - 1]!.from >= at) this.#next--;
    while (this.#next < this.#whole.length && this.#whole[this.#next]!.from < at) this.#next++;
    return this.#whole[this.#next];
  }
}
