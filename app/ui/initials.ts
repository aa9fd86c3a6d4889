/** A tint from 1 to 5 that stays with somebody for ever: found by their uid, and where that is not known by their persona. */
export function tintOf(id: string | number | bigint) {
  let hash = 0x811c9dc5;
  for (const letter of String(id)) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  return (((hash ^ (hash >>> 15)) >>> 0) % 5) + 1;
}

/**
 * The first letters of a name's first and last word. Titles before it, degrees and brackets behind it, and words without a
 * letter are not the name.
 */
export function initialsOf(name: string) {
  const [before = "", ...behind] = name
    .normalize()
    .replace(/(\S)\s+[([].*$/, "$1")
    .split(/[,،]/);
  const words = wordsOf(before);
  if (words.length > 1 && title.test(words[0]!)) words.shift();
  const shouts = words[0]?.toUpperCase() === words[0];
  while (words.length > 2 && isDegree(words.at(-1)!, shouts)) words.pop();
  // "Okafor, Ruth" is all name, "Ruth Okafor, DPT" is not.
  words.push(...behind.flatMap(wordsOf).filter((word) => !isDegree(word, shouts)));
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map(letterOf).filter(Boolean);
  // Arabic letters would be joined to a word.
  return letters.join(/\p{Script=Arabic}/u.test(letters.join("")) ? "\u200c" : "").toUpperCase();
}

const title = /^(?:dr|prof|mr|mrs|ms|mx|rev)\.?$/i;
const suffix = /^(?:jr|sr|esq|ph\.?d|ed\.?d|psy\.?d)\.?$/i;

function isDegree(word: string, shouts: boolean) {
  return suffix.test(word) || (!shouts && /^(?:\P{L}*\p{Lu}){2,}\P{L}*$/u.test(word));
}

function wordsOf(text: string) {
  return text.split(/\s+/u).filter((word) => letter.test(word));
}

// A letter with all that stands on it: an accent that is typed behind it, a vowel sign.
const letter = /[\p{L}\p{N}]\p{M}*/u;

function letterOf(word = "") {
  return word.match(letter)?.[0] ?? "";
}
