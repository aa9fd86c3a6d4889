import { mayBeOfPatient, ofPatient } from "./effects.ts";
import { matches } from "./matching.ts";
import { person, profession, relative, treated } from "./person.ts";
import type { Rule } from "./rule.ts";

/** Around a number or a place of the one who writes, or of a business. */
const ofBusiness = new RegExp(
  `\\b(?:${profession}|front desk|our (?:\\w+ )?(?:office|clinic|practice|line|number|fax)|(?:call|reach|text|email) (?:me|us)|(?:me|us) at|my (?:cell|email|office|number)|help ?(?:desk|line)|hotline|provider|support|payer|department|director(?:y|ies)|ask for|new fax|the (?:clinic|office)|suite|happy to|D?PT|website|questions)\\b`,
  "i",
);
const ofFamily = new RegExp(
  `\\b(?:patients?|pt|(?:her|his|their) (?:cell|phone|number|email)|family|emergency contact|voicemail|${relative})\\b`,
  "i",
);

const street =
  "\\b\\d{1,5} (?:block of )?(?:[NSEW]\\.? |North |South |East |West )?(?:(?:[A-Z][a-z'-]+|\\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:Street|St|Ave(?:nue)?|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Circle|Highway)\\b\\.?(?:,? (?:Apt|Unit|#)\\.? ?\\w{1,5})?";
export const patientContacts = [
  {
    ...ofPatient,
    id: "email",
    instead: "[an email]",
    find: matches(/(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,12}\b/gi, {
      reach: 60,
      holds: (found, { before, after }) =>
        !/^(?:info|owner|billing|office|hello|support|admin|front\.?desk|hr|contact|intake|help|no-?reply|jobs|claims|referrals)@/i.test(
          found,
        ) &&
        (ofFamily.test(before) ||
          person.test(before) ||
          !ofBusiness.test(`${before}\u2026${after.slice(0, 20)}`)),
    }),
  },
  {
    ...ofPatient,
    id: "phone",
    instead: "[a phone number]",
    find: matches(/(?<![\d$.-])(?:(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ]))?\d{3}[-. ]\d{4}(?![\d-])/g, {
      reach: 60,
      holds: (found, { before, after }) =>
        !/^\+?1?[-. ]?\(?8(?:00|33|44|55|66|77|88)\b/.test(found) &&
        !/\b(?:NPI|EIN|ticket|invoice|order|PO)[ #:]*$/i.test(before) &&
        (found.length > 8 || ofFamily.test(before)) &&
        (ofFamily.test(before.slice(-40)) ||
          person.test(before) ||
          !ofBusiness.test(`${before}\u2026${after.slice(0, 20)}`)),
    }),
  },
  {
    ...ofPatient,
    id: "home",
    instead: "[a home nearby]",
    find: matches(new RegExp(street, "g"), {
      reach: 60,
      holds: (_, { before, after }) =>
        /\b(?:lives?|living|resid\w+|home|house|moved)\b/i.test(before) ||
        !/\b(?:premises|suite|office|clinic|locat\w+|landlord|lease\w*|notices?|building|space|practice|hospital|meeting|hotel|park\w*|lot|flyer|open\w*|our|site|gym|LLC|Inc)\b/i.test(
          `${before}\u2026${after.slice(0, 30)}`,
        ),
    }),
  },
  {
    ...mayBeOfPatient,
    id: "zip",
    instead: "[a ZIP code]",
    find: matches(/\b(?:zip(?: ?code)?[:\s]{1,2}|lives in |, [A-Z]{2} )(\d{5}(?:-\d{4})?)\b/gi, {
      reach: 140,
      near: person,
    }),
  },
  {
    ...mayBeOfPatient,
    id: "personal-link",
    instead: "[a link]",
    find: matches(
      /\bhttps?:\/\/[^\s?#<>")]{1,120}(?:(?:patient|chart|member|client|record|encounter|mrn)s?\/[a-z]{0,4}\d{3,12}|\?[^\s<>")]{0,80}(?:patient|mrn|dob|member|chart|name)[^\s=<>")]{0,12}=[^\s<>")]{1,60})[^\s<>")]{0,80}/gi,
    ),
  },
  {
    ...mayBeOfPatient,
    id: "family-link",
    instead: "[a link]",
    find: matches(
      [
        /\bhttps?:\/\/[^\s<>")]{1,80}(?:photo|album|share|video|fund|watch|caring|profile|gallery|obit|memor|team|roster)[^\s<>")]{0,80}/gi,
        /(?<![\w.])@[a-z][\w.]{3,30}/gi,
      ],
      {
        near: new RegExp(
          `\\b(?:${relative}|her|his|(?:the|our|my|a) ${treated}|kid|family|instagram|tiktok|she)\\b`,
          "i",
        ),
        unless: /\b(?:vendor|webinar|course|follow us)\b/i,
      },
    ),
  },
  {
    ...mayBeOfPatient,
    id: "school",
    instead: "[a school]",
    find: matches(
      /\b(?:[A-Z][\w'-]{1,24} ){1,3}(?:Elementary|Middle|High|Preschool|Academy|School|Daycare)\b/g,
      {
        near: new RegExp(
          `\\b(?:(?:s?he)(?:'s| goes| attends)|goes to|attends|(?:the|our|my|a) ${treated} (?:at|from))\\b`,
          "i",
        ),
        unless: /\b(?:contract|RFP|bid|district|our school)\b/i,
      },
    ),
  },
  {
    ...mayBeOfPatient,
    id: "ip-number",
    instead: "[a connection]",
    find: matches(
      /(?<![\d.])(?!10\.|127\.|192\.168\.|0)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/g,
      {
        near: /\b(?:patient|parent|mom|dad|portal|logged|login|IP)\b/i,
        unless: /\b(?:firewall|server|VPN|printer|router|version|vendor)\b/i,
      },
    ),
  },
  {
    ...mayBeOfPatient,
    id: "where-treated",
    instead: "",
    find: matches(
      /\b(?:[Tt]reated|[Ss]een|admitted|evaluated|followed|diagnosed|presented|referred|scheduled|under|visited)[^.!?\n]{0,50}?(?:\b(?:at|in|from|(?<=d )to) (?:the |our )?(?:(?:St|Mt)\. )?(?:[A-Z][\w'-]+ ){1,4}?(?:Hospital|Clinic|Med|Medical|Center|Memorial|Children's)\b|\b(?:by|under|with|to) Dr\.? [A-Z][a-z.]*(?: [A-Z][a-z]+)?)/g,
      { reach: 160, holds: (_, { before }) => person.test(before) },
    ),
  },
  {
    ...mayBeOfPatient,
    id: "age-and-town",
    instead: "",
    find: matches([
      new RegExp(
        `\\b(?:(?:[Tt]he|[Oo]ur|[Mm]y|[Aa]) (?:\\w+ ){0,3}?${treated}|old|yo|y/o)\\b[^.!?\\n]{0,60}?\\b(?:from|liv(?:es|ing) in|here in) (?!The|Dr|Our)(?:[A-Z][a-z]+ )?[A-Z][a-z]+\\b(?! (?:Hosp|Sch|Clin|Med|Cen|Hea|Orth|Chil)|'s| [A-Z])`,
        "g",
      ),
    ]),
  },
] as const satisfies Rule[];
