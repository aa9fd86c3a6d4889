import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

const own = "/practice/manual/{shared document pennycress}";
const shared = "/c/pediatric-pt/documents/{shared document pennycress}";
const brought = "/practice/manual/{brought document pennycress}";
const found = { seen: "1", title: "Opening", kind: "policy", body: "Other words." };

// The attendee is a director of a practice, and who wrote what the table names.
const mine = seenBy("owner", { staff: "refused", author: "shown" });
const anyones = seenBy("owner", { staff: "shown" });
const files = gets({ signedOut: "toSignIn", owner: "wrong", staff: "refused", author: "wrong" });

// biome-ignore format: one row a line
/** Files in and out of a practice's manual, and out of a cohort. */
export const documentsWord: Row[] = [
  row("/practice/manual/import", "/practice/manual/import", mine, files),
  row("/practice/manual/import/send", "/practice/manual/import/send", gets({ everyone: "sentOn" }), files),
  row("/practice/manual/import/:line/put-away", "/practice/manual/import/{refused import pennycress}/put-away", gets({ everyone: "sentOn" }), pressedBy("ownPractice", { staff: "refused", author: "notThere" })),
  row("/practice/manual/:document/imported", `${brought}/imported`, seenBy("ownPractice"), sentBy("ownPractice"), found),
  row("/practice/manual/:document/import", `${own}/import`, seenBy("ownPractice"), gets({ signedOut: "toSignIn", ownPractice: "wrong" })),
  ...["word", "pdf", "markdown"].flatMap((form) => [
    row(`/practice/manual/:document/${form}`, `${own}/${form}`, seenBy("ownPractice")),
    row(`/c/:cohort/documents/:document/${form}`, `${shared}/${form}`, seenBy("insider")),
  ]),
  row("/practice/manual/export", "/practice/manual/export", anyones),
  row("/practice/manual/export/word.zip", "/practice/manual/export/word.zip", anyones),
  row("/practice/manual/export/markdown.zip", "/practice/manual/export/markdown.zip", anyones),
  row("/practice/manual/export/manual.docx", "/practice/manual/export/manual.docx", gets({ owner: "sentOn", staff: "shown", ownPractice: "shown" })),
];
