import { payer, staff } from "../rules/amounts.ts";
import { firstNames, otherWords } from "../rules/first-names.ts";
import { relative, treated } from "../rules/person.ts";
import { hashOf } from "./packed.ts";

/** A word or sign of a text as it is weighed: what it is, and what kind of thing, as numbers that stand for them. */
export type Word = {
  start: number;
  end: number;
  /** The word without its ending, or the shape of a number or a name. */
  word: number;
  /** The kind of it, such as a relative or a payer; else the word. */
  as: number;
  /** Which of the `pointers` it is, from 1; 0 for none. */
  pointer: number;
  /** Bits: of whom it speaks. */
  about: number;
  /** Whether a sentence ends with it. */
  ends: boolean;
};

// What programs make comes first: it looks like numbers, and points at nobody.
const word =
  /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|\$ ?\d[\d,]*(?:\.\d+)?k?|[\w.+-]{1,64}@[\w.-]{1,64}\w|https?:\S{1,200}|\d+(?:[.,:/-]\d+)*(?: ?%| ?percent|[a-z]+)?|(?:[A-Z]\.){1,3}|[a-z\u00C0-\u00FF]+(?:'[a-z]+)?|[?!,.:;"()\n]/gi;

/** Shapes that can point at somebody: those up to `#name`, or at an amount: the others. */
const pointers = "#Name #Aa #A. #AB. #md #mdy #month #9x #long #@ #phone #name #money % #2 #3 #. #tens #k"
  .split(" ")
  .reduce((all, shape, i) => all.set(shape, i + 1), new Map<string, number>());
/** The last of the pointers that can point at somebody. */
export const LAST_OF_PERSON = pointers.get("#name")!;

const kinds: [string, number, RegExp][] = [
  ["#rel", 2, whole(relative)],
  ["#trt", 4, whole(treated)],
  ["#staff", 16, whole(staff)],
  ["#payer", 32, whole(`${payer}|payers?|plans?|insurers?|carriers?|networks?|hospitals?|districts?|agency`)],
];
const speaking: [number, RegExp][] = [
  [1, /^(?:s?he|him|hers?|his)$/],
  [8, /^(?:my|ours?|mine)$/],
  [64, /^(?:we|us|yours?|you|every(?:one|body)|any(?:one|body))$/],
  [128, /^(?:pa(?:y|id|ys)|charge|rates?|offer(?:ed)?)$/],
  [256, /^\?$/],
];
// Of what begins with a letter, and of what does not.
const lettered: [string, RegExp][] = [
  ["#@", /@/],
  ["#url", /^http|^[\da-f]{8}-[\da-f-]{27}$/i],
  ["#A.", /^[A-Z]\.$/],
  ["#AB.", /\.$/],
  [
    "#tens",
    /^(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ies)|hundred|grand|thousand|bucks?|dollars?)$/i,
  ],
  [
    "#month",
    /^(?:jan(?:uary)?|feb(?:ruary)?|M(?:ay|arch)|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i,
  ],
  ["#day", /^(?:mon|tue|wedne|thur|fri|satur|sun)s?days?$/i],
];
const numbered: [string, RegExp][] = [
  ["#url", /^[\da-f]{8}-[\da-f-]{27}$/i],
  ["#money", /^\$/],
  ["#@", /@/],
  ["%", /(?:%|percent)$/i],
  ["#k", /^\d+k$/i],
  ["#year", /^(?:19|20)\d\d$/],
  ["#md", /^\d{1,2}[/-]\d{1,2}$/],
  ["#mdy", /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/],
  ["#time", /^\d+:/],
  ["#phone", /^(?:\d{3}[-.])?\d{3}[-.]\d{4}$/],
  ["#nth", /^\d+(?:th|st|nd|rd)$/],
  ["#code", /^9[27]\d{3}$/],
  ["#.", /^\d{2,3}\.\d\d$/],
  ["#000", /^\d{1,3},\d{3}$/],
  ["#9x", /^9\d$/],
];

/** Reads a text, as a reader sees it, into words. */
export function wordsOf(text: string): Word[] {
  const all: Word[] = [];
  const [first, further] = [new Map<string, Read>(), new Map<string, Read>()];
  let begins = true;
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const said = match[0];
    const known = begins ? first : further;
    const read = known.get(said) ?? readWord(said, begins);
    known.set(said, read);
    const { index } = match;
    const end = index + said.length;
    const ends =
      said === "\n" || (said.length === 1 && /[.?!]/.test(said) && /^\s?$/.test(text.slice(end, end + 1)));
    all.push({
      start: index,
      end,
      word: read.word,
      as: read.as,
      pointer: read.pointer,
      about: read.about,
      ends,
    });
    begins = ends || said === '"' || (begins && said === "(");
  }
  return all;
}

type Read = ReturnType<typeof readWord>;

function readWord(said: string, begins: boolean) {
  const low = said.toLowerCase().replace(/'s$/, "");
  const capital = /^[A-Z\u00C0-\u00DE]/.test(said);
  const shapes = /^[^\d$]/.test(said) ? lettered : numbered;
  let word = shapes.find(([, shape]) => shape.test(said))?.[0];
  let as: string | undefined;
  let about = 0;
  if (!word && /^\d/.test(said)) {
    const unit = said.replace(/^[\d.,:/-]+/, "").toLowerCase();
    const digits = said.replace(/\D/g, "").length;
    word = `#${unit || (digits > 4 ? "long" : digits)}`;
  }
  if (!word && firstNames.has(low)) word = capital ? "#Name" : "#name";
  if (!word) {
    const kind = kinds.find(([, , is]) => is.test(low));
    if (kind) [as, about] = kind;
    word = !kind && capital && !begins && /[a-z]/.test(said) && !otherWords.has(low) ? "#Aa" : stemOf(low);
    for (const [bit, is] of speaking) if (is.test(low)) about |= bit;
  }
  if (capital && /'s$/.test(said)) as ??= `${word}'s`;
  return { word: hashOf(word), as: hashOf(as ?? word), pointer: pointers.get(word) ?? 0, about };
}

function stemOf(word: string): string {
  if (word.length < 4) return word;
  const stem = word.replace(/ies$/, "y").replace(/(?:(?<=[^s])s|ing|ed)$/, "");
  return stem.length > 3 ? stem.replace(/e$/, "") : stem;
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "i");
}
