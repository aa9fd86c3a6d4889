import { c } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

const copy = "/practice/manual/{copy at pennycress}";
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
  row("/practice/manual/:document/update/:side", `${copy}/update/mine`, seenBy("ownPractice")),
];
