import { cohort, member, practice, type Role } from "#tests/support/cast.ts";
import { sha } from "#tests/support/everything.ts";

export type Call = [role: Role, args: string, values: (find: Find) => unknown[], refusal: string];

/** Finds what a call names: a cohort's thread or seat, or a practice's invitation. */
export type Find = (what: "thread" | "seat" | "invitation", key: string) => number;

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
  post_written: [
    ["member of another cohort", "$1, $2, 1", (find) => [pediatric(), find("thread", "pediatric")], "RT404"],
    ["attendee", "$1, $2, 1", (find) => [cohort("rural"), find("thread", "rural")], "RT404"],
    ["former member", "$1, $2, 1", (find) => [pediatric(), find("thread", "pediatric")], "RT404"],
  ],
  answer_accepted: by(["anonymous", "member of another cohort", "former member", "disabled member", "moderator with a look"], "$1, $2, 1", (find) => [pediatric(), find("thread", "pediatric")], "RT404"),
  my_persona: by(["anonymous", "member of another cohort", "former member", "disabled member", "moderator with a look"], "$1", () => [pediatric()], "nothing"),
  posted_before: [["member of another cohort", "$1, 1, 'a key', 'x'", () => [pediatric()], "nothing"]],
  start_thread: by(["anonymous", "member of another cohort", "former member", "disabled member", "moderator with a look", "administrator"], `$1, 'discussion', 'Title', 'attack-key-3', ${words}`, () => [pediatric()], "RT404"),
  add_post: [
    ...by(["anonymous", "member of another cohort", "former member", "disabled member", "moderator with a look", "administrator"], `$1, $2, 'attack-key-4', null, ${words}`, (find) => [pediatric(), find("thread", "pediatric")], "RT404"),
    ["attendee", `$1, $2, 'attack-key-4', null, ${words}`, (find) => [pediatric(), find("thread", "rural")], "RT404"],
  ],
  my_posts: by(["anonymous", "disabled member", "staff without a seat", "moderator with a look"], "", () => [], "nothing"),

  who_asks: [],
  account_behind: [],
  factors_of: by(signedIn, "$1", () => [member("odessa")], "nothing"),
  people_to_be: by(everyone, "", () => [], "nothing"),
  member_to_be: by(everyone, "'anyone'", () => [], "RT404"),
  open_session: by(signedIn, "$1, $2, ''", () => [sha("mine now"), member("odessa")], "RT403"),
  extend_session: [["attendee", "$1", () => [sha("guess")], "nothing"]],
  end_session: [["attendee", "$1", () => [sha("guess")], "nothing"]],
  end_my_session: [],
  end_my_other_sessions: [],
  my_session: [["attendee", "$1", () => [sha("session of odessa")], "nothing"]],
  keep_token: by(signedIn, "$1, 'reset', $2, '', '1 hour'", () => [sha("mine now"), member("odessa")], "RT403"),
  token_behind: by(everyone, "$1, 'reset'", () => [sha("guess")], "nothing"),
  use_token: by(everyone, "$1, 'reset'", () => [sha("guess")], "nothing"),
  ask_for_link: [],
  ask_for_email: [],
  my_password_hash: by(["anonymous", "disabled member"], "", () => [], "nothing"),
  set_password: by(signedIn, "$1, 'x'", () => [member("odessa")], "RT404"),
  set_email: by(signedIn, "$1, 'mine@now.example'", () => [member("odessa")], "RT403"),
  my_totp_secret: by(["anonymous", "disabled member", "attendee"], "", () => [], "nothing"),
  set_my_totp: [],
  totp_of: by(signedIn, "$1", () => [member("bettina")], "nothing"),
  use_totp_step: [],
  set_my_recovery_codes: [],
  my_recovery_codes_left: [],
  use_recovery_code: [],
  passkeys_of: by(signedIn, "$1", () => [member("odessa")], "nothing"),
  passkey_behind: [["attendee", "'guess'", () => [], "nothing"]],
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
  ...["my_personas", "is_staff", "is_administrator", "refuse", "new_uid", "audit", "enqueue"],
];
