/** A text as a reader sees it, and where in the typed one each of its signs stands. */
type Seen = { text: string; at: (position: number) => number };

// A colleague who is mentioned by a name of at most four words, unless a word beside it or in it says that it is a patient's; the
// random letters of an address of our own, which say nothing and might be read as anything; signs without a look, marks of Markdown
// for strong and code, and a backslash before a sign; then entities.
const dropped =
  /\[@(?<!\b(?:patient|client|child|kid|boy|girl|son|daughter|resident)s?[ ,:]{0,3}\[@)(?![^\]]*\b(?:patient|client|child|kid|boy|girl|son|daughter|resident)s?\b)[\p{L}\p{M}.'’-]{1,40}(?: [\p{L}\p{M}.'’-]{1,40}){0,3}\]\(\/people\/[a-z\d]{14}\)|(?<=\]\(\/(?:people|files|documents)\/)(?:[a-z\d]{14}|[a-z\d]{20})(?=[)/])|[\u00AD\u061C\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0*`]|\u034F|[\u17B4\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|~~|\r(?=\n)|(?<![_\w])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![_\w])|\\(?=[!-/:-@[-`{-~])|&(?:nbsp|amp|ndash|mdash|#\d{1,6}|#x[\da-f]{1,5});/giu;
const special = /[^\n -%')+-[\]^a-}]/;

const named: Record<string, string> = { "&nbsp;": " ", "&amp;": "&", "&ndash;": "-", "&mdash;": "-" };

/** Looks at a text as a reader does: quotes, blanks, dashes and digits of one kind, and nothing that is not seen. */
export function asSeen(typed: string): Seen {
  if (!special.test(typed)) return { text: unwrapped(typed), at: (position) => position };
  const parts: string[] = [];
  const starts: number[] = [];
  const froms: number[] = [];
  let length = 0;
  let from = 0;
  const take = (part: string, typedAt: number) => {
    if (!part) return;
    parts.push(part);
    starts.push(length);
    froms.push(typedAt);
    length += part.length;
  };
  for (const match of typed.matchAll(dropped)) {
    take(plain(typed.slice(from, match.index)), from);
    if (match[0].startsWith("&")) take(entity(match[0].toLowerCase()), match.index);
    from = match.index + match[0].length;
  }
  take(plain(typed.slice(from)), from);
  return { text: unwrapped(parts.join("")), at: (position) => placed(position, starts, froms) };
}

// A line that goes on in the next one is one, unless that begins a list, a quote, a heading or a table.
function unwrapped(text: string): string {
  return text.replace(/(?<!\n)\n(?![\n >#|+-]|\d+[.)])/g, " ");
}

// Each sign for one sign, so that positions stay.
function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201A\u201B\u02BC\u2032\u00B4]/g, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212\u2043\uFE58\uFE63]/g, "-")
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g, " ")
    .replace(/[\u2028\u2029\r]/g, "\n")
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function entity(written: string): string {
  const hex = written.startsWith("&#x");
  const code = Number.parseInt(written.slice(hex ? 3 : 2, -1), hex ? 16 : 10);
  const sign = named[written] ?? (code > 31 ? plain(String.fromCharCode(code & 0xffff)) : " ");
  return /[\u200B-\u200F\u2060-\u206F\u00AD\uFEFF]/.test(sign) ? "" : sign;
}

function placed(position: number, starts: number[], froms: number[]): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return (froms[low] ?? 0) + position - (starts[low] ?? 0);
}
