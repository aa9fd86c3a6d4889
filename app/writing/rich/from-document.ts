import type { Node } from "@tiptap/pm/model";
import type { Align, Block, Item, Run } from "#app/markdown/write/tree.ts";

/** The blocks within a node of the rich text's document; paragraphs without words are none. */
function blocksIn(parent: Node): Block[] {
  return parent.children.flatMap((node) => blockOf(node) ?? []);
}

/** A node of the rich text's document as a block; nothing where there are no words in it. */
export function blockOf(node: Node): Block | undefined {
  switch (node.type.name) {
    case "paragraph":
      return node.content.size > 0 ? { kind: "paragraph", runs: runsIn(node) } : undefined;
    case "heading":
      return { kind: "heading", level: node.attrs.level, runs: runsIn(node) };
    case "horizontalRule":
      return { kind: "rule" };
    case "codeBlock":
      return { kind: "code", text: node.textContent };
    case "blockquote":
      return { kind: "quote", blocks: blocksIn(node) };
    case "bulletList":
      return pointsOf(node.children.map(itemOf));
    case "taskList":
      return { kind: "list", ordered: false, items: node.children.map(itemOf) };
    case "orderedList":
      return { kind: "list", ordered: true, items: numbered(node) };
    case "table":
      return {
        kind: "table",
        align: node.firstChild?.children.map((cell): Align => cell.attrs.align) ?? [],
        rows: node.children.map((row) => row.children.map((cell) => cell.children.flatMap(runsIn))),
      };
    default:
      return undefined;
  }
}

/** A list of points; nothing where all of it is empty, for its mark alone would be read as a word. */
function pointsOf(items: Item[]): Block | undefined {
  return items.every(({ blocks }) => blocks.length === 0)
    ? undefined
    : { kind: "list", ordered: false, items };
}

function numbered(list: Node): Item[] {
  let next: number = list.attrs.start ?? 1;
  return list.children.map((node) => {
    const number: number = node.attrs.number ?? next;
    next = number + 1;
    return { ...itemOf(node), number };
  });
}

function itemOf(node: Node): Item {
  const blocks = blocksIn(node);
  const { checked } = node.attrs;
  return { ...(node.type.name === "taskItem" && { checked: Boolean(checked) }), blocks };
}

function runsIn(parent: Node): Run[] {
  return parent.children.map((node): Run => {
    if (node.type.name === "hardBreak") return { words: "\n" };
    const run: Run =
      node.type.name === "mention"
        ? { words: node.attrs.words, href: node.attrs.href }
        : { words: node.text ?? "" };
    for (const { type, attrs } of node.marks) {
      if (type.name === "link") run.href = attrs.href;
      if (type.name === "bold") run.strong = true;
      if (type.name === "italic") run.em = true;
      if (type.name === "strike") run.struck = true;
      if (type.name === "code") run.code = true;
    }
    return run;
  });
}
