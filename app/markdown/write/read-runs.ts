import type { Token, Tokens } from "marked";
import { wordsOf } from "./tidy-runs.ts";
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
        const { href, raw, title } = token as Tokens.Link;
        const bare = !/^[[<!]/.test(raw);
        const runs = runsOf(within(token), marks.href ? marks : { ...marks, href, ...(bare && { bare }) });
        return [...runs, ...beside(marks.href && href, title, marks)];
      }
      case "image": {
        const { href, title, tokens } = token as Tokens.Image;
        const words = wordsOf(runsOf(tokens)).trim() || href;
        return [{ ...marks, words, href: marks.href ?? href }, ...beside(marks.href && href, title, marks)];
      }
      default:
        return "tokens" in token && token.tokens?.length
          ? runsOf(within(token), marks)
          : [{ ...marks, words: (token as Tokens.Text).text }];
    }
  });
}

/** The words that the renderer puts beside a link: its title, and where it leads if it stands in another link. */
function beside(href: string | undefined, title: string | null | undefined, marks: Marks): Run[] {
  const said = [href, title].filter(Boolean).join(", ");
  return said ? [{ ...marks, words: ` (${said})` }] : [];
}

function within(token: Token): Token[] {
  return ("tokens" in token && token.tokens) || [];
}
