import pg from "pg";
import type { Answer } from "./table.ts";

/** The most rows of an answer that are kept to be shown. */
export const MOST_ROWS = 500;

export type Member = { id: number; name: string };

export type Connection = {
  /** Runs one statement: as the owner for good, as a member within walls and read only. Throws what the server says. */
  run(text: string, values?: string[]): Promise<Answer & { command: string }>;
  /** Asks the server to give up on the statement that runs. */
  cancel(): Promise<void>;
  /** Resolves when the connection is gone, whoever ended it. */
  gone: Promise<void>;
  close(): Promise<void>;
};

// What Postgres writes is what is shown: no value is made into one of another language.
const asWritten = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig;

const bounds = `set statement_timeout = '30s'; set lock_timeout = '5s';
  set idle_in_transaction_session_timeout = '10min'; set application_name = 'roundtable sql';
  set search_path = public, verbs, jobs, helpers`;

/** Connects the prompt, as whoever the address names; behind a member's walls where one is given. */
export async function connect(
  url: string,
  member: Member | undefined,
  notice: (words: string) => void,
): Promise<Connection> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
  client.on("notice", ({ message }) => notice(message ?? ""));
  const gone = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
  });
  await client.connect();
  await client.query(bounds);
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");

  async function behindWalls<T>(member: Member, run: () => Promise<T>): Promise<T> {
    await client.query("begin read only");
    try {
      await client.query("select set_config('app.viewer', $1, true)", [String(member.id)]);
      return await run();
    } finally {
      await client.query("rollback");
    }
  }

  return {
    run: (text, values) =>
      member ? behindWalls(member, () => ask(client, text, values)) : ask(client, text, values),
    async cancel() {
      const other = new pg.Client({ connectionString: url, connectionTimeoutMillis: 4_000 });
      await other.connect();
      await other.query("select pg_cancel_backend($1)", [rows[0]!.pid]).finally(() => other.end());
    },
    gone,
    close: () => client.end(),
  };
}

/** Sends one statement and keeps the first rows of its answer; the others are counted and let go. */
function ask(client: pg.Client, text: string, values: string[] = []): Promise<Answer & { command: string }> {
  // In this mode a server takes one statement only, so that none can end our transaction and go on.
  const config = { text, values, queryMode: "extended", rowMode: "array", types: asWritten };
  const query = new pg.Query<(string | null)[]>(config);
  const answer = { columns: [] as string[], rows: [] as (string | null)[][], count: 0, command: "" };
  return new Promise((resolve, reject) => {
    query.on("row", (row) => {
      answer.count++;
      if (answer.rows.length < MOST_ROWS) answer.rows.push(row as (string | null)[]);
    });
    query.on("error", reject);
    query.on("end", ({ fields, command, rowCount }) => {
      answer.columns = fields.map(({ name }) => name);
      if (fields.length === 0) answer.count = rowCount ?? 0;
      resolve({ ...answer, command });
    });
    client.query(query);
  });
}
