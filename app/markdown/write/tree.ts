/** Words that share their marks; a line break is a run of its own, "\n" without marks. */
export type Run = {
  words: string;
  strong?: boolean;
  em?: boolean;
  struck?: boolean;
  code?: boolean;
  href?: string;
  /** That the link is made of an address which stands in the text without any mark. */
  bare?: boolean;
};

export type Align = "left" | "right" | "center" | null;

export type Item = { number?: number; checked?: boolean; blocks: Block[] };

/** A part of a text as it is meant, from which Markdown is written. The first of a table's rows is its head. */
export type Block =
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "heading"; level: number; runs: Run[] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "list"; ordered: boolean; items: Item[] }
  | { kind: "code"; text: string }
  | { kind: "table"; align: Align[]; rows: Run[][][] }
  | { kind: "rule" };

/** The marks that stand around words and may hold each other. */
export const marks = ["strong", "em", "struck"] as const;
export type Mark = (typeof marks)[number];
