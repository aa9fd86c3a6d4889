import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const applying: Row[] = [
  row("/applying", "/applying", seenBy("applicant")),
  row("/applying/hopes", "/applying/hopes", seenBy("applicant"), sentBy("applicant"), { hopes: "A group that talks about hiring.", focus: "pediatric" }),
  row("/applying/ready", "/applying/ready", gets({ everyone: "sentOn" }), pressedBy("applicant")),
  row("/applying/withdraw", "/applying/withdraw", seenBy("applicant"), pressedBy("applicant")),
  // It is under way.
  row("/applying/again", "/applying/again", gets({ everyone: "sentOn" }), gets({ applicant: "refused" })),
];
