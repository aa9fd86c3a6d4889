import type { Deeds } from "./deed.ts";
import { asRole, intoWhere, roleIn } from "./role-words.ts";

/** Practices and who is let into them. */
export const practices = {
  "practice.created": { say: (n) => `${n.who} added ${n.practice}` },
  "practice.changed": { reason: true, say: (n) => `${n.who} changed the profile of ${n.practice}` },
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
