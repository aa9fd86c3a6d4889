import type { Socket } from "node:net";
import pg from "pg";

/** How long a pool's connections wait, in milliseconds. */
export type Limits = {
  /** For a connection, new or given back by another. */
  connect: number;
  /** While nothing at all moves on a connection in use, before it is given up: longer than the server's own statement_timeout. */
  silence: number;
  /** How many connections stay open while nobody asks: on a new one each page takes the server a tenth of a second once more. */
  warm?: number;
  /** Session settings, for roles that have none of their own. */
  session?: string;
};

/** A server that has not said a word for too long: a dead host, or a firewall that has forgotten the connection. */
class SilentServer extends Error {
  readonly code = "ECONNABORTED";
}

// All pools of a process lead to one database, if by more than one way.
const pools = new Set<LimitedPool>();

/**
 * A pool that never waits for ever. A connection in use on which nothing moves ends itself, whatever waits for it fails, and so it
 * cannot come back to the pool with a query that is still owed. With it go all that idle: what is between may have forgotten them too.
 */
export class LimitedPool extends pg.Pool {
  readonly #open = new Set<pg.PoolClient>();
  readonly #idle = new Set<pg.PoolClient>();

  constructor(
    config: pg.PoolConfig,
    { connect, silence, warm = 0, session }: Limits,
    broke: (error: Error) => void,
  ) {
    super({
      ...config,
      min: warm,
      connectionTimeoutMillis: connect,
      idleTimeoutMillis: silence - 1_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      async onConnect(client) {
        endWhenSilent(client as pg.Client, silence);
        if (session) await client.query(session);
      },
    });
    pools.add(this);
    // One that breaks while idle is replaced; one that breaks in use tells whoever uses it. Unheard, either would end the process.
    this.on("error", broke);
    this.on("connect", (client) => {
      client.on("error", broke);
      this.#open.add(client);
    });
    this.on("acquire", (client) => {
      this.#idle.delete(client);
      socketOf(client).setTimeout(silence);
    });
    this.on("release", (error, client) => {
      // It is being ended, which may take as long as anything else.
      if (error) return;
      this.#idle.add(client);
      socketOf(client).setTimeout(0);
    });
    this.on("remove", (client) => {
      this.#open.delete(client);
      this.#idle.delete(client);
    });
  }

  /** Ends the connections that nobody uses. */
  dropIdle(): void {
    // With an error the pool hears of it before anyone is given the connection.
    for (const client of this.#idle)
      socketOf(client).destroy(new SilentServer("Another connection has fallen silent."));
  }

  /** Closes the pool: what is under way has so many milliseconds, then its connections are cut. */
  async closeWithin(ms: number): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const cut = new Promise<void>((resolve) => {
      late = setTimeout(() => {
        for (const client of this.#open) socketOf(client).destroy();
        resolve();
      }, ms);
    });
    try {
      await Promise.race([this.end(), cut]);
    } finally {
      clearTimeout(late);
      pools.delete(this);
    }
  }
}

function endWhenSilent(client: pg.ClientBase, ms: number) {
  const socket = socketOf(client);
  socket.setTimeout(ms);
  socket.on("timeout", () => {
    socket.destroy(new SilentServer(`The database has said nothing for ${Math.round(ms / 1000)} seconds.`));
    for (const pool of pools) pool.dropIdle();
  });
}

function socketOf(client: pg.ClientBase): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream;
}
