import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const inbox: Row[] = [
  row("/inbox", "/inbox", seenBy("signedIn")),
  row("/inbox/done", "/inbox/done", gets({ everyone: "sentOn" }), pressedBy("signedIn")),
  row("/inbox/again", "/inbox/again", gets({ everyone: "sentOn" }), sentBy("signedIn"), { moment: "1" }),
  row("/inbox/:row/done", "/inbox/{row wendell}/done", gets({ everyone: "sentOn" }), sentBy("author"), { page: "inbox" }),
  row("/inbox/:row/again", "/inbox/{row wendell}/again", gets({ everyone: "sentOn" }), sentBy("author"), { page: "inbox" }),
  row("/mine", "/mine", seenBy("signedIn", { applicant: "notThere" })),
];
