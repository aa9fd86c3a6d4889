const others: Record<string, string> = { ø: "o", ł: "l", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

/**
 * A text as it is looked for: case, accents, kinds of quotes, hyphens and blanks do not count, nor what cannot be seen.
 * The function of this name in the database does the same to what it is compared with there.
 */
export function folded(text: string): string {
  // Most words have nothing to fold but their case, and a search folds some thousands of them.
  if (/^[a-zA-Z0-9]+$/.test(text)) return text.toLowerCase();
  return text
    .replace(/[’‘‚‛ʼʻʹ`´′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .normalize("NFKD")
    .replace(
      // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks are meant one by one
      /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF0-\uFFFC\u{E0000}-\u{E0FFF}]/gu,
      "",
    )
    .toLowerCase()
    .replace(/[øłđıßæœ]/g, (letter) => others[letter]!)
    .replace(/[\s\u0085\u2800]+/g, " ")
    .normalize("NFC")
    .trim();
}
