// Who tries to agree past the walls, two who decide at once, and who comes and goes while a document waits.

import { beforeAll, expect, test } from "vitest";
import { ownWords } from "#app/guard/own-words.ts";
import { verbs } from "#db/verbs.ts";
import { member, practice } from "#tests/support/cast.ts";
import { databaseOfThisTest, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { agree, askAgain, beside, lead, news, pediatric, refuse, review, shared, shareOf } from "./asking.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await lead(database, "wendell");
  await review(database, true);
  return () => database.close();
});

test("nobody who attends, sits elsewhere, only looks in, or shared it agrees to what waits for a cohort", async () => {
  const { doc, isOpen } = await shared(database);
  expect(isOpen).toBe(false);
  const { id } = (await shareOf(database, doc))!;
  for (const who of ["maribel", "desmond", "eero", "kiyoko", "callum", "tamsin", "noor", "orla", "everett"]) {
    await expect(agree(database, who, id), who).rejects.toMatchObject({ code: "RT404" });
    await expect(refuse(database, who, id), who).rejects.toMatchObject({ code: "RT404" });
  }
  await expect(
    database.asNobody((app) => verbs.agreeToShare(app, { share: id, seen: 1 })),
  ).rejects.toMatchObject({ code: "RT404" });
  expect((await shareOf(database, doc))!.open).toBe(false);
});

test("nobody but a moderator agrees to what waits for the network, not even who leads the author's cohort", async () => {
  const { doc } = await shared(database, "network");
  const { id } = (await shareOf(database, doc, "network"))!;
  for (const who of ["maribel", "joelle", "wendell", "eero", "kiyoko"])
    await expect(agree(database, who, id), who).rejects.toMatchObject({ code: "RT404" });
  // Only who agrees reads what waits; who is of no cohort of the author's reads nothing of it.
  const reads = (who: string) =>
    database.asMember(
      who,
      async (app) => (await app.query("select from document_version where document_id = $1", [doc])).rowCount,
    );
  for (const who of ["joelle", "wendell", "eero"]) expect(await reads(who), who).toBe(0);
  expect(await reads("noor")).toBe(1);
  await agree(database, "noor", id);
  expect(await reads("eero")).toBe(1);
});

test("who leads the cohort for the author's practice does not agree to it, and where nobody else leads it opens at once", async () => {
  const on = await databaseOfThisTest();
  await lead(on, "maribel");
  await review(on, true);
  const { doc } = await shared(on);
  const { id } = (await shareOf(on, doc))!;
  await expect(agree(on, "maribel", id)).rejects.toMatchObject({ code: "RT404" });
  await lead(on, "joelle", false);
  expect((await shared(on)).isOpen).toBe(true);
});

test("what a colleague has shared meanwhile is not taken out by sending it back", async () => {
  const { doc } = await shared(database);
  const { id } = (await shareOf(database, doc))!;
  await agree(database, "joelle", id);
  await expect(refuse(database, "wendell", id)).rejects.toMatchObject({ code: "RT409" });
  expect((await shareOf(database, doc))!.open).toBe(true);
  await refuse(database, "wendell", id, true);
  expect(await shareOf(database, doc)).toBeUndefined();
  await expect(agree(database, "joelle", id)).rejects.toMatchObject({ code: "RT404" });
});

test("what was taken out waits when it is shared again, also where documents are not looked at first", async () => {
  const on = await databaseOfThisTest();
  const { doc, isOpen } = await shared(on);
  expect(isOpen).toBe(true);
  await refuse(on, "joelle", (await shareOf(on, doc))!.id, true);
  expect(await askAgain(on, doc)).toBe(false);
  expect(await news(on, "joelle", doc)).toEqual(["share_asked"]);
});

test("the words of a cohort's facilitator wait to be read though the document opens elsewhere, until somebody asks again", async () => {
  const { doc } = await shared(database);
  await askAgain(database, doc, "network");
  await refuse(database, "joelle", (await shareOf(database, doc))!.id);
  await agree(database, "noor", (await shareOf(database, doc, "network"))!.id);
  expect(await news(database, "maribel", doc)).toEqual(["share_sent_back", "share_opened"]);
  await askAgain(database, doc);
  expect(await news(database, "maribel", doc)).toEqual(["share_opened"]);
});

test("the words that came from a cohort are read by those of the practice who sit there, and by nobody else", async () => {
  const { doc } = await shared(database);
  await refuse(database, "joelle", (await shareOf(database, doc))!.id);
  const reads = (who: string) =>
    database.asMember(
      who,
      async (app) =>
        (await app.query("select words from share_sent_back where document_id = $1", [doc])).rowCount,
    );
  expect(await reads("maribel")).toBe(1);
  // Kiyoko is of the practice without attending; the others are of other practices, or run the network.
  for (const who of ["kiyoko", "joelle", "wendell", "eero", "noor", "orla", "everett"])
    expect(await reads(who), who).toBe(0);
});

test("a practice that leaves the cohort waits there no more", async () => {
  const on = await databaseOfThisTest();
  await review(on, true);
  const { doc } = await shared(on);
  const { id } = (await shareOf(on, doc))!;
  await on.owner.query(
    "update seat set until = now() where practice_id = $1 and cohort_id = $2 and until is null",
    [practice("saltwillow"), pediatric],
  );
  expect(await shareOf(on, doc)).toBeUndefined();
  expect(await news(on, "joelle", doc)).toEqual([]);
  await expect(agree(on, "joelle", id)).rejects.toMatchObject({ code: "RT404" });
});

test("who leads no more is not asked any more, and who begins to lead hears what waits", async () => {
  const on = await databaseOfThisTest();
  await review(on, true);
  const { doc } = await shared(on);
  expect(await news(on, "joelle", doc)).toEqual(["share_asked"]);
  await lead(on, "wendell");
  expect(await news(on, "wendell", doc)).toEqual(["share_asked"]);
  await lead(on, "joelle", false);
  expect(await news(on, "joelle", doc)).toEqual([]);
  const { id } = (await shareOf(on, doc))!;
  await expect(agree(on, "joelle", id)).rejects.toMatchObject({ code: "RT404" });
  await agree(on, "wendell", id);
  expect(await news(on, "wendell", doc)).toEqual([]);
});

test("a facilitator who has yet to accept the charter hears once they have", async () => {
  const on = await databaseOfThisTest();
  await review(on, true);
  const accepted = await on.owner.query(
    "delete from charter_acceptance where member_id = $1 and cohort_id = $2 returning version, accepted_at",
    [member("joelle"), pediatric],
  );
  const { doc } = await shared(on);
  expect(await news(on, "joelle", doc)).toEqual([]);
  await expect(agree(on, "joelle", (await shareOf(on, doc))!.id)).rejects.toMatchObject({ code: "RT404" });
  for (const { version } of accepted.rows)
    await on.owner.query(
      "insert into charter_acceptance (member_id, cohort_id, version) values ($1, $2, $3)",
      [member("joelle"), pediatric, version],
    );
  expect(await news(on, "joelle", doc)).toEqual(["share_asked"]);
});

test("of two who agree and send back at once, one deed holds, and the other is told", async () => {
  const { doc } = await shared(database);
  const { id } = (await shareOf(database, doc))!;
  const both = await Promise.allSettled([
    beside(database, "joelle", (app) => verbs.agreeToShare(app, { share: id, seen: 1 })),
    beside(database, "wendell", (app) =>
      verbs.refuseShare(app, { share: id, why: ownWords("Not here."), asOpen: false }),
    ),
  ]);
  const refused = both.filter((each): each is PromiseRejectedResult => each.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(["RT409"]);
  const left = await shareOf(database, doc);
  expect(left === undefined || left.open).toBe(true);
});
