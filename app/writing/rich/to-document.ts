import type { JSONContent } from "@tiptap/core";
import { isMention } from "#app/markdown/mentions.ts";
import { merged } from "#app/markdown/write/tidy-runs.ts";
import type { Block, Item, Run } from "#app/markdown/write/tree.ts";

function toNodes(blocks: readonly Block[]): JSONContent[] {
  return blocks.map(toNode);
}

/** A block as a node of the rich text's document. */
export function toNode(block: Block): JSONContent {
  switch (block.kind) {
    case "paragraph":
      return paragraph(block.runs);
    case "heading":
      return { type: "heading", attrs: { level: block.level }, content: inline(block.runs) };
    case "rule":
      return { type: "horizontalRule" };
    case "code":
      return { type: "codeBlock", content: [{ type: "text", text: block.text }] };
    case "quote":
      return { type: "blockquote", content: toNodes(block.blocks) };
    case "table":
      return {
        type: "table",
        content: block.rows.map((row, i) => ({
          type: "tableRow",
          content: row.map((cell, column) => ({
            type: i === 0 ? "tableHeader" : "tableCell",
            attrs: { align: block.align[column] ?? null },
            content: [paragraph(cell)],
          })),
        })),
      };
    case "list":
      return list(block);
  }
}

function list({ ordered, items }: Extract<Block, { kind: "list" }>): JSONContent {
  if (!ordered && items.every(({ checked }) => checked !== undefined))
    return {
      type: "taskList",
      content: items.map((item) => ({
        type: "taskItem",
        attrs: { checked: item.checked },
        content: inItem(item),
      })),
    };
  const start = items[0]?.number ?? 1;
  return {
    type: ordered ? "orderedList" : "bulletList",
    ...(ordered && { attrs: { start } }),
    content: items.map((item, i) => {
      const isNext = !ordered || item.number === (i === 0 ? start : (items[i - 1]!.number ?? 0) + 1);
      return {
        type: "listItem",
        attrs: { number: isNext ? null : item.number },
        content: inItem(withBox(item)),
      };
    }),
  };
}

/** Boxes in a list that has other items as well are signs of its words, as the renderer shows them. */
function withBox({ checked, blocks, ...item }: Item): Item {
  const [first, ...rest] = blocks;
  if (checked === undefined || first?.kind !== "paragraph") return { ...item, blocks };
  return {
    ...item,
    blocks: [{ ...first, runs: [{ words: checked ? "☑ " : "☐ " }, ...first.runs] }, ...rest],
  };
}

function inItem({ blocks }: Item): JSONContent[] {
  const nodes = toNodes(blocks);
  return blocks[0]?.kind === "paragraph" ? nodes : [paragraph([]), ...nodes];
}

function paragraph(runs: readonly Run[]): JSONContent {
  return { type: "paragraph", content: inline(runs) };
}

function inline(given: readonly Run[]): JSONContent[] {
  const runs = merged(given);
  return runs.flatMap((run, i): JSONContent[] => {
    if (run.words === "") return [];
    if (run.words === "\n") return [{ type: "hardBreak" }];
    // Words of a mention with marks of their own are a link, which can hold them.
    const mentions =
      isMention(run.href ?? "", run.words) &&
      [runs[i - 1], runs[i + 1]].every((next) => next?.href !== run.href);
    const marks = [
      ...(run.href && !mentions ? [{ type: "link", attrs: { href: run.href } }] : []),
      ...(run.strong ? [{ type: "bold" }] : []),
      ...(run.em ? [{ type: "italic" }] : []),
      ...(run.struck ? [{ type: "strike" }] : []),
      ...(run.code ? [{ type: "code" }] : []),
    ];
    const marked = marks.length > 0 && { marks };
    if (mentions) return [{ type: "mention", attrs: { href: run.href, words: run.words }, ...marked }];
    return [{ type: "text", text: run.words, ...marked }];
  });
}
