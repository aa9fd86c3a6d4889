import { reason } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

const thresholds = {
  ...{ conflict: "25", review: "5", referrers: "30", otherDiscipline: "15", general: "25" },
  ...{ telehealthBoth: "50", telehealthOne: "10", plannedMonths: "12" },
  reason: "Our towns lie far apart.",
};

// biome-ignore format: one row a line
export const network: Row[] = [
  row("/admin", "/admin", seenBy("runsNetwork")),
  row("/admin/audit", "/admin/audit", seenBy("runsNetwork")),
  row("/admin/mail", "/admin/mail", seenBy("administers"), pressedBy("administers")),
  row("/admin/check", "/admin/check", seenBy("administers")),
  row("/admin/matching", "/admin/matching", seenBy("administers"), sentBy("administers"), thresholds),
  row("/admin/check/:rule/turn-down", "/admin/check/rate/turn-down", seenBy("administers"), pressedBy("administers")),
  row("/admin/check/:rule/turn-up", "/admin/check/rate/turn-up", seenBy("administers"), pressedBy("administers")),
  row("/admin/first-steps", "/admin/first-steps", seenBy("administers")),
  row("/admin/first-steps/put-away", "/admin/first-steps/put-away", seenBy("administers"), pressedBy("administers")),
  row("/admin/first-steps/bring-back", "/admin/first-steps/bring-back", seenBy("administers"), pressedBy("administers")),
  row("/admin/handed-on", "/admin/handed-on", seenBy("runsNetwork")),
  row("/admin/handed-on/:item/resolve", "/admin/handed-on/{matter pediatric}/resolve", seenBy("runsNetwork"), sentBy("runsNetwork"), { words: "It is dealt with." }),
  row("/admin/handed-on/:item/send-back", "/admin/handed-on/{matter pediatric}/send-back", seenBy("runsNetwork"), sentBy("runsNetwork"), { words: "Please look at it again." }),
  row("/admin/handed-on/:item/reveal", "/admin/handed-on/{matter pediatric}/reveal", seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "conflict" }), reason),
  row("/admin/handed-on/:item/patient-data", "/admin/handed-on/{aside pediatric}/patient-data", seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/handed-on/:item/patient-data/put-back", "/admin/handed-on/{aside pediatric}/patient-data/put-back", seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/handed-on/:item/patient-data/purge", "/admin/handed-on/{aside pediatric}/patient-data/purge", seenBy("runsNetwork"), pressedBy("runsNetwork")),
];
