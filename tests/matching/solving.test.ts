import { expect, test } from "vitest";
import { poolOf } from "#app/matching/rosters/pool.ts";
import { rostersOf } from "#app/matching/rosters/rosters.ts";
import { usualWishes } from "#app/matching/rosters/wishes.ts";
import { offerRosters, planPool } from "#app/matching/solving/form.server.ts";
import { inWorker } from "#app/matching/solving/in-worker.server.ts";
import { poolOfApplicants, verdictsOf } from "../../bench/pools.ts";

const wishes = { ...usualWishes, good: 80 };
const { size, good } = wishes;
// Five groups are drawn of it, where its practices would do for seven; HiGHS sees that there are no more.
const applicants = poolOfApplicants(40, 3);
const pool = poolOf(applicants, verdictsOf(applicants), wishes);
const points = { count: pool.count, points: pool.points };

test("the thread comes to the same rosters as the search itself", async () => {
  expect(await offerRosters(pool, wishes)).toEqual(rostersOf(points, size));
});

test("a plan that takes long says meanwhile how far it is", async () => {
  const heard: { groups: number; bound: number }[] = [];
  const plan = await planPool(pool, wishes, (until) => heard.push(until));
  expect(heard.map(({ bound }) => bound)).toEqual([7, 7]);
  expect(heard[1]!.groups).toBe(5);
  expect({ groups: plan.groups.length, bound: plan.bound }).toEqual({ groups: 5, bound: 5 });
});

test("a thread that runs out of time is ended, and what it had until then counts", async () => {
  const order = { name: "division", points, size, good } as const;
  expect(await inWorker(order, { seconds: 0 })).toBeUndefined();
  // As many who suit each other well or not at all: groups are drawn soon, and HiGHS goes on for twice the time.
  const many = Int8Array.from({ length: 200 * 200 }, (_, i) =>
    ((i % 200) * 7 + Math.floor(i / 200) * 7) % 19 < 6 ? 90 : -1,
  );
  const outcome = await inWorker({ ...order, points: { count: 200, points: many } }, { seconds: 4 });
  expect(outcome!.isDone).toBe(false);
  expect(outcome!.value.groups.length).toBeLessThan(outcome!.value.bound);
}, 30_000);

test("one thread runs at a time, eight wait, and whoever comes then is offered what is found at once", async () => {
  const order = { name: "rosters", points, size } as const;
  const asked = Array.from({ length: 9 }, () => inWorker(order, { seconds: 20 }));
  const [roster] = await offerRosters(pool, wishes);
  expect(roster!.bound).toBe(100);
  const answers = await Promise.all(asked);
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(answers[0]!.isDone).toBe(true);
});

test("whoever would wait long behind a plan is offered what is found at once, and the next one has the turn", async () => {
  const many = Int8Array.from({ length: 200 * 200 }, (_, i) =>
    ((i % 200) * 7 + Math.floor(i / 200) * 7) % 19 < 6 ? 90 : -1,
  );
  const long = inWorker(
    { name: "division", points: { count: 200, points: many }, size, good },
    { seconds: 5 },
  );
  const [roster] = await offerRosters(pool, wishes);
  expect(roster!.bound).toBe(100);
  const patient = inWorker({ name: "rosters", points, size }, { seconds: 20 });
  expect((await long)!.isDone).toBe(false);
  expect((await patient)!.isDone).toBe(true);
}, 30_000);
