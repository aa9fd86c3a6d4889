import pg from "pg";

// Ids and counts stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const INT8_ARRAY = 1016;
pg.types.setTypeParser(INT8_ARRAY as typeof pg.types.builtins.INT8, (text: string) =>
  text === "{}" ? [] : text.slice(1, -1).split(",").map(Number),
);

/** Counts statements at the driver, begin and commit included; the bench reads it. */
export const statements = { sent: 0 };

const names = new Map<string, string>();

/** What only readies the transaction for the next statement. */
const readies = /^(begin$|select set_config\()/;

/**
 * A connection that asks for little: every parameterised query is a named prepared statement, parsed once, and what is
 * sent in one turn of the event loop leaves in one write.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this method eight ways; only Kysely's call is changed.
  override query(...args: any[]): any {
    statements.sent++;
    this.#gather();
    const [text, values] = args;
    if (typeof text !== "string") return super.query(...(args as [pg.Query]));
    const answer =
      Array.isArray(values) && values.length > 0
        ? super.query({ name: nameOf(text), text, values })
        : super.query(text);
    if (!readies.test(text)) return answer;
    // Not waited for, so that the next statement travels along. Should this one fail, that one fails too, or sees no row.
    answer.catch(() => {});
    return Promise.resolve({ rows: [], rowCount: 0, command: "" });
  }

  #gather() {
    const { stream } = (this as unknown as { connection: { stream: NodeJS.WritableStream & Corked } })
      .connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}

type Corked = { cork(): void; uncork(): void };

function nameOf(text: string): string {
  const name = names.get(text) ?? `q${names.size}`;
  names.set(text, name);
  return name;
}
