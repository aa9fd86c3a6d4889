// What owners write to each other about their days is seldom asked about: the demonstration's conversations are such days.
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsIn } from "#app/guard/guard.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test("of the demonstration's posts at most one in a hundred is asked about or stopped", async () => {
  const { rows } = await database.owner.query<{ text: string }>(
    "select t.title || E'\\n' || p.body as text from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id",
  );
  expect(rows.length).toBeGreaterThan(400);
  const asked = rows.filter(({ text }) => findingsIn(text).some(({ action }) => action !== "tip"));
  expect(asked.length / rows.length).toBeLessThanOrEqual(0.01);
});

test("no practice's charter and no cohort's purpose is stopped", async () => {
  const { rows } = await database.owner.query<{ text: string }>(
    "select body as text from charter union all select purpose from cohort",
  );
  const stopped = rows.filter(({ text }) =>
    findingsIn(text).some(({ action }) => action === "block" || action === "hold"),
  );
  expect(stopped).toEqual([]);
});

test("how far two practices are from each other is no pact", () => {
  for (const text of [
    "Three hours from each other.",
    "Two hours by car from each other.",
    "Six hours from one another.",
  ])
    expect(findingsIn(text), text).toEqual([]);
  expect(findingsIn("Let us keep a hundred miles from each other.")).not.toEqual([]);
});
