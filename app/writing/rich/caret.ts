import type { Node } from "@tiptap/pm/model";

/**
 * Finds where in a document somebody's caret is who had it at `at` in its Markdown: where as many letters stand before it.
 * What Markdown is written with counts for nothing, such as the numbers of a list and where links lead.
 */
export function caretIn(doc: Node, markdown: string, at: number): number {
  const end = doc.content.size;
  if (markdown.slice(at).trim() === "") return end;
  let left = lettersIn(
    markdown
      .slice(0, at)
      .replace(/\]\([^)\s]*\)?/g, "")
      .replace(/^\s*\d+[.)](?=\s)/gm, ""),
  );
  let found: number | undefined;
  doc.descendants((node, from) => {
    if (found !== undefined) return false;
    if (!node.isText) return true;
    const text = node.text!;
    const many = lettersIn(text);
    if (many < left) left -= many;
    else found = from + behind(text, left);
    return false;
  });
  return found ?? end;
}

const letter = /[\p{L}\p{N}]/gu;

function lettersIn(text: string): number {
  return text.match(letter)?.length ?? 0;
}

/** The place in a text behind so many letters of it. */
function behind(text: string, letters: number): number {
  if (letters === 0) return 0;
  const last = [...text.matchAll(letter)][letters - 1]!;
  return last.index + last[0].length;
}
