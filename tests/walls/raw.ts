import type pg from "pg";
import { member, type Role, roles } from "#tests/support/cast.ts";
import type { TestDatabase } from "#tests/support/database.ts";

/** What became of a statement: an error's code, "undone" for no rows, or the number of rows. */
export async function outcome(app: pg.Client, text: string, values: unknown[] = []): Promise<string> {
  await app.query("savepoint attack");
  try {
    const { rows, rowCount } = await app.query({ text, values, rowMode: "array" });
    const empty =
      rows.length === 1 && (rows[0] as unknown as unknown[]).every((cell) => cell === null || cell === "");
    return rowCount === 0 || empty ? "nothing" : `${rowCount} rows`;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await app.query("rollback to savepoint attack");
  }
}

/** Runs SQL as roundtable_app for a role of the access table, with none of the code's own checks. */
export function as<T>(database: TestDatabase, role: Role, fn: (app: pg.Client) => Promise<T>): Promise<T> {
  const key = roles[role];
  return key === null ? database.asNobody(fn) : database.asMember(key, fn);
}

export type Table = {
  name: string;
  kind: string;
  readable: string[];
  insertable: string[];
  updatable: string[];
};

/** Every table behind the walls, with the columns that requests may read, insert and update. */
export async function walledTables(owner: pg.Client): Promise<Table[]> {
  const columns = (privilege: string) =>
    `array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       and has_column_privilege('roundtable_app', c.oid, a.attnum, '${privilege}') order by a.attnum)`;
  const { rows } = await owner.query<Table>(
    `select c.relname as name, substr(obj_description(c.oid, 'pg_class'), 8) as kind, ${columns("select")} as readable,
       ${columns("insert")} as insertable, ${columns("update")} as updatable
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely_%'
     order by 1`,
  );
  return rows;
}

/** Whose rows a role may see, by the tables themselves and not by the functions that the walls ask. */
export type Sight = {
  me: number | null;
  practice: number | null;
  /** Owners and directors write in the manual of their practice. */
  writesManual: boolean;
  staff: boolean;
  /** Belongs to no practice that applies. */
  admitted: boolean;
  /** Cohorts they sit in; those they may look into besides; those they lead. */
  sits: number[];
  reads: number[];
  leads: number[];
  practices: number[];
  people: number[];
  /** The names they post under. */
  personas: number[];
};

export async function sightOf(owner: pg.Client, role: Role): Promise<Sight> {
  const key = roles[role];
  const me = key === null || role === "disabled member" ? null : member(key);
  const numbers = async (text: string, ...values: unknown[]) =>
    (await owner.query<{ n: number }>(text, values)).rows.map(({ n }) => n);
  const staff = (await numbers("select 1 as n from network_role where member_id = $1", me)).length > 0;
  const practice =
    (await numbers("select practice_id as n from practice_member where member_id = $1", me))[0] ?? null;
  const writesManual =
    (await numbers("select 1 as n from practice_member where member_id = $1 and role <> 'staff'", me))
      .length > 0;
  const admitted =
    me !== null &&
    (staff ||
      (await numbers("select 1 as n from practice where id = $1 and admitted_at is null", practice))
        .length === 0);
  const seats =
    "select a.cohort_id as n from attendee a join seat s on s.id = a.seat_id where a.member_id = $1 and a.until is null and s.until is null";
  const sits = await numbers(seats, me);
  const looks = await numbers(
    "select cohort_id as n from look where member_id = $1 and closed_at is null",
    me,
  );
  const reads = [...sits, ...looks];
  const seated =
    "from seat s join attendee a on a.seat_id = s.id where s.cohort_id = any($1) and s.until is null and a.until is null";
  const ids = <T>(list: (T | null)[]) => list.filter((id): id is T => id !== null);
  return {
    ...{ me, practice, writesManual, staff, admitted, sits, reads },
    leads: [...(await numbers(`${seats} and a.facilitator`, me)), ...looks],
    practices: ids([...(await numbers(`select s.practice_id as n ${seated}`, reads)), practice]),
    people: ids([
      ...(await numbers(`select a.member_id as n ${seated}`, reads)),
      ...(await numbers("select member_id as n from practice_member where practice_id = $1", practice)),
      me,
    ]),
    personas: await numbers("select persona_id as n from persona_owner where member_id = $1", me),
  };
}
