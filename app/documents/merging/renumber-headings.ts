import type { Part } from "#app/documents/sections/parts.ts";

const typed = /^(\s*(#{1,6})[ \t]+)(\d{1,3})(?=[.)][ \t])/;

/** Texts of parts with the numbers that were typed into their headings in order, where all versions have them so. */
export function renumberedHeadings(
  texts: readonly string[],
  versions: readonly (readonly Part[])[],
): string[] {
  const numbered = versions
    .map((parts) => parts.map(({ text }) => text))
    .filter((version) => version.some(isNumbered));
  const isInOrder = (version: readonly string[]) => inOrder(version).every((text, i) => text === version[i]);
  return numbered.length > 0 && numbered.every(isInOrder) ? inOrder(texts) : [...texts];
}

function isNumbered(text: string): boolean {
  return typed.test(text);
}

/** Within the same heading above them, each number is the one after the last; the first stays. */
function inOrder(texts: readonly string[]): string[] {
  let last: number[] = [];
  return texts.map((text) => {
    const [, signs] = /^\s*(#{1,6})[ \t]/.exec(text) ?? [];
    if (!signs) return text;
    const depth = signs.length;
    const found = typed.exec(text);
    const before = last[depth];
    last = last.slice(0, found ? depth : depth + 1);
    if (!found) return text;
    const number = before === undefined ? Number(found[3]) : before + 1;
    last[depth] = number;
    return text.replace(typed, `$1${number}`);
  });
}
