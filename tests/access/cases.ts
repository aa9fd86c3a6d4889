import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

const words = { words: "We have talked with both." };
const refusedToStaff = gets({ signedOut: "wordsBack", runsNetwork: "conflict" });

/** Those who decide for a practice that is asked, and moderators without a part in it. */
const asked = gets({ peer: "shown" });

// biome-ignore format: one row a line
export const cases: Row[] = [
  row("/moderation/cases", "/moderation/cases", seenBy("runsNetwork")),
  row("/moderation/cases/:case", "/moderation/cases/{case of pediatric}", seenBy("runsNetwork")),
  row("/moderation/cases/:case/note", "/moderation/cases/{case of pediatric}/note", seenBy("runsNetwork"), sentBy("runsNetwork"), words),
  row("/moderation/cases/:case/ask", "/moderation/cases/{case of pediatric}/ask", seenBy("runsNetwork"), sentBy("runsNetwork"), { whom: "both" }),
  // Nobody was asked, the two sit together, no seat was accepted, and the practices are asked already.
  row("/moderation/cases/:case/more-time", "/moderation/cases/{case of pediatric}/more-time", seenBy("runsNetwork"), refusedToStaff, () => ({ day: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) })),
  row("/moderation/cases/:case/waiver", "/moderation/cases/{case of pediatric}/waiver", seenBy("runsNetwork"), refusedToStaff, words),
  row("/moderation/cases/:case/offer", "/moderation/cases/{case of pediatric}/offer", seenBy("runsNetwork"), sentBy("runsNetwork"), { cohort: "pediatric-pt-rural", ...words }),
  row("/moderation/cases/:case/move", "/moderation/cases/{case of pediatric}/move", seenBy("runsNetwork"), refusedToStaff, words),
  row("/moderation/cases/:case/close", "/moderation/cases/{case of pediatric}/close", seenBy("runsNetwork"), refusedToStaff, { outcome: "left", ...words }),
  row("/moderation/waivers/new", "/moderation/waivers/new?cohort=pediatric-pt&practice={practice harrowgate}", seenBy("runsNetwork"), gets({ signedOut: "wordsBack" }), { practice: "zzzzzzzzzzzzzz", ...words }),
  row("/waivers/:waiver", "/waivers/{waiver in pediatric}", asked, gets({ signedOut: "wordsBack", author: "refused", leads: "sentOn" }), { answer: "no", ...words }),
  row("/waivers/:waiver/grant", "/waivers/{waiver in pediatric}/grant", seenBy("runsNetwork"), refusedToStaff, words),
  row("/waivers/:waiver/end", "/waivers/{waiver in pediatric}/end", seenBy("runsNetwork"), sentBy("runsNetwork"), words),
  row("/waivers/:waiver/ask", "/waivers/{waiver in pediatric}/ask", seenBy("runsNetwork"), gets({ signedOut: "wordsBack" }), { practice: "zzzzzzzzzzzzzz" }),
  row("/moves/:move", "/moves/{move of quillbrook}", seenBy("author"), gets({ signedOut: "wordsBack", author: "refused" }), { answer: "yes" }),
];
