import { mayBeOfPatient, ofPatient } from "./effects.ts";
import { type Around, both, matches } from "./matching.ts";
import { ofCare, person, relative } from "./person.ts";
import type { Rule } from "./rule.ts";

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|march?|april?|may|june?|july?|aug(?:ust)?|(?:sept?|nov|dec)(?:ember)?|oct(?:ober)?)\\.?";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const year = "(?:,? ?(?:of )?(?:19|20)\\d\\d|,? '\\d\\d)";
const date = [
  `${month} ${day}\\b(?!:\\d|%)${year}?`,
  `${day}(?: of)?[ -]${month}(?:[ -](?:19|20)?\\d\\d)?\\b`,
  "(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|[12]\\d|3[01])[/.-](?:(?:19|20)\\d\\d|\\d\\d)\\b(?![./-]\\d)",
  "(?:19|20)\\d\\d[/-](?:0?[1-9]|1[0-2])[/-](?:0[1-9]|[12]\\d|3[01])\\b",
].join("|");
// Without a year it may as well be a share, a grade or a score.
const short =
  "(?<![\\d/.-])(?![1-3]/[2-4]\\b)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])(?![\\d/%-]|\\.\\d)";
const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day,? the \\d{1,2}(?:st|nd|rd|th)";

const ninety =
  "9\\d|1[01]\\d|ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and \\w+)?";

const clinical = new RegExp(
  `${ofCare.source}|\\b(?:termed|wants|born|admission|operated|hospitalized|presented|underwent|injured|saw (?:him|her|them)|post-?op|date of|DOI|died|accident|consult\\w*|follow-?up|(?:the|my|our|this|a|one) patient)\\b`,
  "i",
);
const business =
  /\b(?:effective|terms?|renew\w*|sign(?:ed|ing)|deadline|notice|amend\w*|contract|agreement|expir\w+|revis\w+|version|updated|publish\w*|after|as of|begin\w*|starts?|starting|until|meeting|call|dated|trial|letter|clos(?:es?|ing)|window|coming up|conference|rules?|polic(?:y|ies)|(?<!recert )due|audit|law|lease|form|reviewed|patients|visits)\b/i;

export const patientTimes = [
  {
    ...ofPatient,
    id: "birth-date",
    instead: "[a date of birth]",
    find: matches(
      new RegExp(
        `\\b(?:d\\.?o\\.?b\\.?|born(?: on)?|birth ?da(?:te|y)|date of birth)[^.!?\\n\\w]{0,6}(?:(?:is|was|of|on)[: ]{1,2})?(${date}|${short})`,
        "gi",
      ),
    ),
  },
  {
    ...mayBeOfPatient,
    id: "care-date",
    instead: "[a date]",
    find: both(
      matches(new RegExp(`\\b(?:${date}|${weekday})`, "gi"), { reach: 160, holds: isOfCare }),
      matches(new RegExp(short, "g"), {
        reach: 28,
        holds: isOfCare,
        unless: /strength|pain|grade|score|MMT|\b(?:of|the|our|by) \u2026/i,
      }),
    ),
  },
  {
    ...mayBeOfPatient,
    id: "age-ninety",
    instead: "over 89",
    find: matches(
      [
        new RegExp(
          `(?<!\\b(?:over|above|than|under|below) |-|\\d)\\b(?:${ninety})[- ]?(?:something\\b|(?:years?|yrs?)?[- ]?(?:old|of age|y\\/?o)\\b)`,
          "gi",
        ),
        new RegExp(
          `\\b(?:age[ds]?(?: of)?|turn(?:ed|ing|s)|(?:s?he|patient|pt|${relative}|one of (?:my|our) \\w+)(?:'s| is| was)(?: now| almost)?|(?:lady|(?:wo)?man|patient|pt|${relative}),) (${ninety})\\b(?! ?(?:%|percent|days?|min|lbs?|pounds|degrees|(?:and|or) (?:over|older|up)|\\+|-|to \\d|weeks?|months?|visits))`,
          "gi",
        ),
      ],
      {
        reach: 24,
        holds: (_, { after }) =>
          !/^[ -](?:\w+ )?(?:building|house|firm|law|practice|clinic|school|hospital)\b/i.test(after),
      },
    ),
  },
] as const satisfies Rule[];

/** Whether a date is of somebody's care: one person is spoken of, or a word of care is closer than one of business. */
function isOfCare(_: string, { before, after }: Around): boolean {
  // A rule that holds since then.
  if (/\bsince $/i.test(before)) return false;
  const close = `${before.slice(-50)}\u2026${after.slice(0, 30)}`;
  const ofPerson = person.test(before) || person.test(after.slice(0, 60));
  if (ofPerson && !business.test(before.slice(-28).replace(/\bsessions? starting\b/, ""))) return true;
  const ofCare =
    clinical.test(`${before.slice(-45)}\u2026`) ||
    /^ (?:visit|surgery|eval|admission|appointment|session|discharge)\b/i.test(after);
  return ofCare && !business.test(close);
}
