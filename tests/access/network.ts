import { type Row, row } from "./row.ts";
import { seenBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const network: Row[] = [
  row("/admin", "/admin", seenBy("runsNetwork")),
  row("/admin/audit", "/admin/audit", seenBy("runsNetwork")),
  row("/admin/mail", "/admin/mail", seenBy("administers")),
  row("/admin/handed-on", "/admin/handed-on", seenBy("runsNetwork")),
];
