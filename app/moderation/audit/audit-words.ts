import { subjectOf } from "#app/subjects/kinds.ts";
import { isolated } from "#app/text/isolated.ts";
import { deedOf, groups } from "./deeds/all.ts";

export type AuditEntry = {
  action: string;
  actor: string | null;
  member: string | null;
  practice: string | null;
  cohort: string | null;
  /** Kind of what it was done to, with the numbers by which people named it then. */
  subjectKind: string | null;
  numbers: number[] | null;
  detail: string;
};

export type GroupName = keyof typeof groups;

/** The filters of the audit log by what was done. */
export const groupNames = {
  seats: "Seats and attendees",
  cohorts: "Cohorts and charters",
  cases: "Cases and waivers",
  conversations: "Conversations and reports",
  looks: "Looks",
  practices: "Practices and invitations",
  roles: "Roles and shutting out",
  accounts: "Accounts and second steps",
  sessions: "Sign-ins and refusals",
} satisfies Record<GroupName, string>;

/** An entry of the audit log as one plain sentence. An action that nobody has put into words is named as it is. */
export function sentenceOf(entry: AuditEntry): string {
  const known = deedOf(entry.action);
  const names = {
    who: isolated(entry.actor ?? "Nobody signed in"),
    whom: isolated(entry.member ?? entry.actor ?? "someone"),
    practice: isolated(entry.practice ?? ""),
    cohort: isolated(entry.cohort ?? "a cohort"),
    detail: entry.detail,
  };
  const say = known?.say ?? ((n) => `${n.who}: ${entry.action.replace(/[._]/g, " ")}`);
  const about = entry.subjectKind && entry.numbers ? subjectOf(entry.subjectKind).named(entry.numbers) : "";
  const reason = known?.reason || !known ? isolated(entry.detail) : "";
  const sentence = [say(names), about, reason].filter(Boolean).join(": ");
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The actions of a filter; of none, all but sign-ins and refusals, in which the rest would drown. */
export function actionsOf(group: GroupName | null): { only: string[] } | { without: string[] } {
  return group ? { only: Object.keys(groups[group]) } : { without: Object.keys(groups.sessions) };
}
