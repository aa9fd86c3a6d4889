import { type Extensions, Node } from "@tiptap/core";
import { TaskItem, TaskList } from "@tiptap/extension-list";
import { addRowAfter, goToNextCell, tableEditing } from "@tiptap/pm/tables";
import StarterKit from "@tiptap/starter-kit";
import { Mention } from "../mentions/mention-node.ts";
import { isOurs, pastedLink } from "../paste/pasted-links.ts";
import { PicturesInText } from "./pictures-in-text.ts";

/** The nodes and marks that a post can hold. */
const Starter = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((each) => {
      // Code can be bold as well, and an item can have a number of its own.
      if (each.name === "code") return each.extend({ excludes: "" });
      if (each.name !== "listItem") return each;
      return each.extend({
        addAttributes: () => ({ number: { default: null, keepOnSplit: false, renderHTML: numberOf } }),
      });
    });
  },
});

function numberOf({ number }: Record<string, unknown>): Record<string, unknown> {
  return number === null ? {} : { value: number };
}

/** A cell's paragraph is one line, as Markdown has it. */
const cell = (name: string, tag: "td" | "th") =>
  Node.create({
    name,
    content: "paragraph",
    isolating: true,
    extendNodeSchema: (extension) =>
      extension.name === name ? { tableRole: tag === "th" ? "header_cell" : "cell" } : {},
    addAttributes: () => ({
      colspan: { default: 1, rendered: false },
      rowspan: { default: 1, rendered: false },
      colwidth: { default: null, rendered: false },
      align: { default: null, renderHTML: ({ align }) => (align ? { align } : {}) },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

const Row = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)+",
  extendNodeSchema: ({ name }) => (name === "tableRow" ? { tableRole: "row" } : {}),
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  extendNodeSchema: ({ name }) => (name === "table" ? { tableRole: "table" } : {}),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["div", { class: "scroll" }, ["table", ["tbody", 0]]],
  addKeyboardShortcuts() {
    const go = (direction: 1 | -1) =>
      this.editor.commands.command(({ state, dispatch }) => goToNextCell(direction)(state, dispatch));
    // Behind the last cell comes another row.
    const more = () =>
      this.editor.isActive("table") &&
      this.editor.commands.command(({ state, dispatch }) => addRowAfter(state, dispatch)) &&
      go(1);
    return { Tab: () => go(1) || more(), "Shift-Tab": () => go(-1) };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});

/** The extensions of the rich text: the nodes and marks of posts, their keys, and what is typed for them. */
export const extensions: Extensions = [
  Starter.configure({
    heading: { levels: [1, 2, 3, 4] },
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      isAllowedUri: (href) => isOurs(href) || pastedLink(href) !== undefined,
      HTMLAttributes: { target: null, rel: null },
    },
    underline: false,
    // Below these there is no line to go on in.
    trailingNode: { notAfter: ["heading", "bulletList", "orderedList", "taskList"] },
    dropcursor: false,
  }),
  Mention,
  PicturesInText,
  TaskList,
  TaskItem.configure({ nested: true }),
  Table,
  Row,
  cell("tableCell", "td"),
  cell("tableHeader", "th"),
];
