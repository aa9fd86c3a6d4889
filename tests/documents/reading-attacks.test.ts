// Who has read what, and who looks after it: what others try with it, past every page.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verbs } from "#db/verbs.ts";
import { cohort, member, practice, type Role, roleNames } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { as, outcome } from "#tests/walls/raw.ts";
import { inForce } from "./in-force.ts";

// Of Saltwillow, which sits in Pediatric PT: Maribel owns it, Desmond directs it, Kiyoko is staff.
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
  await database.owner.query(
    "insert into look (cohort_id, member_id, reason) values ($1, $2, 'A report') on conflict do nothing",
    [cohort("pediatric"), member("orla")],
  );
  for (const who of ["maribel", "kiyoko"])
    await database.asMember(who, (app) => verbs.acknowledgeDocument(app, { doc, seen: 1 }), "keep");
});
afterAll(() => database?.close());

const others = roleNames.filter((role) => role !== "staff without a seat");
const tables = ["acknowledgement", "upkeep", "reading_reminder", "document_review"];

describe("the rows", () => {
  test("those who write in the manual see who has read, its staff what they have read themselves", async () => {
    const seen = (who: string) =>
      database.asMember(who, async (app) =>
        (
          await app.query("select called from acknowledgement where document_id = $1 order by called", [doc])
        ).rows.map(({ called }) => called),
      );
    expect(await seen("maribel")).toEqual(["Kiyoko Tanabe-Reyes", "Maribel Ostrander"]);
    expect(await seen("desmond")).toEqual(["Kiyoko Tanabe-Reyes", "Maribel Ostrander"]);
    expect(await seen("kiyoko")).toEqual(["Kiyoko Tanabe-Reyes"]);
  });

  test.each(others)("none of them is seen by the %s, of another practice or of none", async (role) => {
    await as(database, role, async (app) => {
      for (const name of tables)
        expect(
          await outcome(app, `select from ${name} where practice_id = $1`, [practice("saltwillow")]),
          name,
        ).toBe("nothing");
      expect(await outcome(app, "select from review_reminder")).toBe("42501");
    });
  });

  test("who was staff and belongs to another practice now sees none of it, not even their own", async () => {
    const { owner } = database;
    await owner.query("update practice_member set practice_id = $2 where member_id = $1", [
      member("kiyoko"),
      practice("pennycress"),
    ]);
    const rows = await database.asMember(
      "kiyoko",
      async (app) => (await app.query("select from acknowledgement where document_id = $1", [doc])).rowCount,
    );
    const refused = database.asMember("kiyoko", (app) => verbs.acknowledgeDocument(app, { doc, seen: 1 }));
    await expect(refused).rejects.toMatchObject({ code: "RT404" });
    await owner.query("update practice_member set practice_id = $2 where member_id = $1", [
      member("kiyoko"),
      practice("saltwillow"),
    ]);
    expect(rows).toBe(0);
  });

  test("nobody writes them beside the functions, nor changes what was confirmed, not even who keeps the database", async () => {
    for (const who of ["maribel", "kiyoko"])
      await database.asMember(who, async (app) => {
        for (const statement of [
          `insert into acknowledgement (document_id, version, practice_id, person_id, called) values (${doc}, 1, ${practice("saltwillow")}, ${member("desmond")}, 'Desmond')`,
          "update acknowledgement set version = 9",
          "delete from acknowledgement",
          "update upkeep set asks = false",
          "delete from reading_reminder",
          "delete from document_review",
          "insert into review_reminder values (1, current_date, 0)",
        ])
          expect(await outcome(app, statement), statement).toBe("42501");
      });
    for (const statement of [
      "update acknowledgement set called = 'x'",
      "delete from acknowledgement",
      "truncate acknowledgement",
    ])
      await expect(database.owner.query(statement)).rejects.toThrow("append-only");
  });
});

describe("the functions", () => {
  const calls = {
    acknowledge: (app: never) => verbs.acknowledgeDocument(app, { doc, seen: 1 }),
    ask: (app: never) => verbs.setReading(app, { doc, asksPeople: false, fromDay: null as never }),
    entrust: (app: never) => verbs.setLookedAfter(app, { doc, person: null as never }),
    review: (app: never) => verbs.reviewDocument(app, { doc, nextDay: "2099-01-01" }),
    remind: (app: never) => verbs.remindReaders(app, { doc }),
  };

  test.each(others)("find no such document for the %s", async (role: Role) => {
    for (const [name, call] of Object.entries(calls))
      await expect(
        as(database, role, (app) => call(app as never) as Promise<unknown>),
        name,
      ).rejects.toMatchObject({ code: "RT404" });
  });

  test("are refused to staff of the practice, but for what is their own", async () => {
    for (const name of ["ask", "entrust", "review", "remind"] as const)
      await expect(
        database.asMember("kiyoko", (app) => calls[name](app as never) as Promise<unknown>),
        name,
      ).rejects.toMatchObject({ code: "RT403" });
    await database.asMember("kiyoko", (app) => verbs.acknowledgeDocument(app, { doc, seen: 1 }));
  });

  test("let staff review what they look after, and no longer once somebody else does", async () => {
    await database.asMember(
      "maribel",
      (app) => verbs.setLookedAfter(app, { doc, person: member("kiyoko") }),
      "keep",
    );
    await database.asMember("kiyoko", (app) => verbs.reviewDocument(app, { doc, nextDay: "2099-01-01" }));
    await database.asMember(
      "maribel",
      (app) => verbs.setLookedAfter(app, { doc, person: member("desmond") }),
      "keep",
    );
    await expect(
      database.asMember("kiyoko", (app) => verbs.reviewDocument(app, { doc, nextDay: "2099-01-01" })),
    ).rejects.toMatchObject({ code: "RT403" });
  });

  test("entrust nothing to a person of another practice", async () => {
    await expect(
      database.asMember("maribel", (app) => verbs.setLookedAfter(app, { doc, person: member("joelle") })),
    ).rejects.toMatchObject({ code: "RT404" });
  });

  test("note no day that is past, nor none, as the next review", async () => {
    for (const nextDay of ["2020-01-01", null])
      await expect(
        database.asMember("maribel", (app) => verbs.reviewDocument(app, { doc, nextDay: nextDay as never })),
        String(nextDay),
      ).rejects.toMatchObject({ code: "RT409" });
  });

  test("note no version that was not asked for, is not there yet, or is none", async () => {
    for (const seen of [0, -1, 2, 999])
      expect(
        await database.asMember("desmond", (app) => verbs.acknowledgeDocument(app, { doc, seen })),
        String(seen),
      ).toBe(false);
  });
});
