import { AsyncLocalStorage } from "node:async_hooks";
import { PreparingClient } from "#app/db-client.server.ts";

/** How many, begin and commit included; the bench reads it. */
export const statements = { sent: 0 };

/** How long a connection may owe its commit, in milliseconds. */
const COMMITTED_WITHIN = 20;
/**
 * How long it may go on so from one request to the next: to a pooler in between it is all one transaction, and others wait for the
 * connection to the server.
 */
const COMMITTED_APART_WITHIN = 100;

/** A request's connection, whose statements are counted. */
export class RequestClient extends PreparingClient {
  #owed: NodeJS.Timeout | null = null;
  /** Since when each commit has come with the next begin. */
  #together: number | null = null;

  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this method eight ways; each is passed on.
  override query(...args: any[]): any {
    counted();
    const [first, ...others] = args;
    const begins = typeof first === "string" && first.startsWith("begin");
    if (!this.#owed) {
      if (begins) this.#together = null;
      return super.query(...args);
    }
    clearTimeout(this.#owed);
    this.#owed = null;
    if (begins) {
      this.#together ??= performance.now();
      return super.query(`commit; ${first}`, ...others);
    }
    this.#commit().catch(() => {});
    return super.query(...args);
  }

  /**
   * Commits what nobody waits for with whatever is asked next along this connection, or within a moment: a way to the server and
   * back costs more than the statement itself. Resolves when the connection can be given back. Throws where a statement of
   * the transaction has failed.
   */
  async commitSoon(): Promise<void> {
    if (this.getTransactionStatus() === "E") throw new Error("The transaction was rolled back.");
    counted();
    if (this.#together !== null && performance.now() - this.#together > COMMITTED_APART_WITHIN)
      return this.#commit();
    this.#owed = setTimeout(() => {
      this.#owed = null;
      // Where that fails the server has given it up; where the connection does, it leaves the pool.
      this.#commit().catch(() => {});
    }, COMMITTED_WITHIN).unref();
  }

  async #commit(): Promise<void> {
    this.#together = null;
    await super.query("commit");
  }
}

function counted() {
  statements.sent++;
  const asked = asking.getStore();
  if (asked) asked.sent++;
}

const asking = new AsyncLocalStorage<{ sent: number }>();

/** Runs what answers a request, and returns a function that tells how many statements that has sent so far. */
export function countingStatements(answer: () => void): () => number {
  const asked = { sent: 0 };
  asking.run(asked, answer);
  return () => asked.sent;
}
