// Queries that are built once, and filled in each time.
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "#app/db.server.ts";
import { kyselyOn } from "#app/db-client.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { member } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.close());

test("each run of a query that is built once answers what was given to it, and each shape is a query of its own", async () => {
  let built = 0;
  const people = prepared((db, { id }: { id: number }, shape) => {
    built++;
    return db
      .selectFrom("person")
      .where("id", "=", id)
      .$if(shape === "name", (query) => query.select("name"))
      .select("id");
  });
  const ask = (key: string, shape?: string) =>
    database.asMember(key, (app) => people(kyselyOn(app as never) as never, { id: member(key) }, shape));
  expect(await ask("wendell")).toEqual([{ id: member("wendell") }]);
  expect(await ask("imani")).toEqual([{ id: member("imani") }]);
  expect(await ask("imani", "name")).toEqual([{ id: member("imani"), name: expect.any(String) }]);
  expect(built).toBe(2);
});

test("a query that would take its values along unnamed is not built", async () => {
  const careless = prepared((db, { ...given }: { id: number }) =>
    db.selectFrom("person").where("id", "=", given.id).select(sql`1`.as("one")),
  );
  await expect(careless({} as never, { id: 1 })).rejects.toThrow("names each of its values");
});

test("a query that would look at a value is not built", async () => {
  const asked = (db: Db, condition: RawBuilder<boolean>) =>
    db.selectFrom("person").where(condition).select("id");
  const spelled = prepared((db, { id }: { id: number }) => asked(db, sql`id = ${`${id}`}::bigint`));
  const wrapped = prepared((db, { id }: { id: number }) => asked(db, sql`id = any(${[id]}::bigint[])`));
  for (const curious of [spelled, wrapped]) {
    const ask = database.asMember("wendell", (app) => curious(kyselyOn(app as never) as never, { id: 1 }));
    await expect(ask).rejects.toThrow("does not look at them");
  }
});
