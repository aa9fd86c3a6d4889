import type { Editor } from "@tiptap/core";
import { pastedLink } from "../paste/pasted-links.ts";

/** Does in the rich text what a button of the toolbar says. */
export const commands: Record<string, (editor: Editor) => void> = {
  Bold: (editor) => editor.chain().focus().toggleBold().run(),
  Italic: (editor) => editor.chain().focus().toggleItalic().run(),
  Link: link,
  List: (editor) => editor.chain().focus().toggleBulletList().run(),
  "Numbered list": (editor) => editor.chain().focus().toggleOrderedList().run(),
  Quote: (editor) => editor.chain().focus().toggleBlockquote().run(),
};

/** Whether what a button does holds where the caret is. */
export function holds(editor: Editor, name: string): boolean {
  const known: Record<string, string> = {
    ...{ Bold: "bold", Italic: "italic", Link: "link" },
    ...{ List: "bulletList", "Numbered list": "orderedList", Quote: "blockquote" },
  };
  return editor.isActive(known[name] ?? name);
}

function link(editor: Editor): void {
  const was: string = editor.getAttributes("link").href ?? "";
  const said = window.prompt("Where does the link lead?", was || "https://");
  if (said === null) return;
  const href = pastedLink(/^[\w.+-]+@[\w.-]+$/.test(said.trim()) ? `mailto:${said.trim()}` : said);
  const chain = editor.chain().focus().extendMarkRange("link");
  if (!href) chain.unsetLink().run();
  else if (was || !editor.state.selection.empty) chain.setLink({ href }).run();
  else
    chain
      .insertContent({ type: "text", text: said.trim(), marks: [{ type: "link", attrs: { href } }] })
      .run();
}
