import { profile } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

const list = { list: "Dana Whitfield, Brook Pediatrics, Worthington, Ohio, dana@new.example" };

// biome-ignore format: one row a line
export const networkPractices: Row[] = [
  row("/admin/applications", "/admin/applications", seenBy("runsNetwork")),
  row("/admin/applications/invite", "/admin/applications/invite", seenBy("runsNetwork"), sentBy("runsNetwork"), { email: "owner@applies.example", name: "Dana" }),
  row("/admin/applications/open-page", "/admin/applications/open-page", seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/applications/close-page", "/admin/applications/close-page", seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/moderation/pool", "/moderation/pool", seenBy("runsNetwork")),
  row("/moderation/forming/new", "/moderation/forming/new", seenBy("runsNetwork")),
  row("/moderation/forming", "/moderation/forming", seenBy("runsNetwork")),
  row("/moderation/forming/begin", "/moderation/forming/begin?with={practice thistlewick}", seenBy("runsNetwork"), sentBy("runsNetwork"), { name: "Small towns" }),
  row("/moderation/forming/:group/choose", "/moderation/forming/{draft by noor}/choose?with={practice thistlewick}", seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/moderation/forming/plan", "/moderation/forming/plan", seenBy("runsNetwork")),
  row("/moderation/pool/:practice", "/moderation/pool/{practice thistlewick}", seenBy("runsNetwork")),
  row("/moderation/pool/:practice/decline", "/moderation/pool/{practice thistlewick}/decline", seenBy("runsNetwork"), sentBy("runsNetwork"), { words: "There is no group near you yet." }),
  row("/moderation/pool/:practice/put-back", "/moderation/pool/{practice lintwell}/put-back", seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/practices/:practice/pool", "/admin/practices/{practice pennycress}/pool", seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/practices", "/admin/practices", seenBy("runsNetwork")),
  row("/admin/practices/new", "/admin/practices/new", seenBy("runsNetwork"), sentBy("runsNetwork"), { ...profile, email: "owner@new.example" }),
  row("/admin/practices/paste", "/admin/practices/paste", seenBy("runsNetwork"), sentBy("runsNetwork"), list),
  row("/admin/practices/paste/preview", "/admin/practices/paste/preview", seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "shown" }), list),
  row("/admin/practices/:practice", "/admin/practices/{practice pennycress}", seenBy("runsNetwork")),
  row("/admin/practices/:practice/edit", "/admin/practices/{practice pennycress}/edit", seenBy("runsNetwork"), sentBy("runsNetwork"), profile),
  row("/admin/practices/:practice/facts", "/admin/practices/{practice pennycress}/facts", seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "shown" }), { reason: "A case needs it." }),
  row("/admin/practices/:practice/invite", "/admin/practices/{practice pennycress}/invite", seenBy("runsNetwork"), sentBy("runsNetwork"), { email: "somebody@new.example", role: "owner" }),
  row("/admin/practices/:practice/people/:person", "/admin/practices/{practice pennycress}/people/{person roosevelt}", seenBy("runsNetwork"), sentBy("runsNetwork"), { role: "director" }),
  row("/admin/practices/:practice/people/:person/remove", "/admin/practices/{practice pennycress}/people/{person roosevelt}/remove", seenBy("runsNetwork"), pressedBy("runsNetwork")),
];
