import { hasCommonStem, isCommon, isEasilyGuessed, undisguised } from "./common-passwords.server.ts";
import { opaqueString } from "./secret.ts";

const SHORTEST = 12;
export const LONGEST = 128;
/** Most signs of a field before letters are counted: one may be sent as several signs, such as an accent apart. */
export const MOST_TYPED = 1_000;

/** Owner of the password to be: names that it may not hold. */
export type Whose = { name: string; email: string; practice?: string | null; network?: string | null };

/** Why a password cannot be taken, as a sentence, or null when it is fine. Any characters will do. */
export function passwordTrouble(typed: string, whose: Whose): string | null {
  const password = opaqueString(typed);
  const length = [...password].length;
  if (length < SHORTEST)
    return `Use at least ${SHORTEST} characters. Three or four words that do not belong together make a good one.`;
  if (length > LONGEST) return `Use at most ${LONGEST} characters.`;
  const held = spellings(password);
  const holds = (words: string[]) => words.some((word) => held.some((text) => text.includes(word)));
  if (holds(partsOfName(whose.name)))
    return "Leave your own name out of it: whoever knows you would try that first.";
  if (holds(namesOf(whose.practice ?? "")))
    return "Leave your practice’s name out of it: whoever knows you would try that first.";
  if (holds(namesOf(whose.network ?? "")))
    return "Leave this network’s name out of it: strangers would try that first.";
  if (holds(mailbox(whose.email))) return "Leave your email out of it: strangers would try that first.";
  if (hasCommonStem(password))
    return "This is among the passwords that strangers try first, also with numbers and signs added. Choose other words.";
  if (isEasilyGuessed(password, [whose.name, whose.email, whose.practice ?? "", whose.network ?? ""]))
    return "This is easy to guess: it repeats itself, follows a pattern, or is made of very common words. Add a word or two.";
  return null;
}

/** The letters and digits of a text, plain and with disguises undone. */
function spellings(text: string): string[] {
  return [text, ...undisguised(text)].map(squeezed);
}

function squeezed(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function wordsOf(name: string): string[] {
  return name.split(/[\s\-–,.&/]+/u).map(squeezed);
}

function partsOfName(name: string): string[] {
  return [squeezed(name), ...wordsOf(name)].filter((part) => part.length >= 4);
}

/** A business's whole name, its first two words, and the words that are its alone: not "therapy", not "quiet". */
function namesOf(name: string): string[] {
  const words = wordsOf(name).filter(Boolean);
  const own = words.filter((word) => word.length >= 6 && !isCommon(word) && !ordinary.has(word));
  return [...own, ...[squeezed(name), words.slice(0, 2).join("")].filter((part) => part.length >= 5)];
}

const ordinary = new Set(
  "practice practices physical occupational speech language therapy therapies therapist therapists pediatric pediatrics orthopedic orthopedics neurological clinic clinics center centre associates wellness rehabilitation performance children childrens community network partners roundtables services".split(
    " ",
  ),
);

function mailbox(email: string): string[] {
  const local = squeezed(email.split("@")[0]!.split("+")[0]!);
  return local.length >= 4 && !["info", "mail", "office", "contact", "hello", "admin"].includes(local)
    ? [local]
    : [];
}
