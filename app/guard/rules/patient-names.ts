import { payer } from "./amounts.ts";
import { mayBeOfPatient, ofPatient } from "./effects.ts";
import { firstNames, otherWords } from "./first-names.ts";
import { aroundOf, matches } from "./matching.ts";
import { ofCare, papers, person, profession, relative, treated } from "./person.ts";
import type { Rule, Span } from "./rule.ts";

/** Right before a name: it is a patient's, or a relative's of one. */
const introducing = new RegExp(
  `(?:\\b(?:${treated}|${relative}|family|mine|caller)(?:'?s?(?: name)?)?(?:,| is| named| called| [=-]|:)?(?: little)?|\\b(?:${relative}|${papers}|family) (?:of|for|on|re:?)|\\bone of ours,|\\blittle|\\bmember:?|\\b(?:treat|evaluat|discharg)(?:ing|ed)?|[- ]old|\\by\\/?o)[:\\s"]*(?:M[a-z]{1,3}\\.? )?$`,
  "i",
);
const ofFile = new RegExp(`${papers} (?:- )?$`, "i");

const workingBefore = new RegExp(
  `(?:\\b(?:Drs?|Prof|Sen|Gov|Judge|Coach|P[TA]|PTA|OT|SLP|aide|tech|desk|[Mm]y ${relative}|[Mm]y name is|I'm)\\.?|@|\\b(?:${profession}|(?<!signed )by|per|to|from|with|h(?:i|ello|ey)|thanks|thank you|dear|[Aa]sk(?:ed)?(?: for)?|told|emailed|cc|seat|lists)(?: is)?[,:]?) (?:[A-Z][a-z]+ (?:and|or|&) )?$`,
);
const schooled = /^,? ?\(?(?:M\.?D|DO|D?PTA?|C?OT[AR]?|SLP|JD|Esq|RN|NP|PA|PhD|MBA|CPA)\b/;
const workingAfter = new RegExp(
  `^,? ?(?:et al|our |(?:the|an?) (?:\\w+ )?${profession}|(?:in|from) the \\w+ cohort|as |&|(?:who )?(?:wr[io]te?s?|sa(?:ys|id)|ask(?:ed|s)|posted|published|recommends?|suggest\\w*|covers?|retired|mentioned|taught|runs|owns|manages|leads|shared|did)|(?:from|at|of) (?:${payer}|the ))\\b`,
);

const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Se\u00F1ora?|(?:Staff |S)?Sgt|Capt|Lt)\.? (?!Manners)(?:[A-Z]\. )?[A-Z][A-Za-z'-]{0,24}[a-z.](?: [A-Z][a-z'-]{1,24}[a-z])?/g;
const atWork = new RegExp(
  `\\b(?:${profession}|district|amendment|lease|negotiat\\w+|board|hired?|interview\\w*|code (?:word|phrase)|example)\\b`,
  "i",
);

export const patientNames = [
  {
    ...ofPatient,
    id: "name",
    instead: "[the patient]",
    find: namesIn,
  },
  {
    ...ofPatient,
    id: "titled-name",
    instead: "[this patient]",
    find: matches(titled, {
      reach: 110,
      near: ofCare,
      unless: atWork,
    }),
  },
  {
    ...mayBeOfPatient,
    id: "initials",
    instead: "[a child]",
    find: matches([
      /\b[A-Z]\. ?[A-Z]\.(?=,? (?:\(|is |who is )?(?:an? |age )?\d{1,3}[- ]?(?:year|yr|yo|y\/o|month|mo\b))/g,
      /\b(?:patient|pt|kiddo|client),? ([A-Z]\. ?[A-Z]\.|(?!PT|OT)[A-Z]{2}(?=, (?:an? )?\d| \(\d))/g,
    ]),
  },
  {
    ...mayBeOfPatient,
    id: "photo",
    instead: "",
    find: matches(
      /\b(?:attach|here|see|post|shar|upload)[^.!?\n]{0,25} (?:photo|picture|video|clip|x-ray|recording)s? of (?:my|our|this|his|her|the) (?:\w+ )?(?:patient|kiddo|pt|boy|girl|child|client|gait|face)\b/gi,
    ),
  },
] as const satisfies Rule[];

const word = "[A-Z\u00C0-\u00DE](?:[A-Za-z\u00C0-\u00FF'-]{0,24}[a-z\u00DF-\u00FF]|[A-Z]{3,})";
const initial = /^ [A-Z]\.(?!\w)|^ [A-Z](?=[,;:)?! ]|$)(?! [A-Z])/;
const surname = new RegExp(`^,? (?:[A-Z]\\. )?(${word})`);
const unlikely = /(?:tion|ment|ing|[ae]nce|ity|ness|[ai]ble|ical|ive|ics|ure|ies|ist|ary)s?$/i;

function namesIn(typed: string): Span[] {
  // In a file's name a line stands for a blank.
  const text = typed.replace(/_/g, " ");
  const found: Span[] = [];
  const words = new RegExp(word, "g");
  for (let match = words.exec(text); match; match = words.exec(text)) {
    // "J. Smith" begins with its letter.
    const letters = /(?:^|[\s("'])((?:[A-Z]\. ?){1,2}|[A-Z] )$/.exec(
      text.slice(Math.max(0, match.index - 7), match.index),
    )?.[1];
    const start = match.index - (letters?.length ?? 0);
    const first = match[0].replace(/'s$/, "");
    if (isOther(first) || /[\w[{#@/]/.test(text[start - 1] ?? "")) continue;
    const name = nameAt(text, match.index, first);
    if (!name || (name.form === "lone" && /[A-Z]{2}/.test(first))) continue;
    const whole: Name = start === match.index ? name : { ...name, start, form: "initial" };
    if (!isOfPatient(text, whole)) continue;
    found.push({ start, end: name.end });
    words.lastIndex = name.end;
  }
  return found;
}

type Name = Span & { form: "initial" | "full" | "first" | "pair" | "lone" };

// How much of a name stands there, and how sure it is that it is one.
function nameAt(text: string, start: number, first: string): Name | undefined {
  const end = start + first.length;
  const after = text.slice(end, end + 40);
  const known = firstNames.has(first.toLowerCase());
  const letter = initial.exec(after)?.[0];
  // "Part B" and "On Fridays I" are no names.
  const isName =
    known ||
    letter?.endsWith(".") ||
    introducing.test(text.slice(Math.max(0, start - 60), start).replace(/\($/, ""));
  if (letter) return isName ? { start, end: end + letter.length, form: "initial" } : undefined;
  const last = surname.exec(after);
  if (last && !isOther(last[1]!)) {
    const knownLast = firstNames.has(last[1]!.toLowerCase());
    if (
      last[0][0] !== "," ||
      knownLast ||
      known ||
      /^(?:[^,]{3,30})(?: -| \d| [A-Z] |,)/.test(last.input.slice(1))
    )
      return {
        start,
        end: end + last[0].replace(/'s$/, "").length,
        form: known || knownLast ? "full" : "pair",
      };
  }
  if (last && !known && last[0][0] !== ",") return undefined;
  return { start, end, form: known ? "first" : "lone" };
}

const ofFamily = new RegExp(
  `^'s (?:${relative}|${treated}|family|kids|twins|[OP]T|SLP|therapist|teacher|pediatrician|school)\\b`,
);
const aRole = new RegExp(
  `^(?:${treated}|${relative}|${profession}|${papers}|${payer}|doctor|payer|member|pt)s?$`,
  "i",
);
const bracketed = new RegExp(`\\b(?:${treated}|${relative})\\b[^.!?]{0,70} \\($`, "i");
const mine = new RegExp(`\\bmy ${relative} $`, "i");
const possessing = new RegExp(
  `^'s (?:IEP|progress|surgery|sessions?|brace|wheelchair|walker|AFOs|visits?|${papers})\\b`,
);
const aged =
  /^,? (?:\((?=\d+,)|is |was |who is |the |an? |s?he's )?(?:an? )?\d{1,3}(?:[- ]?(?:(?:year|yr|month)s?[- ]old|yo\b|y\/o)|(?<=\(\d+),)/;

function isOfPatient(text: string, { start, end, form }: Name): boolean {
  const { before, after } = aroundOf(text, start, end, 150);
  if (schooled.test(after)) return false;
  const close = before.slice(-60);
  const begins = /(?:^|[.!?\n:] ?|[.!?]["')] )$/.test(before);
  if (/\b(?:PTA?|OT) $/.test(before) || mine.test(before)) return false;
  const introduced = introducing.test(close) || (/p|fu/.test(form) && ofFile.test(close));
  const named = text.slice(start, end);
  const odd = form === "pair" && named.split(/,? /).some((part) => unlikely.test(part));
  if (introduced && form !== "lone" && !odd) return true;
  if (introduced && form === "lone")
    return (
      !/\btreat\w* $|\bBaby $/.test(close) &&
      !unlikely.test(named) &&
      !/^ (?:policy|form|method)/.test(after) &&
      !/^,? [A-Z]|^ (?:fe)?male|^ (?:wo)?man/.test(after)
    );
  if (
    ofFamily.test(after) ||
    (/\bthe $/i.test(before) && /^ (?:twins|family|brothers|sisters|siblings|girls|boys)\b/.test(after))
  )
    return true;
  if (/\bre: $/i.test(before) && /^ no-?show|^, [A-Z]/i.test(after)) return true;
  if (aged.test(after) || /^ (?:just )?turned \d/.test(after)) return true;
  if (workingAfter.test(after) || workingBefore.test(close.slice(-40))) return false;
  if (bracketed.test(before) && /^[,)]/.test(after)) return true;
  if ((begins || /, $/.test(before)) && /^, \d{1,2}\b(?!:)/.test(after)) return true;
  if (form === "lone") return !begins && possessing.test(after);
  if (
    odd ||
    (form === "pair" &&
      (begins || /[A-Z]\w+ (?:(?:of|and|or|for|the) )*$/.test(before) || /^ (?:and |of )?[A-Z]/.test(after)))
  )
    return false;
  if (/^ (?:your|my|the)\b/.test(after)) return false;
  if (/^,? (?:\(|is |turned |age )?\d{1,2}(?:\)|,| and has)/.test(after) && form !== "pair") return true;
  const said = `${before.slice(-90)}\u2026${after.slice(0, 90)}`;
  if (atWork.test(`${before.slice(-40)}\u2026${after.slice(0, 30)}`)) return false;
  return possessing.test(after) || ofCare.test(said) || person.test(said);
}

function isOther(spoken: string): boolean {
  const word = spoken.replace(/'s$/, "");
  return otherWords.has(word.toLowerCase()) || aRole.test(word);
}
