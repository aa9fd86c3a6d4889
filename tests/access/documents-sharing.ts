import { c } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

const waits = "/to-share/{waiting document pediatric}";
const d = "/practice/manual/{manual pennycress}";

// biome-ignore format: one row a line
/** What waits until somebody agrees that it is shared, and what comes of documents later. */
export const documentsSharing: Row[] = [
  row("/to-share", "/to-share", seenBy("signedIn", { applicant: "notThere" })),
  row("/to-share/:document", waits, seenBy("leads"), sentBy("leads"), { share: "{waiting share pediatric}", seen: "1" }),
  // Of another share nobody finds anything, whoever they are.
  row("/to-share/:document/send-back", `${waits}/send-back`, seenBy("leads"), gets({ signedOut: "wordsBack", signedIn: "notThere" }), { share: "999999", words: "Not yet." }),
  row("/c/:cohort/documents/review", `${c}/documents/review`, gets({ everyone: "sentOn" }), sentBy("leads", { insider: "refused" }), { first: "off" }),
  row("/practice/manual/gaps", "/practice/manual/gaps", seenBy("owner", { staff: "shown" })),
  row("/practice/manual/:document/replace", `${d}/replace`, seenBy("ownPractice"), gets({ signedOut: "wordsBack", ownPractice: "conflict" }), { by: "zzzzzzzzzzzzzz" }),
  row("/practice/manual/:document/writing", `${d}/writing`, gets({ everyone: "sentOn" }), gets({ signedOut: "wordsBack", ownPractice: "shown" }), { leaves: "1" }),
];
