import { c, t } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const reading: Row[] = [
  row("/c/:cohort/read", `${c}/read`, gets({ everyone: "sentOn" }), pressedBy("seated", { looking: "refused" })),
  row("/c/:cohort/next", `${c}/next?after=1`, pressedBy("insider")),
  row("/c/:cohort/threads/:thread/read", `${t}/read`, gets({ everyone: "sentOn" }), sentBy("seated", { looking: "refused" }), {}),
];
