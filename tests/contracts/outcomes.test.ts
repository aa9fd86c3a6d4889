// What came of a contract question: who asked is asked, tells it, and others hear of it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jobs } from "#db/verbs.ts";
import { member } from "#tests/support/cast.ts";
import { connect, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { type AskedQuestion, answerAs, askAboutContract } from "./asked-question.ts";

// In Pediatric PT: Wendell asks, Maribel answers, Joelle leads.
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  await database.owner.query("rollback");
  await database.owner.query("update contract_outcome set ask_at = null");
  await database.owner.query("delete from notification where kind like 'outcome_%'");
});

const news = async (of: AskedQuestion) =>
  (
    await database.owner.query<{ name: string; kind: string; read: boolean }>(
      `select p.name, n.kind, n.read_at is not null as read from notification n join person p on p.id = n.member_id
       where n.about_thread = $1 and n.kind like 'outcome_%' order by n.id`,
      [of.thread],
    )
  ).rows.map(({ name, kind, read }) => `${name.split(" ")[0]} ${kind}${read ? " read" : ""}`);

const outcome = async (of: AskedQuestion) =>
  (
    await database.owner.query(
      `select o.*, q.decision_needed_by::text as needed from contract_outcome o join contract_question q on q.id = o.question_id where q.thread_id = $1`,
      [of.thread],
    )
  ).rows[0];

/** Lets time pass for a question: all that is to come comes so many days sooner. */
const pass = (of: AskedQuestion, days: number) =>
  database.owner.query(
    `update contract_outcome set ask_at = ask_at - make_interval(days => $2) where question_id = (select id from contract_question where thread_id = $1)`,
    [of.thread, days],
  );

const tell = (who: string, of: AskedQuestion, came: string) =>
  database.asMember(
    who,
    (app) =>
      app.query("select verbs.tell_result(cohort => $1, thread => $2, came => $3)", [
        of.cohort,
        of.thread,
        came,
      ]),
    "keep",
  );

describe("asking", () => {
  test("goes to who asked two weeks after they had to decide, once more after two weeks, and then never again", async () => {
    const question = await askAboutContract(database, "wendell", 13);
    await jobs.askWhatCame(database.owner);
    expect(await news(question)).toEqual([]);
    await pass(question, 2);
    await jobs.askWhatCame(database.owner);
    await jobs.askWhatCame(database.owner);
    expect(await news(question)).toEqual(["Wendell outcome_asked"]);
    await pass(question, 15);
    await jobs.askWhatCame(database.owner);
    expect(await news(question)).toEqual(["Wendell outcome_asked", "Wendell outcome_reminded"]);
    expect((await outcome(question)).ask_at).toBeNull();
    await pass(question, 400);
    await jobs.askWhatCame(database.owner);
    expect(await news(question)).toHaveLength(2);
  });

  test("comes a month after the question where no day was said", async () => {
    const question = await askAboutContract(database, "wendell", null);
    const { rows } = await database.owner.query(
      "select round(extract(epoch from o.ask_at - q.asked_at) / 86400)::int as days from contract_outcome o join contract_question q on q.id = o.question_id where q.thread_id = $1",
      [question.thread],
    );
    expect(rows[0].days).toBe(30);
  });

  test("waits for the new day when its asker must decide later", async () => {
    const question = await askAboutContract(database, "wendell", 20);
    await database.owner.query(
      "update contract_question set decision_needed_by = current_date + 5 where thread_id = $1",
      [question.thread],
    );
    await jobs.askWhatCame(database.owner);
    expect(await news(question)).toEqual([]);
    await pass(question, 20);
    await jobs.askWhatCame(database.owner);
    expect(await news(question)).toEqual(["Wendell outcome_asked"]);
  });

  test("leaves out who left the cohort, what was taken away and what is locked", async () => {
    const left = await askAboutContract(database, "wendell", 20);
    const taken = await askAboutContract(database, "wendell", 20);
    const locked = await askAboutContract(database, "wendell", 20);
    const { owner } = database;
    await owner.query("update post set removed_at = now() where thread_id = $1", [taken.thread]);
    await owner.query("update thread set locked_at = now() where id = $1", [locked.thread]);
    await owner.query(
      "update contract_outcome set ask_at = null where question_id = (select id from contract_question where thread_id = $1)",
      [left.thread],
    );
    await jobs.askWhatCame(owner);
    expect([...(await news(taken)), ...(await news(locked))]).toEqual([]);
    await owner.query("begin");
    await owner.query("update attendee set until = now() where member_id = $1 and until is null", [
      member("wendell"),
    ]);
    await owner.query(
      "update contract_outcome set ask_at = now() where question_id = (select id from contract_question where thread_id = $1)",
      [left.thread],
    );
    await jobs.askWhatCame(owner);
    expect(await news(left)).toEqual([]);
    await owner.query("rollback");
  });

  test("asks at most 200 in one go, and the others in the next", async () => {
    const { owner } = database;
    await owner.query("begin");
    await owner.query(
      `with made as (
         insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id)
         select cohort_id, number + n + 1000, 'question', 'One of many', starter_id, 'one-of-many-' || n, starter_id
         from thread cross join generate_series(1, 201) n where id = $1 returning id, cohort_id)
       insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses, decision_needed_by)
       select cohort_id, id, 'payer', 'reviewing', '{scope}', current_date - 30 from made`,
      [(await askAboutContract(database, "wendell", -9)).thread],
    );
    const waiting = async () =>
      (await owner.query("select count(*)::int as many from contract_outcome where ask_at <= now()")).rows[0]
        .many;
    await jobs.askWhatCame(owner);
    expect(await waiting()).toBe(1);
    await jobs.askWhatCame(owner);
    expect(await waiting()).toBe(0);
    await owner.query("rollback");
  });

  test("done by two processes at once reaches each once, and what one holds is asked by the next run", async () => {
    const questions = [];
    for (let i = 0; i < 6; i++) questions.push(await askAboutContract(database, "wendell", 20));
    const [one, other, holder] = await Promise.all([1, 2, 3].map(() => connect(database.ownerUrl)));
    try {
      await holder!.query("begin");
      await holder!.query("select from thread where id = $1 for update", [questions[2]!.thread]);
      await Promise.all([jobs.askWhatCame(one!), jobs.askWhatCame(other!)]);
      await holder!.query("rollback");
      expect(await news(questions[2]!)).toEqual([]);
      await Promise.all([jobs.askWhatCame(one!), jobs.askWhatCame(other!)]);
    } finally {
      await Promise.all([one!.end(), other!.end(), holder!.end()]);
    }
    for (const each of questions) expect(await news(each)).toEqual(["Wendell outcome_asked"]);
    const { rows } = await database.owner.query(
      `select count(*)::int as mails, count(distinct j.payload ->> 'id')::int as news from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail_notification'
         and (j.payload ->> 'id')::bigint in (select id from notification where about_thread = any($1))`,
      [questions.map(({ thread }) => thread)],
    );
    expect(rows[0]).toEqual({ mails: 6, news: 6 });
  });

  test("that breaks off has asked nobody, and asks everybody when it runs again", async () => {
    const question = await askAboutContract(database, "wendell", 20);
    const broken = await connect(database.ownerUrl);
    await broken.query("begin");
    await jobs.askWhatCame(broken);
    await database.owner.query("select pg_terminate_backend($1)", [
      (broken as unknown as { processID: number }).processID,
    ]);
    await broken.end().catch(() => {});
    expect(await news(question)).toEqual([]);
    await expect
      .poll(async () => {
        await jobs.askWhatCame(database.owner);
        return news(question);
      })
      .toEqual(["Wendell outcome_asked"]);
  });
});

describe("telling", () => {
  test("tells whoever answered or follows, once, and never who asked or muted it; what was asked is settled", async () => {
    const question = await askAboutContract(database, "wendell", 20);
    await answerAs(database, "maribel", question);
    const follow = (who: string, level: string) =>
      database.asMember(
        who,
        (app) =>
          app.query("select verbs.follow(cohort => $1, thread => $2, wanted => $3)", [
            question.cohort,
            question.thread,
            level,
          ]),
        "keep",
      );
    await answerAs(database, "tobias", question);
    await follow("tobias", "muted");
    await follow("joelle", "followed");
    await jobs.askWhatCame(database.owner);
    await tell("wendell", question, "compromise");
    await tell("wendell", question, "got_all");
    expect((await news(question)).sort()).toEqual([
      "Joelle outcome_told",
      "Maribel outcome_told",
      "Wendell outcome_asked read",
    ]);
    expect(await outcome(question)).toMatchObject({ result: "got_all", ask_at: null });
  });

  test("that it is still open tells nobody, and asks again after the new day", async () => {
    const question = await askAboutContract(database, "wendell", 20);
    await answerAs(database, "maribel", question);
    await jobs.askWhatCame(database.owner);
    await tell("wendell", question, "open");
    expect(await news(question)).toEqual(["Wendell outcome_asked read"]);
    await database.asMember(
      "wendell",
      (app) =>
        app.query("select verbs.decide_later(cohort => $1, thread => $2, next_day => current_date + 10)", [
          question.cohort,
          question.thread,
        ]),
      "keep",
    );
    await pass(question, 23);
    await jobs.askWhatCame(database.owner);
    expect(await news(question)).toEqual(["Wendell outcome_asked read"]);
    await pass(question, 2);
    await jobs.askWhatCame(database.owner);
    expect(await news(question)).toEqual(["Wendell outcome_asked"]);
  });

  test("is for who asked: not for who leads, nor for another, nor in a locked conversation, nor without a result", async () => {
    const question = await askAboutContract(database, "wendell", 20);
    for (const who of ["joelle", "maribel"])
      await expect(tell(who, question, "refused")).rejects.toMatchObject({ code: "RT403" });
    const details = (who: string) =>
      database.asMember(who, (app) =>
        app.query(
          "select verbs.tell_how_it_ended(cohort => $1, thread => $2, wording => 'Each for its own.', in_rounds => 2, in_days => 19)",
          [question.cohort, question.thread],
        ),
      );
    await expect(details("joelle")).rejects.toMatchObject({ code: "RT403" });
    await expect(details("wendell")).rejects.toMatchObject({ code: "RT409" });
    await expect(
      database.asMember("wendell", (app) =>
        app.query("select verbs.decide_later(cohort => $1, thread => $2, next_day => current_date + 10)", [
          question.cohort,
          question.thread,
        ]),
      ),
    ).rejects.toMatchObject({ code: "RT409" });
    await database.owner.query("update thread set locked_at = now() where id = $1", [question.thread]);
    await expect(tell("wendell", question, "refused")).rejects.toMatchObject({ code: "RT409" });
    expect((await outcome(question)).result).toBe("");
  });

  test("stays in the teller's own export, also after they left, and in nobody else's", async () => {
    const question = await askAboutContract(database, "wendell", 20);
    await tell("wendell", question, "walked");
    const mine = async (who: string) =>
      (
        await database.asMember(who, (app) =>
          app.query<{ all: { conversation: number; result: string }[] }>(
            "select verbs.my_contracts() -> 'questions' as all",
          ),
        )
      ).rows[0]!.all.filter(({ conversation }) => conversation === question.number);
    expect(await mine("wendell")).toMatchObject([{ result: "walked" }]);
    expect(await mine("maribel")).toEqual([]);
  });
});
