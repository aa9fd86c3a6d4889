import type { Up } from "./bring-up.ts";
import { asTrouble, DatabaseTrouble } from "./trouble.ts";

const limit = 3;
const minutes = 10;

type Watch = { log: (line: string) => void; onLost?: (trouble: DatabaseTrouble) => void };

/** Watches a server through the connection that locks it, and brings it up again when it dies by itself. */
export function supervise(first: Up, start: (earlier: Up) => Promise<Up>, { log, onLost }: Watch) {
  let up = first;
  let ending = false;
  let recovery = Promise.resolve();
  const restarts: number[] = [];

  const watch = () =>
    up.client.once("end", () => {
      if (!ending) recovery = recover().catch((error) => onLost?.(asTrouble(error, "the data folder")));
    });

  async function recover() {
    const recent = restarts.filter((time) => time > Date.now() - minutes * 60_000);
    if (recent.length >= limit) {
      throw new DatabaseTrouble(
        `The database stopped by itself ${limit + 1} times within ${minutes} minutes; see postgres.log in the data folder. Nothing was deleted.`,
      );
    }
    restarts.push(Date.now());
    log("The connection to the database broke; bringing it back.");
    up = await start(up);
    log(
      up.adopted
        ? "The database is back; its server had not stopped."
        : "The database is back; it was started again.",
    );
    watch();
  }

  watch();
  return {
    client: () => up.client,
    postmaster: () => up.postmaster,
    /** Stops watching and returns the server that now runs. */
    async end() {
      ending = true;
      await recovery;
      await up.client.end();
      return up.postmaster;
    },
  };
}
