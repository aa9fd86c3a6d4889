// The way of a group from its draft to its first day, and who reads what on it.
import type pg from "pg";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { connect, databaseOfThisTest, type TestDatabase } from "#tests/support/database.ts";
import { comers, groupAt, inDays, judgeAll, judgePair, stepsOf } from "./forming-steps.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await databaseOfThisTest();
});

const all = Object.values(comers);
const rows = async (text: string, ...values: unknown[]) => (await database.owner.query(text, values)).rows;
const refusal = (message: RegExp, code = "RT409") => ({ code, message: expect.stringMatching(message) });
const places = "select practice_id, consents from formation_place";

test("six practices come from a draft to a cohort that they see into, the applicant among them", async () => {
  const { steps, group } = await groupAt(database, "charter");
  for (const key of all.slice(0, 4)) await steps.sign(key);
  expect(await steps.stage(group)).toBe("charter");
  const seated = (key: string) =>
    database.asMember(
      key,
      async (app) =>
        (await app.query("select verbs.my_seated_cohorts() as mine, verbs.is_admitted() as admitted"))
          .rows[0],
    );
  expect((await seated("ines")).admitted).toBe(false);
  const [{ id }] = await rows("select id from cohort where slug = 'coastal'");
  expect((await seated("eero")).mine).not.toContain(id);
  await steps.sign("ines");
  expect(await steps.stage(group)).toBe("active");
  expect(await seated("ines")).toEqual({ mine: [id], admitted: true });
  expect((await seated("eero")).mine).toContain(id);
  // Who has not signed yet keeps the seat, and sees nothing until then.
  expect((await seated("yesenia")).mine).not.toContain(id);
  expect(await steps.news("yesenia")).toEqual(["charter_waits", "group_active"]);
  expect(await steps.news("ines")).toEqual(["group_active"]);
  expect(await steps.news("noor")).toEqual(["group_formed"]);
  await steps.sign("yesenia");
  expect((await seated("yesenia")).mine).toContain(id);
  expect(await rows("select state from application where practice_id = $1", practice("thistlewick"))).toEqual(
    [{ state: "seated" }],
  );
});

test("while consent is asked for nobody but moderators reads who else is asked", async () => {
  const { steps, group } = await groupAt(database, "consent");
  expect(await steps.names("eero", group)).toEqual([]);
  expect(await steps.names("noor", group)).toHaveLength(6);
  await database.asMember("eero", async (app) => {
    expect((await app.query(places)).rows).toEqual([{ practice_id: practice("sorrelbank"), consents: null }]);
  });
  expect(await steps.see("eero", group)).toMatchObject({
    title: "Coastal",
    stage: "consent",
    others: 5,
    consents: null,
  });
  // Somebody who works there, a practice that is not asked, and who has left read nothing.
  for (const key of ["kaisa", "joelle", "callum"]) {
    expect(await steps.see(key, group)).toBeUndefined();
    await database.asMember(key, async (app) =>
      expect((await app.query("select uid from formation")).rows).toEqual([]),
    );
  }
});

test("a draft is read by moderators alone", async () => {
  const { steps, group } = await groupAt(database, "draft");
  expect(await steps.see("eero", group)).toBeUndefined();
  await database.asMember("eero", async (app) => {
    expect((await app.query(places)).rows).toEqual([]);
    expect((await app.query("select uid from formation")).rows).toEqual([]);
  });
  expect(await steps.news("eero")).toEqual([]);
});

test("names are read by those with a place while they may object and sign, and by nobody before or after a step back", async () => {
  const { steps, group } = await groupAt(database, "names");
  expect(await steps.names("ines", group)).toHaveLength(6);
  expect(await steps.names("joelle", group)).toEqual([]);
  await steps.back(group);
  expect(await steps.names("ines", group)).toEqual([]);
  expect(await steps.news("ines")).toEqual(["step_back"]);
});

test("an answer is given by an owner alone, and can be changed until names are shown", async () => {
  const { steps, group } = await groupAt(database, "consent");
  await expect(steps.answer("kaisa", group)).rejects.toMatchObject({ code: "RT404" });
  await expect(steps.answer("joelle", group)).rejects.toMatchObject({ code: "RT404" });
  await steps.answer("eero", group, false);
  expect(await steps.news("eero")).toEqual([]);
  await steps.answer("eero", group);
  for (const key of all.slice(1)) await steps.answer(key, group);
  expect(await steps.news("noor")).toEqual(["consent_answered"]);
  await steps.showNames(group);
  await expect(steps.answer("eero", group, false)).rejects.toMatchObject(refusal(/not asked any more/));
});

test("names are shown to who said yes; who said no or nothing has no place any more, and reads nothing", async () => {
  const { steps, group } = await groupAt(database, "consent");
  for (const key of all.slice(0, 5)) await steps.answer(key, group);
  await expect(steps.showNames(group)).rejects.toMatchObject(refusal(/have time until/));
  await steps.timePasses(group);
  await steps.showNames(group);
  expect(await steps.names("eero", group)).toHaveLength(5);
  expect(await steps.names("ines", group)).toEqual([]);
  expect(await steps.see("ines", group)).toMatchObject({ stage: "left", others: null, deadlineAt: null });
  await database.asMember("ines", async (app) => {
    expect((await app.query(places)).rows).toEqual([]);
    expect((await app.query("select uid from formation")).rows).toEqual([]);
  });
  expect(await steps.news("ines")).toEqual(["left_out"]);
  await expect(steps.object("ines", group, null, "Why not us?")).rejects.toMatchObject({ code: "RT404" });
});

test("fewer than five who said yes see no names", async () => {
  const { steps, group } = await groupAt(database, "consent");
  for (const key of all) await steps.answer(key, group, all.indexOf(key) < 4);
  await expect(steps.showNames(group)).rejects.toMatchObject(refusal(/Fewer than five/));
});

test("an objection and its reason are read by the moderators and by who made it, not by the others nor a moderator with a place", async () => {
  const { steps, group } = await groupAt(database, "names");
  await steps.object("eero", group, "yarrowmead", "We share a school district.");
  const readers = async (key: string) =>
    database.asMember(key, async (app) => (await app.query("select reason from objection")).rows.length);
  expect(await readers("noor")).toBe(1);
  expect(await readers("eero")).toBe(1);
  for (const key of ["graciela", "ines", "kaisa", "joelle"]) expect(await readers(key), key).toBe(0);
  expect(await steps.news("noor")).toEqual(["objected"]);
  expect(await steps.news("graciela")).toEqual(["names_shown"]);
  // A moderator whose own practice is in it.
  await database.owner.query("update practice_member set practice_id = $1 where member_id = $2", [
    practice("yarrowmead"),
    member("bettina"),
  ]);
  expect(await readers("bettina")).toBe(0);
  await database.asMember("bettina", async (app) =>
    expect(
      (await app.query("select from formation_place where practice_id <> $1", [practice("yarrowmead")]))
        .rowCount,
    ).toBe(0),
  );
  await expect(steps.leaveOut(group, "sorrelbank", "x", "bettina")).rejects.toMatchObject(
    refusal(/own practice is part/, "RT403"),
  );
});

test("a charter waits until the time to object is over and each objection is decided, and silence is consent", async () => {
  const { steps, group } = await groupAt(database, "names");
  await expect(steps.layCharter(group)).rejects.toMatchObject(refusal(/may object until/));
  await steps.object("eero", group, null, "Too many of us are rural.");
  await steps.timePasses(group);
  await expect(steps.object("ines", group, null, "Late.")).rejects.toMatchObject(
    refusal(/time to object is over/),
  );
  await expect(steps.layCharter(group)).rejects.toMatchObject(refusal(/An objection waits/));
  const [{ uid }] = await rows("select uid from objection");
  await expect(steps.withdraw("graciela", uid)).rejects.toMatchObject({ code: "RT404" });
  await steps.decide(group, uid, "Three of six are not.");
  expect(await steps.news("eero")).toContain("objection_decided");
  expect(await steps.news("noor")).toEqual([]);
  await steps.layCharter(group);
  expect(
    await rows(
      "select count(*)::int as n from seat s join cohort c on c.id = s.cohort_id where c.slug = 'coastal' and s.until is null",
    ),
  ).toEqual([{ n: 6 }]);
});

test("an objection that was taken back does not wait any more", async () => {
  const { steps, group } = await groupAt(database, "names");
  await steps.object("eero", group, "yarrowmead", "We share a district.");
  await steps.object("eero", group, "yarrowmead", "We share two districts.");
  const [{ uid, reason }, ...more] = await rows("select uid, reason from objection");
  expect([reason, more]).toEqual(["We share two districts.", []]);
  await steps.withdraw("eero", uid);
  expect(await steps.news("noor")).toEqual([]);
  await steps.timePasses(group);
  await steps.layCharter(group);
});

test("who objects about a practice that has no place, or their own, is not heard", async () => {
  const { steps, group } = await groupAt(database, "names");
  for (const about of ["sorrelbank", "pennycress"])
    await expect(steps.object("eero", group, about, "x")).rejects.toMatchObject({ code: "RT404" });
});

test("names are shown for ten days at least, and a deadline is never in the past", async () => {
  const { steps, group } = await groupAt(database, "draft");
  await expect(steps.ask(group, inDays(-1))).rejects.toMatchObject(refusal(/day is over/));
  await steps.ask(group);
  for (const key of all) await steps.answer(key, group);
  await expect(steps.showNames(group, inDays(9))).rejects.toMatchObject(refusal(/at least ten days/));
  await steps.showNames(group, inDays(10));
  await expect(steps.extend(group, inDays(9))).rejects.toMatchObject(refusal(/later day/));
  await expect(steps.extend(group, inDays(-9))).rejects.toMatchObject(refusal(/later day/));
  await steps.extend(group, inDays(14));
  await steps.timePasses(group);
  await expect(steps.extend(group, inDays(-0.01))).rejects.toMatchObject(refusal(/later day/));
});

test("more time is told to those from whom something may still come, until they have answered or signed", async () => {
  const { steps, group } = await groupAt(database, "consent");
  await steps.answer("eero", group);
  await steps.extend(group, inDays(20));
  expect(await steps.news("eero")).toEqual([]);
  expect(await steps.news("abigail")).toEqual(["consent_asked", "more_time"]);
  await steps.answer("abigail", group, false);
  expect(await steps.news("abigail")).toEqual([]);
  for (const key of all.filter((each) => !["eero", "abigail"].includes(each))) await steps.answer(key, group);
  await steps.showNames(group, inDays(10));
  await steps.extend(group, inDays(20));
  expect(await steps.news("eero")).toEqual(["more_time", "names_shown"]);
  // Who has said no has no place any more, and hears nothing of it.
  expect(await steps.news("abigail")).toEqual([]);
  await steps.timePasses(group);
  await steps.layCharter(group);
  await steps.sign("eero", "coastal");
  await steps.extend(group, inDays(30));
  expect(await steps.news("eero")).not.toContain("more_time");
  expect(await steps.news("graciela")).toEqual(["charter_waits", "more_time"]);
});

test("a conflict, or a pair to be reviewed without a note, stops a step", async () => {
  const { steps, group } = await groupAt(database, "draft");
  await judgePair(database, "sorrelbank", "yarrowmead", "review");
  await expect(steps.ask(group)).rejects.toMatchObject(
    refusal(/Sorrelbank.* and Yarrowmead.* have to be looked at first/),
  );
  await expect(steps.note(group, "sorrelbank", "pennycress")).rejects.toMatchObject({ code: "RT404" });
  await steps.note(group, "yarrowmead", "sorrelbank");
  await steps.ask(group);
  for (const key of all) await steps.answer(key, group);
  await steps.showNames(group);
  await judgePair(database, "tidewrack", "juniperstead", "conflict");
  await steps.timePasses(group);
  await expect(steps.layCharter(group)).rejects.toMatchObject(refusal(/in conflict/));
  await steps.leaveOut(group, "tidewrack", "We have another group for you.");
  expect(await steps.news("abigail")).toEqual(["left_out"]);
  await steps.layCharter(group);
});

test("each step is taken back until the group is active, and seats, signatures and offers with it", async () => {
  const { steps, group } = await groupAt(database, "charter");
  await database.owner.query(
    "update application set state = 'offered', since = now() where practice_id = $1",
    [practice("thistlewick")],
  );
  await steps.sign("eero");
  await steps.back(group);
  expect(await steps.stage(group)).toBe("names");
  const coastal =
    "from seat s join cohort c on c.id = s.cohort_id where c.slug = 'coastal' and s.until is null";
  expect(await rows(`select s.id ${coastal}`)).toEqual([]);
  expect(
    await rows(
      "select from charter_acceptance x join cohort c on c.id = x.cohort_id where c.slug = 'coastal'",
    ),
  ).toEqual([]);
  await steps.back(group);
  expect(await steps.stage(group)).toBe("consent");
  expect(await steps.see("eero", group)).toMatchObject({ stage: "consent", consents: true });
  await steps.back(group);
  expect(await steps.stage(group)).toBe("draft");
  // They know of it, so they read that it is a draft again, and nothing of who is in it.
  expect(await steps.see("eero", group)).toMatchObject({ stage: "draft" });
  await expect(steps.back(group)).rejects.toMatchObject(refusal(/gone on meanwhile/));
  await steps.choose(
    group,
    Object.keys(comers).filter((key) => key !== "thistlewick"),
  );
  expect(await steps.see("ines", group)).toMatchObject({ stage: "left" });
  expect(await rows("select state from application where practice_id = $1", practice("thistlewick"))).toEqual(
    [{ state: "waiting" }],
  );
  await steps.ask(group);
  for (const key of all.slice(0, 5)) await steps.answer(key, group);
  await steps.showNames(group);
  await steps.timePasses(group);
  await steps.layCharter(group);
  for (const key of all.slice(0, 5)) await steps.sign(key);
  await expect(steps.back(group)).rejects.toMatchObject(refusal(/has begun/));
});

test("a group that is given up tells who knows of it, frees its practices, and takes its cohort away", async () => {
  const { steps, group } = await groupAt(database, "names");
  await steps.giveUp(group);
  expect(await steps.news("eero")).toEqual(["given_up"]);
  expect(await steps.see("eero", group)).toMatchObject({ stage: "dropped" });
  expect(await steps.names("eero", group)).toEqual([]);
  expect(await rows("select state from cohort where slug = 'coastal'")).toEqual([{ state: "archived" }]);
  await expect(steps.showNames(group)).rejects.toMatchObject(refusal(/given up/));
});

test("a practice is asked for one group at a time, and a seat in a group is given with its charter alone", async () => {
  const { steps } = await groupAt(database, "consent");
  await database.owner.query("update cohort set slug = 'coastal-one' where slug = 'coastal'");
  const second = await steps.form();
  await steps.choose(second, Object.keys(comers).slice(0, 5));
  await expect(steps.ask(second)).rejects.toMatchObject(refusal(/Another group is offered to/));
  await expect(
    database.asMember("noor", (app) =>
      app.query(
        "select verbs.seat_practice(cohort => (select id from cohort where slug = 'coastal'), practice => $1, reason => 'x')",
        [practice("ebbstone")],
      ),
    ),
  ).rejects.toMatchObject(refusal(/being formed/));
});

test("who withdraws is left out, and cannot once the charter waits", async () => {
  const { steps, group } = await groupAt(database, "names");
  await database.owner.query(
    "update application set state = 'offered', since = now() where practice_id = $1",
    [practice("thistlewick")],
  );
  const withdraw = () =>
    database.asMember("ines", (app) => app.query("select verbs.withdraw_application()"), "keep");
  await database.owner.query("update formation set stage = 'charter'");
  await expect(withdraw()).rejects.toMatchObject(refusal(/charter waits/));
  await database.owner.query("update formation set stage = 'names'");
  await withdraw();
  expect(await steps.names("ines", group)).toEqual([]);
  expect(await steps.names("eero", group)).toHaveLength(5);
});

test("a practice joins a cohort that runs after those who sit there could object", async () => {
  await judgeAll(database);
  const steps = stepsOf(database);
  const room = "rural";
  await database.owner.query("update cohort set capacity = 20 where id = $1", [cohort(room)]);
  const group = await steps.join("noor", room, "thistlewick");
  await steps.ask(group);
  await expect(steps.join("orla", room, "ebbstone")).rejects.toMatchObject(
    refusal(/Another practice is joining/),
  );
  // Those who sit there hear of nobody before that practice has said yes.
  expect(await steps.news("eero")).toEqual([]);
  expect(await steps.see("eero", group)).toBeUndefined();
  await steps.answer("ines", group);
  await steps.showNames(group);
  expect(await steps.news("eero")).toEqual(["names_shown"]);
  expect(await steps.names("eero", group)).toContain("Thistlewick Kids PT");
  await steps.object("eero", group, "thistlewick", "We serve the same school.");
  await steps.timePasses(group);
  await expect(steps.layCharter(group)).rejects.toMatchObject(refusal(/objection waits/));
  await steps.decide(group, (await rows("select uid from objection"))[0].uid, "The school is another one.");
  await steps.layCharter(group);
  await expect(steps.leaveOut(group, "sorrelbank", "x")).rejects.toMatchObject({ code: "RT409" });
  const [{ slug, version }] = await rows(
    "select slug, charter_version as version from cohort where id = $1",
    cohort(room),
  );
  await database.asMember(
    "ines",
    (app) => app.query("select verbs.accept_charter(address => $1, accepted_version => $2)", [slug, version]),
    "keep",
  );
  expect(await steps.stage(group)).toBe("active");
  await database.asMember("ines", async (app) =>
    expect((await app.query("select verbs.my_seated_cohorts() as mine")).rows[0].mine).toEqual([
      cohort(room),
    ]),
  );
});

test("why a practice fits is the note on each pair that has to be looked at before it joins", async () => {
  await judgeAll(database);
  await judgePair(database, "thistlewick", "sorrelbank", "review");
  const steps = stepsOf(database);
  const group = await steps.join("noor", "rural", "thistlewick");
  expect(
    await rows(
      "select distinct note from review_note where $1 in (low_id, high_id) and cohort_id = $2",
      practice("thistlewick"),
      cohort("rural"),
    ),
  ).toEqual([{ note: "Far from all of them." }]);
  await steps.ask(group);
  expect(await steps.stage(group)).toBe("consent");
});

test("whoever has come to sit there since the names were shown is asked before the charter is laid", async () => {
  await judgeAll(database);
  const steps = stepsOf(database);
  await database.owner.query("update cohort set capacity = 20, runs_since = null where id = $1", [
    cohort("rural"),
  ]);
  const group = await steps.join("noor", "rural", "thistlewick");
  await steps.ask(group);
  await steps.answer("ines", group);
  await steps.showNames(group);
  await database.asMember(
    "noor",
    (app) =>
      app.query("select verbs.seat_practice(cohort => $1, practice => $2, reason => 'It fits them')", [
        cohort("rural"),
        practice("fernhithe"),
      ]),
    "keep",
  );
  await steps.timePasses(group);
  await expect(steps.layCharter(group)).rejects.toMatchObject(refusal(/show the names again/));
  await steps.back(group);
  await steps.showNames(group);
  expect(await steps.names("yesenia", group)).toContain("Thistlewick Kids PT");
  await steps.timePasses(group);
  await steps.layCharter(group);
});

test("a practice that is joining gets no seat past that", async () => {
  await judgeAll(database);
  const steps = stepsOf(database);
  await database.owner.query("update cohort set capacity = 20, runs_since = null where id = $1", [
    cohort("rural"),
  ]);
  await steps.join("noor", "rural", "thistlewick");
  await expect(
    database.asMember("noor", (app) =>
      app.query("select verbs.seat_practice(cohort => $1, practice => $2, reason => 'It fits them')", [
        cohort("rural"),
        practice("thistlewick"),
      ]),
    ),
  ).rejects.toMatchObject(refusal(/is joining here/));
});

test("a note counts for what was known when it was written", async () => {
  await judgeAll(database);
  const steps = stepsOf(database);
  const group = await steps.join("noor", "rural", "thistlewick");
  await judgePair(database, "thistlewick", "sorrelbank", "review");
  await expect(steps.ask(group)).rejects.toMatchObject(refusal(/have to be looked at first/));
  await steps.note(group, "thistlewick", "sorrelbank");
  await steps.ask(group);
  expect(await rows("select detail from audit_entry where action = 'formation.opened'")).toEqual([
    { detail: "" },
  ]);
});

test("practices that join together are asked together, and each is in once it has signed", async () => {
  await judgeAll(database);
  const steps = stepsOf(database);
  await database.owner.query("update cohort set capacity = 20 where id = $1", [cohort("rural")]);
  const group = await steps.join("noor", "rural", "thistlewick");
  expect(await steps.join("orla", "rural", "fernhithe")).toBe(group);
  await expect(steps.join("noor", "rural", "fernhithe")).rejects.toMatchObject(refusal(/joining already/));
  await steps.ask(group);
  for (const key of ["ines", "yesenia"]) await steps.answer(key, group);
  await steps.showNames(group);
  expect(await steps.names("eero", group)).toContain("Thistlewick Kids PT");
  await steps.timePasses(group);
  await steps.layCharter(group);
  const [{ slug, version }] = await rows(
    "select slug, charter_version as version from cohort where id = $1",
    cohort("rural"),
  );
  const sign = (key: string) =>
    database.asMember(
      key,
      (app) =>
        app.query("select verbs.accept_charter(address => $1, accepted_version => $2)", [slug, version]),
      "keep",
    );
  const sees = (key: string) =>
    database.asMember(
      key,
      async (app) =>
        (await app.query("select $1 = any(verbs.my_seated_cohorts()) as sees", [cohort("rural")])).rows[0]
          .sees,
    );
  expect([await sees("ines"), await sees("yesenia")]).toEqual([false, false]);
  await sign("ines");
  expect(await steps.stage(group)).toBe("active");
  expect([await sees("ines"), await sees("yesenia")]).toEqual([true, false]);
  await sign("yesenia");
  expect(await sees("yesenia")).toBe(true);
});

test("of two that join together one is left out, and the last one is not", async () => {
  await judgeAll(database);
  const steps = stepsOf(database);
  await database.owner.query("update cohort set capacity = 20 where id = $1", [cohort("rural")]);
  const group = await steps.join("noor", "rural", "thistlewick");
  await steps.join("noor", "rural", "fernhithe");
  await steps.leaveOut(group, "fernhithe", "Another time.");
  await expect(steps.leaveOut(group, "thistlewick", "x")).rejects.toMatchObject(
    refusal(/Give it up instead/),
  );
  // Who is in conflict with one that joins does not join beside it either.
  await judgePair(database, "thistlewick", "fernhithe", "conflict");
  await expect(steps.join("noor", "rural", "fernhithe")).rejects.toMatchObject(refusal(/in conflict/));
});

test("a practice that is in conflict with one that sits there does not begin to join", async () => {
  await judgeAll(database);
  await judgePair(database, "thistlewick", "sorrelbank", "conflict");
  await expect(stepsOf(database).join("noor", "rural", "thistlewick")).rejects.toMatchObject(
    refusal(/in conflict with one that sits here/),
  );
  expect(await rows("select from formation")).toEqual([]);
});

test("of two moderators who go on at the same moment one is told that somebody has", async () => {
  const { steps, group } = await groupAt(database, "consent");
  for (const key of all) await steps.answer(key, group);
  const other = await connect(database.appUrl);
  onTestFinished(() => other.end());
  await other.query("begin");
  await other.query("select set_config('app.viewer', $1, true)", [String(member("orla"))]);
  await other.query("select verbs.show_names(formation => $1, until => $2)", [group, inDays(11)]);
  const late = steps.showNames(group).catch((error: unknown) => error);
  await waitsForLock(database.owner);
  await other.query("commit");
  expect(await late).toMatchObject(refusal(/gone on meanwhile/));
  expect(
    await rows(
      "select count(*)::int as n from notification where kind = 'names_shown' and member_id = $1",
      member("eero"),
    ),
  ).toEqual([{ n: 1 }]);
});

test("the fourth and the fifth who sign at the same moment begin the group", async () => {
  const { steps, group } = await groupAt(database, "charter");
  for (const key of all.slice(0, 3)) await steps.sign(key);
  const other = await connect(database.appUrl);
  onTestFinished(() => other.end());
  await other.query("begin");
  await other.query("select set_config('app.viewer', $1, true)", [String(member("dallin"))]);
  await other.query("select verbs.accept_charter(address => 'coastal', accepted_version => 1)");
  const fifth = steps.sign("yesenia");
  await waitsForLock(database.owner);
  await other.query("commit");
  await fifth;
  expect(await steps.stage(group)).toBe("active");
});

test("before a day is over those who have not answered are reminded once, and after it the moderators hear", async () => {
  const { steps, group } = await groupAt(database, "consent");
  await steps.answer("eero", group);
  const job = () => database.owner.query("select jobs.remind_of_formations()");
  await job();
  expect(await steps.news("ines")).toEqual(["consent_asked"]);
  await database.owner.query(
    "update formation set deadline_at = now() + interval '2 days', stage_since = now() - interval '5 days'",
  );
  await job();
  expect(await steps.news("ines")).toEqual(["consent_asked", "consent_reminder"]);
  expect(await steps.news("eero")).toEqual([]);
  await database.owner.query("update notification set read_at = now() where kind = 'consent_reminder'");
  await job();
  expect(await steps.news("ines")).toEqual(["consent_asked"]);
  await steps.timePasses(group);
  await job();
  await job();
  expect(await steps.news("noor")).toEqual(["deadline_over"]);
});

/** Resolves once somebody waits for a lock in this database. */
async function waitsForLock(client: pg.Client) {
  const waiting =
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await expect
    .poll(async () => (await client.query(waiting)).rowCount, { timeout: 10_000 })
    .toBeGreaterThan(0);
}
