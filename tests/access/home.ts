import { type Row, row } from "./row.ts";
import { seenBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const home: Row[] = [
  row("/", "/", seenBy("signedIn", { applicant: "sentOn" })),
  row("/search", "/search?q=opening+hours", seenBy("signedIn", { applicant: "notThere" })),
  row("/check", "/check", seenBy("signedIn")),
  row("/search/typed", "/search/typed?q=open", seenBy("signedIn", { applicant: "notThere" })),
];
