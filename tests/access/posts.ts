import { c, q, t } from "./addresses.ts";
import { reason } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const posts: Row[] = [
  row("/c/:cohort/threads/:thread/posts/:post", `${q}/posts/1`, seenBy("insider")),
  row("/c/:cohort/threads/:thread/posts/:post/edit", `${q}/posts/1/edit`, seenBy("seated", { looking: "refused" }), sentBy("seated", { looking: "refused" }), { body: "Better said.", seen: "0", ...reason }),
  row("/c/:cohort/threads/:thread/posts/:post/edit/preview", `${q}/posts/1/edit/preview`, seenBy("seated", { looking: "refused" }), gets({ signedOut: "wordsBack", seated: "shown", looking: "refused" }), { body: "Better said.", seen: "0" }),
  row("/c/:cohort/threads/:thread/posts/:post/edit/files", `${q}/posts/1/edit/files`, seenBy("author", { insider: "refused" }), gets({ signedOut: "wordsBack", insider: "refused", author: "shown" }), { body: "Better said.", seen: "0", press: "up abcdefghjkmnpqrstuvw" }),
  row("/c/:cohort/threads/:thread/posts/:post/history", `${q}/posts/1/history`, seenBy("insider")),
  row("/c/:cohort/threads/:thread/posts/:post/delete", `${q}/posts/1/delete`, seenBy("author", { insider: "refused" }), sentBy("author", { insider: "refused" })),
  row("/c/:cohort/threads/:thread/posts/:post/hide", `${q}/posts/1/hide`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), reason),
  row("/c/:cohort/threads/:thread/posts/:post/restore", `${c}/threads/{changed thread pediatric}/posts/2/restore`, seenBy("leads", { looking: "refused" }), sentBy("leads", { looking: "refused" })),
  row("/c/:cohort/threads/:thread/posts/:post/report", `${t}/posts/1/report`, seenBy("seated", { looking: "refused" }), sentBy("seated", { looking: "refused" }), { reason: "other", note: "" }),
];
