import { why } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { pressedBy, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const networkPeople: Row[] = [
  row("/admin/people", "/admin/people", seenBy("runsNetwork")),
  row("/admin/people/invite", "/admin/people/invite", seenBy("administers"), sentBy("administers"), { email: "mod@new.example", role: "moderator" }),
  row("/admin/people/:person", "/admin/people/{person joelle}", seenBy("runsNetwork"), sentBy("administers"), { role: "moderator" }),
  row("/admin/people/:person/disable", "/admin/people/{person joelle}/disable", seenBy("administers"), sentBy("administers"), why),
  row("/admin/people/:person/enable", "/admin/people/{person tamsin}/enable", seenBy("administers"), sentBy("administers"), why),
  row("/admin/people/:person/factors", "/admin/people/{person joelle}/factors", seenBy("administers"), sentBy("administers"), why),
  row("/admin/invitations", "/admin/invitations", seenBy("runsNetwork")),
  row("/admin/invitations/:invitation", "/admin/invitations/{invitation pennycress}", seenBy("runsNetwork")),
  row("/admin/invitations/:invitation/again", "/admin/invitations/{invitation pennycress}/again", seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/invitations/:invitation/revoke", "/admin/invitations/{invitation pennycress}/revoke", seenBy("runsNetwork"), pressedBy("runsNetwork")),
];
