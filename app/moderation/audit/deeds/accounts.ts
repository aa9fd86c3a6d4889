import type { Deeds } from "./deed.ts";

/** Deeds of people with their own accounts. */
export const accounts = {
  "account.closed": { say: (n) => `${n.who} closed the account` },
  "password.changed": { say: (n) => `The password of ${n.whom} was changed` },
  "email.changed": { say: (n) => `The email of ${n.whom} was changed` },
  "email.change_undone": {
    reason: true,
    say: (n) => `The old email of ${n.whom} took the account back`,
  },
  "sessions.ended": { say: (n) => `${n.who} signed out everywhere` },
  "email.change_asked": { say: (n) => `${n.who} asked for another email` },
  "factor.added": { reason: true, say: (n) => `${n.whom} added a second step` },
  "factor.removed": { reason: true, say: (n) => `${n.whom} removed a second step` },
  "recovery_codes.made": { say: (n) => `${n.whom} made new recovery codes` },
  "recovery_code.used": { say: (n) => `${n.whom} signed in with a recovery code` },
  "person.renamed": { reason: true, say: (n) => `${n.who} changed their name` },
} satisfies Deeds;
