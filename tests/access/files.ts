import { type Row, row } from "./row.ts";
import { seenBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const files: Row[] = [
  row("/photos/:file", "/photos/{photo joelle}", seenBy("peer")),
  row("/files/:file", "/files/{file in pediatric}", seenBy("insider")),
];
