import { type Row, row } from "./row.ts";
import { pressedBy, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const network: Row[] = [
  row("/admin", "/admin", seenBy("runsNetwork")),
  row("/admin/audit", "/admin/audit", seenBy("runsNetwork")),
  row("/admin/mail", "/admin/mail", seenBy("administers"), pressedBy("administers")),
  row("/admin/first-steps", "/admin/first-steps", seenBy("administers")),
  row("/admin/first-steps/put-away", "/admin/first-steps/put-away", seenBy("administers"), pressedBy("administers")),
  row("/admin/first-steps/bring-back", "/admin/first-steps/bring-back", seenBy("administers"), pressedBy("administers")),
  row("/admin/handed-on", "/admin/handed-on", seenBy("runsNetwork")),
  row("/admin/handed-on/:item/resolve", "/admin/handed-on/{matter pediatric}/resolve", seenBy("runsNetwork"), sentBy("runsNetwork"), { words: "It is dealt with." }),
  row("/admin/handed-on/:item/send-back", "/admin/handed-on/{matter pediatric}/send-back", seenBy("runsNetwork"), sentBy("runsNetwork"), { words: "Please look at it again." }),
];
