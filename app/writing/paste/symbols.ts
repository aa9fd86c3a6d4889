/** Letters that a font of symbols shows as signs, and what they are without it. */
const wingdings: Record<string, string> = {
  ...{ J: "🙂", K: "😐", L: "☹", à: "→", ß: "←", ü: "✓", û: "✗", q: "☐", o: "☐", x: "☒", þ: "☑", "¨": "☐" },
  ...{ n: "■", l: "●", "§": "▪", Ø: "➢", v: "❖", "®": "→" },
};

const privateSigns: Record<string, string> = {
  ...{ "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0e0": "→", "\uf0df": "←" },
  ...{ "\uf0a8": "☐", "\uf06f": "☐", "\uf0fe": "☑", "\uf04a": "🙂", "\uf04c": "☹" },
};

/** Words as they were seen in a font of symbols. */
export function inSymbols(words: string, font: string | undefined): string {
  return font && /wingdings/.test(font) ? [...words].map((sign) => wingdings[sign] ?? sign).join("") : words;
}

/** Words without signs that only one font has, and without those that nobody sees. */
export function withoutPrivateSigns(words: string): string {
  return words
    .replace(/[\uf000-\uf0ff]/g, (sign) => privateSigns[sign] ?? sign)
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "");
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";

/** A number that stands above or below the line, as in m², with the digits made for it; other words as they are. */
export function offTheLine(words: string, tag: "sup" | "sub"): string {
  if (!/^\d{1,3}$/.test(words.trim())) return words;
  return words.replace(/\d/g, (digit) => (tag === "sup" ? raised : lowered)[Number(digit)]!);
}
