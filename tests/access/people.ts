import { type Row, row } from "./row.ts";
import { seenBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const people: Row[] = [
  row("/people/:person", "/people/{person joelle}", seenBy("peer")),
  row("/practices/:practice", "/practices/{practice pennycress}", seenBy("peer")),
];
