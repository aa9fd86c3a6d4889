import { bare, dollars, ofOther, payer, percent, published, staff, worded } from "./amounts.ts";
import { ofPrice } from "./effects.ts";
import { type Around, matches, sentenceOf } from "./matching.ts";
import type { Rule } from "./rule.ts";

const unit =
  "(?:visits?|units?|sessions?|(?:re-?)?evals?|evaluations?|treatments?|hours?|hr|15[- ]?min\\w*|head|kid|child|patient|student)\\b";
const code = "(?:9[27]\\d{3}|G0283)\\b";
const privately = "(?:[Cc]ash|[Ss]elf[- ]?pay|[Pp]rivate[- ]?pay)";

/** Leads to a number of which nothing says that it is an amount. */
const leading =
  "(?::|=|\\b(?:at|pa(?:ys?|id)|gets?|got|is|are|was|to|for|us|me|under|over|ask|have|about|only|just|bid|runs?|reimburs\\w+|allows|gives?|offer\\w*|charg\\w+|than|rate|flat))";

/** In a sentence of what one is paid or charges. */
const earned = new RegExp(
  `\\b(?:pays|pay(?:ing)? (?:us|me)|paid (?:us|me)|reimburs\\w+|contract\\w*|negotiat\\w+|(?:offer|counter)\\w*|came back|bid|${privately}|[Cc]ase rate|[Tt]hey(?:'ll)? (?:do|give|went|pay)|conversion factor|per diem|${payer}|${code})\\b|\\b(?:our|my|[Ww]e|I) (?:\\w+ ){0,3}?(?:charg\\w+|bill|ask|fees?|rates?|pric\\w+|packages?|evals?|sessions?|get)\\b|\\b[Rr]ais\\w+ (?:\\w+ ){0,3}?(?:pric\\w+|fees?|rates?|evals?)\\b|\\b(?:evals?|sessions?)(?: at ours| here)? (?:are|is|runs?)\\b`,
);
const ours = new RegExp(
  `\\b(?:(?:want|pay|offer)s? (?:us|me)|commercial|negotiat\\w+|contract\\w*|counter\\w*|${privately}|less|versus|vs|more than|below|above)\\b`,
  "i",
);

export const prices = [
  {
    ...ofPrice,
    id: "share-of-medicare",
    instead: "a rate below Medicare",
    find: matches(
      [
        new RegExp(
          `${percent}(?: (?:of|over|above|below|under|off|less than|more than))(?: (?:the|our|their|current|local|state|20\\d\\d|billed)){0,3} (?:Medicare|Medicaid|MPFS|MCR|CMS|traditional|charges|(?:fee |state |\\d{4} )schedule)(?! (?:patient|benef|claim|visit|kid|child|famil|case|recip|vol|bus|rev|member|ref|den))`,
          "gi",
        ),
        /\b(?:Medicare|Medicaid|MPFS|fee schedule)(?: rates?)? ?(?:plus|minus|less|\+|-|at|times) ?(?:about )?\d{1,3}\b(?! (?:days|visits))/gi,
        new RegExp(
          `\\b(?:${payer}|plans?|payers?|they|we|contract|network|hospital|carrier)\\b[^.!?\\n]{0,40}?\\b(?:at|to|on|pays?|settled|countered|offer\\w*|gives?|get|from|rais\\w+ \\w+ \\w+) (?:us )?(?:about |only |an? )?(${percent})(?! (?:of (?!what|billed)|[a-z]*s\\b))`,
          "g",
        ),
        /\bcents on the (?:\w+ )?dollar\b|\b(?:get the|\d\.\d+|twice|double|half)(?: ?x| times)? (?:the )?Medicare\b/gi,
      ],
      {
        reach: 90,
        unless:
          /\b(?:[PO]TAs?|assistants?|C[QO]|co-?insurance|MPPR|sequest\w+|approved|redetermin\w+|interest|caseload|denials?|attendance|no-?shows?|audit\w*)\b/i,
      },
    ),
  },
  {
    ...ofPrice,
    id: "rate",
    instead: "[a rate]",
    find: matches(
      new RegExp(
        `(?:${dollars}|(?<![/.\\d])\\b\\d{2,3}(?:\\.\\d\\d?)?|\\b${worded})(?: and change)? ?(?:flat )?(?:an?|per|each|every|for (?:an?|each|every|the)|\\/|\\bon) ?(?:[a-z]+[- ])?${unit}`,
        "gi",
      ),
      { reach: 80, holds: isNotPublic },
    ),
  },
  {
    ...ofPrice,
    id: "amount",
    instead: "[an amount]",
    find: matches(
      [
        new RegExp(dollars, "g"),
        new RegExp(`${leading} (?:us |about |only |just |like |flat |anything )*(${bare})`, "g"),
        new RegExp(`\\b${code} (\\d\\d\\.\\d\\d)\\b`, "g"),
      ],
      { reach: 110, holds: isEarned },
    ),
  },
  {
    ...ofPrice,
    id: "asking",
    instead: "",
    find: matches(
      [
        new RegExp(
          `\\b(?:what|how much)(?:'s|'re)? (?:\\w+ ){1,4}?(?:pay(?:s|ing)?|charg(?:e|ing)|get(?:ting)? (?:paid )?(?:from|for|per|on)|reimburs\\w+|bill(?:ing)? for|start|rate)\\b(?=[^.?!\\n]{0,40}?\\b(?:${staff}|${privately}|you|us|${unit}|${code}|${payer})\\b)`,
          "gi",
        ),
        /\b(?:share|post|send|reply|see|compare|attach\w*|swap)\b[^.?!\n]{0,40}?\b(?:(?:my|our|your|their) (?:\w+ ){0,2}?(?:rates|hourly|wages?|salar\w+|pay (?:range|scale)s?|fees|pric\w+)|(?:price|rate) lists?|contracted rates|what (?:you|your|we)\b[^.?!\n]{0,30}\b(?:pay|hourly|charge|bid))\b|\b(?:wage|salary|rate|price|fee) survey\b/gi,
      ],
      {
        reach: 80,
        unless:
          /\b(?:don't|do not|never|removed|out of|association|accounting|attention|charter|public|when)\b/i,
        holds: (found, { after }) =>
          !ofOther.test(found + after.slice(0, 40)) || /self|private|cash/.test(after),
      },
    ),
  },
] as const satisfies Rule[];

function isEarned(found: string, around: Around): boolean {
  const sentence = sentenceOf(found, around);
  return earned.test(sentence) && !/\bmodifiers?\b/i.test(sentence) && isNotPublic(found, around);
}

/** Whether an amount is somebody's own: not from a public list, not a fee of a policy, not the price of something bought. */
function isNotPublic(found: string, { before, after }: Around): boolean {
  const said = `${before.slice(-70)}${found}${after.slice(0, 45)}`;
  return !ofOther.test(said) && (!published.test(said) || ours.test(said));
}
