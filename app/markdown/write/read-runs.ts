import type { Token, Tokens } from "marked";
import type { Run } from "./tree.ts";

type Marks = Omit<Run, "words">;

/** The runs that the tokens of a line of text stand for; an image is a link, as the renderer makes it. */
export function runsOf(tokens: readonly Token[], marks: Marks = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    switch (token.type) {
      case "br":
        return [{ words: "\n" }];
      case "strong":
        return runsOf(within(token), { ...marks, strong: true });
      case "em":
        return runsOf(within(token), { ...marks, em: true });
      case "del":
        return runsOf(within(token), { ...marks, struck: true });
      case "codespan":
        return [{ ...marks, words: (token as Tokens.Codespan).text, code: true }];
      case "checkbox":
        return [];
      case "link": {
        const { href, raw } = token as Tokens.Link;
        const bare = !/^[[<!]/.test(raw);
        return runsOf(within(token), marks.href ? marks : { ...marks, href, ...(bare && { bare }) });
      }
      case "image": {
        const { href, text } = token as Tokens.Image;
        return [{ ...marks, words: text || href, href }];
      }
      default:
        return "tokens" in token && token.tokens?.length
          ? runsOf(within(token), marks)
          : [{ ...marks, words: (token as Tokens.Text).text }];
    }
  });
}

function within(token: Token): Token[] {
  return ("tokens" in token && token.tokens) || [];
}
