import { c, t } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const reading: Row[] = [
  row("/c/:cohort/read", `${c}/read`, gets({ everyone: "sentOn" }), sentBy("seated", { looking: "refused" }), { page: "list" }),
  row("/c/:cohort/unread-again", `${c}/unread-again`, gets({ everyone: "sentOn" }), sentBy("seated", { looking: "refused" }), { moment: "1" }),
  row("/c/:cohort/threads/:thread/follow", `${t}/follow`, gets({ everyone: "sentOn" }), sentBy("seated", { looking: "refused" }), { level: "followed" }),
  row("/c/:cohort/next", `${c}/next?after=1`, pressedBy("insider")),
  row("/c/:cohort/threads/:thread/read", `${t}/read`, gets({ everyone: "sentOn" }), sentBy("seated", { looking: "refused" }), {}),
];
