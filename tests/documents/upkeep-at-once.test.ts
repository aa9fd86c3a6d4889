// Readers and reviewers who act at once, who leave, and whose accounts are shut.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobs, verbs } from "#db/verbs.ts";
import { member, practice } from "#tests/support/cast.ts";
import { connect, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { idOf, inForce, publishVersion } from "./in-force.ts";

// Of Saltwillow: Maribel owns it, Desmond directs it, Kiyoko is staff.
let database: TestDatabase;
let doc: number;

beforeAll(async () => {
  database = await freshDatabase();
  doc = await inForce(database, "maribel", "Keys of the clinic");
  await database.asMember(
    "maribel",
    (app) => verbs.setReading(app, { doc, asksPeople: true, fromDay: null as never }),
    "keep",
  );
  for (const who of ["maribel", "kiyoko"])
    await database.asMember(who, (app) => verbs.acknowledgeDocument(app, { doc, seen: 1 }), "keep");
});
afterAll(() => database?.close());

describe("two at once", () => {
  async function asTwo(fn: (one: never, other: never) => Promise<void>) {
    const [one, other] = await Promise.all([connect(database.appUrl), connect(database.appUrl)]);
    try {
      for (const [app, who] of [
        [one, "maribel"],
        [other, "desmond"],
      ] as const) {
        await app.query("begin");
        await app.query("select set_config('app.viewer', $1, true)", [String(member(who))]);
      }
      await fn(one as never, other as never);
    } finally {
      await Promise.all([one.end(), other.end()]);
    }
  }

  test("an owner and a director who remind at once remind once", async () => {
    const id = await inForce(database, "maribel", "Doors of the clinic");
    await database.asMember(
      "maribel",
      (app) => verbs.setReading(app, { doc: id, asksPeople: true, fromDay: null as never }),
      "keep",
    );
    await asTwo(async (one, other) => {
      const first = await verbs.remindReaders(one, { doc: id });
      const second = verbs.remindReaders(other, { doc: id });
      await (one as { query(text: string): Promise<unknown> }).query("commit");
      // Nobody reminds themselves: Maribel the two others, Desmond then her alone.
      expect([first, await second]).toEqual([2, 1]);
      await (other as { query(text: string): Promise<unknown> }).query("commit");
    });
    expect(await database.asMember("maribel", (app) => verbs.remindReaders(app, { doc: id }))).toBe(0);
  });

  test("two processes that remind of reviews at once tell each once, also of those that one reaches late", async () => {
    const { owner } = database;
    // A process takes the first ten in one go, and the others as it comes to them.
    const due = async (key: string, many: number, days: number) =>
      (
        await owner.query<{ id: number }>(
          `insert into document (practice_id, title, status, version, review_on)
           select $1, 'Due ' || n, 'published', 1, current_date - $3::int from generate_series(1, $2) n returning id`,
          [practice(key), many, days],
        )
      ).rows.map(({ id }) => id);
    const first = await due("saltwillow", 10, 1000);
    const later = await due("pennycress", 20, 900);
    await owner.query("delete from review_reminder where document_id = any($1)", [[...first, ...later]]);
    const mails = async () =>
      (
        await owner.query(
          "select count(*)::int as many from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail_notification'",
        )
      ).rows[0].many;
    const [slow, quick, holder] = await Promise.all([1, 2, 3].map(() => connect(database.ownerUrl)));
    const before = await mails();
    try {
      // Nobody can be told anything who is held here: one process waits there, while another does all the rest.
      await holder!.query("begin");
      await holder!.query("select from person where id = $1 for update", [member("maribel")]);
      const waits = jobs.remindOfReviews(slow!);
      await expect
        .poll(
          async () =>
            (
              await owner.query(
                "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
              )
            ).rowCount,
        )
        .toBe(1);
      await jobs.remindOfReviews(quick!);
      await holder!.query("rollback");
      await waits;
    } finally {
      await Promise.all([slow!.end(), quick!.end(), holder!.end()]);
    }
    const made = (await mails()) - before;
    const told = (
      await owner.query(
        "select count(*)::int as many from notification where kind like 'review_%' and created_at > now() - interval '1 minute'",
      )
    ).rows[0].many;
    expect(made).toBe(told);
  });
});

describe("whoever leaves", () => {
  test("what they confirmed stays by the name that they had", async () => {
    await database.owner.query("update person set name = 'Kiyoko Married' where id = $1", [member("kiyoko")]);
    const { rows } = await database.owner.query(
      "select called from acknowledgement where document_id = $1 and person_id = $2",
      [doc, member("kiyoko")],
    );
    expect(rows).toEqual([{ called: "Kiyoko Tanabe-Reyes" }]);
  });

  test("what somebody was told of a review who leaves is told to the owners and directors by the next run", async () => {
    const { owner } = database;
    const id = await inForce(database, "maribel", "Windows of the clinic");
    await database.asMember(
      "maribel",
      (app) => verbs.setLookedAfter(app, { doc: id, person: member("kiyoko") }),
      "keep",
    );
    await owner.query("update document set review_on = current_date - 3 where id = $1", [id]);
    await owner.query("delete from review_reminder where document_id = $1", [id]);
    const told = async () =>
      (
        await owner.query(
          "select p.name from notification n join person p on p.id = n.member_id where n.about_document = $1 and n.kind in ('review_due', 'review_overdue') and n.read_at is null order by p.name",
          [id],
        )
      ).rows.map(({ name }) => name);
    await jobs.remindOfReviews(owner);
    expect(await told()).toEqual(["Kiyoko Married"]);
    await owner.query("delete from practice_member where member_id = $1", [member("kiyoko")]);
    expect(await told()).toEqual([]);
    await jobs.remindOfReviews(owner);
    await jobs.remindOfReviews(owner);
    expect(await told()).toEqual(["Desmond Farrow", "Maribel Ostrander"]);
  });

  test("whoever looks after a document from now on hears of the review that waits, and whoever did no more", async () => {
    const { owner } = database;
    const id = await inForce(database, "maribel", "Stairs of the clinic");
    await owner.query("update document set review_on = current_date - 3 where id = $1", [id]);
    await owner.query("delete from review_reminder where document_id = $1", [id]);
    await jobs.remindOfReviews(owner);
    await database.asMember(
      "maribel",
      (app) => verbs.setLookedAfter(app, { doc: id, person: member("desmond") }),
      "keep",
    );
    const { rows } = await owner.query(
      "select p.name from notification n join person p on p.id = n.member_id where n.about_document = $1 and n.kind in ('review_due', 'review_overdue') and n.read_at is null",
      [id],
    );
    expect(rows.map(({ name }) => name)).toEqual(["Desmond Farrow"]);
  });

  test("a version after it, major or not, is asked of nobody whose account is closed or disabled", async () => {
    const { owner } = database;
    await owner.query("update account set disabled_at = now() where member_id = $1", [member("desmond")]);
    await owner.query("delete from notification where about_document = $1", [doc]);
    await publishVersion(database, "maribel", await idOf(database, doc), "Two hold them.", "major");
    const { rows } = await owner.query(
      "select member_id from notification where about_document = $1 and kind = 'reading_asked' and read_at is null",
      [doc],
    );
    expect(rows).toEqual([]);
    await owner.query("update account set disabled_at = null where member_id = $1", [member("desmond")]);
  });
});
