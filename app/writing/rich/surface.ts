import { Editor } from "@tiptap/core";
import { change } from "../insert-text.ts";
import { offerNamesIn } from "../mentions/in-rich.ts";
import type { Pasted } from "../paste/to-markdown.ts";
import { askLink } from "../tools/ask-link.ts";
import type { Link } from "../tools/tool.ts";
import { caretIn } from "./caret.ts";
import { differing } from "./differing.ts";
import { extensions } from "./extensions.ts";
import { linkAt, putLink } from "./links.ts";
import { TextAsTyped } from "./text-as-typed.ts";

/** Rich text over a field: the field stays in its form and holds the Markdown of it. */
export type Surface = {
  editor: Editor;
  show(): boolean;
  hide(): void;
  /** Goes on writing where the caret is in the field. */
  focus(): void;
  linkAt(): Link;
  putLink(link: Link | null): void;
};

/** Lays rich text over a field, not shown yet; what is written there goes into the field with each change. */
export function surfaceOver(area: HTMLTextAreaElement): Surface {
  const place = document.createElement("div");
  let shown = false;
  let written: string | undefined;
  let before = "";
  const editor: Editor = new Editor({
    element: { mount: place },
    extensions,
    injectCSS: false,
    textDirection: "auto",
    editorProps: {
      attributes: attributesOf(area),
      handleKeyDown: (_, event) => names(event) || sends(event, area) || links(event, area),
      handlePaste: (_, event) => pastes(event),
      // With Ctrl held, as on the way to Ctrl+End, a click would select the whole item for the next letter to replace.
      handleClick: (_view, _at, { ctrlKey, metaKey }) => ctrlKey || metaKey,
    },
    onUpdate: () => {
      const now = text.write(editor.state.doc);
      written = now;
      area.value = now;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  const text: TextAsTyped = new TextAsTyped(editor.schema);

  function names(event: KeyboardEvent): boolean {
    if (!takesName(event)) return false;
    // Escape shuts the list, and not the composer.
    event.stopPropagation();
    return true;
  }

  function pastes({ clipboardData: data }: ClipboardEvent): boolean {
    const html = data?.getData("text/html");
    // What is copied here comes back as it is.
    if (!data || !html || html.includes("data-pm-slice")) return false;
    const clipboard = { html, text: data.getData("text"), files: [...data.files] };
    // What reads it is loaded then; without it the plain words come.
    import("../paste/paste-into.ts").then(
      ({ readPasted }) => takes(readPasted(area, clipboard), clipboard.text),
      () => editor.view.pasteText(clipboard.text),
    );
    return true;
  }

  function takes({ markdown, inLine, images }: Pasted, plain: string): void {
    const doc = markdown === "" ? undefined : text.read(markdown);
    if (!doc) {
      if (images.length === 0) editor.view.pasteText(plain);
      return;
    }
    // The words of one line go on in the paragraph at the caret.
    const slice = inLine ? doc.slice(1, doc.content.size - 1) : doc.slice(0);
    editor.view.dispatch(editor.state.tr.replaceSelection(slice).scrollIntoView());
  }

  /** Takes what the field holds, and only what differs, so that the caret stays; returns whether it can be shown. */
  function load(): boolean {
    if (area.value === written) return true;
    const doc = text.read(area.value);
    if (!doc) return false;
    const isFirst = written === undefined;
    written = area.value;
    const { tr } = editor.state;
    const [from, to, put] = differing(tr.doc, doc);
    tr.replaceWith(from, to, put).setMeta("preventUpdate", true);
    // Nobody can undo that there was a text.
    if (isFirst) tr.setMeta("addToHistory", false);
    editor.view.dispatch(tr);
    text.know(editor.state.doc, doc);
    return true;
  }

  /** A quote comes into the field, or a draft from elsewhere: one goes on below what was put in at the end. */
  function arrives(): void {
    if (!shown || area.value === written) return;
    const begins = area.selectionEnd === area.value.length && /\n\s*$/.test(area.value);
    if (load() && begins) editor.commands.focus("end");
  }
  area.addEventListener("input", arrives);
  area.addEventListener("focus", () => shown && setTimeout(() => editor.commands.focus()));
  area.form?.addEventListener("reset", () => setTimeout(() => shown && load()));
  area.after(place);
  place.hidden = true;
  const takesName = offerNamesIn(editor, area.form, place);

  return {
    editor,
    show() {
      if (!load()) return false;
      before = area.value;
      [shown, place.hidden] = [true, false];
      area.classList.add("vh");
      area.tabIndex = -1;
      area.setAttribute("aria-hidden", "true");
      return true;
    },
    hide() {
      [shown, place.hidden] = [false, true];
      area.classList.remove("vh");
      area.removeAttribute("tabindex");
      area.removeAttribute("aria-hidden");
      // One step for the browser's undo, which knows nothing of the rich text.
      const now = area.value;
      // Where it is too long already, the browser would cut it off.
      if (now === before || now.length > area.maxLength) return;
      area.value = before;
      change(area, { from: 0, to: before.length, put: now, start: now.length, end: now.length });
    },
    focus: () => {
      const at = caretIn(editor.state.doc, area.value, area.selectionStart);
      editor.commands.focus(at === editor.state.doc.content.size ? "end" : at);
    },
    linkAt: () => linkAt(editor),
    putLink: (link) => putLink(editor, link),
  };
}

function attributesOf(area: HTMLTextAreaElement): Record<string, string> {
  return {
    class: `${area.className} rich-text prose`,
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": area.labels[0]?.textContent ?? "",
    "aria-describedby": area.getAttribute("aria-describedby") ?? "",
  };
}

function sends(event: KeyboardEvent, area: HTMLTextAreaElement): boolean {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
  area.form?.requestSubmit(area.form.querySelector<HTMLButtonElement>("[data-send]"));
  return true;
}

function links({ key, ctrlKey, metaKey }: KeyboardEvent, area: HTMLTextAreaElement): boolean {
  if (key !== "k" || !(ctrlKey || metaKey)) return false;
  setTimeout(() => askLink(area));
  return true;
}
