import { c } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

// Who looks in writes nothing.
const writes = { looking: "refused" } as const;

const entry = "/practice/manual/{entry of pennycress}";
const origins = `${c}/documents/{entry of pennycress}/conversations`;
const offer = "/admin/playbook/{offer of pennycress}";

// biome-ignore format: one row a line
/** A cohort's playbook of clauses. */
export const playbook: Row[] = [
  row("/c/:cohort/contracts/playbook", `${c}/contracts/playbook?with=hospital`, seenBy("insider")),
  row("/c/:cohort/contracts/playbook/new", `${c}/contracts/playbook/new?clause=scope`, seenBy("seated", writes), sentBy("seated", writes), { clause: "scope", with: "", standard: "A list of what we do." }),
  row("/c/:cohort/contracts/playbook/word", `${c}/contracts/playbook/word`, seenBy("insider")),
  row("/c/:cohort/contracts/checklist", `${c}/contracts/checklist?with=school&clause=scope`, seenBy("insider")),
  row("/c/:cohort/contracts/checklist/word", `${c}/contracts/checklist/word?with=school&clause=scope`, seenBy("insider")),
  row("/c/:cohort/documents/:document/conversations", origins, seenBy("ownPractice", { insider: "refused" })),
  row("/c/:cohort/documents/:document/conversations/:thread/add", `${origins}/{told pediatric}/add`, gets({ everyone: "sentOn" }), sentBy("ownPractice", { insider: "refused" }), { from: "entry" }),
  row("/c/:cohort/documents/:document/conversations/:thread/take-off", `${origins}/{told pediatric}/take-off`, gets({ everyone: "sentOn" }), sentBy("ownPractice", { insider: "refused" }), { from: "entry" }),
  row("/playbook", "/playbook", seenBy("signedIn", { applicant: "notThere" })),
  row("/playbook/word", "/playbook/word", seenBy("signedIn", { applicant: "notThere" })),
  row("/practice/manual/:document/offer", `${entry}/offer`, seenBy("ownPractice"), sentBy("ownPractice"), { body: "## Standard\n\nA list of what we do." }),
  row("/practice/manual/:document/offer/withdraw", `${entry}/offer/withdraw`, gets({ everyone: "sentOn" }), pressedBy("ownPractice")),
  row("/admin/playbook", "/admin/playbook", seenBy("runsNetwork")),
  row("/admin/playbook/:offer", offer, seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/playbook/:offer/decline", `${offer}/decline`, seenBy("runsNetwork"), sentBy("runsNetwork"), { words: "Please take the place out." }),
];
