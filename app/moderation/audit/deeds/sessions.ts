import type { Deeds } from "./deed.ts";

/** Sign-ins, and what was refused. */
export const sessions = {
  "session.opened": { say: (n) => `${n.whom} signed in` },
  "sign_in.refused": { say: (n) => `A wrong password was entered for ${n.whom}` },
  "factor.refused": { reason: true, say: (n) => `A wrong code was entered for ${n.whom}` },
  "access.refused": { reason: true, say: (n) => `${n.who} was refused a page or a deed` },
} satisfies Deeds;
