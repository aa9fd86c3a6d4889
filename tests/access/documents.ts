import { c } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

// It is the attendee's own document, and who looks in only reads.
const others = { author: "refused", looking: "refused" } as const;
const m = "/practice/manual";

/** What is shared with a cohort. */
export const documents: Row[] = [
  row("/c/:cohort/documents", `${c}/documents`, seenBy("insider")),
  row(
    "/c/:cohort/documents/:document/discussion",
    `${c}/documents/{document pediatric}/discussion`,
    seenBy("insider"),
  ),
  ...["helpful", "not-helpful"].map((deed) =>
    row(
      `/c/:cohort/documents/:document/${deed}`,
      `${c}/documents/{document pediatric}/${deed}`,
      gets({ everyone: "sentOn" }),
      gets({ insider: "sentOn", ...others }),
    ),
  ),
  row("/c/:cohort/documents/:document", `${c}/documents/{document pediatric}`, seenBy("insider")),
  row(
    "/c/:cohort/documents/:document/report",
    `${c}/documents/{document pediatric}/report`,
    seenBy("seated", { looking: "refused" }),
    sentBy("seated", { looking: "refused" }),
    { section: "", note: "" },
  ),
];

/** What stands in the manual of one's own practice. */
export const manual: Row[] = [
  row("/practice/manual", m, seenBy("signedIn", { applicant: "notThere" })),
  row("/practice/manual/:document", `${m}/{document of pennycress}`, seenBy("ownPractice")),
  row(
    "/practice/manual/:document/report",
    `${m}/{shared document pennycress}/report`,
    seenBy("ownPractice"),
    sentBy("ownPractice"),
    { section: "", note: "" },
  ),
];
