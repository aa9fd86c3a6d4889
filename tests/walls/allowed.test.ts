// What the wall's functions do for those who may: a refusal would otherwise hide that they do nothing at all.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { fillEveryTable } from "#tests/support/everything.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await fillEveryTable(database.owner);
});
afterAll(() => database.close());

type Deed = [who: string, call: string, values: () => unknown[], entry: string | null];

const pediatric = () => cohort("pediatric");
const words = "'New words', 'x', 'x', 1";
const thread = "(select id from thread where cohort_id = $1 and client_key = 'a changed thread')";
const topic = "(select min(id) from topic where cohort_id = $1)";
const item = "(select min(id) from moderation_item where cohort_id = $1 and decided_at is null)";

// biome-ignore format: one deed a line
const deeds: Deed[] = [
  ["noor", "verbs.seat_practice($1, $2, 'fits')", () => [cohort("rural"), practice("larkmoor")], "seat.taken"],
  ["noor", "verbs.unseat_practice((select min(id) from seat where cohort_id = $1 and until is null), 'left')", () => [pediatric()], "seat.left"],
  ["noor", "verbs.appoint_facilitator($1, $2, true)", () => [pediatric(), member("wendell")], "facilitator.appointed"],
  ["noor", "verbs.publish_charter($1, 'x', 'x', 1)", () => [pediatric()], "charter.published"],
  ["noor", "verbs.create_cohort('own-cohort', 'Own', 'x', 'x', 5, 'x', 'x', 1)", () => [], "charter.published"],
  ["noor", "verbs.change_cohort($1, 'other-address', 'Own', 'x', 'x', 15)", () => [pediatric()], "cohort.changed"],
  ["noor", "verbs.open_look($1, 'A report about a post')", () => [pediatric()], "look.opened"],
  ["orla", "verbs.close_look($1)", () => [pediatric()], "look.closed"],
  ["noor", "verbs.invite('new@practice.example', $1, 'owner', null)", () => [practice("saltwillow")], "person.invited"],
  ["maribel", "verbs.invite('new@practice.example', $1, 'staff', null)", () => [practice("saltwillow")], "person.invited"],
  ["eero", "verbs.revoke_invitation((select max(id) from invitation))", () => [], "invitation.revoked"],
  ["maribel", "verbs.remove_from_practice($1)", () => [member("desmond")], "person.removed"],
  ["maribel", "verbs.change_practice_role($1, 'director')", () => [member("kiyoko")], "practice_role.changed"],
  ["maribel", "verbs.set_attendance($1, $2, true)", () => [pediatric(), member("kiyoko")], "attendee.added"],
  ["maribel", "verbs.set_attendance($1, $2, false)", () => [pediatric(), member("desmond")], "attendee.removed"],
  ["everett", "verbs.set_disabled($1, true, 'Asked for it')", () => [member("joelle")], "person.disabled"],
  ["everett", "verbs.grant_network_role($1, 'moderator')", () => [member("joelle")], "network_role.changed"],
  ["wendell", `verbs.hold_post(0, $1, null, 'discussion', 'Title', '{}', 'a-form-key', null, ${words})`, () => [pediatric()], null],
  ["joelle", `verbs.hold_post(0, $1, null, 'announcement', 'Title', '{}', 'a-form-key', null, ${words})`, () => [pediatric()], null],
  ["wendell", `verbs.hold_post(0, $1, ${thread}, null, null, null, 'a-form-key', 1, ${words})`, () => [pediatric()], null],
  ["wendell", `verbs.hold_post(60, $1, ${thread}, null, null, null, 'a-form-key', 1, ${words})`, () => [pediatric()], null],
  ["wendell", `verbs.send_post(false, 0, $1, null, 'discussion', 'Title', '{}', 'a-form-key', null, ${words})`, () => [pediatric()], null],
  ["wendell", "verbs.moved_to('pediatric-of-old', false)", () => [], null],
  ["everett", "verbs.moved_to('pediatric-of-old', true)", () => [], null],
  ["wendell", "verbs.take_back($1, (select client_key from pending_post where member_id = $2))", () => [pediatric(), member("wendell")], null],
  ["wendell", `verbs.edit_post($1, ${thread}, 5, 0, ${words}, '')`, () => [pediatric()], null],
  ["joelle", `verbs.edit_post($1, ${thread}, 5, 0, ${words}, 'It named a patient')`, () => [pediatric()], "post.edited"],
  ["wendell", `verbs.remove_post($1, ${thread}, 5, '')`, () => [pediatric()], null],
  ["joelle", `verbs.remove_post($1, ${thread}, 5, 'It named a patient')`, () => [pediatric()], "post.hidden"],
  ["wendell", `verbs.restore_post($1, ${thread}, 3)`, () => [pediatric()], null],
  ["joelle", `verbs.restore_post($1, ${thread}, 2)`, () => [pediatric()], "post.restored"],
  ["joelle", `verbs.lock_thread($1, ${thread}, true, 'Settled')`, () => [pediatric()], "thread.locked"],
  ["joelle", `verbs.pin_thread($1, ${thread}, true)`, () => [pediatric()], "thread.pinned"],
  ["imani", `verbs.accept_answer($1, ${thread}, 5)`, () => [pediatric()], null],
  ["joelle", `verbs.accept_answer($1, ${thread}, 4)`, () => [pediatric()], null],
  ["imani", `verbs.close_question($1, ${thread}, true)`, () => [pediatric()], null],
  ["imani", `verbs.change_thread($1, ${thread}, 'Another title', 'discussion', '{}')`, () => [pediatric()], null],
  ["joelle", `verbs.change_thread($1, ${thread}, 'Another title', 'announcement', '{}')`, () => [pediatric()], "thread.changed"],
  ["joelle", `verbs.split_thread($1, ${thread}, '{4,5}', 'Another title', 'a-form-key')`, () => [pediatric()], "thread.split"],
  ["joelle", "verbs.add_topic($1, 'Parking')", () => [pediatric()], "topic.added"],
  ["joelle", `verbs.rename_topic($1, ${topic}, 'Parking')`, () => [pediatric()], "topic.renamed"],
  ["joelle", `verbs.retire_topic($1, ${topic}, true)`, () => [pediatric()], "topic.retired"],
  ["joelle", `verbs.ask_author($1, ${item}, 'Please put it otherwise')`, () => [pediatric()], "report.asked"],
  ["joelle", `verbs.decide_report($1, ${item}, 'kept', '')`, () => [pediatric()], "report.kept"],
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
  for (const call of ["verbs.remove_post($1, $2, $3, '')", `verbs.edit_post($1, $2, $3, 0, ${words}, '')`]) {
    const again = database.asMember("callum", (app) => app.query(`select ${call}`, at));
    await expect(again).rejects.toMatchObject({ code: "RT404" });
  }
});
