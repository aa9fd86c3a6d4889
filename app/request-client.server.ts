import { AsyncLocalStorage } from "node:async_hooks";
import type { QueryResult } from "pg";
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
  /** Settled when a commit that was sent alone is answered, and all that waited for that has been sent. */
  #waiting: Promise<unknown> | null = null;

  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this method eight ways; each is passed on.
  override query(...args: any[]): any {
    counted();
    const [first, ...others] = args;
    if (this.#owed && joinsCommit(first)) {
      clearTimeout(this.#owed);
      this.#owed = null;
      this.#together ??= performance.now();
      return super.query(`commit; ${first}`, ...others);
    }
    if (first === "commit" || first === "rollback") this.#together = null;
    if (this.#owed) this.#commit().catch(() => {});
    return this.#waiting ? this.#sendLater(args) : super.query(...args);
  }

  /**
   * Commits what nobody waits for with the `begin` that follows along this connection, in the same message, or within a moment:
   * a way to the server and back costs more than the statement itself. Resolves when the connection can be given back. Throws
   * where a statement of the transaction has failed.
   */
  async commitSoon(): Promise<void> {
    if (this.getTransactionStatus() === "E") throw rolledBack();
    counted();
    // A statement has failed, and what became of its transaction comes a moment behind its error: the commit's answer tells.
    if (!(this as unknown as Readying).readyForQuery) {
      const { command } = await this.#commit();
      if (command === "ROLLBACK") throw rolledBack();
      return;
    }
    if (this.#together !== null && performance.now() - this.#together > COMMITTED_APART_WITHIN)
      return void (await this.#commit());
    // Where that fails the server has given it up; where the connection does, it leaves the pool.
    this.#owed = setTimeout(() => void this.#commit().catch(() => {}), COMMITTED_WITHIN).unref();
  }

  async #commit(): Promise<QueryResult> {
    if (this.#owed) clearTimeout(this.#owed);
    this.#owed = null;
    this.#together = null;
    const committed: Promise<QueryResult> = super.query("commit");
    this.#waitFor(committed);
    return await committed;
  }

  // Nothing travels behind a commit: a pooler in between takes the server away with its answer.
  #sendLater(args: unknown[]): Promise<unknown> {
    const sent = this.#waiting!.then(() => ({ answer: super.query(...(args as [string])) }));
    this.#waitFor(sent);
    return sent.then(({ answer }) => answer);
  }

  #waitFor(done: Promise<unknown>) {
    const over = () => {
      if (this.#waiting === waiting) this.#waiting = null;
    };
    const waiting = done.then(over, over);
    this.#waiting = waiting;
  }
}

/** Whether all that was sent has been answered to its end: what pg keeps, and its types do not tell. */
type Readying = { readyForQuery: boolean };

/** The error of a transaction of which nothing stays. */
export function rolledBack(): Error {
  return new Error("The transaction was rolled back.");
}

/**
 * Whether a statement may come with a commit before it. Should that fail, no transaction begins: what reads then has no viewer and sees
 * nothing, but what writes as nobody would write by halves. Its `start transaction` comes alone.
 */
function joinsCommit(text: unknown): boolean {
  return text === "begin" || text === "begin read only";
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
