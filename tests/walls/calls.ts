import { cohort, emailOf, member, practice, type Role } from "#tests/support/cast.ts";
import { sha } from "#tests/support/everything.ts";

export type Call = [role: Role, args: string, values: (find: Find) => unknown[], refusal: string];

/**
 * Finds what a call names: a cohort's seat, first thread, changed thread, topic or report; a member's pending post, or the
 * key of its form; a practice's invitation.
 */
export type Find = (
  what:
    | "thread"
    | "changed"
    | "topic"
    | "item"
    | "held"
    | "seat"
    | "pending"
    | "form"
    | "invitation"
    | "row"
    | "share",
  key: string,
) => number | string;

const everyone: Role[] = [
  ...(["anonymous", "attendee", "facilitator", "member of another cohort", "staff without a seat"] as const),
  ...(["former member", "applicant", "disabled member"] as const),
];
const allButAdministrators: Role[] = [...everyone, "moderator without a look", "moderator with a look"];

const signedIn = everyone.filter((role) => role !== "anonymous");

/** Those whose practice has never applied. */
const others = everyone.filter((role) => role !== "applicant");

/** The same call by each of several roles. */
function by(roles: Role[], args: string, values: Call[2], refusal: string): Call[] {
  return roles.map((role) => [role, args, values, refusal]);
}

/** Everyone who has no place in Pediatric PT: nobody of them writes there, whatever they may read. */
const outsiders: Role[] = [
  ...(["anonymous", "member of another cohort", "staff without a seat", "former member"] as const),
  ...([
    "applicant",
    "disabled member",
    "moderator without a look",
    "moderator with a look",
    "administrator",
  ] as const),
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
    `cohort => $1, thread => $2, ${args}`,
    (find) => inPediatric(find),
    refusal,
  ]);
}

/** A call about a report that lies with the network, by everyone else, and about one that does not lie there. */
const byStaff = (args: string): Call[] => [
  ...by(everyone, args, (find) => item(find, "pediatric"), "RT403"),
  ...by(
    ["moderator without a look", "moderator with a look", "administrator"],
    args,
    (find) => item(find, "pediatric"),
    "RT404",
  ),
];

const changedThread = (find: Find, key: string) => [find("changed", key)];
const inPediatric = (find: Find) => [pediatric(), find("changed", "pediatric")];
const topic = (find: Find, key: string) => [find("topic", key)];
const item = (find: Find, key: string) => [find("item", key)];

const held = (find: Find, key: string) => [find("held", key)];

const pediatric = () => cohort("pediatric");
/** A document of another practice that the caller sees, or none. */
const theirDocument =
  "doc => (select min(id) from document where practice_id is distinct from verbs.my_practice())";
/** Sections for their author, and a suggestion that the caller sees, or none. */
const suggested =
  "at_version => 1, sections => '[]', named => true, form_key => 'attack-key-7', new_title => 'Title', new_body => 'x', new_html => 'x', new_excerpt => 'x', new_renderer => 1";
const suggestion = "suggestion => (select max(id) from document_suggestion)";
const words = "new_body => 'x', new_html => 'x', new_excerpt => 'x', new_renderer => 1";

const aSite =
  "new_kind => 'clinic', new_address => '', new_zip => '97330', new_lat => 44, new_lng => -123, by_hand => false, new_setting => 'urban', new_minutes => null, new_zips => '{}', new_shares => '{}', new_opens_on => null, new_closes_on => null";

/** A group as the caller sees it, or one of the moderators' in which the caller has no place. */
const aGroup = "coalesce((select min(uid) from formation), 'x')";
/** Who has no place in the group that the tables hold: its only practice that knows of it is that of who leads Pediatric PT. */
const without: Role[] = [
  ...([
    "anonymous",
    "attendee",
    "member of another cohort",
    "staff without a seat",
    "former member",
  ] as const),
  ...([
    "applicant",
    "disabled member",
    "moderator without a look",
    "moderator with a look",
    "administrator",
  ] as const),
];

/** Who does not write in the manual of a practice: its staff, and whoever has none. */
const notWriting: Role[] = [
  ...(["anonymous", "staff without a seat", "disabled member"] as const),
  ...(["moderator without a look", "moderator with a look", "administrator"] as const),
];

// biome-ignore format: one call a line
/** How each function that requests may call answers those who may not ask it: an error's code, or "nothing". */
export const calls: Record<string, Call[]> = {
  owns_practice: [],
  invite: [
    ...by(["anonymous", "attendee", "member of another cohort", "former member", "disabled member"], "to_email => 'a@b.example', practice => $1, as_role => 'owner', as_network_role => null", () => [practice("saltwillow")], "RT403"),
    ["staff without a seat", "to_email => 'a@b.example', practice => $1, as_role => 'staff', as_network_role => null", () => [practice("saltwillow")], "RT403"],
    ...by(allButAdministrators, "to_email => 'a@b.example', practice => null, as_role => null, as_network_role => 'administrator'", () => [], "RT403"),
    ["attendee", "to_email => 'a@b.example', practice => null, as_role => null, as_network_role => null", () => [], "RT403"],
    ...by(everyone, "to_email => 'a@b.example', applying => true", () => [], "RT403"),
    // Nor does whoever applies have the network write to anybody.
    ["applicant", "to_email => 'a@b.example', practice => $1, as_role => 'staff', as_network_role => null", () => [practice("thistlewick")], "RT403"],
  ],
  applicants: by(everyone, "", () => [], "nothing"),
  open_applications: by(everyone, "opens => true", () => [], "RT403"),
  ask_to_apply: by(everyone, "address => 'a@b.example', invitee => ''", () => [], "RT404"),
  say_hopes: by(others, "new_hopes => 'x', new_focus => ''", () => [], "RT404"),
  enter_pool: by(others, "", () => [], "RT404"),
  withdraw_application: by(others, "", () => [], "RT404"),
  apply_again: by(others, "", () => [], "RT404"),
  decline_application: by(everyone, "application => 1, why => 'x'", () => [], "RT404"),
  put_application_back: by(everyone, "application => 1", () => [], "RT404"),
  put_in_pool: by(everyone, "practice => $1", () => [practice("lintwell")], "RT403"),
  form_group: by(everyone, "address => 'new-one', new_name => 'New', new_focus => '', new_purpose => '', seats => 8, charter_body => 'x', charter_html => 'x', charter_renderer => 1, must_treat => '', must_be_alike => '{}', must_be_unlike => '{}', from_size => 5, to_size => 8", () => [], "RT403"),
  let_join: by(everyone, "cohort => $1, practice => $2, reason => 'why'", () => [pediatric(), practice("lintwell")], "RT403"),
  ...Object.fromEntries(
    Object.entries({
      change_wishes: "must_treat => '', must_be_alike => '{}', must_be_unlike => '{}', from_size => 5, to_size => 8",
      choose_roster: "practices => '{1}'",
      note_review: "one => 1, other => 2, words => 'x'",
      ask_consent: "until => now() + interval '7 days', nearest => '{}'",
      show_names: "until => now() + interval '11 days'",
      decide_objection: "objection => (select min(uid) from objection), words => 'x'",
      leave_out: "practice => 1, why => 'x'",
      lay_charter_before: "until => now() + interval '7 days'",
      take_step_back: "why => 'x'",
      extend_formation: "until => now() + interval '30 days'",
      give_up_formation: "why => 'x'",
    }).map(([verb, more]) => [verb, by(everyone, `formation => coalesce((select min(uid) from formation), 'x'), ${more}`, () => [], "RT403")]),
  ),
  answer_consent: by(without, `formation => ${aGroup}, agrees => true`, () => [], "RT404"),
  object_to: by(without, `formation => ${aGroup}, about => null, words => 'x'`, () => [], "RT404"),
  withdraw_objection: by(without, "objection => coalesce((select min(uid) from objection), 'x')", () => [], "RT404"),
  my_group: by(without, `formation => ${aGroup}`, () => [], "nothing"),
  pairs_in: by(everyone, "formation => coalesce((select min(uid) from formation), 'x')", () => [], "nothing"),
  names_in: by(everyone, `formation => ${aGroup}`, () => [], "nothing"),
  revoke_invitation: [
    ...by(["anonymous", "attendee", "facilitator", "disabled member", "former member"], "invitation_id => $1", (find) => [find("invitation", "sorrelbank")], "RT404"),
    ["moderator without a look", "invitation_id => $1", (find) => [find("invitation", "the network")], "RT403"],
    ["attendee", "invitation_id => $1", (find) => [find("invitation", "the network")], "RT404"],
  ],
  invitations: [
    ...by(["anonymous", "attendee", "member of another cohort", "former member", "disabled member"], "of_practice => $1", () => [practice("saltwillow")], "nothing"),
    ["staff without a seat", "of_practice => $1", () => [practice("saltwillow")], "nothing"],
    ...by(everyone, "of_practice => null", () => [], "nothing"),
    ...by(allButAdministrators, "of_network => true", () => [], "nothing"),
    ["facilitator", "of_practice => $1, of_network => true", () => [practice("pennycress")], "nothing"],
  ],
  invitation_behind: [["attendee", "hash => $1", () => [sha("guess")], "nothing"]],
  accept_invitation: [["anonymous", "hash => $1, person_name => 'New Person', zone => 'UTC', hashed_password => 'x'", () => [sha("guess")], "RT404"]],
  accept_invitation_as_me: [
    ["attendee", "hash => $1", () => [sha("guess")], "RT404"],
    ["attendee", "hash => $1", () => [sha("invitation to sorrelbank")], "RT409"],
    ["disabled member", "hash => $1", () => [sha("invitation to sorrelbank")], "RT409"],
    ["anonymous", "hash => $1", () => [sha("invitation to the network")], "RT409"],
  ],
  remove_from_practice: [
    ...by(everyone, "member => $1", () => [member("odessa")], "RT404"),
    ["staff without a seat", "member => $1", () => [member("maribel")], "RT403"],
  ],
  change_practice_role: [
    ...by(everyone, "member => $1, new_role => 'owner'", () => [member("terrence")], "RT404"),
    ["staff without a seat", "member => $1, new_role => 'owner'", () => [member("kiyoko")], "RT403"],
    ["attendee", "member => $1, new_role => 'owner'", () => [member("wendell")], "RT403"],
  ],
  refresh_practice_personas: by(everyone, "practice => $1", () => [practice("lintwell")], "RT403"),
  seats_of_practice: [
    ...by(everyone, "practice => $1", () => [practice("lintwell")], "nothing"),
    ["staff without a seat", "practice => $1", () => [practice("saltwillow")], "nothing"],
  ],
  set_attendance: [
    ...by(everyone, "cohort => $1, member => $2, attends => true", () => [cohort("hospital"), member("terrence")], "RT404"),
    ["member of another cohort", "cohort => $1, member => $2, attends => true", () => [pediatric(), member("kaisa")], "RT404"],
    ["staff without a seat", "cohort => $1, member => $2, attends => true", () => [pediatric(), member("kiyoko")], "RT403"],
  ],
  create_cohort: by(everyone, "address => 'own-cohort', new_name => 'Own', new_focus => 'x', new_purpose => 'x', seats => 5, charter_body => 'x', charter_html => 'x', charter_renderer => 1", () => [], "RT403"),
  change_cohort: by(everyone, "cohort => $1, address => 'taken-over', new_name => 'Own', new_focus => 'x', new_purpose => 'x', seats => 5", () => [pediatric()], "RT403"),
  archive_cohort: by(everyone, "cohort => $1, words => 'Few are left here'", () => [pediatric()], "RT403"),
  open_cohort_again: by(everyone, "cohort => $1, words => 'It goes on'", () => [pediatric()], "RT403"),
  cohorts_to_merge: by(everyone, "cohort => $1", () => [pediatric()], "nothing"),
  ending_of: by(everyone, "cohort => $1", () => [pediatric()], "nothing"),
  seat_practice: by(everyone, "cohort => $1, practice => $2, reason => 'why'", () => [pediatric(), practice("sorrelbank")], "RT403"),
  unseat_practice: by(everyone, "held_seat => $1, reason => 'why'", (find) => [find("seat", "pediatric")], "RT403"),
  appoint_facilitator: by(everyone, "cohort => $1, member => $2, appointed => true", () => [pediatric(), member("wendell")], "RT403"),
  publish_charter: by(everyone, "cohort => $1, new_body => 'x', new_html => 'x', new_renderer => 1", () => [pediatric()], "RT403"),
  my_charter: by(["anonymous", "member of another cohort", "staff without a seat", "former member", "disabled member", "moderator without a look", "administrator"], "address => 'pediatric-pt'", () => [], "nothing"),
  accept_charter: by(["anonymous", "member of another cohort", "staff without a seat", "former member", "disabled member", "moderator without a look", "moderator with a look"], "address => 'pediatric-pt', accepted_version => 1", () => [], "RT404"),
  refresh_my_personas: [],
  open_look: by(everyone, "cohort => $1, why => 'Just curious'", () => [pediatric()], "RT403"),
  close_look: [],
  looks_into: by(["anonymous", "attendee", "member of another cohort", "former member", "disabled member", "moderator without a look", "administrator"], "cohort => $1", () => [pediatric()], "nothing"),
  grant_network_role: by(allButAdministrators, "member => $1, new_role => 'administrator'", () => [member("wendell")], "RT403"),
  set_disabled: by(allButAdministrators, "member => $1, disabled => true, reason => 'why'", () => [member("joelle")], "RT403"),
  remove_factors: by(allButAdministrators, "member => $1, reason => 'why'", () => [member("joelle")], "RT403"),
  people_of_network: by(everyone, "search => '', only_staff => false, only_disabled => false, after_id => 0, at_most => 9", () => [], "RT403"),
  mail_of_network: by(allButAdministrators, "before_id => 999999, at_most => 10", () => [], "RT403"),
  note_invitation_opened: [["attendee", "hash => $1", () => [sha("guess")], "nothing"]],
  ask_for_test_mail: by(allButAdministrators, "", () => [], "RT403"),
  first_steps: by(allButAdministrators, "", () => [], "RT403"),
  set_thresholds: by(
    allButAdministrators,
    "new_conflict => 25, new_review => 5, new_referrers => 30, new_other_discipline => 15, new_general => 25, new_telehealth_both => 50, new_telehealth_one => 10, new_planned_months => 12, why => 'why'",
    () => [],
    "RT403",
  ),
  judging_under_way: by(everyone, "", () => [], "nothing"),
  turn_rule: by(allButAdministrators, "rule => 'rate', down => true", () => [], "RT403"),
  put_first_steps_away: by(allButAdministrators, "away => true", () => [], "RT403"),
  quarantine_file: by(everyone, "file_uid => 'anything', reason => 'why'", () => [], "RT403"),

  read_up_to: [],
  mark_read: [],
  unread_again: [],
  settle_news: [],
  news_again: [],
  follow: walled(`thread => $2, wanted => 'followed', cohort => $1`, changedThread),
  my_persona: by(["anonymous", "member of another cohort", "former member", "disabled member", "moderator with a look"], "cohort => $1", () => [pediatric()], "nothing"),

  hold_post: [
    ...walled(`seconds => 60, cohort => $1, thread => null, new_kind => 'discussion', new_title => 'Title', topics => '{}', form_key => 'attack-key-5', answers => null, ${words}`),
    ...walled(`seconds => 60, cohort => $1, thread => $2, new_kind => null, new_title => null, topics => null, form_key => 'attack-key-5', answers => null, ${words}`, changedThread),
    ...walled(`seconds => 0, cohort => $1, thread => null, new_kind => 'discussion', new_title => 'Title', topics => '{}', form_key => 'attack-key-5', answers => null, ${words}`),
    ...walled(`seconds => 0, cohort => $1, thread => $2, new_kind => null, new_title => null, topics => null, form_key => 'attack-key-5', answers => null, ${words}`, changedThread),
    // About a document that is not there, or that another cohort sees: the same.
    ...by(["attendee", "facilitator"], `seconds => 60, cohort => $1, new_kind => 'discussion', new_title => 'Title', topics => '{}', form_key => 'attack-key-5', about => 'zzzzzzzzzzzzzz/1/', ${words}`, () => [pediatric()], "RT409"),
    ["attendee", `seconds => 60, cohort => $1, thread => null, new_kind => 'announcement', new_title => 'Title', topics => '{}', form_key => 'attack-key-5', answers => null, ${words}`, () => [pediatric()], "RT403"],
    ["attendee", `seconds => 60, cohort => $1, thread => null, new_kind => 'discussion', new_title => 'Title', topics => array[$2::bigint], form_key => 'attack-key-5', answers => null, ${words}`, (find) => [pediatric(), find("topic", "rural")], "RT404"],
  ],
  send_post: [
    ...walled(`again => false, seconds => 60, cohort => $1, thread => null, new_kind => 'discussion', new_title => 'Title', topics => '{}', form_key => 'attack-key-5', answers => null, ${words}`),
    ...walled(`again => false, seconds => 60, cohort => $1, thread => $2, new_kind => null, new_title => null, topics => null, form_key => 'attack-key-5', answers => null, ${words}`, changedThread),
    ...walled(`again => true, seconds => 0, cohort => $1, thread => $2, new_kind => null, new_title => null, topics => null, form_key => 'attack-key-5', answers => null, ${words}`, changedThread),
    ["attendee", `again => true, seconds => 60, cohort => $1, thread => null, new_kind => 'announcement', new_title => 'Title', topics => '{}', form_key => 'attack-key-5', answers => null, ${words}`, () => [pediatric()], "RT403"],
  ],
  take_back: [
    ...by([...outsiders, "attendee"], "cohort => $1, form_key => $2", (find) => [pediatric(), find("form", "joelle")], "RT404"),
    ["attendee", "cohort => $1, form_key => $2", (find) => [cohort("rural"), find("form", "abigail")], "RT404"],
    ["facilitator", "cohort => $1, form_key => $2", (find) => [pediatric(), find("form", "wendell")], "RT404"],
  ],

  edit_post: [
    ...walled(`cohort => $1, thread => $2, edited => 5, seen_edits => 0, ${words}, why => 'Why'`, changedThread),
    ...inChanged(
      ["attendee", `edited => 4, seen_edits => 1, ${words}, why => 'Why'`, "RT403"],
      ["attendee", `edited => 2, seen_edits => 0, ${words}, why => 'Why'`, "RT404"],
      ["attendee", `edited => 3, seen_edits => 0, ${words}, why => ''`, "RT409"],
      ["attendee", `edited => 99, seen_edits => 0, ${words}, why => ''`, "RT404"],
      ["attendee", `edited => 4, seen_edits => 1, ${words}, why => 'Why', form => 'a-form-of-mine', given => '{"files": [], "gone": []}'`, "RT403"],
      ["facilitator", `edited => 5, seen_edits => 0, ${words}, why => ''`, "RT409"],
      ["facilitator", `edited => 4, seen_edits => 0, ${words}, why => 'Begun from an older text'`, "RT409"],
    ),
  ],
  remove_post: [
    ...walled("cohort => $1, thread => $2, removed => 5, why => ''", changedThread),
    ...walled("cohort => $1, thread => $2, removed => 5, why => 'Why'", changedThread),
    ...inChanged(
      ["attendee", "removed => 4, why => ''", "RT403"],
      ["attendee", "removed => 4, why => 'Why'", "RT403"],
      ["attendee", "removed => 5, why => 'I hide my own as if I led'", "RT403"],
      ["attendee", "removed => 2, why => ''", "RT404"],
      ["attendee", "removed => 3, why => ''", "RT409"],
      ["facilitator", "removed => 5, why => ''", "RT409"],
      ["facilitator", "removed => 2, why => 'Why'", "RT409"],
    ),
  ],
  restore_post: [
    ...walled("cohort => $1, thread => $2, restored => 2", changedThread),
    ...inChanged(["attendee", "restored => 2", "RT403"], ["facilitator", "restored => 3", "RT403"], ["attendee", "restored => 99", "RT404"]),
  ],
  lock_thread: [
    ...walled("cohort => $1, thread => $2, locks => true, why => 'Why'", changedThread),
    ...inChanged(["attendee", "locks => true, why => 'Why'", "RT403"], ["facilitator", "locks => true, why => ''", "RT409"]),
  ],
  pin_thread: [...walled("cohort => $1, thread => $2, pins => true", changedThread), ...inChanged(["attendee", "pins => true", "RT403"])],
  change_contract: [
    ...walled("cohort => $1, thread => $2, facts => '{}'", changedThread),
    ...inChanged(["attendee", "facts => '{}'", "RT403"], ["facilitator", "facts => '{}'", "RT403"]),
  ],
  change_advice: [
    ...walled("cohort => $1, thread => $2, answer => 5, facts => '{}'", changedThread),
    ...inChanged(["attendee", "answer => 1, facts => '{}'", "RT404"], ["attendee", "answer => 99, facts => '{}'", "RT404"], ["facilitator", "answer => 5, facts => '{}'", "RT403"]),
  ],
  say_worked: [
    ...walled("cohort => $1, thread => $2, answer => 5, worked => true", changedThread),
    ...inChanged(["attendee", "answer => 1, worked => true", "RT404"], ["attendee", "answer => 2, worked => true", "RT404"], ["attendee", "answer => 99, worked => false", "RT404"]),
  ],
  accept_answer: [
    ...walled("cohort => $1, thread => $2, accepted => 5", changedThread),
    ...inChanged(["attendee", "accepted => 5", "RT403"], ["facilitator", "accepted => 1", "RT404"], ["facilitator", "accepted => 2", "RT404"], ["facilitator", "accepted => 99", "RT404"]),
  ],
  close_question: [...walled("cohort => $1, thread => $2, closes => true", changedThread), ...inChanged(["attendee", "closes => true", "RT403"])],
  change_thread: [
    ...walled("cohort => $1, thread => $2, new_title => 'Another title', new_kind => 'discussion', topics => '{}'", changedThread),
    ...inChanged(["attendee", "new_title => 'Another title', new_kind => 'discussion', topics => '{}'", "RT403"]),
    ["facilitator", "cohort => $1, thread => $2, new_title => 'Another title', new_kind => 'discussion', topics => array[$3::bigint]", (find) => [...inPediatric(find), find("topic", "rural")], "RT404"],
  ],
  split_thread: [
    ...walled("cohort => $1, thread => $2, moved => '{5}', new_title => 'Another title', form_key => 'attack-key-6'", changedThread),
    ...inChanged(
      ["attendee", "moved => '{5}', new_title => 'Another title', form_key => 'attack-key-6'", "RT403"],
      ["facilitator", "moved => '{1,5}', new_title => 'Another title', form_key => 'attack-key-6'", "RT409"],
      ["facilitator", "moved => '{2,5}', new_title => 'Another title', form_key => 'attack-key-6'", "RT409"],
      ["facilitator", "moved => '{5,99}', new_title => 'Another title', form_key => 'attack-key-6'", "RT409"],
      ["facilitator", "moved => '{}', new_title => 'Another title', form_key => 'attack-key-6'", "RT409"],
    ),
  ],
  add_topic: [...walled("cohort => $1, new_name => 'New topic'"), ["attendee", "cohort => $1, new_name => 'New topic'", () => [pediatric()], "RT403"]],
  rename_topic: [
    ...walled("cohort => $1, topic => $2, new_name => 'New name'", topic, false),
    ["attendee", "cohort => $1, topic => $2, new_name => 'New name'", (find) => [pediatric(), find("topic", "pediatric")], "RT403"],
  ],
  retire_topic: [
    ...walled("cohort => $1, topic => $2, retires => true", topic, false),
    ["attendee", "cohort => $1, topic => $2, retires => true", (find) => [pediatric(), find("topic", "pediatric")], "RT403"],
  ],
  report_document: [
    ...by(outsiders, `doc => (select s.document_id from document_share s where s.cohort_id = $1 and s.opened_at is not null and s.practice_id is distinct from verbs.my_practice() order by 1 limit 1), section => '', words => ''`, () => [pediatric()], "RT404"),
    ["attendee", "doc => 0, section => '', words => ''", () => [], "RT404"],
  ],
  report_post: [
    ...walled("cohort => $1, thread => $2, reported => 5, why => 'other', words => ''", changedThread),
    ...inChanged(
      ["attendee", "reported => 5, why => 'other', words => ''", "RT409"],
      ["attendee", "reported => 2, why => 'other', words => ''", "RT404"],
      ["attendee", "reported => 99, why => 'other', words => ''", "RT404"],
    ),
  ],
  ask_author: [
    ...walled("cohort => $1, item => $2, words => 'Please put it otherwise'", item, false),
    ["attendee", "cohort => $1, item => $2, words => 'Please put it otherwise'", (find) => [pediatric(), find("item", "pediatric")], "RT403"],
  ],
  held_posts: [
    ...by(["anonymous", "attendee", "member of another cohort", "staff without a seat", "former member", "disabled member", "moderator without a look", "administrator"], "cohort => $1, after_id => 0, at_most => 10", () => [pediatric()], "RT404"),
    ["facilitator", "cohort => $1, after_id => 0, at_most => 10", () => [cohort("rural")], "RT404"],
  ],
  release_held: [
    ...by(["anonymous", "attendee", "member of another cohort", "staff without a seat", "former member", "disabled member", "moderator without a look", "administrator"], "cohort => $1, held => $2", (find) => [pediatric(), ...held(find, "pediatric")], "RT404"),
    ...by(["attendee", "facilitator"], "cohort => $1, held => $2", (find) => [pediatric(), ...held(find, "rural")], "RT404"),
    ["moderator with a look", "cohort => $1, held => $2", (find) => [pediatric(), ...held(find, "pediatric")], "RT403"],
    ["facilitator", "cohort => $1, held => $2", (find) => [cohort("rural"), ...held(find, "rural")], "RT404"],
  ],
  send_held_back: [
    ...by(["anonymous", "attendee", "member of another cohort", "staff without a seat", "former member", "disabled member", "moderator without a look", "administrator"], "cohort => $1, held => $2, words => 'Please reword it.'", (find) => [pediatric(), ...held(find, "pediatric")], "RT404"),
    ...by(["attendee", "facilitator"], "cohort => $1, held => $2, words => 'Please reword it.'", (find) => [pediatric(), ...held(find, "rural")], "RT404"),
    ["moderator with a look", "cohort => $1, held => $2, words => 'Please reword it.'", (find) => [pediatric(), ...held(find, "pediatric")], "RT403"],
    ["facilitator", "cohort => $1, held => $2, words => 'Please reword it.'", (find) => [cohort("rural"), ...held(find, "rural")], "RT404"],
  ],
  decide_report: [
    ...walled("cohort => $1, item => $2, verdict => 'kept', words => ''", item, false),
    ["attendee", "cohort => $1, item => $2, verdict => 'kept', words => ''", (find) => [pediatric(), find("item", "pediatric")], "RT403"],
  ],
  handed_on: by(everyone, "before_id => 999999, at_most => 10", () => [], "RT403"),
  resolve_matter: [
    ...by(everyone, "item => $1, words => 'It is dealt with.'", (find) => item(find, "pediatric"), "RT403"),
    // What its facilitators can still decide themselves is no matter of the network's.
    ...by(["moderator without a look", "moderator with a look", "administrator"], "item => $1, words => 'It is dealt with.'", (find) => item(find, "pediatric"), "RT404"),
  ],
  ask_whose_alias: byStaff("item => $1, why => 'It is a threat.'"),
  whose_alias: byStaff("item => $1"),
  patient_data: byStaff("item => $1"),
  look_at_patient_data: byStaff("item => $1"),
  put_patient_data_back: byStaff("item => $1"),
  purge_patient_data: byStaff("item => $1"),
  send_back: [
    ...by(everyone, "item => $1, words => 'Please look again.'", (find) => item(find, "pediatric"), "RT403"),
    ...by(["moderator without a look", "moderator with a look", "administrator"], "item => $1, words => 'Please look again.'", (find) => item(find, "pediatric"), "RT404"),
  ],

  visit: [...by(outsiders, "cohort => $1", () => [pediatric()], "nothing"), ["attendee", "cohort => $1", () => [cohort("rural")], "nothing"]],
  regard_in: [
    ...by(outsiders.filter((role) => role !== "moderator with a look"), "cohort => $1, docs => '{1}'", () => [pediatric()], "RT404"),
    ["attendee", "cohort => $1, docs => '{1}'", () => [cohort("rural")], "RT404"],
  ],
  regard_of: by(everyone, theirDocument, () => [], "nothing"),
  note_opened: [],
  say_helpful: [
    ...by(everyone, "doc => 0, helps => true", () => [], "RT404"),
    ["moderator with a look", "doc => (select min(document_id) from document_share), helps => true", () => [], "RT404"],
    ["attendee", "doc => (select min(s.document_id) from document_share s where s.practice_id = verbs.my_practice() and s.cohort_id is not null), helps => true", () => [], "RT409"],
  ],
  // A copy of another practice, and a suggestion to another one.
  suggest_sections: [
    ...by(outsiders, `${theirDocument}, cohort => $1, ${suggested}`, () => [pediatric()], "RT404"),
    ...by(["attendee", "facilitator"], `${theirDocument}, cohort => $1, ${suggested}`, () => [pediatric()], "RT404"),
  ],
  // For an entry of their own cohort, out of a conversation that is no contract question.
  propose_for_playbook: walled("cohort => $1, thread => $2, answer => 0, entry => (select min(document_id) from playbook_entry), at_version => 1, section => 'x', heading => 'X', was => '', proposed => 'x', named => true", changedThread),
  say_origin: walled(`cohort => $1, thread => $2, ${theirDocument}, came_from => true`, changedThread),
  offer_entry: by(everyone, `${theirDocument}, at_version => 1, new_body => 'x', new_html => 'x', new_renderer => 1`, () => [], "RT404"),
  withdraw_offer: by(everyone, theirDocument, () => [], "RT404"),
  release_offer: by(["anonymous", "attendee", "facilitator", "member of another cohort", "staff without a seat", "former member", "disabled member"], "offer => (select min(id) from playbook_offer)", () => [], "RT404"),
  decline_offer: by(["anonymous", "attendee", "facilitator", "member of another cohort", "staff without a seat", "former member", "disabled member"], "offer => (select min(id) from playbook_offer), why => 'No.'", () => [], "RT404"),
  take_suggestion: by(everyone.filter((role) => role !== "facilitator"), `${suggestion}, seen => 0, new_title => 'Mine', new_body => 'Mine', new_fields => '[]'`, () => [], "RT404"),
  text_before_suggestion: by(everyone.filter((role) => role !== "facilitator"), suggestion, () => [], "RT404"),
  put_suggestion_aside: by(everyone.filter((role) => role !== "facilitator"), `${suggestion}, thanks => 'Thank you.'`, () => [], "RT404"),
  similar_threads: [
    ...by(outsiders.filter((role) => role !== "moderator with a look"), "cohort => $1, words => 'What became of it'", () => [pediatric()], "nothing"),
    ["attendee", "cohort => $1, words => 'What became of it'", () => [cohort("rural")], "nothing"],
  ],
  // A document that is shared with another cohort alone is not there to be adopted.
  adopt_document: by(everyone, "doc => 0", () => [], "RT404"),
  fill_blanks: by(["anonymous", "staff without a seat", "disabled member", "moderator with a look"], "names => '{practice_name}', answers => '{Ours}'", () => [], "RT403"),
  take_update: by(everyone, "doc => 0, to_version => 2, seen => 0, new_title => 'Mine', new_body => 'Mine', new_fields => '[]'", () => [], "RT404"),
  pass_update: by(everyone, "doc => 0, to_version => 2", () => [], "RT404"),
  find_documents: by(["anonymous", "disabled member"], "words => '{policy,we,practice}', phrases => '{}', without => '{}', most => 60", () => [], "nothing"),
  find_entries: [
    ...by(outsiders.filter((role) => role !== "moderator with a look"), "cohort => $1, words => '{airship}'", () => [pediatric()], "nothing"),
    ["attendee", "cohort => $1, words => '{airship}'", () => [cohort("rural")], "nothing"],
  ],
  // Words that are said in every cohort, and by a person of Pediatric PT alone.
  find_posts: [
    ...by(outsiders.filter((role) => role !== "moderator with a look"), "words => '{what}', phrases => '{}', without => '{}', most => 60, in_cohort => 'pediatric-pt'", () => [], "nothing"),
    ["attendee", "words => '{what}', phrases => '{}', without => '{}', most => 60, in_cohort => 'pediatric-pt-rural'", () => [], "nothing"],
    ["anonymous", "words => '{what}', phrases => '{}', without => '{}', most => 60", () => [], "nothing"],
  ],
  keep_upload: [
    ...by(outsiders, "cohort => $1, form => 'a-form-of-mine', file_uid => 'abcdefghjkmnpqrstuvw', called => 'x.pdf', mime => 'application/pdf', bytes => 1, hash => repeat('a', 64), written => '', smaller => '[]'", () => [pediatric()], "RT404"),
  ],
  drop_upload: by(everyone, "file_uid => (select uid from file where form_key is not null and member_id <> coalesce(verbs.my_id(), 0) limit 1)", () => [], "RT404"),
  move_upload: by(everyone, "file_uid => (select uid from file where form_key is not null and member_id <> coalesce(verbs.my_id(), 0) limit 1), up => true", () => [], "RT404"),
  clean_upload: by(everyone, "file_uid => 'nobodys', new_uid => 'abcdefghjkmnpqrstuvx', bytes => 1, hash => repeat('a', 64), told => '{}'", () => [], "RT404"),
  bytes_of_my_practice: by(["anonymous"], "", () => [], "nothing"),
  bytes_of_all_files: by(everyone, "", () => [], "nothing"),
  caption_upload: by(everyone, "file_uid => 'nobodys', shows => 'x'", () => [], "RT404"),
  words_made: by(everyone, "", () => [], "nothing"),
  moved_to: [
    ...by(outsiders.filter((role) => role !== "moderator with a look"), "address => 'pediatric-of-old', to_run_it => false", () => [], "nothing"),
    ...by(everyone, "address => 'pediatric-of-old', to_run_it => true", () => [], "nothing"),
  ],
  what_may_wait: by(["anonymous", "member of another cohort", "former member", "applicant", "disabled member", "moderator without a look", "moderator with a look", "administrator"], "cohorts => array[$1::bigint], today => '2020-01-01', decided_by => '2100-01-01', asked_since => '-infinity'", () => [pediatric()], "nothing"),
  my_invitations: by([...everyone, "administrator"], "", () => [], "nothing"),
  my_files: by(["anonymous", "disabled member", "staff without a seat", "moderator with a look"], "", () => [], "nothing"),
  my_answers: [],
  my_contracts: [],
  my_playbook: [],
  my_posts: by(["anonymous", "disabled member", "staff without a seat", "moderator with a look"], "", () => [], "nothing"),

  begin_document: by(["anonymous", "staff without a seat", "disabled member", "moderator without a look", "administrator"], "new_kind => 'policy', new_title => 'Mine now', new_body => 'x'", () => [], "RT403"),
  begin_playbook_entry: by(["anonymous", "staff without a seat", "disabled member", "moderator without a look", "administrator"], "of_clause => 'scope', with_whom => '', new_title => 'Mine now', new_body => 'x'", () => [], "RT403"),
  save_document: by(everyone, `${theirDocument}, seen => 0, new_title => 'Mine now', new_body => 'x', new_fields => '[]'`, () => [], "RT404"),
  drop_document_draft: by(everyone, theirDocument, () => [], "RT404"),
  describe_document: by(everyone, `${theirDocument}, new_kind => 'form', new_topics => '{}', new_states => '{}', new_review_on => null, new_review_reason => '', new_licence => 'free', new_source => ''`, () => [], "RT404"),
  publish_document: by(everyone, `${theirDocument}, seen => 1, new_html => '', new_renderer => 1, new_sections => '[]', new_change => 'minor', new_summary => 'x'`, () => [], "RT404"),
  share_with_network: by(everyone, theirDocument, () => [], "RT404"),
  replace_document: by(everyone, `${theirDocument}, by_uid => 'zzzzzzzzzzzzzz'`, () => [], "RT404"),
  note_writing: [
    ...by(["anonymous", "staff without a seat", "disabled member", "moderator with a look", "administrator"], theirDocument, () => [], "RT403"),
    ...by(["attendee", "facilitator", "member of another cohort", "former member"], theirDocument, () => [], "RT404"),
  ],
  // What waits for somebody else to agree.
  agree_to_share: by([...outsiders, "attendee"], "share => $1, seen => 1", (find) => [find("share", "pediatric")], "RT404"),
  refuse_share: by([...outsiders, "attendee"], "share => $1, why => 'No.', as_open => false", (find) => [find("share", "pediatric")], "RT404"),
  review_documents: [...walled("cohort => $1, reviews => true"), ["attendee", "cohort => $1, reviews => true", () => [pediatric()], "RT403"]],
  shares_to_judge: by(["anonymous", "attendee", "member of another cohort", "staff without a seat", "former member", "disabled member"], "open => false, before_id => 0, at_most => 10", () => [], "nothing"),
  topics_of_peers: by(["anonymous", "staff without a seat", "former member", "disabled member", "moderator without a look", "administrator"], "", () => [], "nothing"),
  share_document: [
    ...by(outsiders, `${theirDocument}, cohort => $1`, () => [pediatric()], "RT404"),
    ["attendee", `${theirDocument}, cohort => $1`, () => [pediatric()], "RT404"],
  ],
  unshare_document: by(everyone, `${theirDocument}, cohort => $1`, () => [pediatric()], "RT404"),
  withdraw_document: by(everyone, `${theirDocument}, why => 'x'`, () => [], "RT404"),
  bring_back_document: by(everyone, theirDocument, () => [], "RT404"),
  set_reading: by(everyone, `${theirDocument}, asks_people => true, from_day => null`, () => [], "RT404"),
  set_looked_after: [
    ...by(everyone, `${theirDocument}, person => null`, () => [], "RT404"),
    // Nobody of another practice looks after one's own.
    ["facilitator", "doc => (select min(id) from document where practice_id = $1), person => $2", () => [practice("pennycress"), member("wendell")], "RT404"],
  ],
  acknowledge_document: by(everyone, `${theirDocument}, seen => 1`, () => [], "RT404"),
  remind_readers: by(everyone, theirDocument, () => [], "RT404"),
  review_document: by(everyone, `${theirDocument}, next_day => '2040-01-01'`, () => [], "RT404"),

  who_asks: [],
  account_behind: by(signedIn, "address => $1", () => [emailOf("odessa")], "nothing"),
  factors_of: by(signedIn, "member => $1", () => [member("odessa")], "nothing"),
  people_to_be: by(everyone, "", () => [], "nothing"),
  member_to_be: by(everyone, "person_uid => 'anyone'", () => [], "RT404"),
  open_session: by(signedIn, "session_hash => $1, member => $2, session_agent => ''", () => [sha("mine now"), member("odessa")], "RT403"),
  extend_session: [["attendee", "session_hash => $1", () => [sha("guess")], "nothing"]],
  end_session: [["attendee", "session_hash => $1", () => [sha("guess")], "nothing"]],
  end_my_session: [],
  end_all_my_sessions: [],
  second_step_changed: [],
  remember_browser: by(signedIn, "session_hash => $1, browser => 'browser', former => ''", () => [sha("session of odessa")], "nothing"),
  count_write: [["attendee", "session_hash => $1, what => 'post', a_minute => 1, an_hour => 1", () => [sha("guess")], "nothing"]],
  my_session: [["attendee", "session_hash => $1", () => [sha("session of odessa")], "nothing"]],
  keep_token: by(signedIn, "token_hash => $1, what => 'reset', member => $2, more => '', lasts => '1 hour'", () => [sha("mine now"), member("odessa")], "RT403"),
  token_behind: by(everyone, "token_hash => $1, what => 'reset'", () => [sha("guess")], "nothing"),
  spend_token: by(everyone, "token_hash => $1, what => 'reset'", () => [sha("guess")], "nothing"),
  ask_for_link: [],
  ask_for_email: [],
  my_password_hash: by(["anonymous", "disabled member"], "", () => [], "nothing"),
  set_password: by(signedIn, "member => $1, hashed => 'x'", () => [member("odessa")], "RT404"),
  set_email: by(signedIn, "member => $1, new_email => 'mine@now.example'", () => [member("odessa")], "RT403"),
  password_stands: by(signedIn, "member => $1, hashed => 'x'", () => [member("odessa")], "1 rows"),
  undo_behind: by(everyone, "hash => $1", () => [sha("guess")], "nothing"),
  undo_address_change: by(everyone, "hash => $1", () => [sha("guess")], "nothing"),
  my_totp_secret: by(["anonymous", "disabled member", "attendee"], "", () => [], "nothing"),
  set_my_totp: [],
  totp_of: by(signedIn, "member => $1", () => [member("bettina")], "nothing"),
  spend_totp_step: [],
  set_my_recovery_codes: [],
  my_recovery_codes_left: [],
  spend_recovery_code: [],
  passkeys_of: by(signedIn, "member => $1", () => [member("odessa")], "nothing"),
  passkey_behind: by(signedIn, "credential => $1", () => [sha("passkey of odessa")], "nothing"),
  add_my_passkey: [],
  passkey_used: [],
  remove_my_passkey: [],
  is_set_up: [],
  set_up: by(everyone, "setup_hash => $1, network_name => 'Mine', person_name => 'Me', address => 'me@now.example', zone => 'UTC', hashed_password => 'x'", () => [sha("guess")], "RT404"),
  my_seats: [],
  tell_result: walled("cohort => $1, thread => $2, came => 'got_all'", changedThread),
  tell_what_moved: walled("cohort => $1, thread => $2, movers => '{reasons}', words => 'x'", changedThread),
  tell_how_it_ended: walled("cohort => $1, thread => $2, wording => 'x', in_rounds => 1, in_days => 1", changedThread),
  decide_later: walled("cohort => $1, thread => $2, next_day => '2040-01-01'", changedThread),
  my_charters: [],
  close_my_account: [],
  keep_site: [
    ...by(notWriting, `site_uid => null, ${aSite}`, () => [], "RT403"),
    ["facilitator", `site_uid => 'nothing-like-it', ${aSite}`, () => [], "RT404"],
  ],
  remove_site: [
    ...by(notWriting, "site_uid => 'nothing-like-it'", () => [], "RT403"),
    ["facilitator", "site_uid => 'nothing-like-it'", () => [], "RT404"],
  ],
  keep_parties: by(notWriting, "step => 'private', parties => '[]'", () => [], "RT403"),
  keep_terms: by(notWriting, "new_payment => 'cash', new_revenue_band => '', new_opened_year => null, new_time_zone => '', new_goals => '{}', new_recruiting_minutes => null", () => [], "RT403"),
  // What a waiver or a case is about is found by who may read it, so that for the others its key is nothing.
  ask_waiver: by(everyone, "cohort => $1, one => $2, other => $3, why => 'x'", () => [cohort("pediatric"), practice("saltwillow"), practice("quillbrook")], "RT403"),
  ask_also: by(everyone, "waiver => 'nothing-like-it', practice => $1", () => [practice("wexbarrow")], "RT403"),
  grant_waiver: by(everyone, "waiver => 'nothing-like-it', in_words => 'x'", () => [], "RT403"),
  end_waiver: by(everyone, "waiver => 'nothing-like-it', why => 'x'", () => [], "RT403"),
  answer_waiver: [
    ["attendee", "waiver => (select max(uid) from waiver), agreed => true, in_words => 'x'", () => [], "RT403"],
    ...by(outsiders, "waiver => (select max(uid) from waiver), agreed => true, in_words => 'x'", () => [], "RT404"),
  ],
  practices_of_waiver: by([...everyone.filter((role) => role !== "attendee" && role !== "facilitator")], "waiver => (select max(uid) from waiver)", () => [], "nothing"),
  note_case: by(everyone, "conflict => 'nothing-like-it', in_words => 'x'", () => [], "RT403"),
  ask_about_facts: by(everyone, "conflict => 'nothing-like-it', whom => 'both'", () => [], "RT403"),
  extend_case: by(everyone, "conflict => 'nothing-like-it', until => now() + interval '1 day'", () => [], "RT403"),
  close_case: by(everyone, "conflict => 'nothing-like-it', as_outcome => 'left', in_words => 'x'", () => [], "RT403"),
  cohorts_for: by(everyone, "conflict => (select max(uid) from conflict_case), practice_uid => 'x'", () => [], "nothing"),
  offer_move: by(everyone, "conflict => 'nothing-like-it', practice_uid => 'x', to_cohort => 1, in_words => 'x'", () => [], "RT403"),
  make_move: by(everyone, "conflict => 'nothing-like-it', in_words => 'x'", () => [], "RT403"),
  answer_move: [
    ["attendee", "move => (select max(uid) from move_offer), accepted => true", () => [], "RT403"],
    ["facilitator", "move => (select max(uid) from move_offer), accepted => true", () => [], "RT404"],
    ...by(outsiders, "move => (select max(uid) from move_offer), accepted => true", () => [], "RT404"),
  ],
  confirm_facts: by(notWriting, "", () => [], "RT403"),
  look_at_private_facts: by(everyone, "practice => $1, reason => 'x'", () => [practice("pennycress")], "RT403"),
  judged_of: by(everyone, "practices => array[$1::bigint]", () => [practice("pennycress")], "nothing"),
  looks_at_my_facts: by(notWriting, "", () => [], "nothing"),
  bring_file: by(notWriting, "called => 'a.docx', hash => repeat('a', 64), stored => 'abcdefghjkmnpqrstuvw'", () => [], "RT403"),
  put_import_away: [
    ...by(notWriting, "import_uid => 'nothing-like-it'", () => [], "RT403"),
    ["facilitator", "import_uid => (select uid from document_import where practice_id = $1)", () => [practice("quillbrook")], "RT404"],
  ],
  note_brought_version: by(everyone, "doc => 999999, called => 'a.docx', hash => repeat('a', 64), noticed => '[]', to_fill => '[]'", () => [], "RT404"),
  pictures_fit: by(notWriting, "bytes => 1, per_practice => 1, in_all => 1", () => [], "RT403"),
  check_import: by(everyone, "doc => 999999", () => [], "RT404"),
};

/** What these do beyond refusing is told by tests of their own, or they take nothing that could be someone else's. */
export const harmless = [
  ...["folded", "holds", "isolated"],
  ...[
    "my_id",
    "my_practice",
    "my_seated_cohorts",
    "my_cohorts",
    "my_rosters",
    "my_facilitated",
    "my_manual",
    "my_practice_cohorts",
    "my_peers",
    "my_people",
    "my_formations",
    "my_own_cohorts",
  ],
  ...["my_personas", "is_staff", "is_admitted", "is_administrator", "new_uid", "audit", "leads", "try_write"],
  ...[
    "in_inbox",
    "shows_document_with",
    "asked_to_reword",
    "applications_open",
    "my_waivers",
    "facts_asked_until",
  ],
];
