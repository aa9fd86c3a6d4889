import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

/** Documents of the facilitator's practice: one whose people are asked to confirm it, and one that is in force. */
const asked = "/practice/manual/{copy at pennycress}";
const d = "/practice/manual/{manual pennycress}";
const writers = { staff: "refused", author: "shown" } as const;
const download = { staff: "refused", author: "shown", owner: "shown" } as const;

// biome-ignore format: one row a line
/** Who has read what of one's own manual, who looks after it, and its reviews. */
export const documentsReading: Row[] = [
  row("/practice/manual/readers", "/practice/manual/readers", seenBy("owner", writers)),
  row("/practice/manual/readers/record.csv", "/practice/manual/readers/record.csv", gets(download)),
  row("/practice/manual/readers/record.pdf", "/practice/manual/readers/record.pdf", gets(download)),
  row("/practice/manual/:document/acknowledge", `${asked}/acknowledge`, gets({ everyone: "sentOn" }), sentBy("ownPractice"), { version: "1" }),
  row("/practice/manual/:document/readers", `${asked}/readers`, seenBy("ownPractice")),
  row("/practice/manual/:document/readers/record.csv", `${asked}/readers/record.csv`, seenBy("ownPractice")),
  row("/practice/manual/:document/readers/record.pdf", `${asked}/readers/record.pdf`, seenBy("ownPractice")),
  row("/practice/manual/:document/remind", `${asked}/remind`, gets({ everyone: "sentOn" }), sentBy("ownPractice")),
  row("/practice/manual/:document/upkeep", `${d}/upkeep`, seenBy("ownPractice"), sentBy("ownPractice"), { keeper: "", holdsFrom: "" }),
  row("/practice/manual/:document/reviewed", `${d}/reviewed`, seenBy("ownPractice"), sentBy("ownPractice"), { next: "year" }),
];
