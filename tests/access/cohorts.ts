import { c } from "./addresses.ts";
import { type Row, row } from "./row.ts";
import { pressedBy, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const cohorts: Row[] = [
  row("/cohorts", "/cohorts", seenBy("signedIn", { applicant: "notThere" })),
  row("/c/:cohort/people", `${c}/people`, seenBy("insider")),
  row("/c/:cohort/charter", `${c}/charter`, seenBy("insider")),
  row("/c/:cohort/charter/accept", `${c}/charter/accept`, pressedBy("seated"), sentBy("seated"), { version: "1" }),
];
