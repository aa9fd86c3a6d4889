import type { Up } from "./bring-up.ts";
import { wait } from "./processes.ts";
import { asTrouble, DatabaseTrouble } from "./trouble.ts";

const longestPause = 5_000;
const calm = 60_000;

type Watch = {
  log: (line: string) => void;
  onLost?: (trouble: DatabaseTrouble) => void;
  /** After so long without a server that can be started, the database is lost. */
  giveUpAfter?: number | undefined;
};

type Start = (earlier: Up, signal: AbortSignal) => Promise<Up>;

/** Watches a server through the connection that locks it, and brings it up again, however often it dies. */
export function supervise(first: Up, start: Start, { log, onLost, giveUpAfter = 300_000 }: Watch) {
  const ending = new AbortController();
  let up = first;
  let answers = true;
  let recovery = Promise.resolve();
  let deaths: number[] = [];

  const watch = () => {
    answers = true;
    up.client.once("end", () => {
      answers = false;
      if (!ending.signal.aborted) recovery = recover().catch((error) => lose(error));
    });
  };

  function lose(error: unknown) {
    if (!ending.signal.aborted) onLost?.(asTrouble(error, "the data folder"));
  }

  async function recover() {
    log("The connection to the database broke; bringing it back.");
    deaths = [...deaths.filter((time) => time > Date.now() - calm), Date.now()];
    // One that dies again and again is not started without a rest.
    let pause = deaths.length < 4 ? 0 : Math.min(longestPause, 250 * 2 ** (deaths.length - 4));
    const giveUp = Date.now() + giveUpAfter;
    for (let said = ""; ; pause = Math.min(longestPause, pause * 2 || 250)) {
      await wait(pause);
      ending.signal.throwIfAborted();
      try {
        up = await start(up, ending.signal);
        break;
      } catch (error) {
        if (Date.now() > giveUp) throw error;
        const { message } = asTrouble(error, "the data folder");
        if (said !== message) log(`${message} Trying again.`);
        said = message;
      }
    }
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
    /** Whether the server answered when last heard of. */
    answers: () => answers,
    /** Stops watching and returns the server that now runs, and whether it answers. */
    async end() {
      ending.abort(new DatabaseTrouble("The database is being stopped."));
      const answered = answers;
      await Promise.race([recovery, wait(1_500)]);
      await Promise.race([up.client.end(), wait(500)]);
      return { ...up.postmaster, answered };
    },
  };
}
