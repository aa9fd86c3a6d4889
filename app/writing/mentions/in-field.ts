import { change } from "../insert-text.ts";
import { NameList, nameBegun } from "./name-list.ts";

/** Offers people in a plain field behind each "@"; the one chosen stands there as Markdown. */
export function offerNames(area: HTMLTextAreaElement): void {
  const list = new NameList({ field: area, form: area.form, below: area }, ({ uid, name }, begun) => {
    const to = area.selectionStart;
    const put = `[@${name.replace(/[\\`*_[\]<>~]/g, "\\$&")}](/people/${uid}) `;
    const from = to - begun.length - 1;
    change(area, { from, to, put, start: from + put.length, end: from + put.length });
  });
  const begin = () => {
    const { value, selectionStart, selectionEnd } = area;
    // The line alone: a text may be long.
    const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart);
    // Rich text may be written over it.
    const here = document.activeElement === area && selectionStart === selectionEnd;
    list.begin(here ? nameBegun(line) : null);
  };
  area.addEventListener("input", begin);
  area.addEventListener("click", begin);
  area.addEventListener("keydown", (event) => {
    if (!list.takes(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  begin();
}
