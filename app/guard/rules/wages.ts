import { bare, dollars, ofOther, percent, published, staff } from "./amounts.ts";
import { ofPrice } from "./effects.ts";
import { matches } from "./matching.ts";
import type { Rule } from "./rule.ts";

const sum = `(?:${dollars}|\\b\\d{1,3} ?k\\b|\\b\\d{2}(?:\\.\\d\\d)? ?(?:an|per|\\/) ?(?:hour|hr)\\b|\\b\\d{2,3},000\\b)`;
const bySalary =
  "(?:salar(?:y|ies)|wages?|bonus(?:es)?|sign[- ]?on|differentials?|hourly|stipends?|raises?|(?:base|starting|retention) pay|pay (?:rate|scale|band|range)s?|comp(?:ensation)?|(?:per|an) hour)";
const earning =
  "(?:at|pa(?:y|id|ys|ying)|offer\\w*|start\\w*|mak(?:es?|ing)|earns?|g[aio]ve|hir(?:ed|ing)|g[eo]ts?|wants?|ask\\w*|is|are|between)";

export const wages = [
  {
    ...ofPrice,
    id: "wage",
    instead: "[an amount]",
    find: matches(
      [
        new RegExp(
          `\\b(?:${earning}\\b[^.!?\\n]{0,30}?\\b${staff}|${staff}\\b[^.!?\\n]{0,30}?\\b${earning}|${bySalary})\\b[^.!?\\n]{0,40}?(${sum})`,
          "gi",
        ),
        new RegExp(`\\b${earning} (?:\\w+ ){0,2}?${staff} (?:at )?(${percent} (?:over|above|more))`, "gi"),
        new RegExp(
          `\\b${staff}(?: ${earning})?(?: at| more| less| over| under| than| about)* (${bare})`,
          "gi",
        ),
        new RegExp(`\\b${bySalary}\\b[^.!?\\n]{0,40}?(${percent}(?! of))`, "gi"),
        new RegExp(
          `(?:${sum}|${percent})(?=(?: \\w+){0,2}? ${bySalary}\\b)|${sum}(?=(?: \\w+){0,2}? ${staff}\\b)`,
          "gi",
        ),
        new RegExp(`\\b(?:start\\w*|pay(?:ing)?|hired?) (?:at|them|her|him|around)(?: at)? (${sum})`, "gi"),
      ],
      {
        reach: 60,
        unless: /\b(?:law|posting|overtime|tuition|share|of revenue)\b/i,
        holds: (_, { before, after }) => {
          const said = `${before.slice(-45)}\u2026${after.slice(0, 25)}`;
          return !ofOther.test(said) && !published.test(said);
        },
      },
    ),
  },
] as const satisfies Rule[];
