import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

/** Documents of the facilitator's practice: one that is in force and shared, and one that has a draft. */
const d = "/practice/manual/{manual pennycress}";
const draft = "/practice/manual/{draft pennycress}";
const text = { title: "Compliance program", body: "# Words", from: "0", length: "0", was: "", were: "" };

// biome-ignore format: one row a line
/** Writing and keeping documents of one's own manual. */
export const documentsWriting: Row[] = [
  row("/practice/manual/new", "/practice/manual/new", seenBy("owner", { staff: "refused", author: "shown" }), sentBy("owner", { staff: "refused", author: "sentOn" }), { title: "Late arrival", kind: "policy", body: "# Late arrival" }),
  row("/practice/manual/:document/edit", `${d}/edit`, seenBy("ownPractice"), gets({ signedOut: "wordsBack", ownPractice: "conflict" }), text),
  row("/practice/manual/:document/save", `${d}/save`, gets({ everyone: "sentOn" }), gets({ signedOut: "wordsBack", ownPractice: "shown" }), text),
  row("/practice/manual/:document/publish", `${draft}/publish`, seenBy("ownPractice"), sentBy("ownPractice"), { seen: "1", change: "major", summary: "The first version." }),
  row("/practice/manual/:document/describe", `${d}/describe`, seenBy("ownPractice"), sentBy("ownPractice"), { kind: "policy", licence: "network" }),
  row("/practice/manual/:document/discard", `${draft}/discard`, seenBy("ownPractice"), pressedBy("ownPractice")),
  row("/practice/manual/:document/changes", `${d}/changes`, seenBy("ownPractice")),
  row("/practice/manual/:document/restore", `${d}/restore?version=1`, seenBy("ownPractice"), sentBy("ownPractice"), { seen: "0", version: "1" }),
  row("/practice/manual/:document/share", `${d}/share`, seenBy("ownPractice"), sentBy("ownPractice"), { cohort: "{id of pediatric}" }),
  row("/practice/manual/:document/unshare", `${d}/unshare`, gets({ everyone: "sentOn" }), sentBy("ownPractice"), { cohort: "{id of pediatric}" }),
  row("/practice/manual/:document/withdraw", `${d}/withdraw`, seenBy("ownPractice"), sentBy("ownPractice"), { reason: "The rule is gone." }),
  row("/practice/manual/:document/bring-back", `${d}/bring-back`, gets({ everyone: "sentOn" }), pressedBy("ownPractice")),
  row("/c/:cohort/documents/:document/changes", "/c/pediatric-pt/documents/{shared in pediatric}/changes", seenBy("insider")),
];
