import { profile } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { pressedBy, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const practice: Row[] = [
  row("/practice", "/practice", seenBy("signedIn")),
  row("/practice/edit", "/practice/edit", seenBy("owner", { staff: "refused" }), sentBy("owner", { staff: "refused" }), profile),
  row("/practice/invite", "/practice/invite", seenBy("owner", { staff: "refused" }), sentBy("owner", { staff: "refused" }), { email: "somebody@new.example", role: "staff" }),
  row("/practice/people/:person", "/practice/people/{person roosevelt}", seenBy("ownPractice", { staff: "refused" }), sentBy("ownPractice", { staff: "refused" }), { role: "director" }),
  row("/practice/people/:person/remove", "/practice/people/{person roosevelt}/remove", seenBy("ownPractice", { staff: "refused" }), pressedBy("ownPractice", { staff: "refused" })),
  row("/practice/invitations/:invitation", "/practice/invitations/{invitation pennycress}", seenBy("ownPractice", { staff: "refused" })),
  row("/practice/invitations/:invitation/again", "/practice/invitations/{invitation pennycress}/again", seenBy("ownPractice", { staff: "refused" }), pressedBy("ownPractice", { staff: "refused" })),
  row("/practice/invitations/:invitation/revoke", "/practice/invitations/{invitation pennycress}/revoke", seenBy("ownPractice", { staff: "refused" }), pressedBy("ownPractice", { staff: "refused" })),
  row("/practice/seats/:seat", "/practice/seats/{seat of pennycress}", seenBy("ownPractice", { staff: "refused" }), sentBy("ownPractice", { staff: "refused" }), {}),
];
