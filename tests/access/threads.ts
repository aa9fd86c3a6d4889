import { c, q, t } from "./addresses.ts";
import { fresh, reason } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const threads: Row[] = [
  row("/ask", "/ask", gets({ signedIn: "shown", applicant: "notThere", holdsSeat: "sentOn" })),
  row("/c/:cohort", c, seenBy("insider")),
  row("/c/:cohort/ask", `${c}/ask`, seenBy("seated", { looking: "refused" }), sentBy("seated", { looking: "refused" }), fresh),
  row("/c/:cohort/ask/preview", `${c}/ask/preview`, seenBy("insider"), gets({ signedOut: "wordsBack", seated: "shown", looking: "refused" }), fresh),
  row("/c/:cohort/similar", `${c}/similar?title=opening+hours`, seenBy("seated", { looking: "refused" })),
  row("/c/:cohort/people/typed", `${c}/people/typed?q=l`, seenBy("seated", { looking: "refused" })),
  row("/c/:cohort/threads/:thread", t, seenBy("insider"), sentBy("seated", { looking: "refused" }), fresh),
  row("/c/:cohort/threads/:thread/print", `${t}/print`, seenBy("insider")),
  row("/c/:cohort/threads/:thread/word", `${t}/word`, seenBy("insider")),
  row("/c/:cohort/threads/:thread/markdown", `${t}/markdown`, seenBy("insider")),
  row("/c/:cohort/threads/:thread/preview", `${t}/preview`, seenBy("insider"), gets({ signedOut: "wordsBack", seated: "shown", looking: "refused" }), fresh),
  row("/c/:cohort/threads/:thread/quote", `${t}/quote?post=1`, seenBy("seated", { looking: "refused" })),
  row("/c/:cohort/threads/:thread/accept", `${q}/accept`, gets({ everyone: "sentOn" }), sentBy("seated", { looking: "refused" }), { post: "2" }),
  row("/c/:cohort/threads/:thread/reopen", `${q}/reopen`, gets({ everyone: "sentOn" }), sentBy("seated", { looking: "refused" }), { post: "2" }),
  row("/c/:cohort/threads/:thread/change", `${q}/change`, seenBy("seated", { looking: "refused" }), sentBy("seated", { looking: "refused" }), { title: "Another title", kind: "question" }),
  row("/c/:cohort/threads/:thread/lock", `${t}/lock`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), reason),
  row("/c/:cohort/threads/:thread/unlock", `${t}/unlock`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), {}),
  row("/c/:cohort/threads/:thread/pin", `${t}/pin`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" })),
  row("/c/:cohort/threads/:thread/unpin", `${t}/unpin`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" })),
  row("/c/:cohort/threads/:thread/outcome", `${q}/outcome`, seenBy("author", { insider: "refused" }), sentBy("author", { insider: "refused" }), { came: "compromise" }),
  row("/c/:cohort/threads/:thread/outcome/moved", `${q}/outcome/moved`, seenBy("author", { insider: "refused" }), sentBy("author", { insider: "refused" }), { words: "They listened to our carrier." }),
  row("/c/:cohort/threads/:thread/outcome/wording", `${q}/outcome/wording`, seenBy("author", { insider: "refused" }), sentBy("author", { insider: "refused" }), { wording: "Each side answers for its own.", rounds: "2" }),
  row("/c/:cohort/threads/:thread/outcome/open", `${q}/outcome/open`, seenBy("author", { insider: "refused" }), gets({ signedOut: "wordsBack", insider: "refused", author: "conflict" }), { day: "2027-09-01" }),
  row("/c/:cohort/threads/:thread/settle", `${q}/settle`, seenBy("seated", { looking: "refused" }), sentBy("seated", { looking: "refused" })),
  row("/c/:cohort/threads/:thread/unsettle", `${q}/unsettle`, gets({ insider: "refused" }), gets({ signedOut: "wordsBack", insider: "refused" })),
  row("/c/:cohort/threads/:thread/split", `${t}/split`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), () => ({ title: "Another matter", "posts[]": ["2"], key: crypto.randomUUID() })),
];
