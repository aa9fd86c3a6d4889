// Nothing here looks behind itself in a pattern: phones of before 2023 do not know how.

/** Blanks of every width and the letters that are drawn as one, line ends, and what no keyboard types. */
const blank = /[\s\p{Z}\p{Cc}\u115F\u1160\u2800\u3164\uFFA0\u{1D159}]+/gu;

// Marks without a look of their own that change how their neighbours are drawn; anywhere else they are only there to
// hide. In this order: emoji joined to one picture, flags of regions, one emoji with its form or a keycap, one of the
// written forms of a Han or Mongolian letter, and the joiners inside words of the scripts that are written with them.
const picture = "\\p{Extended_Pictographic}[\\uFE0E\\uFE0F]?\\p{Emoji_Modifier}?";
const joining =
  "Arab Syrc Mong Nkoo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt Newa Java Bali"
    .split(" ")
    .map((script) => `\\p{Script=${script}}`)
    .join("");
const meaning = [
  `${picture}(?:\\u200D${picture})+`,
  "\\u{1F3F4}[\\u{E0061}-\\u{E007A}\\u{E0030}-\\u{E0039}]+\\u{E007F}",
  "[\\p{Extended_Pictographic}#*0-9][\\uFE0E\\uFE0F]\\u20E3?",
  "\\p{Script=Han}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]",
  "\\p{Script=Mong}[\\u180B-\\u180D\\u180F]",
  `[${joining}][\\u200C\\u200D](?=[${joining}])`,
].join("|");

/** Signs without a look: format characters, bidi controls, tags, selectors of nothing; what means something on one device alone. */
const unseen = "[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Co}\\p{Noncharacter_Code_Point}\\p{Cs}\\uFFFC]";
const unseenUnlessMeant = new RegExp(`(${meaning})|${unseen}`, "gu");

/** More signs above and below a letter than any writing needs: they would cover the lines around. */
const heaped = /([\p{Mn}\p{Me}]{5})[\p{Mn}\p{Me}]+/gu;

/**
 * A text of one line as it is kept and compared: in NFC, with single blanks and without anything that cannot be seen.
 * What someone only sees as "Graham" is "Graham" afterwards. Every name, title, reason and word goes through here.
 */
export function oneLine(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(blank, " ")
    .replace(unseenUnlessMeant, (_, meant: string | undefined) => meant ?? "")
    .replace(heaped, "$1")
    .replace(/ +/g, " ")
    .trim()
    .normalize("NFC");
}

/** Whether there is something to see and to name: a letter, a digit or a symbol. */
export function canBeSeen(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}
