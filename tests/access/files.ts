import { c } from "./addresses.ts";
import { words } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

/** The key of a form with which nobody has sent anything. */
const form = "6f1c7e1a-3b1d-4c57-9a55-0d8f1a2b3c4d";

// biome-ignore format: one row a line
export const files: Row[] = [
  row("/c/:cohort/drafts/:place/attach", `${c}/drafts/new/attach`, gets({ everyone: "sentOn" }), sentBy("seated", { looking: "refused" }), { ...words, key: form, seq: "1" }),
  row("/c/:cohort/attach/:key", `${c}/attach/${form}`, seenBy("seated", { looking: "refused" }), gets({ signedOut: "toSignIn", seated: "wrong", looking: "refused" })),
  row("/c/:cohort/attach/:key/send", `${c}/attach/${form}/send`, gets({ everyone: "sentOn" }), gets({ signedOut: "toSignIn", seated: "wrong", looking: "refused" })),
  row("/c/:cohort/attach/:key/remove", `${c}/attach/${form}/remove`, gets({ everyone: "sentOn" }), gets({ signedOut: "wordsBack" }), { file: "abcdefghjkmnpqrstuvw" }),
  row("/c/:cohort/attach/:key/caption", `${c}/attach/${form}/caption`, gets({ everyone: "sentOn" }), gets({ signedOut: "wordsBack" }), { file: "abcdefghjkmnpqrstuvw", caption: "x" }),
  row("/c/:cohort/attach/:key/move", `${c}/attach/${form}/move`, gets({ everyone: "sentOn" }), gets({ signedOut: "wordsBack" }), { file: "abcdefghjkmnpqrstuvw", way: "up" }),
  row("/c/:cohort/attach/:key/clean", `${c}/attach/${form}/clean`, gets({ everyone: "sentOn" }), gets({ signedOut: "wordsBack", looking: "refused" }), { file: "abcdefghjkmnpqrstuvw" }),
  row("/photos/:file", "/photos/{photo joelle}", seenBy("peer")),
  row("/pictures/:file", "/pictures/{file in pediatric}", seenBy("insider")),
  row("/files/:file", "/files/{file in pediatric}", seenBy("insider")),
];
