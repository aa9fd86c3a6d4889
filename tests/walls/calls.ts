import { cohort, emailOf, member, practice, type Role } from "#tests/support/cast.ts";
import { sha } from "#tests/support/everything.ts";

export type Call = [role: Role, args: string, values: (find: Find) => unknown[], refusal: string];

/**
 * Finds what a call names: a cohort's seat, first thread, changed thread, topic or report; a member's pending post, or the
 * key of its form; a practice's invitation.
 */
export type Find = (
  what: "thread" | "changed" | "topic" | "item" | "seat" | "pending" | "form" | "invitation",
  key: string,
) => number | string;

const everyone: Role[] = [
  ...(["anonymous", "attendee", "facilitator", "member of another cohort", "staff without a seat"] as const),
  ...(["former member", "disabled member"] as const),
];
const allButAdministrators: Role[] = [...everyone, "moderator without a look", "moderator with a look"];

const signedIn = everyone.filter((role) => role !== "anonymous");

/** The same call by each of several roles. */
function by(roles: Role[], args: string, values: Call[2], refusal: string): Call[] {
  return roles.map((role) => [role, args, values, refusal]);
}

/** Everyone who has no place in Pediatric PT: nobody of them writes there, whatever they may read. */
const outsiders: Role[] = [
  ...(["anonymous", "member of another cohort", "staff without a seat", "former member"] as const),
  ...(["disabled member", "moderator without a look", "moderator with a look", "administrator"] as const),
];

/** The same call about a cohort by everyone without a place in it, and with what belongs to another one. */
function walled(
  args: string,
  things: (find: Find, key: string) => unknown[] = () => [],
  byAll = true,
): Call[] {
  const within = (room: string, key: string) => (find: Find) => [cohort(room), ...things(find, key)];
  const foreign = by(["attendee", "facilitator"], args, within("rural", "rural"), "RT404");
  const mixed = by(
    byAll ? ["attendee", "facilitator"] : ["facilitator"],
    args,
    within("pediatric", "rural"),
    "RT404",
  );
  return [
    ...by(outsiders, args, within("pediatric", "pediatric"), "RT404"),
    ...foreign,
    ...(args.includes("$2") ? mixed : []),
  ];
}

/** Calls about the conversation of Pediatric PT in which everything has happened, by who sits there: see changed.ts. */
function inChanged(...calls: [role: "attendee" | "facilitator", args: string, refusal: string][]): Call[] {
  return calls.map(([role, args, refusal]) => [
    role,
    `$1, $2, ${args}`,
    (find) => inPediatric(find),
    refusal,
  ]);
}

const changedThread = (find: Find, key: string) => [find("changed", key)];
const inPediatric = (find: Find) => [pediatric(), find("changed", "pediatric")];
const topic = (find: Find, key: string) => [find("topic", key)];
const item = (find: Find, key: string) => [find("item", key)];

const pediatric = () => cohort("pediatric");
const words = "'x', 'x', 'x', 1";

// biome-ignore format: one call a line
/** How each function that requests may call answers those who may not ask it: an error's code, or "nothing". */
export const calls: Record<string, Call[]> = {
  owns_practice: [],
  invite: [
    ...by(["anonymous", "attendee", "member of another cohort", "former member", "disabled member"], "'a@b.example', $1, 'owner', null", () => [practice("saltwillow")], "RT403"),
    ["staff without a seat", "'a@b.example', $1, 'staff', null", () => [practice("saltwillow")], "RT403"],
    ...by(allButAdministrators, "'a@b.example', null, null, 'administrator'", () => [], "RT403"),
    ["attendee", "'a@b.example', null, null, null", () => [], "RT403"],
  ],
  revoke_invitation: [
    ...by(["anonymous", "attendee", "facilitator", "disabled member", "former member"], "$1", (find) => [find("invitation", "sorrelbank")], "RT404"),
    ["moderator without a look", "$1", (find) => [find("invitation", "the network")], "RT403"],
    ["attendee", "$1", (find) => [find("invitation", "the network")], "RT404"],
  ],
  invitation_behind: [["attendee", "$1", () => [sha("guess")], "nothing"]],
  accept_invitation: [["anonymous", "$1, 'New Person', 'UTC', 'x'", () => [sha("guess")], "RT404"]],
  accept_invitation_as_me: [
    ["attendee", "$1", () => [sha("guess")], "RT404"],
    ["attendee", "$1", () => [sha("invitation to sorrelbank")], "RT409"],
    ["disabled member", "$1", () => [sha("invitation to sorrelbank")], "RT409"],
    ["anonymous", "$1", () => [sha("invitation to the network")], "RT409"],
  ],
  remove_from_practice: [
    ...by(everyone, "$1", () => [member("odessa")], "RT404"),
    ["staff without a seat", "$1", () => [member("maribel")], "RT403"],
  ],
  change_practice_role: [
    ...by(everyone, "$1, 'owner'", () => [member("terrence")], "RT404"),
    ["staff without a seat", "$1, 'owner'", () => [member("kiyoko")], "RT403"],
    ["attendee", "$1, 'owner'", () => [member("wendell")], "RT403"],
  ],
  refresh_practice_personas: by(everyone, "$1", () => [practice("lintwell")], "RT403"),
  seats_of_practice: [
    ...by(everyone, "$1", () => [practice("lintwell")], "nothing"),
    ["staff without a seat", "$1", () => [practice("saltwillow")], "nothing"],
  ],
  set_attendance: [
    ...by(everyone, "$1, $2, true", () => [cohort("hospital"), member("terrence")], "RT404"),
    ["member of another cohort", "$1, $2, true", () => [pediatric(), member("kaisa")], "RT404"],
    ["staff without a seat", "$1, $2, true", () => [pediatric(), member("kiyoko")], "RT403"],
  ],
  create_cohort: by(everyone, "'own-cohort', 'Own', 'x', 'x', 5, 'x', 'x', 1", () => [], "RT403"),
  change_cohort: by(everyone, "$1, 'taken-over', 'Own', 'x', 'x', 5", () => [pediatric()], "RT403"),
  seat_practice: by(everyone, "$1, $2, 'why'", () => [pediatric(), practice("sorrelbank")], "RT403"),
  unseat_practice: by(everyone, "$1, 'why'", (find) => [find("seat", "pediatric")], "RT403"),
  appoint_facilitator: by(everyone, "$1, $2, true", () => [pediatric(), member("wendell")], "RT403"),
  publish_charter: by(everyone, "$1, 'x', 'x', 1", () => [pediatric()], "RT403"),
  my_charter: by(["anonymous", "member of another cohort", "staff without a seat", "former member", "disabled member", "moderator without a look", "administrator"], "'pediatric-pt'", () => [], "nothing"),
  accept_charter: by(["anonymous", "member of another cohort", "staff without a seat", "former member", "disabled member", "moderator without a look", "moderator with a look"], "'pediatric-pt', 1", () => [], "RT404"),
  refresh_my_personas: [],
  open_look: by(everyone, "$1, 'Just curious'", () => [pediatric()], "RT403"),
  close_look: [],
  looks_into: by(["anonymous", "attendee", "member of another cohort", "former member", "disabled member", "moderator without a look", "administrator"], "$1", () => [pediatric()], "nothing"),
  grant_network_role: by(allButAdministrators, "$1, 'administrator'", () => [member("wendell")], "RT403"),
  set_disabled: by(allButAdministrators, "$1, true, 'why'", () => [member("joelle")], "RT403"),
  remove_factors: by(allButAdministrators, "$1, 'why'", () => [member("joelle")], "RT403"),
  people_of_network: by(everyone, "'', false, false, 0, 9", () => [], "RT403"),
  kept_mail: by(allButAdministrators, "999999, 10", () => [], "RT403"),
  quarantine_file: by(everyone, "'anything', 'why'", () => [], "RT403"),

  read_up_to: [],
  read_all: [],
  my_persona: by(["anonymous", "member of another cohort", "former member", "disabled member", "moderator with a look"], "$1", () => [pediatric()], "nothing"),

  hold_post: [
    ...walled(`60, $1, null, 'discussion', 'Title', '{}', 'attack-key-5', null, ${words}`),
    ...walled(`60, $1, $2, null, null, null, 'attack-key-5', null, ${words}`, changedThread),
    ...walled(`0, $1, null, 'discussion', 'Title', '{}', 'attack-key-5', null, ${words}`),
    ...walled(`0, $1, $2, null, null, null, 'attack-key-5', null, ${words}`, changedThread),
    ["attendee", `60, $1, null, 'announcement', 'Title', '{}', 'attack-key-5', null, ${words}`, () => [pediatric()], "RT403"],
    ["attendee", `60, $1, null, 'discussion', 'Title', array[$2::bigint], 'attack-key-5', null, ${words}`, (find) => [pediatric(), find("topic", "rural")], "RT404"],
  ],
  send_post: [
    ...walled(`false, 60, $1, null, 'discussion', 'Title', '{}', 'attack-key-5', null, ${words}`),
    ...walled(`false, 60, $1, $2, null, null, null, 'attack-key-5', null, ${words}`, changedThread),
    ...walled(`true, 0, $1, $2, null, null, null, 'attack-key-5', null, ${words}`, changedThread),
    ["attendee", `true, 60, $1, null, 'announcement', 'Title', '{}', 'attack-key-5', null, ${words}`, () => [pediatric()], "RT403"],
  ],
  take_back: [
    ...by([...outsiders, "attendee"], "$1, $2", (find) => [pediatric(), find("form", "joelle")], "RT404"),
    ["attendee", "$1, $2", (find) => [cohort("rural"), find("form", "abigail")], "RT404"],
    ["facilitator", "$1, $2", (find) => [pediatric(), find("form", "wendell")], "RT404"],
  ],

  edit_post: [
    ...walled(`$1, $2, 5, 0, ${words}, 'Why'`, changedThread),
    ...inChanged(
      ["attendee", `4, 1, ${words}, 'Why'`, "RT403"],
      ["attendee", `2, 0, ${words}, 'Why'`, "RT404"],
      ["attendee", `3, 0, ${words}, ''`, "RT409"],
      ["attendee", `99, 0, ${words}, ''`, "RT404"],
      ["facilitator", `5, 0, ${words}, ''`, "RT409"],
      ["facilitator", `4, 0, ${words}, 'Begun from an older text'`, "RT409"],
    ),
  ],
  remove_post: [
    ...walled("$1, $2, 5, ''", changedThread),
    ...walled("$1, $2, 5, 'Why'", changedThread),
    ...inChanged(
      ["attendee", "4, ''", "RT403"],
      ["attendee", "4, 'Why'", "RT403"],
      ["attendee", "5, 'I hide my own as if I led'", "RT403"],
      ["attendee", "2, ''", "RT404"],
      ["attendee", "3, ''", "RT409"],
      ["facilitator", "5, ''", "RT409"],
      ["facilitator", "2, 'Why'", "RT409"],
    ),
  ],
  restore_post: [
    ...walled("$1, $2, 2", changedThread),
    ...inChanged(["attendee", "2", "RT403"], ["facilitator", "3", "RT403"], ["attendee", "99", "RT404"]),
  ],
  lock_thread: [
    ...walled("$1, $2, true, 'Why'", changedThread),
    ...inChanged(["attendee", "true, 'Why'", "RT403"], ["facilitator", "true, ''", "RT409"]),
  ],
  pin_thread: [...walled("$1, $2, true", changedThread), ...inChanged(["attendee", "true", "RT403"])],
  accept_answer: [
    ...walled("$1, $2, 5", changedThread),
    ...inChanged(["attendee", "5", "RT403"], ["facilitator", "1", "RT404"], ["facilitator", "2", "RT404"], ["facilitator", "99", "RT404"]),
  ],
  close_question: [...walled("$1, $2, true", changedThread), ...inChanged(["attendee", "true", "RT403"])],
  change_thread: [
    ...walled("$1, $2, 'Another title', 'discussion', '{}'", changedThread),
    ...inChanged(["attendee", "'Another title', 'discussion', '{}'", "RT403"]),
    ["facilitator", "$1, $2, 'Another title', 'discussion', array[$3::bigint]", (find) => [...inPediatric(find), find("topic", "rural")], "RT404"],
  ],
  split_thread: [
    ...walled("$1, $2, '{5}', 'Another title', 'attack-key-6'", changedThread),
    ...inChanged(
      ["attendee", "'{5}', 'Another title', 'attack-key-6'", "RT403"],
      ["facilitator", "'{1,5}', 'Another title', 'attack-key-6'", "RT409"],
      ["facilitator", "'{2,5}', 'Another title', 'attack-key-6'", "RT409"],
      ["facilitator", "'{5,99}', 'Another title', 'attack-key-6'", "RT409"],
      ["facilitator", "'{}', 'Another title', 'attack-key-6'", "RT409"],
    ),
  ],
  add_topic: [...walled("$1, 'New topic'"), ["attendee", "$1, 'New topic'", () => [pediatric()], "RT403"]],
  rename_topic: [
    ...walled("$1, $2, 'New name'", topic, false),
    ["attendee", "$1, $2, 'New name'", (find) => [pediatric(), find("topic", "pediatric")], "RT403"],
  ],
  retire_topic: [
    ...walled("$1, $2, true", topic, false),
    ["attendee", "$1, $2, true", (find) => [pediatric(), find("topic", "pediatric")], "RT403"],
  ],
  ask_author: [
    ...walled("$1, $2, 'Please put it otherwise'", item, false),
    ["attendee", "$1, $2, 'Please put it otherwise'", (find) => [pediatric(), find("item", "pediatric")], "RT403"],
  ],
  decide_report: [
    ...walled("$1, $2, 'kept', ''", item, false),
    ["attendee", "$1, $2, 'kept', ''", (find) => [pediatric(), find("item", "pediatric")], "RT403"],
  ],
  handed_on: by(everyone, "999999, 10", () => [], "RT403"),

  visit: [...by(outsiders, "$1", () => [pediatric()], "nothing"), ["attendee", "$1", () => [cohort("rural")], "nothing"]],
  similar_threads: [
    ...by(outsiders.filter((role) => role !== "moderator with a look"), "$1, 'What became of it'", () => [pediatric()], "nothing"),
    ["attendee", "$1, 'What became of it'", () => [cohort("rural")], "nothing"],
  ],
  moved_to: [
    ...by(outsiders.filter((role) => role !== "moderator with a look"), "'pediatric-of-old', false", () => [], "nothing"),
    ...by(everyone, "'pediatric-of-old', true", () => [], "nothing"),
  ],
  my_invitations: by([...everyone, "administrator"], "", () => [], "nothing"),
  my_posts: by(["anonymous", "disabled member", "staff without a seat", "moderator with a look"], "", () => [], "nothing"),

  who_asks: [],
  account_behind: by(signedIn, "$1", () => [emailOf("odessa")], "nothing"),
  factors_of: by(signedIn, "$1", () => [member("odessa")], "nothing"),
  people_to_be: by(everyone, "", () => [], "nothing"),
  member_to_be: by(everyone, "'anyone'", () => [], "RT404"),
  open_session: by(signedIn, "$1, $2, ''", () => [sha("mine now"), member("odessa")], "RT403"),
  extend_session: [["attendee", "$1", () => [sha("guess")], "nothing"]],
  end_session: [["attendee", "$1", () => [sha("guess")], "nothing"]],
  end_my_session: [],
  end_all_my_sessions: [],
  second_step_changed: [],
  remember_browser: by(signedIn, "$1, 'browser', ''", () => [sha("session of odessa")], "nothing"),
  count_write: [["attendee", "$1, 'post', 1, 1", () => [sha("guess")], "nothing"]],
  my_session: [["attendee", "$1", () => [sha("session of odessa")], "nothing"]],
  keep_token: by(signedIn, "$1, 'reset', $2, '', '1 hour'", () => [sha("mine now"), member("odessa")], "RT403"),
  token_behind: by(everyone, "$1, 'reset'", () => [sha("guess")], "nothing"),
  use_token: by(everyone, "$1, 'reset'", () => [sha("guess")], "nothing"),
  ask_for_link: [],
  ask_for_email: [],
  my_password_hash: by(["anonymous", "disabled member"], "", () => [], "nothing"),
  set_password: by(signedIn, "$1, 'x'", () => [member("odessa")], "RT404"),
  set_email: by(signedIn, "$1, 'mine@now.example'", () => [member("odessa")], "RT403"),
  password_stands: by(signedIn, "$1, 'x'", () => [member("odessa")], "1 rows"),
  undo_behind: by(everyone, "$1", () => [sha("guess")], "nothing"),
  undo_address_change: by(everyone, "$1", () => [sha("guess")], "nothing"),
  my_totp_secret: by(["anonymous", "disabled member", "attendee"], "", () => [], "nothing"),
  set_my_totp: [],
  totp_of: by(signedIn, "$1", () => [member("bettina")], "nothing"),
  use_totp_step: [],
  set_my_recovery_codes: [],
  my_recovery_codes_left: [],
  use_recovery_code: [],
  passkeys_of: by(signedIn, "$1", () => [member("odessa")], "nothing"),
  passkey_behind: by(signedIn, "$1", () => [sha("passkey of odessa")], "nothing"),
  add_my_passkey: [],
  passkey_used: [],
  remove_my_passkey: [],
  is_set_up: [],
  set_up: by(everyone, "$1, 'Mine', 'Me', 'me@now.example', 'UTC', 'x'", () => [sha("guess")], "RT404"),
  my_seats: [],
  my_charters: [],
  close_my_account: [],
};

/** What these do beyond refusing is told by tests of their own, or they take nothing that could be someone else's. */
export const harmless = [
  ...["folded", "holds", "isolated"],
  ...[
    "my_id",
    "my_practice",
    "my_tables",
    "my_cohorts",
    "my_rosters",
    "my_facilitated",
    "my_peers",
    "my_people",
  ],
  ...["my_personas", "is_staff", "is_administrator", "new_uid", "audit", "leads", "try_write"],
  "in_inbox",
];
