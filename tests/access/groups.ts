import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

const group = "/groups/{group of pennycress}";
const forming = "/moderation/forming/{group of pennycress}";
const day = () => ({ day: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) });
const words = { words: "Another one fits you better." };

// The group is one that asks for consent, so that a form of another step is refused beside its field.
// biome-ignore format: one row a line
/** Groups that are formed, for an owner whose practice is asked. */
export const groups: Row[] = [
  row("/groups/:group", group, seenBy("ownPractice")),
  row("/groups/:group/consent", `${group}/consent`, gets({ everyone: "sentOn" }), sentBy("ownPractice"), { answer: "yes" }),
  row("/groups/:group/object", `${group}/object`, seenBy("ownPractice"), gets({ signedOut: "wordsBack", ownPractice: "conflict" }), { about: "", why: "We serve the same school." }),
  row("/groups/:group/objections/:objection/withdraw", `${group}/objections/{objection of pennycress}/withdraw`, gets({ everyone: "sentOn" }), pressedBy("ownPractice")),
];

// biome-ignore format: one row a line
/** The same for the moderators who form them. */
export const formingGroups: Row[] = [
  row("/moderation/forming/join/:practice", "/moderation/forming/join/{practice thistlewick}", seenBy("runsNetwork"), sentBy("runsNetwork"), { cohort: "{id of rural}", reason: "It is far from all of them." }),
  row("/moderation/forming/:group", forming, seenBy("runsNetwork")),
  row("/moderation/forming/:group/ask", `${forming}/ask`, seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "conflict" }), day),
  row("/moderation/forming/:group/names", `${forming}/names`, seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "conflict" }), day),
  row("/moderation/forming/:group/charter", `${forming}/charter`, seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "conflict" }), day),
  row("/moderation/forming/:group/extend", `${forming}/extend`, seenBy("runsNetwork"), sentBy("runsNetwork"), day),
  row("/moderation/forming/:group/back", `${forming}/back`, seenBy("runsNetwork"), sentBy("runsNetwork"), words),
  row("/moderation/forming/:group/give-up", `${forming}/give-up`, seenBy("runsNetwork"), sentBy("runsNetwork"), words),
  row("/moderation/forming/:group/places/:practice/leave-out", `${forming}/places/{practice pennycress}/leave-out`, seenBy("runsNetwork"), sentBy("runsNetwork"), words),
  row("/moderation/forming/:group/objections/:objection", `${forming}/objections/{objection of pennycress}`, seenBy("runsNetwork"), sentBy("runsNetwork"), words),
  row("/moderation/forming/:group/notes/:one/:other", `${forming}/notes/{practice pennycress}/{practice quillbrook}`, seenBy("runsNetwork"), sentBy("runsNetwork"), words),
];
