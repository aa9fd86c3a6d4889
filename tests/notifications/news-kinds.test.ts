import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOfNews, newsOf } from "#app/notifications/news/kinds.ts";
import { notificationLetter } from "#app/notifications/notification-letter.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** The kinds that a row of news may have. */
async function kindsInDatabase(): Promise<string[]> {
  const { rows } = await database.owner.query<{ rule: string }>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint
     where conrelid = 'notification'::regclass and conname = 'notification_kind_check'`,
  );
  return [...rows[0]!.rule.matchAll(/'(\w+)'/g)].map(([, kind]) => kind!);
}

test("every kind of news that the database knows has its sentence, its letter and its address", async () => {
  const kinds = await kindsInDatabase();
  expect(kinds.length).toBeGreaterThan(5);
  const said = kinds.map((kind) => {
    const { subject } = notificationLetter(
      { name: "Wendell", network: "The network" },
      {
        kind,
        who: "Joelle",
        title: "No-shows",
        cohort: "Pediatric PT",
        mine: false,
        files: 0,
        day: "2027-01-31",
        byStaff: "Orla",
      },
    );
    const news = newsOf(kind);
    const address = addressOfNews({ kind, subjectKind: "post", slug: "pediatric-pt", numbers: [4, 2] });
    expect(address).toMatch(
      /^(\/admin\/cohorts|\/c)\/pediatric-pt$|^\/c\/pediatric-pt\/(held$|threads\/4(\?post=|\/outcome$)|queue\?thread=4&post=2)|^\/admin\/(handed-on|playbook\/pediatric-pt)$|^\/drafts$|^\/practice\/facts$|^\/moderation\/(pool|cases)\/pediatric-pt$|^\/(waivers|moves)\/pediatric-pt$|^\/moderation\/forming\/pediatric-pt$|^\/groups\/pediatric-pt$|^\/(applying|settings\/export)$|^\/(practice\/manual|to-share)\/pediatric-pt(\/[a-z]+)?$/,
    );
    return [news.says("Joelle"), subject];
  });
  expect(new Set(said.map(([line]) => line)).size).toBe(kinds.length);
  expect(new Set(said.map(([, subject]) => subject)).size).toBe(kinds.length);
});

test("news of a kind that nobody can tell is no reply", () => {
  expect(() => newsOf("documents")).toThrow('There is no news of the kind "documents".');
  expect(() => newsOf("constructor")).toThrow();
});

test("a letter about something that lies in no cohort promises nothing about one", () => {
  const news = { kind: "asked", who: null, title: "No-shows", mine: false, files: 0, day: "", byStaff: "" };
  const { why } = notificationLetter({ name: "Wendell", network: "The network" }, { ...news, cohort: "" });
  expect(why).toMatch(/What was written stays on The network\.$/);
});
