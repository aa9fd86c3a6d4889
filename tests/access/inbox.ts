import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const inbox: Row[] = [
  row("/inbox", "/inbox", seenBy("signedIn")),
  row("/inbox/read", "/inbox/read", gets({ everyone: "sentOn" }), pressedBy("signedIn")),
];
