// The demonstration's questions about contracts: what they hold, and that they stand in the database as their people said it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clauseOf } from "#app/contracts/clauses.ts";
import { counterpartyNames } from "#app/contracts/vocabulary.ts";
import { findingsIn } from "#app/guard/guard.ts";
import { contractThreads } from "#db/demo/content/contracts/index.ts";
import { demo } from "#db/demo/content/index.ts";
import type { DemoPost, DemoThread } from "#db/demo/content/types.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

const questions = contractThreads.map((thread) => ({ ...thread, facts: thread.contract! }));

/** Each text of a question by itself, as the guard sees it when it is sent. */
const texts = questions.flatMap(({ title, posts, facts }) => [
  ...[title, facts.goal, facts.excerpt ?? "", facts.outcome?.words ?? "", facts.outcome?.wording ?? ""],
  ...posts.flatMap(({ body, advice }) => [body, advice?.wording ?? "", advice?.why ?? ""]),
]);

describe("the contract questions of the demonstration", () => {
  test("are with every kind of other side, some settled, some told and some open", () => {
    expect(questions.length).toBe(25);
    expect([...new Set(questions.map(({ facts }) => facts.counterparty))].sort()).toEqual(
      [...counterpartyNames].sort(),
    );
    expect(questions.filter(({ accepted }) => accepted !== undefined).length).toBeGreaterThanOrEqual(12);
    const results = questions.flatMap(({ facts }) => facts.outcome?.result ?? []);
    expect(results.length).toBeGreaterThanOrEqual(11);
    expect([...new Set(results)].sort()).toEqual(["compromise", "got_all", "refused", "walked"]);
    expect(questions.filter(({ facts }) => (facts.decidesIn ?? -1) >= 0).length).toBeGreaterThanOrEqual(5);
  });

  test.each(questions)(
    "“$title” has two to five answers that advise, the accepted one among them",
    (each) => {
      const advising = each.posts.filter(({ advice }) => advice);
      expect(advising.length).toBeGreaterThanOrEqual(2);
      expect(advising.length).toBeLessThanOrEqual(5);
      expect(each.posts[0]!.advice).toBeUndefined();
      if (each.accepted !== undefined) expect(each.posts[each.accepted]!.advice).toBeDefined();
      for (const post of advising) expect(helpedOthers(each, post), post.by).toBe(true);
    },
  );

  test.each(questions)("“$title” is about clauses that are usual with the other side", ({ facts }) => {
    for (const id of facts.clauses) expect(clauseOf(id)?.usualFor, id).toContain(facts.counterparty);
    if (!facts.outcome) return;
    // It is told once its asker has been asked for it, two weeks after the day.
    expect(facts.outcome.daysAgo).toBeLessThanOrEqual(-facts.decidesIn! - 14);
  });

  test("are asked about by no rule of the guard", () => {
    expect(texts.flatMap((text) => findingsIn(text).map(({ rule }) => [rule, text]))).toEqual([]);
    const asked = questions.flatMap(({ title, posts }) => findingsIn(`${title}\n${posts[0]!.body}`));
    expect(asked).toEqual([]);
  });

  test("hold no amount, and one kind of quotation mark", () => {
    const amounts = /\$|\bdollars?\b|\d\s?%|percent|\bper visit\b|\bcopay|\bsalar|\bhourly\b|\bper hour\b/i;
    expect(texts.filter((text) => amounts.test(text) || /["'‘]/.test(text))).toEqual([]);
  });

  test("name nobody, and no practice, in the words of a contract", () => {
    const quoted = questions.flatMap(({ facts, posts }) => [
      ...[facts.goal, facts.excerpt ?? "", facts.outcome?.wording ?? ""],
      ...posts.map(({ advice }) => advice?.wording ?? ""),
    ]);
    expect(quoted.filter((text) => /\b(Inc|LLC|Corp|St|Mr|Ms|Dr)\b\.?/.test(text))).toEqual([]);
  });
});

describe("in the database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  test("each question stands with its facts, its advice, whom it helped, and what came of it", async () => {
    const { rows } = await database.owner.query(
      `select t.title, q.counterparty, q.clauses, q.goal, q.settled, q.state, o.result,
         (select count(*)::int from contract_answer a join post p on p.cohort_id = a.cohort_id and p.id = a.post_id
           where p.cohort_id = t.cohort_id and p.thread_id = t.id) as advised,
         (select count(*)::int from worked_for_me w join post p on p.cohort_id = w.cohort_id and p.id = w.post_id
           where p.cohort_id = t.cohort_id and p.thread_id = t.id) as worked
       from contract_question q join thread t on t.cohort_id = q.cohort_id and t.id = q.thread_id
         left join contract_outcome o on o.cohort_id = q.cohort_id and o.question_id = q.id`,
    );
    const said = questions.map(({ title, facts, posts, accepted }) => ({
      ...{ title, counterparty: facts.counterparty, clauses: facts.clauses, goal: facts.goal },
      ...{
        settled: accepted !== undefined,
        state: expect.stringMatching(facts.anyState ? /^$/ : /^[A-Z]{2}$/),
      },
      ...{ result: facts.outcome?.result ?? "", advised: posts.filter(({ advice }) => advice).length },
      worked: posts.reduce((sum, { advice }) => sum + (advice?.workedFor?.length ?? 0), 0),
    }));
    const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);
    expect(rows.sort(byTitle)).toEqual(said.sort(byTitle));
  });

  test("of one clause enough practices told what came of it to show numbers", async () => {
    const { rows } = await database.owner.query(
      "select clause, practices, got_all, compromise, neither from evidence where until is null",
    );
    expect(rows).toEqual([
      { clause: "dispute_resolution", practices: 6, got_all: 0, compromise: 3, neither: 0 },
    ]);
  });

  test("one is asked without a name, and its asker's own reply, outcome and all, goes on without it", async () => {
    const asked = questions.filter(({ unnamed }) => unnamed);
    expect(asked.map(({ posts, facts }) => [posts.length > 3, facts.outcome !== undefined])).toEqual([
      [true, true],
    ]);
    const { rows } = await database.owner.query(
      `select w.kind, count(*)::int as posts from post p join thread t on t.id = p.thread_id
       join persona w on w.cohort_id = p.cohort_id and w.id = p.persona_id where t.title = $1 group by 1 order by 1`,
      [asked[0]!.title],
    );
    const own = asked[0]!.posts.filter(({ by }) => by === asked[0]!.by).length;
    expect(own).toBeGreaterThan(1);
    expect(rows).toEqual([
      { kind: "alias", posts: own },
      { kind: "named", posts: asked[0]!.posts.length - own },
    ]);
  });
});

/** Nobody says of their own answer that it worked for them too, and nobody twice, or without a seat at the time. */
function helpedOthers({ cohort, daysAgo }: DemoThread, { by, advice }: DemoPost): boolean {
  const helped = advice?.workedFor ?? [];
  const { seats } = demo.cohorts.find(({ key }) => key === cohort)!;
  const seated = seats.filter(({ since, until }) => since >= daysAgo && (until ?? -7) < daysAgo - 7);
  const there = seated.flatMap(({ attendees }) => attendees);
  return (
    !helped.includes(by) &&
    new Set(helped).size === helped.length &&
    helped.every((key) => there.includes(key))
  );
}
