/** A place to fill in: as it stands in the Markdown, the words right before it where it has none of its own, and the field it could become. */
export type Blank = {
  found: string;
  /** Words that stand before it; with them a row of underscores can be told from others. */
  before: string;
  label: string;
  name: string;
  type: "text" | "number" | "date" | "choice";
  choices?: string[];
  times: number;
};

const MAX_BLANKS = 200;
const forms =
  /\\?\[(?<bracket>[^[\]\n|]{2,80}?)\\?\](?!\()|«(?<guillemets>[^«»\n]{1,80})»|\\?<\\?<(?<angles>[^<>\n|]{1,80})>\\?>|\{\{(?<braces>[^{}\n|]{1,80})\}\}|(?<line>(?:\\?_){3,}(?:[ /](?:\\?_){2,})*)/g;

/** Finds what is to be filled in: "[Practice Name]", "«Field»", "<<Field>>" and rows of underscores with the words before them. */
export function findBlanks(markdown: string): Blank[] {
  const found = new Map<string, Blank>();
  for (const line of withoutCode(markdown).split("\n")) {
    for (const match of line.matchAll(forms)) {
      const { bracket, guillemets, angles, braces, line: rule } = match.groups!;
      const words = bracket ?? guillemets ?? angles ?? braces;
      if (bracket !== undefined && !isToFillIn(bracket)) continue;
      if (braces !== undefined && /^[a-z][a-z0-9_]*$/.test(braces)) continue;
      const before = rule === undefined ? "" : leadOf(line.slice(0, match.index));
      const key = `${before}${match[0]}`;
      const known = found.get(key);
      if (known) known.times++;
      else if (found.size < MAX_BLANKS) found.set(key, blankOf(match[0], before, words));
    }
  }
  return withOwnNames([...found.values()]);
}

/** The Markdown with blanks as the fields that they become. */
export function withFields(
  markdown: string,
  blanks: readonly Pick<Blank, "found" | "before" | "name">[],
): string {
  // Those that need their words before them come first: the others would take them away.
  const inOrder = [...blanks].sort((one, other) => other.before.length - one.before.length);
  return inOrder.reduce(
    (text, { found, before, name }) => text.replaceAll(before + found, () => `${before}{{${name}}}`),
    markdown,
  );
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^(`{3,})[\s\S]*?^\1`*$/gm, "").replace(/`[^`\n]+`/g, "");
}

/** Whether words in brackets are a blank, and no box, note, number of a note or remark. */
function isToFillIn(words: string): boolean {
  if (!/\p{L}/u.test(words) || /^\s*x\s*$/i.test(words)) return false;
  return (
    !/^(sic|note|see|ibid|emphasis|citation|redacted|source|page)\b/i.test(words.trim()) &&
    words.split(" ").length <= 10
  );
}

/** The words of a line that lead to a blank: those behind the last blank, bar or end of a sentence. */
function leadOf(text: string): string {
  const [lead] = /(?:[^_|.;!?]|\.(?=\S)){0,60}$/.exec(text)!;
  return lead.replace(/^(?:\s*(?:[-*+>#]|\d+[.)]|☐|☑)\s+)+/, "").trimStart();
}

function blankOf(found: string, before: string, words?: string): Blank {
  const said = (words ?? before)
    .replace(/[\\*_`#☐☑]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const label = labelOf(said);
  const choices = words === undefined ? [] : choicesIn(said);
  const type = choices.length > 1 ? "choice" : typeOf(`${label} ${before}`);
  return {
    ...{ found, before, label, name: nameOf(label), type, times: 1 },
    ...(type === "choice" && { choices }),
  };
}

function labelOf(said: string): string {
  const bare = said
    .replace(
      /^(?:(?:please|insert|enter|type|add|fill in|put|your|the|click(?: or tap)?(?: here)? to enter)\s+)+/i,
      "",
    )
    .replace(/\s+here$/i, "")
    .replace(/[:(=,–-]+$/, "")
    .trim();
  const words = bare.split(" ").slice(-6).join(" ");
  const plain = /^[\p{Lu}\d\s_/&'-]+$/u.test(words) && words.length > 4 ? words.toLowerCase() : words;
  const spaced = plain
    .replace(/[_.]+/g, " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .trim();
  return spaced ? spaced[0]!.toUpperCase() + spaced.slice(1) : "Blank";
}

function choicesIn(words: string): string[] {
  const parts = words.split(/\s*\/\s*|\s+or\s+/).map((part) => part.trim());
  const isChoice =
    parts.length > 1 && parts.length < 8 && parts.every((part) => /^[\p{L}\d][^/]{0,30}$/u.test(part));
  // "MM/DD/YYYY" is a date.
  return isChoice && !/^(m+|d+|y+)$/i.test(parts[0]!) ? parts : [];
}

function typeOf(words: string): Blank["type"] {
  if (/\b(date|day of|effective|expires?|review(ed)? on|mm|dd|yyyy|signed on)\b/i.test(words)) return "date";
  return /\b(number of|hours?|days|minutes|weeks|months|fee|amount|percent|rate|#|how many|ratio|age)\b|[$%]/i.test(
    words,
  )
    ? "number"
    : "text";
}

const practice =
  /^(?:name of )?(?:the |your |our )?(?:practice|clinic|company|organi[sz]ation|facility|business|agency|employer|entity)(?:'s)?(?: name)?$/i;

/** A name by which text refers to a field; what is called differently but means the practice has one name. */
function nameOf(label: string): string {
  if (practice.test(label)) return "practice_name";
  const plain = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[\d_]+|_+$/g, "");
  return plain.slice(0, 40).replace(/_+$/, "") || "blank";
}

/** Different blanks have different names; the same label means the same. */
function withOwnNames(blanks: Blank[]): Blank[] {
  const labels = new Map<string, string>();
  return blanks.map((blank) => {
    const meant =
      blank.name === "practice_name" ? "practice_name" : `${blank.label.toLowerCase()} ${blank.type}`;
    let { name } = blank;
    for (let count = 2; labels.has(name) && (labels.get(name) !== meant || name.startsWith("blank")); count++)
      name = `${blank.name}_${count}`;
    labels.set(name, meant);
    return { ...blank, name };
  });
}
