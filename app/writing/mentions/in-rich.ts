import type { Editor } from "@tiptap/core";
import { NameList, nameBegun } from "./name-list.ts";

/** Offers people in rich text behind each "@". Returns what takes the keys of the list. */
export function offerNamesIn(
  editor: Editor,
  form: HTMLFormElement | null,
  below: Element,
): (event: KeyboardEvent) => boolean {
  const field = editor.view.dom;
  const list = new NameList({ field, form, below }, ({ uid, name }, begun) => {
    const { from } = editor.state.selection;
    const mention = { type: "mention", attrs: { href: `/people/${uid}`, words: `@${name}` } };
    editor
      .chain()
      .focus()
      .insertContentAt({ from: from - begun.length - 1, to: from }, [mention, { type: "text", text: " " }])
      .run();
  });
  editor.on("transaction", ({ transaction }) => {
    if (!transaction.docChanged && !transaction.selectionSet) return;
    const { $from, empty } = editor.state.selection;
    const isCode = $from.parent.type.spec.code || editor.isActive("code");
    const before = $from.parent.textBetween(0, $from.parentOffset, "\n", "\ufffc");
    list.begin(empty && !isCode && field.contains(document.activeElement) ? nameBegun(before) : null);
  });
  return (event) => list.takes(event);
}
