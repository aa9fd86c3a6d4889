import { c } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

const copy = "/practice/manual/{copy at pennycress}";
const suggestion = "/practice/manual/{suggested to pennycress}/suggestions/{suggestion to pennycress}";
// It is the attendee's own document, and a moderator who looks has no manual to adopt it into.
const others = { author: "refused", looking: "notThere" } as const;

/** Adopting what is shared with a cohort. */
export const adopting: Row[] = [
  row(
    "/c/:cohort/documents/:document/adopt",
    `${c}/documents/{document pediatric}/adopt`,
    gets({ insider: "shown", ...others }),
    gets({ signedOut: "wordsBack", insider: "sentOn", ...others }),
    { "blank-practice_name": "Ours" },
  ),
];

/** Keeping the copy of what was adopted. The facilitator owns the practice that has it. */
export const updating: Row[] = [
  row("/practice/manual/:document/blanks", `${copy}/blanks`, seenBy("ownPractice"), sentBy("ownPractice"), {
    "blank-practice_name": "Ours",
  }),
  row(
    "/practice/manual/:document/update",
    `${copy}/update`,
    seenBy("ownPractice"),
    gets({ signedOut: "wordsBack", ownPractice: "conflict" }),
    { version: "99", seen: "0" },
  ),
  row(
    "/practice/manual/:document/update/pass",
    `${copy}/update/pass`,
    gets({ everyone: "sentOn" }),
    sentBy("ownPractice"),
    { version: "1" },
  ),
  row(
    "/practice/manual/:document/suggest",
    `${copy}/suggest`,
    seenBy("ownPractice"),
    gets({ signedOut: "wordsBack", ownPractice: "conflict" }),
    {
      ...{ "sections[]": ["no-such-section"], words: "We do it so." },
      key: "7d3e3c39-6e0b-4a3e-9a2f-0a3c2f6f8b11",
    },
  ),
  row(
    "/practice/manual/:document/suggestions/:suggestion",
    suggestion,
    seenBy("ownPractice"),
    gets({ signedOut: "wordsBack", ownPractice: "conflict" }),
    { seen: "99" },
  ),
  row(
    "/practice/manual/:document/suggestions/:suggestion/not-now",
    `${suggestion}/not-now`,
    gets({ everyone: "sentOn" }),
    sentBy("ownPractice"),
    { words: "Thank you." },
  ),
  row("/practice/manual/:document/update/:side", `${copy}/update/mine`, seenBy("ownPractice")),
];
