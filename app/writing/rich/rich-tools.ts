import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from "@tiptap/pm/tables";
import type { Tool } from "../tools/tool.ts";

type Command = typeof addRowAfter;

/** The tools of the rich text as they stand at this moment: within a table there are those for its rows and columns. */
export function richTools(editor: Editor, askLink: () => void): Tool[] {
  const chain = () => editor.chain().focus();
  const on = (name: string, attributes?: Record<string, unknown>) => editor.isActive(name, attributes);
  const heading = (name: string, icon: Tool["icon"], level: 1 | 2): Tool => ({
    ...{ name, icon },
    press: () => chain().toggleHeading({ level }).run(),
    pressed: on("heading", { level }),
  });
  return [
    { name: "Bold", icon: "bold", key: "b", press: () => chain().toggleBold().run(), pressed: on("bold") },
    {
      name: "Italic",
      icon: "italic",
      key: "i",
      press: () => chain().toggleItalic().run(),
      pressed: on("italic"),
    },
    { name: "Link", icon: "link", key: "k", press: askLink, pressed: on("link") },
    heading("Heading", "heading", 1),
    heading("Smaller heading", "subheading", 2),
    {
      name: "List",
      icon: "bullets",
      press: () => chain().toggleBulletList().run(),
      pressed: on("bulletList"),
    },
    {
      ...{ name: "Numbered list", icon: "numbers" },
      press: () => chain().toggleOrderedList().run(),
      pressed: on("orderedList"),
    },
    {
      name: "Check list",
      icon: "checks",
      press: () => chain().toggleTaskList().run(),
      pressed: on("taskList"),
    },
    {
      name: "Quote",
      icon: "quote",
      press: () => chain().toggleBlockquote().run(),
      pressed: on("blockquote"),
    },
    ...tableTools(editor),
    { name: "Code", icon: "code", press: () => toggleCode(editor), pressed: on("code") || on("codeBlock") },
    { name: "Line across", icon: "minus", press: () => chain().setHorizontalRule().run() },
    {
      ...{ name: "Undo", icon: "undo", key: "z" },
      press: () => chain().undo().run(),
      disabled: !editor.can().undo(),
    },
    { name: "Redo", icon: "redo", press: () => chain().redo().run(), disabled: !editor.can().redo() },
  ];
}

function tableTools(editor: Editor): Tool[] {
  if (!editor.isActive("table"))
    return [{ name: "Table", icon: "table", press: () => insertTable(editor), pressed: false }];
  const tool = (name: string, command: Command): Tool => ({
    name,
    press: () =>
      editor
        .chain()
        .focus()
        .command(({ state, dispatch }) => command(state, dispatch))
        .run(),
    disabled: !command(editor.state),
  });
  return [
    tool("Add row", addRowAfter),
    tool("Add column", addColumnAfter),
    tool("Remove row", deleteRow),
    tool("Remove column", deleteColumn),
    tool("Remove table", deleteTable),
  ];
}

/** A table of three columns with a head and two rows, with the caret in its first cell. */
function insertTable(editor: Editor): void {
  const row = (type: string) => ({
    type: "tableRow",
    content: [1, 2, 3].map(() => ({ type, content: [{ type: "paragraph" }] })),
  });
  const content = [row("tableHeader"), row("tableCell"), row("tableCell")];
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const inside = tr.selection.from + 1;
      tr.replaceSelectionWith(state.schema.nodeFromJSON({ type: "table", content }));
      tr.setSelection(TextSelection.near(tr.doc.resolve(inside))).scrollIntoView();
      return true;
    })
    .run();
}

/** Words of one line become code within it; where nothing is selected, the block does. */
function toggleCode(editor: Editor): void {
  const { empty, $from, $to } = editor.state.selection;
  const chain = editor.chain().focus();
  if (editor.isActive("codeBlock") || (!editor.isActive("code") && (empty || !$from.sameParent($to))))
    chain.toggleCodeBlock().run();
  else chain.toggleCode().run();
}
