import { tidied } from "#app/markdown/write/tidy-runs.ts";
import type { Align, Block, Item, Run } from "#app/markdown/write/tree.ts";
import type { Pictures } from "./pictures.ts";
import { sharesOf } from "./widths.ts";

/** A part of a document as pdfmake is told about it. */
export type Node = Record<string, unknown>;

const heading = (fontSize: number, above: number) => ({
  fontSize,
  bold: true,
  color: "#1f3b4d",
  margin: [0, above, 0, 4],
});

/** The styles that the parts name. */
export const styles = {
  title: { fontSize: 20, bold: true, color: "#1f3b4d", margin: [0, 0, 0, 10] },
  heading1: heading(16, 14),
  heading2: heading(13.5, 12),
  heading3: heading(12, 10),
  heading4: heading(11, 8),
  small: { fontSize: 8.5, color: "#595959" },
};

const TEXT_WIDTH = 484;
/** A picture is at most that high, and a pixel as large as on a screen. */
const HIGHEST = 540;
const PER_PIXEL = 0.75;
/** A heading stays with what is below it, as long as that is not long. */
const MAX_BELOW = 500;

/** Turns blocks into the parts of a PDF; with chapters, headings are listed in the table of contents. */
export function blocksOfPdf(blocks: readonly Block[], pictures: Pictures, isManual = false): Node[] {
  const nodes: Node[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const next = blocks[i + 1];
    if (block.kind === "heading" && next?.kind === "paragraph" && lengthOf(next.runs) < MAX_BELOW) {
      nodes.push({
        stack: [nodeOf(block, pictures, isManual), nodeOf(next, pictures, isManual)],
        unbreakable: true,
      });
      i++;
    } else nodes.push(nodeOf(block, pictures, isManual));
  }
  return nodes;
}

function nodeOf(block: Block, pictures: Pictures, isManual: boolean): Node {
  switch (block.kind) {
    case "paragraph": {
      const shown = pictures.in(block.runs);
      if (!shown) return { text: wordsOfPdf(block.runs), margin: [0, 0, 0, 6] };
      const { path, width, height } = shown.picture;
      const shrunk = Math.min(PER_PIXEL, TEXT_WIDTH / width, HIGHEST / height);
      return { image: path, width: width * shrunk, height: height * shrunk, margin: [0, 2, 0, 8] };
    }
    case "heading": {
      const isListed = isManual && block.level <= 2;
      const listed = { tocItem: true, tocMargin: [(block.level - 1) * 12, 0, 0, 2] };
      return {
        ...{ text: wordsOfPdf(block.runs), style: `heading${Math.min(4, block.level)}` },
        ...(isListed && listed),
      };
    }
    case "quote":
      return framed(blocksOfPdf(block.blocks, pictures), { bar: "#9db2bf" });
    case "code":
      return framed([{ text: printable(block.text), fontSize: 9.5, preserveLeadingSpaces: true }], {
        fill: "#f2f2f2",
      });
    case "rule":
      return {
        canvas: [{ type: "line", x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 0.7, lineColor: "#a6a6a6" }],
        margin: [0, 6, 0, 10],
      };
    case "list":
      return listNode(block.ordered, block.items, pictures);
    case "table":
      return tableNode(block.rows, block.align);
  }
}

function listNode(ordered: boolean, items: Item[], pictures: Pictures): Node {
  let next = 1;
  const nodes = items.map((item) => {
    const number = item.number ?? next;
    next = number + 1;
    const [first, ...rest] = item.blocks;
    const words = first?.kind === "paragraph" ? wordsOfPdf(first.runs) : [];
    const others = first?.kind === "paragraph" ? rest : item.blocks;
    const stack = [{ text: words, margin: [0, 0, 0, 2] }, ...blocksOfPdf(others, pictures)];
    return {
      ...(item.checked === undefined ? { stack } : besideBox(item.checked, stack)),
      ...(ordered && { counter: number }),
      ...(!ordered && item.checked !== undefined && { listType: "none" }),
    };
  });
  return { [ordered ? "ol" : "ul"]: nodes, margin: [0, 0, 0, 6] };
}

/** Parts beside a box to tick, which is drawn: the typeface has none. */
function besideBox(isTicked: boolean, stack: Node[]): Node {
  const line = { lineWidth: 0.9, lineColor: "#404040" };
  const tick = [
    { x: 2, y: 6.5 },
    { x: 4, y: 8.5 },
    { x: 7.5, y: 3.5 },
  ];
  const canvas = [
    { type: "rect", x: 0, y: 1.5, w: 9, h: 9, ...line },
    ...(isTicked ? [{ type: "polyline", points: tick, ...line }] : []),
  ];
  return {
    columns: [
      { width: 16, canvas },
      { width: "*", stack },
    ],
  };
}

function tableNode(rows: readonly Run[][][], align: readonly Align[]): Node {
  const shares = sharesOf(rows);
  const [head = [], ...others] = rows;
  const hasHead = head.some((cell) => cell.length > 0);
  const row = (cells: Run[][], isHead: boolean) =>
    shares.map((_, i) => ({
      ...{ text: wordsOfPdf(cells[i] ?? []), alignment: align[i] ?? "left", lineHeight: 1.1 },
      ...(isHead && { bold: true, fillColor: "#e8eef1" }),
    }));
  const body = [...(hasHead ? [row(head, true)] : []), ...others.map((cells) => row(cells, false))];
  if (body.length === 0) return { text: "" };
  return {
    table: {
      headerRows: hasHead ? 1 : 0,
      widths: shares.map((share) => `${(100 * share).toFixed(2)}%`),
      body,
      dontBreakRows: true,
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => "#a6a6a6",
      vLineColor: () => "#a6a6a6",
    },
    margin: [0, 4, 0, 10],
  };
}

/** Parts with a bar at their left, or on a ground of their own. */
function framed(stack: Node[], { bar, fill }: { bar?: string; fill?: string }): Node {
  return {
    table: { widths: ["*"], body: [[{ stack, ...(fill && { fillColor: fill }) }]] },
    layout: {
      ...{
        hLineWidth: () => 0,
        vLineWidth: (at: number) => (at === 0 && bar ? 2 : 0),
        vLineColor: () => bar,
      },
      paddingLeft: () => 10,
    },
    margin: [0, 2, 0, 8],
  };
}

function wordsOfPdf(runs: readonly Run[]): Node[] {
  return tidied(runs).map(({ words, strong, em, struck, code, href }) => ({
    text: printable(words),
    ...(strong && { bold: true }),
    ...(em && { italics: true }),
    ...(struck && { decoration: "lineThrough" }),
    ...(code && { background: "#f2f2f2" }),
    ...(href && { link: href, color: "#0563c1", decoration: "underline" }),
  }));
}

const signs: Record<string, string> = {
  "☐": "[  ]",
  "☑": "[x]",
  "☒": "[x]",
  "✓": "x",
  "✔": "x",
  "→": "->",
  "←": "<-",
  "▪": "•",
  "‑": "-",
};

/** Words in signs that the typeface has. */
function printable(words: string): string {
  return words.replace(/[☐☑☒✓✔→←▪‑]/g, (sign) => signs[sign]!);
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { words }) => sum + words.length, 0);
}
