import { Node, type Schema } from "@tiptap/pm/model";
import { readMarkdown } from "#app/markdown/write/read-markdown.ts";
import type { Block } from "#app/markdown/write/tree.ts";
import { writeMarkdown } from "#app/markdown/write/write-markdown.ts";
import { blockOf } from "./from-document.ts";
import { toNode } from "./to-document.ts";

type Typed = { raw: string; gap: string; next?: Node };

/** Turns Markdown into the rich text's document and back; what nobody changed comes back as it was typed. */
export class TextAsTyped {
  readonly #schema: Schema;
  readonly #typed = new WeakMap<Node, Typed>();

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** The document that a text means; nothing where it cannot be read. */
  read(markdown: string): Node | undefined {
    const sources = readMarkdown(markdown);
    if (!sources) return undefined;
    const nodes = sources.map(({ block }) => Node.fromJSON(this.#schema, toNode(block)));
    for (const [i, { raw, gap }] of sources.entries())
      this.#typed.set(nodes[i]!, { raw, gap, next: nodes[i + 1] });
    const doc = this.#schema.nodes.doc!;
    return nodes.length > 0 ? doc.create(null, nodes) : (doc.createAndFill() ?? undefined);
  }

  /** Knows the blocks of a document as those that were read, which it has in its own copies. */
  know(doc: Node, read: Node): void {
    const typed = read.children.map((node) => this.#typed.get(node));
    for (const [i, node] of doc.children.slice(0, read.childCount).entries())
      if (typed[i])
        this.#typed.set(node, { ...typed[i], next: typed[i].next && (doc.maybeChild(i + 1) ?? undefined) });
  }

  /** The Markdown of a document. */
  write(doc: Node): string {
    const parts: { text: string; gap?: string }[] = [];
    let changed: Block[] = [];
    const flush = () => {
      const text = writeMarkdown(changed);
      changed = [];
      if (text !== "") parts.push({ text });
    };
    for (const [i, node] of doc.children.entries()) {
      const typed = this.#typed.get(node);
      if (!typed) {
        const block = blockOf(node);
        if (block) changed.push(block);
        continue;
      }
      flush();
      parts.push({ text: typed.raw, gap: typed.next === doc.maybeChild(i + 1) ? typed.gap : undefined });
    }
    flush();
    return parts.map(({ text, gap }, i) => (i === parts.length - 1 ? text : text + (gap || "\n\n"))).join("");
  }
}
