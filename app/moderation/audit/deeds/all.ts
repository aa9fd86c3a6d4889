import { accounts } from "./accounts.ts";
import { cases } from "./cases.ts";
import { cohorts } from "./cohorts.ts";
import { conversations } from "./conversations.ts";
import type { AuditAction, Deed } from "./deed.ts";
import { looks } from "./looks.ts";
import { practices } from "./practices.ts";
import { roles } from "./roles.ts";
import { seats } from "./seats.ts";
import { sessions } from "./sessions.ts";

/** The deeds by the groups of the audit log's filter. */
export const groups = { seats, cohorts, cases, conversations, looks, practices, roles, accounts, sessions };

const all = {
  ...seats,
  ...cohorts,
  ...cases,
  ...conversations,
  ...looks,
  ...practices,
  ...roles,
  ...accounts,
  ...sessions,
} satisfies Record<AuditAction, Deed>;

/** The deed of that name; undefined for one from another version, which nobody has put into words. */
export function deedOf(action: string): Deed | undefined {
  return Object.hasOwn(all, action) ? all[action as AuditAction] : undefined;
}
