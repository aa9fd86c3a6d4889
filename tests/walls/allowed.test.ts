// What the wall's functions do for those who may: a refusal would otherwise hide that they do nothing at all.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { fillEveryTable } from "#tests/support/everything.ts";
import { notRunningYet } from "#tests/support/not-running.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await notRunningYet(database, "rural");
  await fillEveryTable(database.owner);
  // A question about a contract stays a question; this one is changed into something else.
  await database.owner.query("update thread set contract = '' where client_key = 'a changed thread'");
});
afterAll(() => database.close());

type Deed = [who: string, call: string, values: () => unknown[], entry: string | null];

const pediatric = () => cohort("pediatric");
const words = "new_body => 'New words', new_html => 'x', new_excerpt => 'x', new_renderer => 1";
const thread = "(select id from thread where cohort_id = $1 and client_key = 'a changed thread')";
const topic = "(select min(id) from topic where cohort_id = $1)";
const item = "(select min(id) from moderation_item where cohort_id = $1 and decided_at is null)";

// biome-ignore format: one deed a line
const deeds: Deed[] = [
  ["noor", "verbs.seat_practice(cohort => $1, practice => $2, reason => 'fits')", () => [cohort("rural"), practice("larkmoor")], "seat.taken"],
  ["noor", "verbs.unseat_practice(held_seat => (select min(id) from seat where cohort_id = $1 and until is null), reason => 'left')", () => [pediatric()], "seat.left"],
  ["noor", "verbs.appoint_facilitator(cohort => $1, member => $2, appointed => true)", () => [pediatric(), member("wendell")], "facilitator.appointed"],
  ["noor", "verbs.publish_charter(cohort => $1, new_body => 'x', new_html => 'x', new_renderer => 1)", () => [pediatric()], "charter.published"],
  ["noor", "verbs.create_cohort(address => 'own-cohort', new_name => 'Own', new_focus => 'x', new_purpose => 'x', seats => 5, charter_body => 'x', charter_html => 'x', charter_renderer => 1)", () => [], "charter.published"],
  ["noor", "verbs.change_cohort(cohort => $1, address => 'other-address', new_name => 'Own', new_focus => 'x', new_purpose => 'x', seats => 15)", () => [pediatric()], "cohort.changed"],
  ["noor", "verbs.archive_cohort(cohort => $1, words => 'Few are left here')", () => [pediatric()], "cohort.archived"],
  ["noor", "verbs.open_look(cohort => $1, why => 'A report about a post')", () => [pediatric()], "look.opened"],
  ["orla", "verbs.close_look(cohort => $1)", () => [pediatric()], "look.closed"],
  ["noor", "verbs.invite(to_email => 'new@practice.example', practice => $1, as_role => 'owner', as_network_role => null)", () => [practice("saltwillow")], "person.invited"],
  ["maribel", "verbs.invite(to_email => 'new@practice.example', practice => $1, as_role => 'staff', as_network_role => null)", () => [practice("saltwillow")], "person.invited"],
  ["eero", "verbs.revoke_invitation(invitation_id => (select max(id) from invitation))", () => [], "invitation.revoked"],
  ["maribel", "verbs.remove_from_practice(member => $1)", () => [member("desmond")], "person.removed"],
  ["maribel", "verbs.change_practice_role(member => $1, new_role => 'director')", () => [member("kiyoko")], "practice_role.changed"],
  ["maribel", "verbs.set_attendance(cohort => $1, member => $2, attends => true)", () => [pediatric(), member("kiyoko")], "attendee.added"],
  ["maribel", "verbs.set_attendance(cohort => $1, member => $2, attends => false)", () => [pediatric(), member("desmond")], "attendee.removed"],
  ["everett", "verbs.set_disabled(member => $1, disabled => true, reason => 'Asked for it')", () => [member("joelle")], "person.disabled"],
  ["everett", "verbs.grant_network_role(member => $1, new_role => 'moderator')", () => [member("joelle")], "network_role.changed"],
  ["wendell", `verbs.hold_post(seconds => 0, cohort => $1, thread => null, new_kind => 'discussion', new_title => 'Title', topics => '{}', form_key => 'a-form-key', answers => null, ${words})`, () => [pediatric()], null],
  ["joelle", `verbs.hold_post(seconds => 0, cohort => $1, thread => null, new_kind => 'announcement', new_title => 'Title', topics => '{}', form_key => 'a-form-key', answers => null, ${words})`, () => [pediatric()], null],
  ["wendell", `verbs.hold_post(seconds => 0, cohort => $1, thread => ${thread}, new_kind => null, new_title => null, topics => null, form_key => 'a-form-key', answers => 1, ${words})`, () => [pediatric()], null],
  ["wendell", `verbs.hold_post(seconds => 60, cohort => $1, thread => ${thread}, new_kind => null, new_title => null, topics => null, form_key => 'a-form-key', answers => 1, ${words})`, () => [pediatric()], null],
  ["wendell", `verbs.send_post(again => false, seconds => 0, cohort => $1, thread => null, new_kind => 'discussion', new_title => 'Title', topics => '{}', form_key => 'a-form-key', answers => null, ${words})`, () => [pediatric()], null],
  ["wendell", "verbs.moved_to(address => 'pediatric-of-old', to_run_it => false)", () => [], null],
  ["everett", "verbs.moved_to(address => 'pediatric-of-old', to_run_it => true)", () => [], null],
  ["wendell", "verbs.take_back(cohort => $1, form_key => (select client_key from pending_post where member_id = $2))", () => [pediatric(), member("wendell")], null],
  ["wendell", `verbs.edit_post(cohort => $1, thread => ${thread}, edited => 5, seen_edits => 0, ${words}, why => '')`, () => [pediatric()], null],
  ["joelle", `verbs.edit_post(cohort => $1, thread => ${thread}, edited => 5, seen_edits => 0, ${words}, why => 'It named a patient')`, () => [pediatric()], "post.edited"],
  ["wendell", `verbs.remove_post(cohort => $1, thread => ${thread}, removed => 5, why => '')`, () => [pediatric()], null],
  ["joelle", `verbs.remove_post(cohort => $1, thread => ${thread}, removed => 5, why => 'It named a patient')`, () => [pediatric()], "post.hidden"],
  ["wendell", `verbs.restore_post(cohort => $1, thread => ${thread}, restored => 3)`, () => [pediatric()], null],
  ["joelle", `verbs.restore_post(cohort => $1, thread => ${thread}, restored => 2)`, () => [pediatric()], "post.restored"],
  ["joelle", `verbs.lock_thread(cohort => $1, thread => ${thread}, locks => true, why => 'Settled')`, () => [pediatric()], "thread.locked"],
  ["joelle", `verbs.pin_thread(cohort => $1, thread => ${thread}, pins => true)`, () => [pediatric()], "thread.pinned"],
  ["imani", `verbs.accept_answer(cohort => $1, thread => ${thread}, accepted => 5)`, () => [pediatric()], null],
  ["joelle", `verbs.accept_answer(cohort => $1, thread => ${thread}, accepted => 4)`, () => [pediatric()], null],
  ["imani", `verbs.close_question(cohort => $1, thread => ${thread}, closes => true)`, () => [pediatric()], null],
  ["imani", `verbs.change_thread(cohort => $1, thread => ${thread}, new_title => 'Another title', new_kind => 'discussion', topics => '{}')`, () => [pediatric()], null],
  ["joelle", `verbs.change_thread(cohort => $1, thread => ${thread}, new_title => 'Another title', new_kind => 'announcement', topics => '{}')`, () => [pediatric()], "thread.changed"],
  ["joelle", `verbs.split_thread(cohort => $1, thread => ${thread}, moved => '{4,5}', new_title => 'Another title', form_key => 'a-form-key')`, () => [pediatric()], "thread.split"],
  ["joelle", "verbs.add_topic(cohort => $1, new_name => 'Parking')", () => [pediatric()], "topic.added"],
  ["joelle", `verbs.rename_topic(cohort => $1, topic => ${topic}, new_name => 'Parking')`, () => [pediatric()], "topic.renamed"],
  ["joelle", `verbs.retire_topic(cohort => $1, topic => ${topic}, retires => true)`, () => [pediatric()], "topic.retired"],
  ["joelle", `verbs.ask_author(cohort => $1, item => ${item}, words => 'Please put it otherwise')`, () => [pediatric()], "report.asked"],
  ["joelle", `verbs.decide_report(cohort => $1, item => ${item}, verdict => 'kept', words => '')`, () => [pediatric()], "report.kept"],
];

describe("a function of the wall does its work and says so in the audit log:", () => {
  test.each(deeds)("%s calls %s", async (who, call, values, entry) => {
    await database.asMember(who, async (app) => {
      await app.query(`select * from ${call}`, values());
      if (entry === null) return;
      // The transaction of the deed has the entry already; only staff may read it.
      await app.query("select set_config('app.viewer', $1, true)", [String(member("everett"))]);
      const { rows } = await app.query("select action, actor_id from audit_entry order by id desc limit 1");
      expect(rows).toEqual([{ action: entry, actor_id: member(who) }]);
    });
  });
});

test("who no longer sits there says nothing more, not even about their own old posts", async () => {
  const { rows } = await database.owner.query<{ thread_id: number; number: number }>(
    `select p.thread_id, p.number from post p join persona_owner o on o.cohort_id = p.cohort_id and o.persona_id = p.persona_id
     where o.member_id = $1 limit 1`,
    [member("callum")],
  );
  const at = [pediatric(), rows[0]!.thread_id, rows[0]!.number];
  for (const call of [
    "verbs.remove_post(cohort => $1, thread => $2, removed => $3, why => '')",
    `verbs.edit_post(cohort => $1, thread => $2, edited => $3, seen_edits => 0, ${words}, why => '')`,
  ]) {
    const again = database.asMember("callum", (app) => app.query(`select ${call}`, at));
    await expect(again).rejects.toMatchObject({ code: "RT404" });
  }
});
