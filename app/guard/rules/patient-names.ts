import type { Weighing } from "../weighing/weigh.ts";
import { payer } from "./amounts.ts";
import { mayBeOfPatient, ofPatient } from "./effects.ts";
import { firstNames, otherWords } from "./first-names.ts";
import { aroundOf, matches } from "./matching.ts";
import { ofCare, papers, person, profession, relative, treated } from "./person.ts";
import type { Rule, Span } from "./rule.ts";

/** Right before a name: it is a patient's, or a relative's of one. */
const introducing = new RegExp(
  `(?:\\b(?:${treated}|${relative}|family|mine|caller)(?:'?s?(?: name)?)?(?:,| is| named| called| [=-]|:)?(?: little)?|\\b(?:${relative}|${papers}|family) (?:of|for|on|re:?)|\\bone of ours,|, name is|\\blittle|\\bmember:?|\\b(?:treat|evaluat|discharg)(?:ing|ed)?|[- ]old|\\by\\/?o)[:\\s"]*(?:M[a-z]{1,3}\\.? )?$`,
  "i",
);

const ofFile = new RegExp(`${papers}(?: of \\w+)? (?:- )?$`, "i");

const workingBefore = new RegExp(
  `(?:\\b(?:Drs?|Prof|Sen|Gov|Judge|Coach|P[TA]|PTA|OT|SLP|aide|tech|desk|[Mm]y ${relative}|[Mm]y name is|I'm)\\.?|@|\\b(?:${profession}|(?<!signed )by|per|to|from|with|work for|copied|for us,|h(?:i|ello|ey)|thanks|thank you|dear|[Aa]sk(?:ed)?(?: for)?|told|emailed|cc|seat|lists)(?: is)?[,:]?) (?:[A-Z][a-z]+ (?:and|or|&) )?$`,
);
const workingAfter = new RegExp(
  `^,? ?(?:et al|our |(?:the|an?) (?:\\w+ )?${profession}|(?:in|from) the \\w+ cohort|as |&|(?:who )?(?:wr[io]te?s?|sa(?:ys|id)|ask(?:ed|s)|posted|published|recommends?|suggest\\w*|covers?|retired|mentioned|taught|runs|owns|signed|offered|promised|agreed|keeps|hosts?|has (?:offered|promised|agreed)|manages|leads|shared|did)|(?:from|at|of) (?:${payer}|the ))\\b`,
);

const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Se\u00F1ora?|(?:Staff |S)?Sgt|Capt|Lt)\.? (?!Manners)(?:[A-Z]\. )?[A-Z\u00C0-\u00DE](?:[A-Za-z\u00C0-\u00FF'-]{0,24}[a-z\u00DF-\u00FF.]|\b)(?: [A-Z][a-z'-]{1,24}[a-z])?/g;
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
      holds: (_, { before, after }) =>
        !atWork.test(`${before.slice(-60)}\u2026${after.slice(0, 40)}`) &&
        !/^,? (?:from|at|with|of) /.test(after) &&
        !/\b(?:h(?:i|ello|ey)|thanks|thank you) $/i.test(before),
    }),
  },
  {
    ...mayBeOfPatient,
    id: "initials",
    instead: "[a child]",
    find: matches([
      /\b[A-Z]\. ?[A-Z]\.(?=,? (?:\(|is |who is )?(?:an? |age )?\d{1,3}[- ]?(?:year|yr|yo|y\/o|month|mo\b))/g,
      /\b(?:patient|pt|kiddo|client),? ([A-Z]\. ?[A-Z]\.|(?!PT|OT)[A-Z]{2}(?=, (?:an? )?\d| \(\d))/g,
      /(?<![\w.])(?!U\.S|D\.C|[PO]\.T|M\.D|D\.O|P\.[AOCS]|N\.[PABY]|R\.N|L\.L|E\.[RDG]|I\.[EDTV]|[AP]\.M|V\.A|B\.[SA]|A\.K|J\.D)(?:[A-Z]\.){2,3}(?:'s)?(?! ?[A-Z\d&])(?!\w)/g,
    ]),
  },
  {
    ...mayBeOfPatient,
    id: "family-name",
    instead: "[a family]",
    find: matches(
      [
        /\b[Tt]he ((?:[A-Z]\. ?)?[A-Z][a-z'-]{2,20}(?:-[A-Z][a-z]+)?) (?=(?:boy|girl|kid|child|twin|famil|brother|sister|sibling|baby|couple)s?\b)/g,
        /\b(?:[Tt]he|all the) ((?!Feds|States|Rules|Blues|Boards?)[A-Z][a-z]{3,20}s)(?=,? (?:are|were|have|had|still|paid|owe|moved|want(?:ed)?|came|come|brought|sent|called|asked)\b|[,.!]+["' ]*$)/gm,
      ],
      {
        holds: (found) =>
          !otherWords.has(found.replace(/s$/, "").toLowerCase()) && !new RegExp(payer).test(found),
      },
    ),
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

/** How likely somebody who is treated has to be for a name that only stands near words of care. */
const LEAST = -2;

function namesIn(typed: string, { words, patients }: Weighing): Span[] {
  // In a file's name a line stands for a blank.
  const text = typed.replace(/_/g, " ");
  const scores = new Map(patients.map(({ at, score }) => [at < 0 ? at : words[at]!.start, score]));
  const found: Span[] = [];
  const capitals = new RegExp(word, "g");
  for (let match = capitals.exec(text); match; match = capitals.exec(text)) {
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
    const sure = surenessOf(text, whole);
    if (sure === "no" || (sure === "maybe" && (scores.get(match.index) ?? 0) < LEAST)) continue;
    found.push({ start, end: name.end });
    capitals.lastIndex = name.end;
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
  if (letter)
    return known || letter.endsWith(".") || introducing.test(text.slice(Math.max(0, start - 60), start))
      ? { start, end: end + letter.length, form: "initial" }
      : undefined;
  const last = surname.exec(after);
  if (last && !isOther(last[1]!)) {
    const sure = known || firstNames.has(last[1]!.toLowerCase());
    if (last[0][0] !== "," || sure)
      return { start, end: end + last[0].replace(/'s$/, "").length, form: sure ? "full" : "pair" };
  }
  return { start, end, form: known ? "first" : "lone" };
}

const belonging = new RegExp(
  `^'s (?:${relative}|${treated}|family|kids|twins|school|OT|PT|SLP|therapist|teacher|pediatrician|IEP|progress|surgery|sessions?|brace|wheelchair|walker|AFOs|visits?|${papers})\\b`,
);
const unlikely =
  /\b(?:act|code|start|gait|lite|head|\w+(?:tion|ment|ing|[ae]nce|ity|ness|[ai]ble|ical|ive|ics|ure|ies|ist|ary)s?)\b/i;
const aRole = new RegExp(
  `^(?:${treated}|${relative}|${profession}|${papers}|${payer}|doctor|payer|member|pt)s?$`,
  "i",
);
const mine = new RegExp(`\\bmy (?:late )?${relative}(?:[- ]in[- ]law)?(?:'s)? $`, "i");
const aged =
  /^,? (?:\((?=\d+,)|is |was |who is |the |an? |s?he's )?(?:an? )?\d{1,3}(?:[- ]?(?:(?:year|yr|month)s?[- ]old|yo\b|y\/o)|(?<=\(\d+),)/;

function surenessOf(text: string, { start, end, form }: Name): "yes" | "maybe" | "no" {
  const { before, after } = aroundOf(text, start, end, 90);
  const close = before.slice(-60);
  if (
    /^,? ?\(?(?:M\.?D|DO|D?PTA?|C?OT[AR]?|SLP|JD|Esq|RN|NP|PA|PhD|MBA|CPA)\b/.test(after) ||
    mine.test(before) ||
    /\b(?:PTA?|OT) $/.test(before)
  )
    return "no";
  const named = text.slice(start, end);
  if (introducing.test(close))
    return (form === "lone" &&
      (unlikely.test(named) ||
        /\btreat\w* $|\bBaby $/.test(close) ||
        /^,? [A-Z]|^ (?:policy|form|method|(?:fe)?male|(?:wo)?man)/.test(after))) ||
      (form === "pair" && unlikely.test(named))
      ? "no"
      : "yes";
  if (belonging.test(after) || (form !== "first" && form !== "lone" && ofFile.test(close))) return "yes";
  if (/\bre: $/i.test(before) && /^ no-?show/i.test(after)) return "yes";
  if (aged.test(after)) return "yes";
  const said = `${before}\u2026${after}`;
  if (form === "lone" || workingBefore.test(close.slice(-40)) || workingAfter.test(after)) return "no";
  if (atWork.test(`${close.slice(-40)}\u2026${after.slice(0, 30)}`)) return "no";
  const begins = /(?:^|[.!?\n:] ?|[.!?]["')] )$/.test(before);
  // Somebody is spoken to.
  if (
    form === "first" &&
    ((begins && /^, (?!\d)/.test(after)) || (/, $/.test(before) && /^[.!?]/.test(after)))
  )
    return "no";
  if (
    form === "pair" &&
    (begins || /[A-Z]\w+ (?:(?:of|and|or|for|the) )*$/.test(before) || /^ (?:and |of )?[A-Z]/.test(after))
  )
    return "no";
  return ofCare.test(said) ||
    person.test(said) ||
    (form === "first" && /\b(?:s?he|h(?:er|is|im))\b/.test(said))
    ? "maybe"
    : "no";
}

function isOther(spoken: string): boolean {
  const word = spoken.replace(/'s$/, "");
  return otherWords.has(word.toLowerCase()) || aRole.test(word);
}
