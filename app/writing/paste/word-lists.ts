import { findPiece, type Piece, textOf } from "./pieces.ts";
import type { StyleOf } from "./styles.ts";

/** The mark before an item, as Word writes it: its words, and what they count. */
export type ItemMark = { ordered: boolean; number?: number; words?: string };

/** A paragraph that Word shows as a list's item: how deep it stands, its mark, and the piece that holds the mark. */
export type WordItem = { level: number; mark: string; at?: Piece };

const item = /^(?:l\d+\s+)?level(\d)/;

/** Reads a paragraph of Word's as the item of a list that its style makes of it. */
export function wordItem(piece: Piece, style: StyleOf): WordItem | undefined {
  const own = style(piece);
  const level = item.exec(own["mso-list"] ?? "")?.[1];
  if (level) {
    const at = findPiece(piece, (each) => /^ignore/.test(style(each)["mso-list"] ?? ""));
    return { level: Number(level), mark: at ? textOf(at).replace(/\s+/g, " ").trim() : "•", at };
  }
  // Some programs keep the mark and leave out what says that it is one.
  if (!/\bMsoListParagraph/.test(piece.attributes.class ?? "")) return undefined;
  const typed = /^\s*([·•§o▪Øü–-]|\(?(?:\d{1,3}|[a-z]{1,4})[.)])[\s\u00a0]{2,}/i.exec(textOf(piece));
  if (!typed) return undefined;
  const inches =
    Number.parseFloat(own["margin-left"] ?? "") * (/pt$/.test(own["margin-left"] ?? "") ? 1 / 72 : 1);
  return { level: Math.max(1, Math.min(9, Math.round(inches / 0.5) || 1)), mark: typed[1]! };
}

/** Reads the words of a mark: "3." and "c)" count, "1.2." keeps its words, and anything else is a bullet. */
export function readMark(mark: string, expected: number): ItemMark {
  const [, counted] = /^\(?(\d{1,3}|[a-z]{1,5})[.)]$/i.exec(mark) ?? [];
  if (!counted)
    return /^\(?\d+(\.\d+)+[.)]?$/.test(mark) ? { ordered: false, words: mark } : { ordered: false };
  if (/\d/.test(counted)) return { ordered: true, number: Number(counted) };
  const readings = [letterNumber(counted), romanNumber(counted)].filter((number) => number !== undefined);
  if (readings.length === 0) return { ordered: false, words: mark };
  if (readings.includes(expected)) return { ordered: true, number: expected };
  // A list that begins with "i." counts in Roman numbers.
  return { ordered: true, number: counted.toLowerCase() === "i" ? 1 : readings[0]! };
}

function letterNumber(letters: string): number | undefined {
  return letters.length === 1 ? letters.toLowerCase().charCodeAt(0) - 96 : undefined;
}

const roman: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(letters: string): number | undefined {
  const values = [...letters.toLowerCase()].map((letter) => roman[letter]);
  if (values.some((value) => value === undefined)) return undefined;
  return (values as number[]).reduce(
    (sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value),
    0,
  );
}
