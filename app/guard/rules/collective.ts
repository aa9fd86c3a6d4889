import { payer } from "./amounts.ts";
import { ofActingTogether } from "./effects.ts";
import type { Rule, Span } from "./rule.ts";

const any = (...parts: string[]) => new RegExp(`\\b(?:${parts.join("|")})\\b`, "i");

const money = "(?:fees?|rates?|pric\\w+|wages?|salar\\w+|pay|amounts?|bids?|offers?|bonus\\w*|terms)";
const other = "(?:(?:each |one an)other|another (?:member|practice|owner|clinic))(?:'s|s')?";
const our = "(?:practices?|members?|owners?|clinics?|peds practices?)";

/** It is said of many as one. */
const together = any(
  `(?:all|every|both|each|none|most|enough|half|any)(?: \\w+)?(?: one)? of (?:us|you)|us all|(?:the )?\\w+ of us|all(?: \\w+)? ${our}`,
  `nobody|no ?one|(?:no|every) ${our}|every ?(?:one|body)|${other}|together|jointly|collectively|united`,
  "as (?:a|one)(?: (?:group|bloc|whole))?|(?:among|between) (?:us|ourselves|members)|across (?:our|all)|this (?:group|network|cohort)|the group",
  "(?:who(?:'s| is| wants| else)|anyone) (?:with me|in|willing|up|to)|(?:let's|we|we \\w+) (?:all|each|both)|in favor|the same|with us|don't you",
);

/** It is said as a plan. */
const planned = any(
  "let'?s|let us|should|could|can|shall|would|will|won't|must|need to|needs? to|ha(?:s|ve) to|ought to|if|unless|until|till|when|how about|why don't|who|anyone|propos\\w+|agree|please|pact|pledge|ok|deal|in favor|as long as|willing|\\w+'ll|we'd|before",
);
const act = any(
  "refus\\w+|drop\\w*|(?:hold|stand)\\w* (?:out|firm|off|the line)|walk\\w*|demand\\w*|charg\\w+|rais\\w+|(?:stop|quit)\\w* \\w+ing|terminat\\w+|reject\\w*|push(?:ing)? (?:for|back)|sign(?:s|ing)?|accept\\w*|(?:pull|opt|go|get)\\w* out",
  "leav(?:e|es|ing)|sets?|agree|stick\\w*|pays?|cap|negotiat\\w+|bargain\\w*|match\\w*|turn(?:ing)? down|notice|counter|ask(?:ing)? for|quot\\w+|say no|told \\w+ no|renews?|go (?:below|under|over)|bids?|line up|settle|compare|share|order\\w*|see their|no more|tak(?:e|ing)|coordinate",
);
/** Nobody does it, or every one of them. */
const strictly = new RegExp(
  `\\b(?:none of (?:us|you)|nobody|no ?one|no (?:peds )?practice|every (?:one )?of us|all of us)(?: [\\w']+){0,4}? ${act.source}`,
  "i",
);
const matter = any(
  `${money}|contracts?|amendments?|network|payers?|plans?|insur\\w+|carrier|new grads?|reimburs\\w+|Medicaid|terminat\\w+|less than|opt out|deal|RFPs?|hospital|vendors?|portal|compan(?:y|ies)|${payer}|(?:below|under|above) (?:what|that|this|last)`,
);

/** Of a lawful wish, of one's own clinic, or of a paper that is read first. */
const harmless =
  /\b(?:senat\w+|legislat\w+|lawmak\w+|congress\w*|CMS|(?:public )?comments?|petition|board of|(?:the|a) bill|rule|tabletop|read\w*|review\w*|check|look|questions|struggle|in (?:my|our|your|the) (?:clinic|office|practice|building|network)|(?:my|our|your) (?:own|staff|team|therapists|front desk)|any of you|did (?:any|every)\w*|(?:who|anyone) (?:has|have)|group purchasing|tell families)\b/i;

/** Words that are hardly ever about anything else. */
const plainly = any(
  `boycott|blacklist|strike|undercut (?:${other}|me|us)|leverage if we|stronger (?:as|together)|name our terms|who's with me|hold (?:out|firm|the line) (?:with us|together)|united front|(?:stick|band|stand) together|one voice|joint(?:ly)? negotiat\\w+|wage spiral|(?:every \\w+|all of us|no one) to (?:hold|refuse|sign)|goes along then|don't (?:you )?sign either|say no as one|what(?: \\w+){0,3} should we all|coordinate our ${money}`,
);
const alike = any(
  `(?:same|common|uniform|standard|minimum|identical|top|floor|cap)(?: (?:on|of|for|the|our))*(?: [\\w-]+){0,2}? (?:${money}|range)|(?:charg|bill|pay|ask)\\w* (?:\\w+ ){0,2}the same`,
);
const weAll = any(
  "let'?s|let us|(?:if|should|can|could|why don't|suppose) we|we (?:all|each|both|need|should|could|must|can|agree)|every(?:one|body)|(?:all|each|none) of us|across (?:our|all)|in favor|this (?:network|group|cohort)|(?:among|between) us",
);

const hiring =
  "(?:hir|recruit|poach|solicit|tak|steal|touch|raid|interview|employ)(?:e|ing)?(?: from| away)?";
const poaching = any(
  `${hiring} ${other}|(?:away from|off|leave|respect|after) ${other} \\w+`,
  "(?:no[- ]?(?:poach|hire)|non-?solicit)(?: \\w+)? (?:among|between|for) (?:us|our|the group|this|everyone|members)",
  `as we (?:agreed|said),? (?:please )?(?:pass|don't)`,
);

// "I will not, if you do not", in either order.
const restraint =
  "(?:won't|will not|not|don't|never|stay|keep|leave|take|send|refer|do|get|cover|have|give|stick)";
const between = "[^.!?]{0,70}?(?:,|;|if|and|while|as long as) (?:then )?";
const region =
  "(?:the )?(?:(?:north|south|east|west)\\w*|count(?:y|ies)|city|town|territor(?:y|ies)|markets?|areas?|side|half|zips?|zip codes?|(?:pre)?schools?|districts?|region|turf|map|referral\\w*|homes?|under-\\d+s?|age|adults?|peds|kids?|patients|cases|staff|people|therapists?|PTs?|pediatricians?|valley)";
const trade = any(
  `(?:you(?:'ll)?|don't|stay|deal)(?: \\w+)? ?(?:${restraint}|out|undercut|open|recruit)\\b${between}(?:both )?(?:we|I)(?:'ll| will| both)? ?${restraint}`,
  `(?:we|I|let's)(?:'ll| will)? ?${restraint}\\b${between}(?:you(?:'ll| will)? ?${restraint}|you in \\w+|every)`,
);
const placed = any(region, "yours?|mine|from (?:you|me|us)");
const keepingOut = any(
  `stay out of [^.!?]{3,30} (?:if|and|as long as) you|(?:stay|keep) (?:out|away|off)(?: of| from)? (?:your|my|our|ours|yours|mine|${other})`,
  `(?:won't|not|never|nobody|don't|none of us)(?: to)?(?: \\w+){0,2}? ?(?:open|expand|market|advertise|move|compete|bid|come|go)\\b[^.!?]{0,24}? (?:your|${other}|my|mine|yours|any member)`,
  `(?:split|divid|carv|slic|parcel|divvy)\\w*(?: up| out)? (?:[a-z]+ ){1,4}(?:(?:between|among) (?:us|our|you)|so|up|evenly)`,
  `(?:split|divid|carv)\\w*(?: up)? (?:the|our) (?:\\w+ )?${region}`,
  `${other} first (?:refusal|dibs)|within \\w+ miles of (?:any|your|${other})`,
);

export const collective = [
  {
    ...ofActingTogether,
    id: "acting-together",
    instead: "",
    find: sentences(
      (said) =>
        plainly.test(said) ||
        (!harmless.test(said) &&
          ((alike.test(said) && weAll.test(said)) ||
            (together.test(said) &&
              (planned.test(said) || strictly.test(said)) &&
              act.test(said) &&
              matter.test(said)))),
    ),
  },
  { ...ofActingTogether, id: "no-poach", instead: "", find: sentences((said) => poaching.test(said)) },
  {
    ...ofActingTogether,
    id: "territories",
    instead: "",
    find: sentences((said) => keepingOut.test(said) || (trade.test(said) && placed.test(said))),
  },
] as const satisfies Rule[];

/** A search for sentences of which something holds, and that are meant: not refused, nor told of as what the law forbids. */
function sentences(holds: (said: string) => boolean) {
  return (text: string): Span[] =>
    [...text.matchAll(/[^\s.!?][^.!?\n]{7,400}\??/g)]
      .filter(([said]) => holds(said) && isMeant(said))
      .map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
}

function isMeant(sentence: string): boolean {
  const knowsBetter =
    /\b(?:but|anyway|still|just between us|off the record)\b/i.test(sentence) &&
    !/\b(?:lawyer|counsel|attorney)\b/i.test(sentence);
  return (
    knowsBetter ||
    !/\b(?:(?:un)?lawful|(?:il)?legal|antitrust|price[- ]fixing|FTC|DOJ|Sherman|agencies|messenger|prohibit\w*|forbid\w*|crim(?:e|inal\w*)|against the|not allowed|(?:never|cannot|not|\w+n't) (?:all |ever )?(?:agree|decide|discuss|talk|ask|write|suggest|tell|coordinate|divide|negotiate|split|let us)|decides?|(?:its|your|our|their|my) own|for (?:itself|themselves|yoursel\w+))\b/i.test(
      sentence,
    )
  );
}
