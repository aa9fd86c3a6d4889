// Evidence: how many practices told what came of a clause, so that the numbers tell nothing of one of them.
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jobs } from "#db/verbs.ts";
import { cohort } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import {
  type Asker,
  countLater,
  seatPractices,
  shownIn,
  type Told,
  takeAway,
  tellAnew,
  tellOf,
} from "./evidence-room.ts";

let database: TestDatabase;
let askers: Asker[];
beforeAll(async () => {
  database = await freshDatabase();
  askers = await seatPractices(database.owner, 16);
});
afterAll(() => database?.close());
beforeEach(async () => {
  await database.owner.query("rollback");
  await database.owner.query("delete from evidence_part");
  await database.owner.query("delete from evidence");
  await database.owner.query("update contract_outcome set result = '', told_at = null");
});

const tell = (who: number, result: string, about: Partial<Parameters<typeof tellOf>[2]> = {}) =>
  tellOf(database.owner, askers[who]!, { result, ...about });
const later = () => countLater(database.owner);
const shown = () => shownIn(database.owner);

/** Lets the practices from the first on tell these results, one each. */
async function tellAll(results: string[], about = {}): Promise<Told[]> {
  const told = [];
  for (const [who, result] of results.entries()) told.push(await tell(who, result, about));
  return told;
}

describe("numbers are shown", () => {
  test("from five practices on, each counted once, by what it told last", async () => {
    await tellAll(["got_all", "got_all", "got_all", "compromise"]);
    await tell(0, "refused");
    await later();
    expect(await shown()).toEqual([]);
    await tell(4, "walked");
    await later();
    expect(await shown()).toEqual(["indemnification hospital: 5, 0 0 0"]);
  });

  test("as lower bounds in steps of three, and never as if all had the same", async () => {
    await tellAll(Array(8).fill("got_all"));
    await later();
    expect(await shown()).toEqual(["indemnification hospital: 6, 3 0 0"]);
    for (const who of [8, 9, 10]) await tell(who, "compromise");
    await later();
    expect(await shown()).toEqual(["indemnification hospital: 9, 6 3 0"]);
  });

  test("with those who have too few practices joined, and no group within another", async () => {
    await tellAll(["got_all", "got_all", "got_all", "refused", "refused", "refused"]);
    for (const who of [0, 6, 7]) await tell(who, "compromise", { counterparty: "school" });
    for (const who of [8, 9]) await tell(who, "compromise", { counterparty: "payer" });
    await later();
    expect(await shown()).toEqual([
      "indemnification hospital: 6, 3 0 3",
      "indemnification several: 5, 0 3 0",
    ]);
    const { rows } = await database.owner.query(
      "select count(*)::int as many, count(distinct k)::int as kinds from evidence, unnest(counterparties) k where until is null",
    );
    expect(rows[0]).toEqual({ many: 11, kinds: 11 });
  });

  test("without what is still open, and in no other cohort", async () => {
    await tellAll(["got_all", "got_all", "got_all", "got_all", "open"]);
    await tellOf(
      database.owner,
      (await seatPractices(database.owner, 1, cohort("rural")))[0]!,
      { result: "got_all" },
      cohort("rural"),
    );
    await later();
    expect(await shown()).toEqual([]);
    expect(await shownIn(database.owner, cohort("rural"))).toEqual([]);
  });
});

describe("a snapshot is taken anew", () => {
  test("only after four weeks, and only where three practices would stand otherwise", async () => {
    const told = await tellAll(["got_all", "got_all", "got_all", "compromise", "compromise"]);
    await later();
    const first = ["indemnification hospital: 5, 3 0 0"];
    expect(await shown()).toEqual(first);
    await tell(5, "got_all");
    await tellAnew(database.owner, told[4]!, "refused");
    await later();
    expect(await shown()).toEqual(first);
    await tell(6, "refused");
    await later();
    expect(await shown()).toEqual(["indemnification hospital: 6, 3 0 0"]);
    await tell(7, "refused");
    await tell(8, "refused");
    await tell(9, "refused");
    await jobs.countEvidence(database.owner);
    expect(await shown()).toEqual(["indemnification hospital: 6, 3 0 0"]);
  });

  test("compared with every earlier one, so that two of them never differ in one or two", async () => {
    const told = await tellAll(["got_all", "got_all", "got_all", "compromise", "compromise", "compromise"]);
    await later();
    const change = async (result: string) => {
      for (const each of told.slice(0, 3)) await tellAnew(database.owner, each, result);
    };
    await change("refused");
    await later();
    expect(await shown()).toEqual(["indemnification hospital: 6, 0 3 3"]);
    // Back to the first but for one practice.
    await change("got_all");
    await tell(6, "got_all");
    await later();
    expect(await shown()).toEqual(["indemnification hospital: 6, 0 3 3"]);
    await tell(7, "got_all");
    await tell(8, "got_all");
    await later();
    expect(await shown()).toEqual(["indemnification hospital: 9, 6 3 0"]);
  });

  test("not where nothing has changed: its day would tell that", async () => {
    await tellAll(Array(5).fill("got_all"));
    await later();
    await later();
    const { rows } = await database.owner.query("select count(*)::int as many from evidence");
    expect(rows[0]).toEqual({ many: 1 });
  });

  test("once by two processes at a time", async () => {
    await tellAll(Array(5).fill("got_all"));
    await Promise.all([1, 2].map(() => jobs.countEvidence(database.owner)));
    expect(await shown()).toHaveLength(1);
  });
});

test("is withdrawn at once when a question that was counted is taken away, and comes back with three others", async () => {
  const told = await tellAll(Array(6).fill("got_all"));
  await later();
  await takeAway(database.owner, told[2]!);
  expect(await shown()).toEqual([]);
  await later();
  expect(await shown()).toEqual([]);
  await tell(6, "got_all");
  await later();
  expect(await shown()).toEqual([]);
  await tell(7, "got_all");
  await later();
  expect(await shown()).toEqual(["indemnification hospital: 6, 3 0 0"]);
});

test("what was asked without a name counts nowhere, so that no number depends on whose it is", async () => {
  await tellAll(Array(4).fill("got_all"));
  await tell(4, "got_all", { unnamed: true });
  await tell(0, "refused", { unnamed: true });
  await later();
  expect(await shown()).toEqual([]);
  await tell(5, "compromise");
  await later();
  expect(await shown()).toEqual(["indemnification hospital: 5, 3 0 0"]);
});

test("a practice that leaves changes no number", async () => {
  await tellAll(["got_all", "got_all", "got_all", "refused", "refused"]);
  await later();
  const before = await shown();
  await database.owner.query("update attendee set until = now() where member_id = $1", [askers[1]!.member]);
  await database.owner.query("update seat set until = now() where practice_id = $1", [askers[1]!.practice]);
  await later();
  expect(await shown()).toEqual(before);
  expect(
    (await database.owner.query("select helpers.changed_since(snapshot => e) as changed from evidence e"))
      .rows,
  ).toEqual([{ changed: 0 }]);
});

test("no request reads who was counted, nor what is not shown any more", async () => {
  const told = await tellAll(Array(5).fill("got_all"));
  await later();
  const seen = (who: string) =>
    database.asMember(
      who,
      async (app) => (await app.query("select clause, practices from evidence")).rows.length,
    );
  expect([await seen("wendell"), await seen("joelle"), await seen("eero")]).toEqual([1, 1, 0]);
  for (const who of ["wendell", "joelle"])
    await expect(
      database.asMember(who, (app) => app.query("select * from evidence_part")),
    ).rejects.toMatchObject({ code: "42501" });
  await takeAway(database.owner, told[0]!);
  expect([await seen("wendell"), await seen("joelle")]).toEqual([0, 0]);
});

type Snapshot = {
  id: number;
  clause: string;
  counterparties: string[];
  numbers: number[];
  until: Date | null;
  parts: { practice: number; result: string; seen: boolean }[];
};

/** Every snapshot that there ever was, with who was counted and whether their question can still be read. */
async function snapshots(): Promise<Snapshot[]> {
  const { rows } = await database.owner.query<Snapshot>(
    `select e.id::int, e.clause, e.counterparties, array[e.practices, e.got_all, e.compromise, e.neither] as numbers, e.until,
       (select jsonb_agg(jsonb_build_object('practice', x.practice_id, 'result', x.result, 'seen', p.removed_at is null and w.kind = 'named'))
        from evidence_part x join contract_question q on q.id = x.question_id join thread t on t.id = q.thread_id
        join persona w on w.id = t.starter_id join post p on p.thread_id = t.id and p.number = 1 where x.evidence_id = e.id) as parts
     from evidence e order by e.id`,
  );
  return rows;
}

/** What each practice told last with these counterparties of a clause: the same count once more, apart from the database's. */
async function toldNow(clause: string, counterparties: string[]): Promise<Map<number, string>> {
  const { rows } = await database.owner.query<{ member: number; result: string }>(
    `select w.person_id as member, o.result from contract_question q join contract_outcome o on o.question_id = q.id
     join thread t on t.id = q.thread_id join persona w on w.id = t.starter_id join post p on p.thread_id = t.id and p.number = 1
     where q.cohort_id = $1 and $2 = any(q.clauses) and q.counterparty = any($3) and w.kind = 'named' and p.removed_at is null
       and o.result not in ('', 'open') order by o.told_at`,
    [cohort("pediatric"), clause, counterparties],
  );
  const practices = new Map(askers.map(({ member, practice }) => [member, practice]));
  return new Map(
    rows.flatMap(({ member, result }) => {
      const practice = practices.get(member);
      const group = result === "refused" || result === "walked" ? "neither" : result;
      return practice === undefined ? [] : [[practice, group] as const];
    }),
  );
}

function differing(one: Map<number, string>, other: Map<number, string>): number {
  return [...new Set([...one.keys(), ...other.keys()])].filter((each) => one.get(each) !== other.get(each))
    .length;
}

test("whatever is told, changed and taken away in any order, no two snapshots tell of fewer than three practices", {
  timeout: 120_000,
}, async () => {
  const { owner } = database;
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("tell" as const),
        who: fc.nat(11),
        result: fc.constantFrom("got_all", "got_all", "compromise", "refused", "walked", "open"),
        counterparty: fc.constantFrom("hospital", "hospital", "school", "payer"),
        clauses: fc.constantFrom(["indemnification"], ["indemnification", "scope"]),
        unnamed: fc.constantFrom(undefined, undefined, undefined, true as const),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("anew" as const),
        which: fc.nat(12),
        result: fc.constantFrom("got_all", "compromise", "refused", "open"),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("away" as const), which: fc.nat(40), away: fc.boolean() }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("count" as const) }) },
  );
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      await owner.query("begin");
      const told = await tellAll(["got_all", "got_all", "got_all", "compromise", "refused"]);
      let newest = 0;
      for (const each of [...steps, { kind: "count" as const }]) {
        if (each.kind === "tell") told.push(await tellOf(owner, askers[each.who]!, each));
        else if (each.kind === "anew" && told[each.which])
          await tellAnew(owner, told[each.which]!, each.result);
        else if (each.kind === "away" && told[each.which])
          await takeAway(owner, told[each.which]!, each.away);
        else if (each.kind === "count") await later();
        if (each.kind === "tell" || each.kind === "anew") continue;
        const all = await snapshots();
        const fresh = all.filter(({ id }) => id > newest);
        for (const one of all.filter(({ until }) => until === null)) {
          expect(
            one.parts.every(({ seen }) => seen),
            "what is shown can be read",
          ).toBe(true);
          holdsItsBounds(one);
          const others = all.filter(
            ({ until, clause, id }) => until === null && clause === one.clause && id !== one.id,
          );
          const kinds = others.flatMap(({ counterparties }) => counterparties);
          expect(
            one.counterparties.filter((kind) => kinds.includes(kind)),
            "groups stand apart",
          ).toEqual([]);
        }
        // All that was shown before of a clause, had it been counted when a new one was: nothing or three practices.
        for (const clause of new Set(fresh.map((one) => one.clause)))
          for (const before of all.filter((one) => one.clause === clause && one.id <= newest)) {
            const was = new Map(before.parts.map(({ practice, result }) => [practice, result]));
            expect(differing(was, await toldNow(clause, before.counterparties))).not.toBeOneOf([1, 2]);
            compared++;
          }
        newest = all.at(-1)?.id ?? newest;
      }
      await owner.query("rollback");
    }),
    { numRuns: 24 },
  );
  expect(compared, "or nothing was tried").toBeGreaterThan(20);
});

/** Five practices at least, none a quarter; each number at most the true one, with at least three true ones behind it. */
function holdsItsBounds({ numbers, parts }: Snapshot) {
  const [practices, ...results] = numbers as [number, ...number[]];
  const truly = ["got_all", "compromise", "neither"].map(
    (name) => parts.filter(({ result }) => result === name).length,
  );
  expect(parts.length).toBeGreaterThanOrEqual(5);
  expect(new Set(parts.map(({ practice }) => practice)).size, "each is counted once").toBe(parts.length);
  expect(1 / parts.length).toBeLessThanOrEqual(1 / 4);
  expect(practices).toBeLessThanOrEqual(parts.length);
  for (const [i, number] of results.entries()) {
    expect(number % 3).toBe(0);
    expect(number).toBeLessThanOrEqual(truly[i]!);
    expect(number).toBeLessThanOrEqual(parts.length - 2);
  }
}
