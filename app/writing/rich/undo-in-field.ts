import type { TextHistory } from "../tools/text-history.ts";

/** Undoes in the plain field, step by step, also what was done in rich text; the browser's own undo knows nothing of that. */
export function undoInField(area: HTMLTextAreaElement, history: TextHistory, isPlain: () => boolean): void {
  const go = (event: Event, by: 1 | -1) => {
    if (!isPlain()) return;
    event.preventDefault();
    const { texts } = history;
    // What came by itself is a step as well.
    if (texts[history.at] !== area.value) history.add(area.value, false);
    let to = history.at + by;
    while (texts[to] === area.value) to += by;
    const text = texts[to];
    if (text === undefined) return;
    const caret = endOfChange(area.value, text);
    history.go(to);
    area.value = text;
    area.setSelectionRange(caret, caret);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  area.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(ctrlKey || metaKey) || altKey) return;
    if (key.toLowerCase() === "z") go(event, shiftKey ? 1 : -1);
    else if (key === "y") go(event, 1);
  });
  area.addEventListener("beforeinput", (event) => {
    if (event.inputType === "historyUndo") go(event, -1);
    else if (event.inputType === "historyRedo") go(event, 1);
  });
}

/** Where in a text what differs from the one before it ends. */
function endOfChange(before: string, text: string): number {
  const most = Math.min(before.length, text.length);
  let same = 0;
  while (same < most && before.at(-1 - same) === text.at(-1 - same)) same++;
  return text.length - same;
}
