import { c, q } from "./addresses.ts";
import { fresh } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

const facts = { counterparty: "hospital", "clauses[]": "indemnification" };
const asked = () => ({ ...fresh(), ...facts });

const told = `${c}/threads/{told pediatric}`;
/** Other words and another section each time: what was proposed once is not proposed again. */
const proposed = { section: "meaning", words: "It can be had." };

// biome-ignore format: one row a line
/** Contract questions: asked, listed, answered. */
export const contracts: Row[] = [
  row("/c/:cohort/contracts", `${c}/contracts`, seenBy("insider")),
  row("/c/:cohort/contracts/ask", `${c}/contracts/ask`, seenBy("seated", { looking: "refused" }), sentBy("seated", { looking: "refused" }), asked),
  row("/c/:cohort/contracts/similar", `${c}/contracts/similar?title=opening+hours&clauses[]=scope`, seenBy("seated", { looking: "refused" })),
  row("/c/:cohort/contracts/ask/preview", `${c}/contracts/ask/preview`, seenBy("insider"), gets({ signedOut: "wordsBack", seated: "shown", looking: "refused" }), asked),
  row("/c/:cohort/threads/:thread/facts", `${q}/facts`, seenBy("author", { insider: "refused" }), sentBy("author", { insider: "refused" }), facts),
  row("/c/:cohort/threads/:thread/propose", `${told}/propose`, seenBy("seated", { looking: "refused" }), sentBy("seated", { looking: "refused" }), proposed),
  row("/c/:cohort/threads/:thread/entries", `${told}/entries`, seenBy("seated", { looking: "refused" })),
  row("/c/:cohort/threads/:thread/posts/:post/propose", `${told}/posts/2/propose`, seenBy("seated", { looking: "refused" }), sentBy("seated", { looking: "refused" }), proposed),
  row("/c/:cohort/threads/:thread/posts/:post/advice", `${q}/posts/2/advice`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), { advice: "push_back" }),
  row("/c/:cohort/threads/:thread/posts/:post/worked", `${q}/posts/2/worked`, gets({ everyone: "sentOn" }), gets({ insider: "sentOn", leads: "refused", looking: "refused" })),
  row("/c/:cohort/threads/:thread/posts/:post/not-worked", `${q}/posts/2/not-worked`, gets({ everyone: "sentOn" }), gets({ insider: "sentOn", leads: "refused", looking: "refused" })),
];
