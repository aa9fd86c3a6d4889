import { c } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const topics: Row[] = [
  row("/c/:cohort/topics", `${c}/topics`, seenBy("leads", { insider: "refused" })),
  row("/c/:cohort/topics/add", `${c}/topics/add`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), { name: "Front desk" }),
  row("/c/:cohort/topics/:topic/rename", `${c}/topics/{topic pediatric}/rename`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" }), { name: "Front desk" }),
  row("/c/:cohort/topics/:topic/retire", `${c}/topics/{topic pediatric}/retire`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" })),
  row("/c/:cohort/topics/:topic/bring-back", `${c}/topics/{topic pediatric}/bring-back`, seenBy("leads", { insider: "refused" }), sentBy("leads", { insider: "refused" })),
];
