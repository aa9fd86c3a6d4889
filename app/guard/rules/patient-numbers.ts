import { payer } from "./amounts.ts";
import { gravelyOfPatient, mayBeOfPatient } from "./effects.ts";
import { type Around, matches } from "./matching.ts";
import { papers, relative } from "./person.ts";
import type { Rule } from "./rule.ts";

/** Around a number of somebody who is treated. */
const ofOne = new RegExp(
  `\\b(?:patients?|pt|his|her|their|s?he|member|enrollee|family|kid|chart|auth|initials|hospital number|number (?:in it|on the)|MRN|intake|card|portal|deni(?:ed|al)|appeal|pacemaker|implant\\w*|wheelchair|balance|${relative})\\b`,
  "i",
);
const ofOther =
  /\b(?:ticket|order|part|model|HCPCS|modifier|codes?|form|invoice|amendment|tax|provider line|bank (?:account|acct)|utility|our (?:business|clinic|practice)|malpractice|liability|HPSO|OIG|audit report|landlord|court|locksmith|supplier|section|manual|treadmill|clinic van|table|leased?|see policy)\b/i;

const digits = String.raw`(?=[A-Z-]{0,6}\d)[A-Z\d][A-Z\d-]{2,19}(?: \d{2,5}\b){0,3}`;
const cued = (cues: string) =>
  new RegExp(
    `\\b(?:${cues})(?:'?s\\b)?(?: (?:number|no\\b|num\\b|id\\b|identifier|card))*[:#.\\s-]{0,4}(?:is|was)?[:#\\s]{0,3}(${digits})`,
    "gi",
  );

export const patientNumbers = [
  {
    ...gravelyOfPatient,
    id: "social-security",
    instead: "[a Social Security number]",
    find: matches(
      [
        /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/g,
        /\b(?:ssn|social security(?: number| no\.?| #)?)[:#\s]{0,3}(?:is |was )?(\d{9}|\d{3}[- ]\d{2}[- ]\d{4})(?!\d)/gi,
      ],
      { reach: 30, holds: isSocialSecurity },
    ),
  },
  {
    ...gravelyOfPatient,
    id: "record-number",
    instead: "[a record number]",
    find: matches(
      [
        cued(
          `MRN|MR ?#|MR No|hospital number|${papers}|record|patient|pt|client|member|subscriber|beneficiary|recipient|enrollee|insurance|plan(?= id)|medicaid|medicare|MBI|ins|ID(?=:)|authorization|encounter|prescription|rx|${payer}`,
        ),
        cued("reference|ref|account|acct|policy|driver'?s? licen[cs]e"),
      ],
      { reach: 60, holds: isRecord, unless: ofOther },
    ),
  },
  {
    ...mayBeOfPatient,
    id: "code-of-patient",
    instead: "[a record number]",
    find: matches(
      [
        /\b(?!ICD|CPT|NPI|AMD|INV)[A-Z]{1,4}[- ]?(?:\d{5,12}|\d{3,4}(?: \d{2,5}){1,3})\b/g,
        cued("serial|ser|s\\/n|device|UDI|VIN"),
        /\b(?:plate|tag)\b[^.!?\n\d]{0,20}?((?:[A-Z]{1,4}[- ]?)?\d[\dA-Z-]{2,7})\b/gi,
      ],
      { near: ofOne, unless: ofOther, holds: isNumber },
    ),
  },
] as const satisfies Rule[];

/** Whether it can be one: areas and groups that were never given out are not, and with the word beside it anything is. */
function isSocialSecurity(found: string, { before }: Around): boolean {
  const digits = found.replace(/\D/g, "");
  if (/^(\d)\1{8}$/.test(digits) || digits.startsWith("000")) return false;
  if (/\b(?:ssn|social)\b/i.test(before)) return true;
  return !/^(?:666|9|\d{3}00|\d{5}0000|078051120)/.test(digits);
}

// Without "number" beside it, it takes more digits; a code of a bill and what a plan counts are none.
function isRecord(found: string, around: Around): boolean {
  const { before, after } = around;
  if (
    /\b(?:ref\w*|case|licen[cs]e|account|acct|policy)\W*(?:n\w*)?\W*$/i.test(before) &&
    !ofOne.test(`${before}\u2026${after}`)
  )
    return false;
  const named = /(?:MRNs?|\bMR|number|no|num|id|#|card|identifier)[\s.:#-]*(?:is|was)?[\s:#]*$/i.test(before);
  const count = found.replace(/\D/g, "").length;
  if (!named && (count < 5 || /^(?:9[27]\d{3}|[A-Z]\d{4})$/i.test(found) || /^8\d\d-/.test(found)))
    return false;
  return !/^(?: ?%|,\d)/.test(after) && isNumber(found, around);
}

/** Whether it has digits of its own, is no year and no blank of a form, and no kind of identifier that is public. */
function isNumber(found: string, { before }: Around): boolean {
  const digits = found.replace(/^.*?(?=\d)/, "").replace(/\D/g, "");
  if (digits.length < 3 || /^0+$/.test(digits) || /^(?:19|20)\d\d(?:0\d|1[0-2])?$/.test(digits)) return false;
  return !/\b(?:NPI|tax|EIN|CPT|ICD|form|section|rule)\s*$/i.test(before);
}
