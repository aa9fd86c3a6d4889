/** Something about a converted file that its owner should look at, in a sentence, with how often it is there. */
export type Warning = { kind: WarningKind; says: string; count: number };

const count = (n: number, one: string, many: string) => (n === 1 ? `One ${one} was` : `${n} ${many} were`);

const sentences = {
  insertions: (n: number) => `${count(n, "tracked insertion", "tracked insertions")} taken over.`,
  deletions: (n: number) => `${count(n, "tracked deletion", "tracked deletions")} left out.`,
  comments: (n: number, words: string) => `${count(n, "comment", "comments")} left out${words}.`,
  header: (_: number, words: string) => `The header of the pages was left out. It says${words.slice(1)}.`,
  footer: (_: number, words: string) => `The footer of the pages was left out. It says${words.slice(1)}.`,
  contents: () => "The table of contents was left out: one is made from the headings.",
  pictures: (n: number) => `${count(n, "picture", "pictures")} taken out of the text, to be kept beside it.`,
  lostPictures: (n: number) =>
    `${count(n, "picture or drawing", "pictures or drawings")} left out: only PNG, JPEG, GIF and WebP can be kept.`,
  textBoxes: (n: number) =>
    `${count(n, "text box", "text boxes")} put below the paragraph that stood beside.`,
  diagrams: (n: number) =>
    `The words of ${n === 1 ? "a diagram" : `${n} diagrams`} were taken over as a list.`,
  charts: (n: number) => `${count(n, "chart", "charts")} left out.`,
  equations: (n: number) => `${count(n, "formula", "formulas")} put on one line; please check.`,
  notes: (n: number) => `${count(n, "footnote", "footnotes")} put at the end.`,
  mergedCells: (n: number) =>
    `${n === 1 ? "One merged cell of a table has" : `${n} merged cells of tables have`} their words in the first place, and the others are empty.`,
  longCells: (n: number) =>
    `${n === 1 ? "One cell of a table that had" : `${n} cells of tables that had`} several paragraphs is on one line now.`,
  innerTables: (n: number) =>
    `${count(n, "table inside of another", "tables inside of others")} taken apart.`,
  letters: (n: number) =>
    `${count(n, "item counted by letters or Roman numbers", "items counted by letters or Roman numbers")} given numbers. Look for references such as “see (b)”.`,
  links: (n: number) =>
    `${n === 1 ? "One link led" : `${n} links led`} to where nobody else can follow, and the words alone were kept.`,
  hidden: (n: number) => `${count(n, "stretch of hidden text", "stretches of hidden text")} left out.`,
  macros: () => "The macros of this file, which are small programs, were left out.",
  embedded: (n: number) => `${count(n, "file inside this file", "files inside this file")} left out.`,
  pdf: () =>
    "From a PDF only the text can be taken. Headings, lists and paragraphs are guessed and tables are lines of words: please compare.",
  scan: (n: number) =>
    `${n === 1 ? "One page has" : `${n} pages have`} no text: perhaps a picture of a page.`,
  outside: (n: number) =>
    `${count(n, "picture", "pictures")} left out: only what is inside the file can be kept.`,
  tags: (n: number) =>
    `${n === 1 ? "One tag of HTML" : `${n} tags of HTML`} in the text can be seen as it was typed.`,
} satisfies Record<string, (n: number, words: string) => string>;

export type WarningKind = keyof typeof sentences;

const MAX_WORDS = 240;

/** Collects what is to be said about one file. */
export class Warnings {
  readonly #found = new Map<WarningKind, { count: number; words: string[] }>();

  /** Notes something, with words of the file that belong to it. */
  note(kind: WarningKind, words?: string, times = 1): void {
    const found = this.#found.get(kind) ?? { count: 0, words: [] };
    found.count += times;
    if (words?.trim()) found.words.push(words.replace(/\s+/g, " ").trim());
    if (found.count > 0) this.#found.set(kind, found);
  }

  all(): Warning[] {
    return [...this.#found].map(([kind, { count, words }]) => {
      const quoted = words.map((each) => `“${each}”`).join(", ");
      const short = quoted.length > MAX_WORDS ? `${quoted.slice(0, MAX_WORDS - 1)}…` : quoted;
      return { kind, says: sentences[kind](count, short && `: ${short}`), count };
    });
  }
}
