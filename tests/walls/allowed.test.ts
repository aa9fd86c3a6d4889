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
  ["wendell", "start_thread($1, 'discussion', 'Title', 'a-form-key', 'x', 'x', 'x', 1)", () => [pediatric()], null],
  ["joelle", "start_thread($1, 'announcement', 'Title', 'a-form-key', 'x', 'x', 'x', 1)", () => [pediatric()], null],
  ["wendell", "add_post($1, (select min(id) from thread where cohort_id = $1), 'a-form-key', 1, 'x', 'x', 'x', 1)", () => [pediatric()], null],
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
  const { thread_id, number } = rows[0]!;
  const again = database.asMember("callum", (app) =>
    app.query("select post_written($1, $2, $3)", [pediatric(), thread_id, number]),
  );
  await expect(again).rejects.toMatchObject({ code: "RT404" });
});
