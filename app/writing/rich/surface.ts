import { Editor } from "@tiptap/core";
import { closeHistory, undoDepth } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import { offerNamesIn } from "../mentions/in-rich.ts";
import type { Pasted } from "../paste/to-markdown.ts";
import { askLink } from "../tools/ask-link.ts";
import { arePictures } from "../tools/paste-markdown.ts";
import { READDRESSED, type Readdressed } from "../tools/picture-places.ts";
import type { TextHistory } from "../tools/text-history.ts";
import type { Link } from "../tools/tool.ts";
import { caretIn } from "./caret.ts";
import { differing } from "./differing.ts";
import { extensions } from "./extensions.ts";
import { linkAt, putLink } from "./links.ts";
import { isPicture } from "./pictures-in-text.ts";
import { TextAsTyped } from "./text-as-typed.ts";
import { undoInField } from "./undo-in-field.ts";

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

/** How many letters are read at most to have the steps that led to a text. */
const MOST_READ = 200_000;

/** Lays rich text over a field, not shown yet; what is written there goes into the field with each change. */
export function surfaceOver(area: HTMLTextAreaElement, history: TextHistory): Surface {
  const place = document.createElement("div");
  let shown = false;
  let written: string | undefined;
  let depth = 0;
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
      if (!shown) return;
      const now = text.write(editor.state.doc);
      follows(now);
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
    if (!data) return false;
    const clipboard = { html: data.getData("text/html"), text: data.getData("text"), files: [...data.files] };
    const { html, text: plain, files } = clipboard;
    // What is copied here comes back as it is.
    if (html.includes("data-pm-slice") || !(html || arePictures(plain, files))) return false;
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
    // Words go on below a picture, for which its link stays alone.
    if (isPicture(doc.lastChild!)) editor.chain().splitBlock().unsetMark("link").run();
  }

  /** Keeps the field's history in step with the rich text's own. */
  function follows(now: string): void {
    const before = depth;
    depth = undoDepth(editor.state);
    if (depth === before - 1 && history.at > 0) history.go(history.at - 1);
    else if (depth > before && history.texts[history.at + 1] === now) history.go(history.at + 1);
    else history.add(now, depth === before);
    history.texts[history.at] = now;
  }

  /** Takes a text in, and only what differs, so that the caret stays; returns whether it can be shown. */
  function load(value: string, canUndo = written !== undefined): boolean {
    if (value === written) return true;
    const doc = text.read(value);
    if (!doc) return false;
    written = value;
    const { tr } = editor.state;
    const [from, to, put] = differing(tr.doc, doc);
    closeHistory(tr.replaceWith(from, to, put)).setMeta("preventUpdate", true);
    // Nobody can undo that there was a text.
    if (!canUndo) tr.setMeta("addToHistory", false);
    editor.view.dispatch(tr);
    text.know(editor.state.doc, doc);
    depth = undoDepth(editor.state);
    return true;
  }

  /** Does step by step what was done in the plain field: first what was undone there, then what was written. */
  function catchUp(): boolean {
    const { texts, at, shared } = history;
    const before = written;
    let undone = 0;
    while (written !== texts[shared] && editor.commands.undo()) {
      written = text.write(editor.state.doc);
      undone++;
    }
    if (written !== texts[shared]) {
      for (; undone > 0; undone--) editor.commands.redo();
      written = before;
    }
    depth = undoDepth(editor.state);
    // Reading many long texts would take its time.
    const many = Math.ceil(MOST_READ / (area.value.length + 1));
    for (const each of texts.slice(Math.max(shared, at - many), at)) load(each);
    return load(area.value);
  }

  /** A quote comes into the field, or a draft from elsewhere: one goes on below what was put in at the end. */
  function arrives(): void {
    if (!shown || area.value === written) return;
    const begins = area.selectionEnd === area.value.length && /\n\s*$/.test(area.value);
    if (load(area.value) && begins) editor.commands.focus("end");
  }

  /** Of what another person wrote nothing can be brought back. */
  function forget(): void {
    history.forget(area.value);
    written = undefined;
    editor.view.updateState(EditorState.create({ schema: editor.schema, plugins: editor.state.plugins }));
    if (shown) load(area.value);
  }

  area.addEventListener("input", arrives);
  area.addEventListener(READDRESSED, (event) => {
    const { from, to } = (event as CustomEvent<Readdressed>).detail;
    for (const [i, each] of history.texts.entries()) history.texts[i] = each.replaceAll(from, to);
    if (shown) load(area.value, false);
  });
  area.addEventListener("focus", () => shown && setTimeout(() => editor.commands.focus()));
  area.form?.addEventListener("reset", () => setTimeout(forget));
  undoInField(area, history, () => !shown);
  area.after(place);
  place.hidden = true;
  const takesName = offerNamesIn(editor, area.form, place);

  return {
    editor,
    show() {
      if (!catchUp()) return false;
      history.shared = history.at;
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
      history.shared = history.at;
      area.focus();
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
