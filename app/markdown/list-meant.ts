import { anyItem, itemLike, otherBlock } from "./block-rules.ts";

const mark = /^( {0,3})([*+-]|(\d{1,3})[.)])(?:[ \t]+|(?=\n|$))/;

/**
 * The list that the text begins with, without what only follows it; nothing where no list is meant: where none of it has
 * words, where a star stands before one line alone as a footnote's does, where a sentence begins with a number.
 */
export function listMeant(text: string, inList: boolean): string | undefined {
  const first = mark.exec(text);
  if (!first) return undefined;
  const [start, indent, sign, digits] = first as unknown as [string, string, string, string | undefined];
  const within = indent.length + sign.length + 1;
  const own = itemLike(sign);
  let end = endOfLine(text, 0);
  let hasWords = text.slice(start.length, end).trim() !== "";
  let items = 1;
  let goesOn = false;
  let afterBlank = false;
  for (let at = end + 1; at < text.length; at = endOfLine(text, at) + 1) {
    const line = text.slice(at, endOfLine(text, at));
    if (line.trim() === "") {
      if (!hasWords) break;
      afterBlank = true;
      continue;
    }
    const indented = widthOf(line);
    if (indented < within && otherBlock.test(line)) break;
    if (indented < within && own.test(line)) {
      items++;
      hasWords ||= line.replace(anyItem, "").trim() !== "";
    } else if (indented >= within || (indented > 0 && !afterBlank)) {
      goesOn = hasWords = true;
    } else if (afterBlank || anyItem.test(line)) break;
    else {
      // A line at the margin goes on with an item only if another item follows: below the last one it is the text.
      const next = nextItem(text, at, own);
      if (next === undefined) break;
      goesOn = hasWords = true;
      end = next - 1;
      at = next - 1;
      continue;
    }
    end = at + line.length;
    afterBlank = false;
  }
  if (!hasWords) return undefined;
  const alone = items === 1 && !goesOn && !inList;
  if (alone && (digits ? Number(digits) !== 1 : sign === "*")) return undefined;
  return text.slice(0, end);
}

/** Where the next item begins before an empty line comes. */
function nextItem(text: string, from: number, own: RegExp): number | undefined {
  for (let at = from; at < text.length; at = endOfLine(text, at) + 1) {
    const line = text.slice(at, endOfLine(text, at));
    if (line.trim() === "" || otherBlock.test(line)) return undefined;
    if (own.test(line)) return at;
  }
  return undefined;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function widthOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].replaceAll("\t", "    ").length;
}
