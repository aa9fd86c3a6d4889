import { createHash } from "node:crypto";
import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type PluginTransformResultArgs,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import pg from "pg";
import type { DB } from "#db/schema.ts";

// Ids and counts stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A day is the same everywhere. As a Date it would be another one west of Greenwich.
pg.types.setTypeParser(pg.types.builtins.DATE, String);
const INT8_ARRAY = 1016;
pg.types.setTypeParser(INT8_ARRAY as typeof pg.types.builtins.INT8, (text: string) =>
  text === "{}" ? [] : text.slice(1, -1).split(",").map(Number),
);

const names = new Map<string, string>();
let statementsNamed = true;

/** Says whether statements are kept prepared under names; a pooler that mixes connections may not know them. */
export function nameStatements(yes: boolean): void {
  statementsNamed = yes;
}

let statementsTold = false;

/** Lets the errors of requests name their statement: in development alone. */
export function tellStatements(): void {
  statementsTold = true;
}

/**
 * A connection that asks for little: every parameterised query is a named prepared statement, parsed once, and what is
 * sent in one turn of the event loop leaves in one write.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this method eight ways; only Kysely's call is changed.
  override query(...args: any[]): any {
    this.#gather();
    return statementsTold ? this.#sendTelling(args) : this.#send(args);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  #send(args: any[]): any {
    const [text, values, callback] = args;
    if (typeof text === "string" && Array.isArray(values) && values.length > 0)
      return super.query({ name: nameOf(text), text, values }, callback);
    return super.query(...(args as [string]));
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  #sendTelling(args: any[]): any {
    const statement = args[0].text ?? args[0];
    const named = (error: unknown) => error && Object.assign(error, { statement });
    const answer = args.at(-1);
    if (typeof answer === "function")
      return this.#send([
        ...args.slice(0, -1),
        (error: unknown, result: unknown) => answer(named(error), result),
      ]);
    const sent = this.#send(args);
    return sent instanceof Promise ? sent.catch((error) => Promise.reject(named(error))) : sent;
  }

  #gather() {
    const { stream } = (this as unknown as { connection: { stream: NodeJS.WritableStream & Corked } })
      .connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}

type Corked = { cork(): void; uncork(): void };

/** A name that means the same text in every process: behind a pooler, another one's statements lie on the same connection. */
export function nameOf(text: string): string | undefined {
  if (!statementsNamed) return undefined;
  const name = names.get(text) ?? `q${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
  names.set(text, name);
  return name;
}

/**
 * Kysely on one connection. Its own transactions send a query only when the last one is answered; here, those that a page
 * asks for together travel together.
 */
export function kyselyOn(client: pg.PoolClient): Kysely<DB> {
  const made = known.get(client) ?? newKyselyOn(client);
  known.set(client, made);
  return made;
}

const known = new WeakMap<pg.PoolClient, Kysely<DB>>();

function newKyselyOn(client: pg.PoolClient): Kysely<DB> {
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(new OneConnection(client)),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [new CamelCaseQueries()],
  });
}

class OneConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery) {
    const text = {
      name: parameters.length > 0 ? nameOf(sql) : undefined,
      text: sql,
      rowMode: "array" as const,
    };
    const { rows, fields, rowCount } = await this.#client.query<unknown[]>(text, [...parameters]);
    return { rows: named(rows, fields) as R[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  streamQuery(): never {
    throw new Error("Pages read whole results.");
  }
}

const camel = new Map<string, string>();
const JSON_TYPE = pg.types.builtins.JSON;

function nameInCode(name: string): string {
  const known = camel.get(name) ?? name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  camel.set(name, known);
  return known;
}

/**
 * Rows as objects with the names that the code uses, made in one go: the plugin would make each a second time. Rows within a
 * row, which come as JSON, have them too.
 */
function named(rows: unknown[][], fields: { name: string; dataTypeID: number }[]): object[] {
  const names = fields.map(({ name }) => nameInCode(name));
  const within = fields.flatMap(({ dataTypeID }, i) => (dataTypeID === JSON_TYPE ? [i] : []));
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) row[names[i]!] = values[i];
    for (const i of within) row[names[i]!] = namedWithin(values[i]);
    return row;
  });
}

function namedWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(namedWithin);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, part]) => [nameInCode(name), namedWithin(part)]);
  return Object.fromEntries(entries);
}

/** Names what is asked for; what is answered has its names already. */
class CamelCaseQueries extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

/** Whoever has the connection begins and ends its transaction. */
function driverOf(connection: DatabaseConnection): Driver {
  const elsewhere = () => Promise.reject(new Error("Transactions are begun by read and write alone."));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: elsewhere,
    commitTransaction: elsewhere,
    rollbackTransaction: elsewhere,
    destroy: async () => {},
  };
}
