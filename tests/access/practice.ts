import { profile } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

const site = { kind: "clinic", zip: "97330", setting: "urban" };

// biome-ignore format: one row a line
export const practice: Row[] = [
  row("/practice", "/practice", seenBy("signedIn")),
  row("/practice/edit", "/practice/edit", seenBy("owner", { staff: "refused", applicant: "shown" }), sentBy("owner", { staff: "refused", applicant: "sentOn" }), profile),
  row("/practice/invite", "/practice/invite", seenBy("owner", { staff: "refused" }), sentBy("owner", { staff: "refused" }), { email: "somebody@new.example", role: "staff" }),
  row("/practice/people/:person", "/practice/people/{person roosevelt}", seenBy("ownPractice", { staff: "refused" }), sentBy("ownPractice", { staff: "refused" }), { role: "director" }),
  row("/practice/people/:person/remove", "/practice/people/{person roosevelt}/remove", seenBy("ownPractice", { staff: "refused" }), pressedBy("ownPractice", { staff: "refused" })),
  row("/practice/invitations/:invitation", "/practice/invitations/{invitation pennycress}", seenBy("ownPractice", { staff: "refused" })),
  row("/practice/invitations/:invitation/again", "/practice/invitations/{invitation pennycress}/again", seenBy("ownPractice", { staff: "refused" }), pressedBy("ownPractice", { staff: "refused" })),
  row("/practice/invitations/:invitation/revoke", "/practice/invitations/{invitation pennycress}/revoke", seenBy("ownPractice", { staff: "refused" }), pressedBy("ownPractice", { staff: "refused" })),
  row("/practice/seats/:seat", "/practice/seats/{seat of pennycress}", seenBy("ownPractice", { staff: "refused" }), sentBy("ownPractice", { staff: "refused" }), {}),
  // Owners and directors: the attendee is one.
  row("/practice/facts", "/practice/facts", seenBy("owner", { staff: "refused", author: "shown", applicant: "shown" })),
  // Something is missing still.
  row("/practice/facts/confirm", "/practice/facts/confirm", gets({ everyone: "sentOn" }), gets({ staff: "refused", author: "conflict", applicant: "conflict", owner: "conflict" })),
  row("/practice/facts/sites", "/practice/facts/sites", seenBy("owner", { staff: "refused", author: "shown", applicant: "shown" })),
  row("/practice/facts/sites/new", "/practice/facts/sites/new", seenBy("owner", { staff: "refused", author: "shown", applicant: "shown" }), sentBy("owner", { staff: "refused", author: "sentOn", applicant: "sentOn" }), site),
  row("/practice/facts/sites/:site", "/practice/facts/sites/{site of pennycress}", seenBy("ownPractice", { staff: "refused", author: "notThere" }), sentBy("ownPractice", { staff: "refused", author: "notThere" }), site),
  row("/practice/facts/sites/:site/remove", "/practice/facts/sites/{site of pennycress}/remove", seenBy("ownPractice", { staff: "refused", author: "notThere" }), pressedBy("ownPractice", { staff: "refused", author: "notThere" })),
  row("/practice/facts/contracts", "/practice/facts/contracts", seenBy("owner", { staff: "refused", author: "shown", applicant: "shown" }), sentBy("owner", { staff: "refused", author: "sentOn", applicant: "sentOn" }), { hospitals: "Good Samaritan (Samaritan Health)" }),
  row("/practice/facts/private", "/practice/facts/private", seenBy("owner", { staff: "refused", author: "shown", applicant: "shown" }), sentBy("owner", { staff: "refused", author: "sentOn", applicant: "sentOn" }), { competitors: "Oak Kids" }),
  row("/practice/facts/ties", "/practice/facts/ties", seenBy("owner", { staff: "refused", author: "shown", applicant: "shown" }), sentBy("owner", { staff: "refused", author: "sentOn", applicant: "sentOn" }), { landlords: "Mill Properties" }),
  row("/practice/facts/terms", "/practice/facts/terms", seenBy("owner", { staff: "refused", author: "shown", applicant: "shown" }), sentBy("owner", { staff: "refused", author: "sentOn", applicant: "sentOn" }), { payment: "mixed", timeZone: "America/New_York" }),
];
