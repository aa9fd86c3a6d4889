import { change, type Edit, type Marked, markedIn } from "../insert-text.ts";
import { lined, wrapped } from "./mark-up.ts";
import type { Tool } from "./tool.ts";

const marks: (Pick<Tool, "name" | "icon" | "key"> & { edit(text: Marked): Edit })[] = [
  { name: "Bold", icon: "bold", key: "b", edit: (text) => wrapped(text, "**", "bold text") },
  { name: "Italic", icon: "italic", key: "i", edit: (text) => wrapped(text, "_", "slanted text") },
  { name: "List", icon: "bullets", edit: (text) => lined(text, "bullets") },
  { name: "Numbered list", icon: "numbers", edit: (text) => lined(text, "numbers") },
  { name: "Quote", icon: "quote", edit: (text) => lined(text, "quote") },
];

/** The tools of a plain field, which put signs around what is selected. */
export function plainTools(area: () => HTMLTextAreaElement | null, askLink: () => void): Tool[] {
  const tools = marks.map(({ edit, ...tool }) => ({
    ...tool,
    press() {
      const field = area();
      if (field) change(field, edit(markedIn(field)));
    },
  }));
  return tools.toSpliced(2, 0, { name: "Link", icon: "link", key: "k", press: askLink });
}

/** Does what the toolbar's key with Ctrl means in a plain field; a link is asked for by the button. */
export function markByKey(area: HTMLTextAreaElement, key: string): boolean {
  const mark = marks.find((each) => each.key === key.toLowerCase());
  if (mark) change(area, mark.edit(markedIn(area)));
  return mark !== undefined;
}
