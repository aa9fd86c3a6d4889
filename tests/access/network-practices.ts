import { profile } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

const list = { list: "Dana Whitfield, Brook Pediatrics, Worthington, Ohio, dana@new.example" };

// biome-ignore format: one row a line
export const networkPractices: Row[] = [
  row("/admin/practices", "/admin/practices", seenBy("runsNetwork")),
  row("/admin/practices/new", "/admin/practices/new", seenBy("runsNetwork"), sentBy("runsNetwork"), { ...profile, email: "owner@new.example" }),
  row("/admin/practices/paste", "/admin/practices/paste", seenBy("runsNetwork"), sentBy("runsNetwork"), list),
  row("/admin/practices/paste/preview", "/admin/practices/paste/preview", seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "shown" }), list),
  row("/admin/practices/:practice", "/admin/practices/{practice pennycress}", seenBy("runsNetwork")),
  row("/admin/practices/:practice/edit", "/admin/practices/{practice pennycress}/edit", seenBy("runsNetwork"), sentBy("runsNetwork"), profile),
  row("/admin/practices/:practice/invite", "/admin/practices/{practice pennycress}/invite", seenBy("runsNetwork"), sentBy("runsNetwork"), { email: "somebody@new.example", role: "owner" }),
  row("/admin/practices/:practice/people/:person", "/admin/practices/{practice pennycress}/people/{person roosevelt}", seenBy("runsNetwork"), sentBy("runsNetwork"), { role: "director" }),
  row("/admin/practices/:practice/people/:person/remove", "/admin/practices/{practice pennycress}/people/{person roosevelt}/remove", seenBy("runsNetwork"), pressedBy("runsNetwork")),
];
