import { c } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { seenBy } from "./viewers.ts";

const m = "/practice/manual";

/** What is shared with a cohort. */
export const documents: Row[] = [
  row("/c/:cohort/documents", `${c}/documents`, seenBy("insider")),
  row("/c/:cohort/documents/:document", `${c}/documents/{document pediatric}`, seenBy("insider")),
];

/** What stands in the manual of one's own practice. */
export const manual: Row[] = [
  row("/practice/manual", m, seenBy("signedIn")),
  row("/practice/manual/:document", `${m}/{document of pennycress}`, seenBy("ownPractice")),
];
