// Who tries to see of a practice's manual more than it shares: by what replaced what, who writes, and what is counted.
import { beforeAll, expect, test } from "vitest";
import { verbs } from "#db/verbs.ts";
import { databaseOfThisTest, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { agree, beside, review, shared, shareOf } from "./asking.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  return () => database.close();
});

test("two documents that are replaced by each other at once do not both end", async () => {
  const [one, two] = [await shared(database), await shared(database)];
  const replace = (doc: number, byUid: string) =>
    beside(database, "maribel", (app) => verbs.replaceDocument(app, { doc, byUid }));
  const both = await Promise.allSettled([replace(one.doc, two.uid), replace(two.doc, one.uid)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { rows } = await database.owner.query(
    "select count(*)::int as many from document where id = any($1) and status = 'superseded'",
    [[one.doc, two.doc]],
  );
  expect(rows[0].many).toBe(1);
  await expect(
    database.asMember("joelle", (app) => verbs.replaceDocument(app, { doc: one.doc, byUid: two.uid })),
  ).rejects.toMatchObject({ code: "RT404" });
});

test("who writes in a document is told to people of its practice alone", async () => {
  const { doc } = await shared(database);
  const writes = (who: string, leaves = false) =>
    database.asMember(who, (app) => verbs.noteWriting(app, { doc, leaves }), "keep");
  expect(await writes("maribel")).toEqual([]);
  expect(await writes("desmond")).toEqual(["Maribel Ostrander"]);
  for (const who of ["joelle", "wendell", "eero"])
    await expect(writes(who), who).rejects.toMatchObject({ code: "RT404" });
  // Staff of the practice read its manual and do not write in it.
  await expect(writes("kiyoko")).rejects.toMatchObject({ code: "RT403" });
  const reads = (who: string) =>
    database.asMember(
      who,
      async (app) => (await app.query("select from document_writer where document_id = $1", [doc])).rowCount,
    );
  for (const who of ["joelle", "eero", "noor", "everett"]) expect(await reads(who), who).toBe(0);
  await database.owner.query(
    "update document_writer set seen_at = now() - interval '2 minutes' where document_id = $1",
    [doc],
  );
  expect(await writes("maribel")).toEqual([]);
  await writes("maribel", true);
  expect(await writes("desmond")).toEqual([]);
});

test("what is counted of peers is what they share: never their manual, what waits, or what has ended", async () => {
  const on = await databaseOfThisTest();
  await review(on, true);
  const about = async (who: string, topic: string) =>
    (await on.asMember(who, (app) => verbs.topicsOfPeers(app))).find((each) => each.topic === topic);
  const described = (doc: number) =>
    on.owner.query("update document set topics = '{Cleaning}' where id = $1", [doc]);
  await on.owner.query("update document set topics = array_remove(topics, 'Cleaning')");
  const { doc } = await shared(on);
  await described(doc);
  expect(await about("wendell", "Cleaning")).toBeUndefined();
  await agree(on, "joelle", (await shareOf(on, doc))!.id);
  expect(await about("wendell", "Cleaning")).toMatchObject({ practices: 1, mine: false, adopters: 0 });
  // Not one's own, and nothing from behind another cohort's walls.
  expect(await about("maribel", "Cleaning")).toBeUndefined();
  expect(await about("eero", "Cleaning")).toBeUndefined();
  for (const who of ["noor", "orla", "everett", "callum", "tamsin"])
    expect(await on.asMember(who, (app) => verbs.topicsOfPeers(app)), who).toEqual([]);
  await on.owner.query("update document set status = 'withdrawn' where id = $1", [doc]);
  expect(await about("wendell", "Cleaning")).toBeUndefined();
});
