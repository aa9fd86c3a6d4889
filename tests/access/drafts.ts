import { c } from "./addresses.ts";
import { words } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const drafts: Row[] = [
  row("/drafts", "/drafts", seenBy("signedIn", { applicant: "notThere" })),
  row("/c/:cohort/drafts/:place", `${c}/drafts/new`, gets({ everyone: "sentOn" }), gets({ signedOut: "wordsBack", seated: "shown", looking: "refused" }), { ...words, seq: "1" }),
  row("/c/:cohort/sent/:key", `${c}/sent/{pending wendell}`, seenBy("author")),
  row("/c/:cohort/take-back", `${c}/take-back`, seenBy("insider"), sentBy("author"), { key: "{pending wendell}" }),
  row("/c/:cohort/drafts/:place/throw-away", `${c}/drafts/new/throw-away`, seenBy("seated", { looking: "refused" }), pressedBy("seated", { looking: "refused" })),
];
