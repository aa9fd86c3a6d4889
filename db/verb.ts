import { CompiledQuery, type Kysely, type Transaction } from "kysely";
import type { DB } from "./schema.ts";

/** Where a verb is called: on a request's transaction, or on a connection or pool of pg. */
export type Caller = Transaction<DB> | Kysely<DB> | Connection;

type Row = Record<string, unknown>;
type Connection = { query(text: string, values: unknown[]): Promise<{ rows: Row[] }> };

/** An argument as the database names it, its type there, and whether it may be left out. */
export type Argument = readonly [name: string, type: string, optional?: "optional"];

/** Arguments of a call; nothing where all of it may be left out. */
type With<Given> = object extends Given ? [given?: Given] : [given: Given];

/** Makes the call of a function that answers nothing. */
export function deed<Given extends object>(routine: string, ...args: Argument[]) {
  const call = callOf(args, (list) => `select ${routine}(${list})`);
  return async (db: Caller, ...[given]: With<Given>): Promise<void> => {
    await call(db, given);
  };
}

/** Makes the call of a function that answers one value. */
export function value<Given extends object, Value>(routine: string, ...args: Argument[]) {
  const call = callOf(args, (list) => `select ${routine}(${list}) as answer`);
  return async (db: Caller, ...[given]: With<Given>): Promise<Value> =>
    (await call(db, given))[0]!.answer as Value;
}

/** Makes the call of a function that answers rows. */
export function rows<Given extends object, Row extends object>(routine: string, ...args: Argument[]) {
  const call = callOf(args, (list) => `select * from ${routine}(${list})`);
  return async (db: Caller, ...[given]: With<Given>): Promise<Row[]> => (await call(db, given)) as Row[];
}

/** Builds the text once for each set of arguments that is given: what is left out takes the database's default. */
function callOf(args: Argument[], statement: (list: string) => string) {
  const texts = new Map<string, string>();
  const fields = args.map(([name, type, optional]) => ({ name, type, optional, field: inCode(name) }));
  return (db: Caller, given: object = {}): Promise<Row[]> => {
    const values = given as Row;
    const present = fields.filter(({ field, optional }) => !optional || values[field] !== undefined);
    const key = present.length === fields.length ? "all" : present.map(({ name }) => name).join();
    let text = texts.get(key);
    if (!text) {
      text = statement(present.map(({ name, type }, i) => `${name} => $${i + 1}::${type}`).join(", "));
      texts.set(key, text);
    }
    return ask(
      db,
      text,
      present.map(({ field }) => values[field]),
    );
  };
}

async function ask(db: Caller, text: string, values: unknown[]): Promise<Row[]> {
  if ("executeQuery" in db) return (await db.executeQuery<Row>(CompiledQuery.raw(text, values))).rows;
  const { rows } = await db.query(text, values);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [inCode(name), cell])),
  );
}

/** The name that code uses for a name of the database. */
export function inCode(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
