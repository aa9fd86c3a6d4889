import type { Deeds } from "./deed.ts";
import { asRole, intoWhere, roleIn } from "./role-words.ts";

/** Practices and who is let into them. */
export const practices = {
  "practice.created": { say: (n) => `${n.who} added ${n.practice}` },
  "practice.changed": { reason: true, say: (n) => `${n.who} changed the profile of ${n.practice}` },
  "facts.changed": { say: (n) => `${n.who} changed what ${n.practice} says for matching` },
  "facts.confirmed": { say: (n) => `${n.who} confirmed that the facts of ${n.practice} are still correct` },
  "facts.looked": {
    reason: true,
    say: (n) => `${n.who} looked at what ${n.practice} says for matching alone`,
  },
  "applications.opened": { say: (n) => `${n.who} opened the page for applying to the public` },
  "applications.closed": { say: (n) => `${n.who} closed the page for applying` },
  "application.invited": { say: (n) => `${n.who} asked somebody to apply` },
  "application.begun": { say: (n) => `${n.who} began to apply with ${n.practice}` },
  "application.waits": { say: (n) => `${n.who} put ${n.practice} in the pool` },
  "application.withdrawn": { say: (n) => `${n.who} withdrew the application of ${n.practice}` },
  "application.declined": { say: (n) => `${n.who} declined the application of ${n.practice}` },
  "application.put_back": { say: (n) => `${n.who} put ${n.practice} back in the pool` },
  "application.put_in": { say: (n) => `${n.who} put ${n.practice} in the pool, as a moderator` },
  "person.invited": {
    say: (n) => `${n.who} invited someone into ${intoWhere(n.practice)}${asRole(n.detail)}`,
  },
  "invitation.accepted": {
    say: (n) => `${n.whom} accepted an invitation into ${intoWhere(n.practice)}${asRole(n.detail)}`,
  },
  "invitation.revoked": { say: (n) => `${n.who} revoked an invitation into ${intoWhere(n.practice)}` },
  "person.removed": { say: (n) => `${n.who} removed ${n.whom} from ${n.practice}` },
  "practice_role.changed": { say: (n) => `${n.who} made ${n.whom} ${roleIn(n.detail)} of ${n.practice}` },
} satisfies Deeds;
