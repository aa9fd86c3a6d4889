import { Hooks, Lexer, type MarkedOptions, type Token } from "marked";
import { blockRules, otherRules } from "./block-rules.ts";
import { BoundedTokenizer } from "./bounded-tokenizer.ts";
import { inlineRules } from "./inline-rules.ts";
import { InlineRun } from "./inline-run.ts";

const given = new BoundedTokenizer();
new Lexer({ gfm: true, breaks: true, tokenizer: given });
const rules = {
  block: blockRules(given.rules.block),
  inline: inlineRules(given.rules.inline),
  other: otherRules(given.rules.other),
};

/** Marked's lexer for one post, with our rules; it knows which words it reads, so that each can be seen in its place. */
export class PostLexer extends Lexer {
  readonly #runs: InlineRun[] = [];

  constructor(options: MarkedOptions) {
    const tokenizer = new BoundedTokenizer();
    super({ ...options, gfm: true, breaks: true, tokenizer });
    tokenizer.rules = rules;
    tokenizer.run = () => this.#runs.at(-1)!;
    const hooks = new Hooks();
    hooks.emStrongMask = (masked) => this.#runs.at(-1)!.cover(masked);
    this.options.hooks = hooks;
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    this.#runs.push(new InlineRun(src));
    try {
      return super.inlineTokens(src, tokens);
    } finally {
      this.#runs.pop();
    }
  }
}
