import { cohort, member, persona, practice, type Role } from "#tests/support/cast.ts";

/** What to try, as whom, in raw SQL, and how the database refuses it ("nothing" changes no row). */
export type Attack = [
  name: string,
  role: Role,
  text: string,
  values: (threadOf: Find) => unknown[],
  refusal: string,
];

type Find = (cohortKey: string) => number;

const post =
  "insert into post (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, renderer) values ($1, $2, 900, $3, 'attack-key-1', $4, 'x', 'x', 1)";
const thread =
  "insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id) values ($1, 900, $2, 'Title', $3, 'attack-key-2', $4)";
const report =
  "insert into moderation_item (cohort_id, kind, thread_id, post_number, raised_by, reason) values ($1, 'report', $2, 1, $3, 'other')";
const draft = "insert into draft (member_id, cohort_id, place) values ($1, $2, '7')";

const own = () => cohort("pediatric");
const other = () => cohort("rural");
const me = () => persona("pediatric", "wendell");
const peer = () => persona("pediatric", "joelle");
const stranger = () => persona("rural", "eero");
const left = () => persona("pediatric", "callum");

// biome-ignore format: one attack a line
export const attacks: Attack[] = [
  ["post beside the functions, even as oneself at one's own table", "attendee", post, (of) => [own(), of("pediatric"), me(), null], "42501"],
  ["post into a foreign cohort", "attendee", post, (of) => [other(), of("rural"), me(), null], "42501"],
  ["post there under a foreign name", "attendee", post, (of) => [other(), of("rural"), stranger(), null], "42501"],
  ["post as a peer", "attendee", post, (of) => [own(), of("pediatric"), peer(), null], "42501"],
  ["post after losing the seat", "former member", post, (of) => [own(), of("pediatric"), left(), null], "42501"],
  ["post by a look", "moderator with a look", post, (of) => [own(), of("pediatric"), peer(), null], "42501"],
  ["rewrite a post", "attendee", "update post set body = 'x' where cohort_id = $1", () => [own()], "42501"],
  ["delete a post", "facilitator", "delete from post where cohort_id = $1", () => [own()], "42501"],
  ["announce without leading", "attendee", thread, () => [own(), "announcement", me(), me()], "42501"],
  ["begin a conversation as a peer", "attendee", thread, () => [own(), "discussion", peer(), peer()], "42501"],
  ["name a peer as the last to post", "attendee", thread, () => [own(), "discussion", me(), peer()], "42501"],
  ["begin a conversation in a foreign cohort", "attendee", thread, () => [other(), "discussion", me(), me()], "42501"],
  ["move a thread", "facilitator", "update thread set cohort_id = $1 where cohort_id = $2", () => [other(), own()], "42501"],
  ["rename a thread", "attendee", "update thread set title = 'x' where cohort_id = $1", () => [own()], "42501"],
  ["begin a conversation beside the functions", "attendee", thread, () => [own(), "discussion", me(), me()], "42501"],
  ["accept an answer beside the functions", "facilitator", "update thread set accepted_number = 1 where cohort_id = $1", () => [own()], "42501"],
  ["lock a thread beside the functions", "facilitator", "update thread set locked_at = now() where cohort_id = $1", () => [own()], "42501"],
  ["show a removed post again", "attendee", "update post set removed_at = null where cohort_id = $1", () => [own()], "42501"],
  ["undo a removal", "attendee", "delete from post_removal where cohort_id = $1", () => [own()], "42501"],
  ["uncover a version", "attendee", "update post_version set covered = false where cohort_id = $1", () => [own()], "42501"],
  ["rewrite a post's history", "facilitator", "update post_version set body = 'x' where cohort_id = $1", () => [own()], "42501"],
  ["sort a thread under a foreign topic", "facilitator", "insert into thread_topic (cohort_id, thread_id, topic_id, last_post_at) select $1, $2, id, now() from topic where cohort_id = $3 limit 1", (of) => [own(), of("pediatric"), other()], "42501"],
  ["rename a topic as an attendee", "attendee", "update topic set name = 'x' where cohort_id = $1", () => [own()], "42501"],
  ["have something published in a peer's name", "attendee", "insert into pending_post (member_id, cohort_id, client_key, body, html, renderer, due_at) values ($1, $2, 'attack-key-7', 'x', 'x', 1, now())", () => [member("joelle"), own()], "42501"],
  ["rewrite one's own pending post", "attendee", "update pending_post set html = '<script></script>' where member_id = $1", () => [member("wendell")], "42501"],
  ["hurry one's own pending post", "attendee", "update pending_post set due_at = now()", () => [], "42501"],
  ["count the threads of a foreign cohort", "attendee", "select last_number from thread_counter where cohort_id = $1", () => [other()], "42501"],
  ["report a foreign post", "attendee", report, (of) => [other(), of("rural"), me()], "42501"],
  ["report a foreign post as one's own", "attendee", report, (of) => [own(), of("rural"), me()], "23503"],
  ["report under a peer's name", "attendee", report, (of) => [own(), of("pediatric"), peer()], "42501"],
  ["decide on a report beside the functions", "facilitator", "update moderation_item set decision = 'kept' where cohort_id = $1", () => [own()], "42501"],
  ["decide on a report under a peer's name", "facilitator", "update moderation_item set decided_by = $2 where cohort_id = $1", () => [own(), me()], "42501"],
  ["keep a draft for someone else", "attendee", draft, () => [member("joelle"), own()], "42501"],
  ["keep a draft in a foreign cohort", "attendee", draft, () => [member("wendell"), other()], "42501"],
  ["hand a draft to someone else", "attendee", "update draft set member_id = $1", () => [member("joelle")], "42501"],
  ["rename a peer", "facilitator", "update person set name = 'x' where id = $1", () => [member("wendell")], "nothing"],
  ["rename a practice as its staff", "staff without a seat", "update practice set name = 'Other' where id = $1", () => [practice("saltwillow")], "nothing"],
  ["rename a peer's practice as an owner", "facilitator", "update practice set name = 'Other' where id = $1", () => [practice("quillbrook")], "nothing"],
  ["add a practice as a member", "attendee", "insert into practice (name, town, state, zip) values ('New', 'Town', 'OR', '97330')", () => [], "42501"],
  ["mark another's inbox as read", "attendee", "update notification set read_at = now() where member_id = $1", () => [member("joelle")], "nothing"],
  ["take a seat", "staff without a seat", "insert into attendee (cohort_id, seat_id, member_id) select $1, id, $2 from seat limit 1", () => [own(), member("kiyoko")], "42501"],
  ["come back", "former member", "update seat set until = null", () => [], "42501"],
  ["prolong a look", "moderator with a look", "update look set expires_at = now() + interval '1 year'", () => [], "42501"],
  ["raise oneself", "moderator without a look", "insert into network_role (member_id, role) values ($1, 'administrator')", () => [member("noor")], "42501"],
  ["open a session for someone else", "attendee", "insert into session (id, member_id, expires_at, ends_at) values ('x', $1, now(), now())", () => [member("noor")], "42501"],
  ["change the audit log", "administrator", "update audit_entry set detail = ''", () => [], "42501"],
  ["empty the audit log", "administrator", "truncate audit_entry", () => [], "42501"],
  ["become the owner's role", "administrator", "set role roundtable_owner", () => [], "42501"],
  ["create something in the schema", "administrator", "create table x (id int)", () => [], "42501"],
  ["read the server's files", "administrator", "select pg_read_file('/etc/passwd')", () => [], "42501"],
  ["read the queue of jobs", "administrator", "select * from graphile_worker.jobs", () => [], "42501"],
];
