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
  ["noor", "seat_practice($1, $2, 'fits')", () => [cohort("rural"), practice("larkmoor")], "seat.taken"],
  ["noor", "unseat_practice((select min(id) from seat where cohort_id = $1 and until is null), 'left')", () => [pediatric()], "seat.left"],
  ["noor", "appoint_facilitator($1, $2, true)", () => [pediatric(), member("wendell")], "facilitator.appointed"],
  ["noor", "publish_charter($1, 'x', 'x', 1)", () => [pediatric()], "charter.published"],
  ["noor", "create_cohort('own-cohort', 'Own', 'x', 'x', 5, 'x', 'x', 1)", () => [], "charter.published"],
  ["noor", "change_cohort($1, 'other-address', 'Own', 'x', 'x', 15)", () => [pediatric()], "cohort.changed"],
  ["noor", "open_look($1, 'A report about a post')", () => [pediatric()], "look.opened"],
  ["orla", "close_look($1)", () => [pediatric()], "look.closed"],
  ["noor", "invite('new@practice.example', $1, 'owner', null)", () => [practice("saltwillow")], "person.invited"],
  ["maribel", "invite('new@practice.example', $1, 'staff', null)", () => [practice("saltwillow")], "person.invited"],
  ["eero", "revoke_invitation((select max(id) from invitation))", () => [], "invitation.revoked"],
  ["maribel", "remove_from_practice($1)", () => [member("desmond")], "person.removed"],
  ["maribel", "change_practice_role($1, 'director')", () => [member("kiyoko")], "practice_role.changed"],
  ["maribel", "set_attendance($1, $2, true)", () => [pediatric(), member("kiyoko")], "attendee.added"],
  ["maribel", "set_attendance($1, $2, false)", () => [pediatric(), member("desmond")], "attendee.removed"],
  ["everett", "set_disabled($1, true, 'Asked for it')", () => [member("joelle")], "person.disabled"],
  ["everett", "grant_network_role($1, 'moderator')", () => [member("joelle")], "network_role.changed"],
  ["wendell", `hold_post(0, $1, null, 'discussion', 'Title', '{}', 'a-form-key', null, ${words})`, () => [pediatric()], null],
  ["joelle", `hold_post(0, $1, null, 'announcement', 'Title', '{}', 'a-form-key', null, ${words})`, () => [pediatric()], null],
  ["wendell", `hold_post(0, $1, ${thread}, null, null, null, 'a-form-key', 1, ${words})`, () => [pediatric()], null],
  ["wendell", `hold_post(60, $1, ${thread}, null, null, null, 'a-form-key', 1, ${words})`, () => [pediatric()], null],
  ["wendell", `send_post(false, 0, $1, null, 'discussion', 'Title', '{}', 'a-form-key', null, ${words})`, () => [pediatric()], null],
  ["wendell", "moved_to('pediatric-of-old', false)", () => [], null],
  ["everett", "moved_to('pediatric-of-old', true)", () => [], null],
  ["wendell", "take_back($1, (select client_key from pending_post where member_id = $2))", () => [pediatric(), member("wendell")], null],
  ["wendell", `edit_post($1, ${thread}, 5, 0, ${words}, '')`, () => [pediatric()], null],
  ["joelle", `edit_post($1, ${thread}, 5, 0, ${words}, 'It named a patient')`, () => [pediatric()], "post.edited"],
  ["wendell", `remove_post($1, ${thread}, 5, '')`, () => [pediatric()], null],
  ["joelle", `remove_post($1, ${thread}, 5, 'It named a patient')`, () => [pediatric()], "post.hidden"],
  ["wendell", `restore_post($1, ${thread}, 3)`, () => [pediatric()], null],
  ["joelle", `restore_post($1, ${thread}, 2)`, () => [pediatric()], "post.restored"],
  ["joelle", `lock_thread($1, ${thread}, true, 'Settled')`, () => [pediatric()], "thread.locked"],
  ["joelle", `pin_thread($1, ${thread}, true)`, () => [pediatric()], "thread.pinned"],
  ["imani", `accept_answer($1, ${thread}, 5)`, () => [pediatric()], null],
  ["joelle", `accept_answer($1, ${thread}, 4)`, () => [pediatric()], null],
  ["imani", `close_question($1, ${thread}, true)`, () => [pediatric()], null],
  ["imani", `change_thread($1, ${thread}, 'Another title', 'discussion', '{}')`, () => [pediatric()], null],
  ["joelle", `change_thread($1, ${thread}, 'Another title', 'announcement', '{}')`, () => [pediatric()], "thread.changed"],
  ["joelle", `split_thread($1, ${thread}, '{4,5}', 'Another title', 'a-form-key')`, () => [pediatric()], "thread.split"],
  ["joelle", "add_topic($1, 'Parking')", () => [pediatric()], "topic.added"],
  ["joelle", `rename_topic($1, ${topic}, 'Parking')`, () => [pediatric()], "topic.renamed"],
  ["joelle", `retire_topic($1, ${topic}, true)`, () => [pediatric()], "topic.retired"],
  ["joelle", `ask_author($1, ${item}, 'Please put it otherwise')`, () => [pediatric()], "report.asked"],
  ["joelle", `decide_report($1, ${item}, 'kept', '')`, () => [pediatric()], "report.kept"],
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
  for (const call of ["remove_post($1, $2, $3, '')", `edit_post($1, $2, $3, 0, ${words}, '')`]) {
    const again = database.asMember("callum", (app) => app.query(`select ${call}`, at));
    await expect(again).rejects.toMatchObject({ code: "RT404" });
  }
});
