import type { Deed, Deeds } from "./deed.ts";

/** A deed of a facilitator in their cohort, which is named between the two parts. */
const led = (did: string, more = ""): Deed => ({
  reason: true,
  say: (n) => `${n.who} ${did} ${n.cohort}${more}`,
});

/** Deeds of facilitators in their cohort, and of moderators about what these handed on. */
export const conversations = {
  "alias.revealed": led("was shown who wrote a post without their name in"),
  "post.edited": led("edited a post in"),
  "post.hidden": led("hid a post in"),
  "post.restored": led("showed a hidden post again in"),
  "thread.changed": led("changed the title, kind or topics of a conversation in"),
  "thread.locked": led("locked a conversation in"),
  "thread.unlocked": led("unlocked a conversation in"),
  "thread.pinned": led("pinned a conversation in"),
  "thread.unpinned": led("unpinned a conversation in"),
  "thread.split": led("moved posts into a new conversation in"),
  "topic.added": led("put a topic on the list of"),
  "topic.renamed": led("renamed a topic of"),
  "topic.retired": led("took a topic off the list of"),
  "patient.reported": led("reported a post as patient data in"),
  "patient.looked": led("looked at what was reported as patient data in"),
  "patient.put_back": led("put back what was reported as patient data in"),
  "patient.purged": led("purged patient data from"),
  "patient.reported_document": {
    say: (n) => `${n.who} reported a document of ${n.practice} as patient data`,
  },
  "patient.looked_document": {
    say: (n) => `${n.who} looked at what was reported as patient data in a document of ${n.practice}`,
  },
  "patient.put_back_document": {
    say: (n) => `${n.who} put back what was reported as patient data in a document of ${n.practice}`,
  },
  "patient.purged_document": { say: (n) => `${n.who} purged patient data from a document of ${n.practice}` },
  "held_post.released": led("posted what waited for a moderator in"),
  "held_post.sent_back": led("sent back what waited for a moderator in"),
  "report.asked": led("asked the author of a reported post in", " to reword it"),
  "report.kept": led("kept a reported post in", " as it is"),
  "report.edited": led("resolved a report in", ", because the post was edited"),
  "report.hidden": led("resolved a report in", ", because the post was hidden"),
  "report.handed_on": led("handed a report in", " to the network’s moderators"),
  "report.resolved": led("resolved what was handed on from"),
  "report.sent_back": led("sent what was handed on back to those who lead"),
} satisfies Deeds;
