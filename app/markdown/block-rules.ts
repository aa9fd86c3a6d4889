import type { Tokenizer } from "marked";

/*
 * Which lines begin what. Each rule is marked's own but for what people mean as punctuation when they begin a line
 * with it: dates, years, sums, comparisons, number signs, blanks to fill in.
 */

type Rules = Tokenizer["rules"];

const never = /(?!)/;
const blank = "[ \\t]*(?:\\n|$)";

/** "17. 05. 2016" is a date, "1998." and "007." are no places in a list. */
const number = (digits: string, dot: string) =>
  `(?!0\\d)${digits}${dot}(?![ \\t]+(?:0?[1-9]|1[0-2])\\.(?:\\s|\\d{4}|$))`;
const anyNumber = number("\\d{1,3}", "[.)]");
/** "+ 1" and "+ $50" add something. */
const plus = "\\+(?![ \\t]+[$€£]?\\d)";
const bullet = `(?:[*-]|${plus}|${anyNumber})`;
/** Only a list that begins with its first item, and with words in it, begins below a line of text. */
const listBelowText = ` {0,3}(?:[*-]|${plus}|${number("1", "[.)]")})[ \\t]+[^ \\t\\n]`;

/** ">65" and ">= 5" compare, ">:(" and ">.<" are faces. */
const comparison = "[=<]|[-+±~≈]?[$€£]?\\.?\\d|[:;][-']?[()DP]|[._]<";
const quoteMark = `>(?!${comparison})`;
const quote = ` {0,3}${quoteMark}`;

/** "# of visits" and "# 1 priority" are number signs; a heading has words. */
const numberSign = "#[ \\t]+(?:of\\b|\\d{1,3}(?:[\\s,;)]|$))";
const heading = `(?!${numberSign})#{1,6}(?=[ \\t]+(?!#*${blank})[^\\n])`;

/** A line of underscores is a blank to fill in. */
const line = "(?:(?:-[\\t ]*){3,}|(?:\\*[\\t ]*){3,})(?:\\n+|$)";

/** A row of tildes is an ornament. */
const fence = "`{3,}(?=[^`\\n]*(?:\\n|$))";

/** Each row has a bar: a line without one stands below the table. */
const table =
  " *([^\\n ].*)\\n(?=[^\\n]*[:|]) {0,3}((?:\\| *)?:?-+:? *(?:\\| *:?-+:? *)*(?:\\| *)?)(?:\\n((?:" +
  `(?! *\\n| {0,3}${line}| {0,3}${heading}|${quote}| {0,3}${fence}| {0,3}(?:[*-]|${plus})[ \\t])` +
  "(?=[^\\n]*\\|).*(?:\\n|$))*)\\n*|$)";

const paragraph =
  `([^\\n]+(?:\\n(?! {0,3}${line}| {0,3}${heading}|${quote}| {0,3}${fence}|${listBelowText}|${table}|[ \\t]+\\n)` +
  "[^\\n]+)*)";

/** The rules for blocks: those of marked where nothing is said. */
export function blockRules(given: Rules["block"]): Rules["block"] {
  return {
    ...given,
    hr: new RegExp(`^ {0,3}${line}`),
    heading: new RegExp(`^ {0,3}(${heading})(.*)(?:\\n+|$)`),
    blockquote: new RegExp(`^(?:${quote}[^\\n]*(?:\\n|$))+`),
    fences: new RegExp(
      `^ {0,3}(${fence})([^\\n]*)(?:\\n|$)(?:|([\\s\\S]*?)(?:\\n|$))(?: {0,3}\\1\`* *(?=\\n|$)|$)`,
    ),
    list: new RegExp(`^( {0,3}${bullet})([ \\t][^\\n]*?)?(?:\\n|$)`),
    table: new RegExp(`^${table}`),
    paragraph: new RegExp(`^${paragraph}`),
  };
}

/** The rules by which a list's lines are told apart. */
export function otherRules(given: Rules["other"]): Rules["other"] {
  return {
    ...given,
    listInterruptsParagraph: new RegExp(`^${listBelowText}`),
    listItemRegex: (mark) => new RegExp(`^( {0,3}${ownMark(mark)})((?:[\\t ][^\\n]*)?(?:\\n|$))`),
    nextBulletRegex: byIndent((most) => `^ {0,${most}}${bullet}((?:[ \\t][^\\n]*)?(?:\\n|$))`),
    hrRegex: byIndent((most) => `^ {0,${most}}${line}`),
    fencesBeginRegex: byIndent((most) => `^ {0,${most}}\`\`\``),
    headingBeginRegex: byIndent((most) => `^ {0,${most}}${heading}`),
    htmlBeginRegex: () => never,
    blockquoteBeginRegex: byIndent((most) => `^ {0,${most}}${quoteMark}`),
  };
}

/** How a line begins that ends a paragraph or a list and is no item of one. */
export const otherBlock = new RegExp(`^(?: {0,3}${line}| {0,3}${heading}|${quote}| {0,3}${fence})`);

/** How a line begins that is an item of some list, however far it is indented. */
export const anyItem = new RegExp(`^[ \\t]*${bullet}(?:[ \\t]|$)`);

/** How a line begins that is an item of the list whose first sign is given, such as "-" or "3.". */
export function itemLike(sign: string): RegExp {
  const mark = /\d/.test(sign) ? number("\\d{1,3}", `\\${sign.at(-1)}`) : ownMark(`\\${sign}`);
  return new RegExp(`^ {0,3}${mark}(?:[ \\t]|$)`);
}

// Marked asks for "\+", "\-", "\*", or for any number with the first one's dot.
function ownMark(mark: string): string {
  if (mark === "\\+") return plus;
  return mark.startsWith("\\d") ? number("\\d{1,3}", mark.slice(-2)) : mark;
}

function byIndent(source: (most: number) => string): (indent: number) => RegExp {
  const made = [0, 1, 2, 3].map((most) => new RegExp(source(most)));
  return (indent) => made[Math.max(0, Math.min(3, indent - 1))]!;
}
