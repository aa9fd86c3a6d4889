import { isolated } from "#app/text/isolated.ts";

export type AuditEntry = {
  action: string;
  actor: string | null;
  member: string | null;
  practice: string | null;
  cohort: string | null;
  detail: string;
};

type Say = (names: { who: string; whom: string; practice: string; cohort: string; detail: string }) => string;

type Told = { group: GroupName; say: Say; reason?: boolean };

export type GroupName = keyof typeof groupNames;

/** The filters of the audit log by what was done. */
export const groupNames = {
  seats: "Seats and attendees",
  cohorts: "Cohorts and charters",
  conversations: "Conversations and reports",
  looks: "Looks",
  practices: "Practices and invitations",
  roles: "Roles and shutting out",
  accounts: "Accounts and second steps",
  sessions: "Sign-ins and refusals",
} as const;

const roleWords: Record<string, string> = {
  owner: "an owner",
  director: "a director",
  staff: "staff",
  moderator: "a moderator",
  administrator: "an administrator",
};

const as = (detail: string) => (detail ? ` as ${roleWords[detail] ?? detail}` : "");
const into = (practice: string) => practice || "the network’s staff";

/** A deed of a facilitator in their cohort, which is named between the two parts. */
const led = (did: string, more = ""): Told => ({
  group: "conversations",
  reason: true,
  say: (n) => `${n.who} ${did} ${n.cohort}${more}`,
});

/** Every action with its sentence; `reason` says that the detail is one, to stand after a colon. */
const told: Record<string, Told> = {
  "seat.taken": { group: "seats", reason: true, say: (n) => `${n.who} seated ${n.practice} in ${n.cohort}` },
  "seat.left": {
    group: "seats",
    reason: true,
    say: (n) => `${n.who} ended the seat of ${n.practice} in ${n.cohort}`,
  },
  "attendee.added": {
    group: "seats",
    say: (n) => `${n.who} let ${n.whom} attend ${n.cohort} for ${n.practice}`,
  },
  "attendee.removed": {
    group: "seats",
    say: (n) => `${n.who} ended the attendance of ${n.whom} in ${n.cohort} for ${n.practice}`,
  },
  "facilitator.appointed": {
    group: "seats",
    say: (n) => `${n.who} made ${n.whom} a facilitator of ${n.cohort}`,
  },
  "facilitator.stepped_down": {
    group: "seats",
    say: (n) => `${n.who} ended ${n.whom}’s part as facilitator of ${n.cohort}`,
  },
  "cohort.created": { group: "cohorts", say: (n) => `${n.who} formed ${n.cohort}` },
  "cohort.changed": { group: "cohorts", say: (n) => `${n.who} changed the facts of ${n.cohort}` },
  "charter.published": {
    group: "cohorts",
    say: (n) => `${n.who} published ${n.detail || "a new version"} of the charter of ${n.cohort}`,
  },
  "charter.accepted": {
    group: "cohorts",
    say: (n) => `${n.who} accepted ${n.detail || "a version"} of the charter of ${n.cohort}`,
  },
  "look.opened": { group: "looks", reason: true, say: (n) => `${n.who} opened a look into ${n.cohort}` },
  "look.closed": { group: "looks", say: (n) => `${n.who} closed the look into ${n.cohort}` },
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
  "report.asked": led("asked the author of a reported post in", " to reword it"),
  "report.kept": led("kept a reported post in", " as it is"),
  "report.edited": led("settled a report in", ", because the post was edited"),
  "report.hidden": led("settled a report in", ", because the post was hidden"),
  "report.handed_on": led("handed a report in", " to the network’s moderators"),
  "practice.created": { group: "practices", say: (n) => `${n.who} added ${n.practice}` },
  "practice.changed": {
    group: "practices",
    reason: true,
    say: (n) => `${n.who} changed the profile of ${n.practice}`,
  },
  "person.invited": {
    group: "practices",
    say: (n) => `${n.who} invited someone into ${into(n.practice)}${as(n.detail)}`,
  },
  "invitation.accepted": {
    group: "practices",
    say: (n) => `${n.whom} accepted an invitation into ${into(n.practice)}${as(n.detail)}`,
  },
  "invitation.revoked": {
    group: "practices",
    say: (n) => `${n.who} revoked an invitation into ${into(n.practice)}`,
  },
  "person.removed": { group: "practices", say: (n) => `${n.who} removed ${n.whom} from ${n.practice}` },
  "practice_role.changed": {
    group: "practices",
    say: (n) => `${n.who} made ${n.whom} ${roleWords[n.detail] ?? n.detail} of ${n.practice}`,
  },
  "network_role.changed": {
    group: "roles",
    say: (n) =>
      n.detail === "none"
        ? `${n.who} took away ${n.whom}’s role in the network`
        : `${n.who} made ${n.whom} ${roleWords[n.detail] ?? n.detail}`,
  },
  "person.disabled": { group: "roles", reason: true, say: (n) => `${n.who} shut ${n.whom} out` },
  "factors.removed": {
    group: "roles",
    reason: true,
    say: (n) => `${n.who} removed the lost second factor of ${n.whom}`,
  },
  "person.enabled": { group: "roles", reason: true, say: (n) => `${n.who} let ${n.whom} back in` },
  "file.quarantined": { group: "roles", reason: true, say: (n) => `${n.who} took a file out of sight` },
  "network.set_up": { group: "roles", say: (n) => `${n.who} set up the network` },
  "account.closed": { group: "accounts", say: (n) => `${n.who} closed the account` },
  "password.changed": { group: "accounts", say: (n) => `The password of ${n.whom} was changed` },
  "email.changed": { group: "accounts", say: (n) => `The email address of ${n.whom} was changed` },
  "email.change_undone": {
    group: "accounts",
    reason: true,
    say: (n) => `The old email address of ${n.whom} took the account back`,
  },
  "sessions.ended": { group: "accounts", say: (n) => `${n.who} signed out everywhere` },
  "email.change_asked": { group: "accounts", say: (n) => `${n.who} asked for another email address` },
  "factor.added": { group: "accounts", reason: true, say: (n) => `${n.whom} added a second step` },
  "factor.removed": { group: "accounts", reason: true, say: (n) => `${n.whom} removed a second step` },
  "recovery_codes.made": { group: "accounts", say: (n) => `${n.whom} made new recovery codes` },
  "recovery_code.used": { group: "accounts", say: (n) => `${n.whom} signed in with a recovery code` },
  "session.opened": { group: "sessions", say: (n) => `${n.whom} signed in` },
  "sign_in.refused": { group: "sessions", say: (n) => `A wrong password was entered for ${n.whom}` },
  "factor.refused": { group: "sessions", reason: true, say: (n) => `A wrong code was entered for ${n.whom}` },
  "access.refused": { group: "sessions", reason: true, say: (n) => `${n.who} was refused a page or a deed` },
};

/** An entry of the audit log as one plain sentence. An action that nobody has put into words is named as it is. */
export function sentenceOf(entry: AuditEntry): string {
  const known = Object.hasOwn(told, entry.action) ? told[entry.action] : undefined;
  const names = {
    who: isolated(entry.actor ?? "Nobody signed in"),
    whom: isolated(entry.member ?? entry.actor ?? "someone"),
    practice: isolated(entry.practice ?? ""),
    cohort: isolated(entry.cohort ?? "a cohort"),
    detail: entry.detail,
  };
  const say = known?.say ?? ((n) => `${n.who}: ${entry.action.replace(/[._]/g, " ")}`);
  const reason = entry.detail && (known?.reason || !known) ? `: ${isolated(entry.detail)}` : "";
  const sentence = `${say(names)}${reason}`;
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The actions of a filter; of none, all but sign-ins and refusals, in which the rest would drown. */
export function actionsOf(group: GroupName | null): { only: string[] } | { without: string[] } {
  const of = (name: GroupName) => Object.keys(told).filter((action) => told[action]!.group === name);
  return group ? { only: of(group) } : { without: of("sessions") };
}
