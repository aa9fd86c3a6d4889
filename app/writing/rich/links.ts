import type { Editor } from "@tiptap/core";
import type { Link } from "../tools/tool.ts";

/** The link at the caret, which is selected then, or the words that are to become one. */
export function linkAt(editor: Editor): Link {
  const { href = "" } = editor.getAttributes("link");
  if (href) editor.commands.extendMarkRange("link");
  const { from, to } = editor.state.selection;
  return { words: editor.state.doc.textBetween(from, to, " "), href };
}

/** Makes what is selected a link, or its words plain again. */
export function putLink(editor: Editor, link: Link | null): void {
  const chain = editor.chain().focus();
  if (!link) return void chain.unsetLink().run();
  const { from, to } = editor.state.selection;
  const { href } = link;
  const words = link.words || href.replace(/^mailto:/, "");
  // Words that stay as they are keep what is bold in them.
  if (from < to && words === editor.state.doc.textBetween(from, to, " ")) chain.setLink({ href });
  else chain.insertContent({ type: "text", text: words, marks: [{ type: "link", attrs: { href } }] });
  chain
    .setTextSelection(from + words.length)
    .unsetMark("link")
    .run();
}
