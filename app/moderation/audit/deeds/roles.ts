import type { Deeds } from "./deed.ts";
import { roleIn } from "./role-words.ts";

/** Roles in the network, and who is shut out. */
export const roles = {
  "network_role.changed": {
    say: (n) =>
      n.detail === "none"
        ? `${n.who} took away ${n.whom}’s role in the network`
        : `${n.who} made ${n.whom} ${roleIn(n.detail)}`,
  },
  "person.disabled": { reason: true, say: (n) => `${n.who} shut ${n.whom} out` },
  "factors.removed": { reason: true, say: (n) => `${n.who} removed the lost second factor of ${n.whom}` },
  "person.enabled": { reason: true, say: (n) => `${n.who} let ${n.whom} back in` },
  "file.quarantined": { reason: true, say: (n) => `${n.who} took a file out of sight` },
  "rule.turned_down": { say: (n) => `${n.who} turned a check of what is written down: ${n.detail}` },
  "rule.turned_up": { say: (n) => `${n.who} turned a check of what is written up again: ${n.detail}` },
  "thresholds.changed": { reason: true, say: (n) => `${n.who} changed by which numbers pairs are judged` },
  "network.set_up": { say: (n) => `${n.who} set up the network` },
} satisfies Deeds;
