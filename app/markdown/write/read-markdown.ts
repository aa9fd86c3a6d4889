import type { Token, Tokens } from "marked";
import { tokensOf } from "./read-back.ts";
import { runsOf } from "./read-runs.ts";
import type { Block, Item } from "./tree.ts";

/** A block as it was read, with its own Markdown and the blank lines after it. */
export type Source = { block: Block; raw: string; gap: string };

/** Reads Markdown into blocks as the renderer of posts understands it; nothing where it refuses it as too deep. */
export function readMarkdown(markdown: string): Source[] | undefined {
  let tokens: Token[];
  try {
    tokens = tokensOf(markdown.replace(/\r\n?/g, "\n"));
  } catch {
    return undefined;
  }
  const found: Source[] = [];
  for (const token of tokens) {
    const block = blockOf(token);
    const last = found.at(-1);
    if (block) {
      const raw = token.raw.replace(/\n+$/, "");
      found.push({ block, raw, gap: token.raw.slice(raw.length) });
    } else if (last) last.gap += token.raw;
  }
  return found;
}

function blocksOf(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token) => blockOf(token) ?? []);
}

function blockOf(token: Token): Block | undefined {
  switch (token.type) {
    case "space":
    case "checkbox":
      return undefined;
    case "heading": {
      const { depth, tokens } = token as Tokens.Heading;
      return { kind: "heading", level: Math.min(depth, 4), runs: runsOf(tokens) };
    }
    case "hr":
      return { kind: "rule" };
    case "code":
      return { kind: "code", text: (token as Tokens.Code).text };
    case "blockquote":
      return { kind: "quote", blocks: blocksOf((token as Tokens.Blockquote).tokens) };
    case "list": {
      const { ordered, items } = token as Tokens.List;
      return { kind: "list", ordered, items: items.map((item) => itemOf(item, ordered)) };
    }
    case "table": {
      const { header, rows, align } = token as Tokens.Table;
      return {
        kind: "table",
        align,
        rows: [header, ...rows].map((row) => row.map(({ tokens }) => runsOf(tokens))),
      };
    }
    default: {
      const { tokens, text } = token as Tokens.Text;
      return { kind: "paragraph", runs: tokens ? runsOf(tokens) : [{ words: text }] };
    }
  }
}

function itemOf({ raw, task, checked, tokens }: Tokens.ListItem, ordered: boolean): Item {
  return {
    ...(ordered && { number: Number.parseInt(raw.trimStart(), 10) }),
    ...(task && { checked: Boolean(checked) }),
    blocks: blocksOf(tokens),
  };
}
