// Writes across the walls, as raw SQL by the role of requests: none of the code's own checks stands in the way.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cohort, member, roleNames } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { fillEveryTable } from "#tests/support/everything.ts";
import { attacks } from "./attacks.ts";
import { as, outcome, type Sight, sightOf, type Table, walledTables } from "./raw.ts";

let database: TestDatabase;
let tables: Table[];

beforeAll(async () => {
  database = await freshDatabase();
  await fillEveryTable(database.owner);
  tables = await walledTables(database.owner);
});
afterAll(() => database.close());

type Row = Record<string, unknown>;

/** Whose row may be written: by whoever sits in its cohort, by its member, by its practice's owner or staff. */
function mayWrite(table: string, row: Row, sight: Sight): boolean {
  if (table === "practice") return sight.staff || (sight.practice === row.id && sight.practice !== null);
  if (table === "person") return sight.me === row.id;
  if (table === "file" && row.photo_of !== null) return sight.me === row.photo_of;
  if (row.member_id !== undefined && row.member_id !== null) return sight.me === row.member_id;
  if (table === "file" && row.practice_id !== null)
    return sight.practice === row.practice_id && sight.practice !== null;
  return sight.sits.includes(Number(row.cohort_id));
}

describe.each(roleNames)("with every check of the code turned off, %s", (role) => {
  test("can insert no copy of a row across a wall, and learns nothing of what is there", async () => {
    const sight = await sightOf(database.owner, role);
    for (const { name, insertable } of tables.filter((table) => table.insertable.length > 0)) {
      const foreign = (await database.owner.query<Row>(`select * from ${name}`)).rows.filter(
        (row) => !mayWrite(name, row, sight),
      );
      const insert = `insert into ${name} (${insertable}) values (${insertable.map((_, i) => `$${i + 1}`)})`;
      await as(database, role, async (app) => {
        // The same row again would break a unique key, a fresh one would not: both must be refused alike.
        for (const row of sample(foreign)) {
          const fresh = insertable.map((column) =>
            /key$|^uid$|^place$/.test(column) ? `9${row[column]}` : row[column],
          );
          for (const values of [insertable.map((column) => row[column]), fresh])
            expect(await outcome(app, insert, values), `${name} ${JSON.stringify(row)}`).toBe("42501");
        }
      });
    }
  });

  test("can update and delete only what is theirs", async () => {
    const sight = await sightOf(database.owner, role);
    for (const { name, updatable, readable } of tables) {
      for (const column of updatable) {
        const changed = await as(database, role, async (app) => {
          await app.query("savepoint attack");
          try {
            return (await app.query<Row>(`update ${name} set ${column} = ${column} returning ${readable}`))
              .rows;
          } catch (error) {
            await app.query("rollback to savepoint attack");
            return error as { code: string };
          }
        });
        if (Array.isArray(changed))
          expect(
            changed.filter((row) => !mayWrite(name, row, sight)),
            `${name}.${column}`,
          ).toEqual([]);
        else expect(changed.code).toBe("42501");
      }
      const refused = await as(database, role, (app) => outcome(app, `delete from ${name}`));
      if (name === "draft" && sight.me !== null) continue;
      expect(["42501", "nothing"], name).toContain(refused);
    }
  });

  test("can write none of the tables that make the wall", async () => {
    await as(database, role, async (app) => {
      for (const { name, readable, updatable, insertable } of tables) {
        if (insertable.length === 0)
          expect(await outcome(app, `insert into ${name} default values`), name).toBe("42501");
        if (updatable.length === 0 && readable.length > 0)
          expect(await outcome(app, `update ${name} set ${readable[0]} = default`), name).toBe("42501");
        for (const verb of [
          `truncate ${name}`,
          `alter table ${name} disable row level security`,
          `drop table ${name}`,
        ])
          expect(await outcome(app, verb), verb).toBe("42501");
      }
    });
  });
});

describe("with every check of the code turned off, nobody can", () => {
  test.each(attacks)("%s (%s)", async (_name, role, text, values, refusal) => {
    expect(
      await as(database, role, (app) => outcome(app, text, values(oneOf("thread"), oneOf("post")))),
    ).toBe(refusal);
  });
});

test("a photo is a photo of oneself: neither a foreign file nor one that is not there can be shown instead", async () => {
  const { owner } = database;
  const foreign = await owner.query<{ id: number }>("select id from file where photo_of = $1", [
    member("eero"),
  ]);
  for (const id of [foreign.rows[0]!.id, 999_999]) {
    const show = "update person set photo_id = $1 where id = $2; ";
    expect(await as(database, "attendee", (app) => outcome(app, show, [id, member("wendell")]))).toBe(
      "23503",
    );
  }
});

test("not even the owner's code changes the audit log", async () => {
  await expect(database.owner.query("update audit_entry set detail = ''")).rejects.toThrow("append-only");
  await expect(database.owner.query("delete from audit_entry")).rejects.toThrow("append-only");
});

const found: Record<string, number> = {};
beforeAll(async () => {
  for (const what of ["thread", "post"]) {
    const { rows } = await database.owner.query<{ cohort_id: number; id: number }>(
      `select cohort_id, min(id) as id from ${what} group by cohort_id`,
    );
    for (const { cohort_id, id } of rows) found[`${what} ${cohort_id}`] = id;
  }
});

function oneOf(what: "thread" | "post") {
  return (key: string) => found[`${what} ${cohort(key)}`]!;
}

/** Enough rows of each owner to try, and not each of a thousand posts. */
function sample(rows: Row[]): Row[] {
  const owners = new Set<string>();
  return rows.filter((row) => {
    const whose = JSON.stringify([
      row.cohort_id,
      row.practice_id,
      row.member_id ?? row.photo_of,
      row.persona_id,
    ]);
    return !owners.has(whose) && owners.add(whose);
  });
}
