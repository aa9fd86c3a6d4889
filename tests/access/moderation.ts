import { c } from "./addresses.ts";
import { reason } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const moderation: Row[] = [
  row("/c/:cohort/held", `${c}/held`, gets({ insider: "shown", seated: "refused", leads: "shown" })),
  row("/c/:cohort/held/:held/release", `${c}/held/{held pediatric}/release`, seenBy("leads", { insider: "refused" }), pressedBy("leads", { insider: "refused" })),
  row("/c/:cohort/held/:held/send-back", `${c}/held/{held pediatric}/send-back`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), { words: "Please say it differently." }),
  row("/c/:cohort/queue", `${c}/queue`, gets({ insider: "shown", seated: "refused", leads: "shown" })),
  row("/c/:cohort/queue/:item/keep", `${c}/queue/{item pediatric}/keep`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), { note: "" }),
  row("/c/:cohort/queue/:item/hide", `${c}/queue/{item pediatric}/hide`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), reason),
  row("/c/:cohort/queue/:item/ask", `${c}/queue/{item pediatric}/ask`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), { words: "Please take the name out." }),
  row("/c/:cohort/queue/:item/hand-on", `${c}/queue/{item pediatric}/hand-on`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), { note: "" }),
];
