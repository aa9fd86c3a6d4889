const AT_THE_LATEST = 9_700;

export type Stopping = {
  /** Whether the stop has begun. */
  readonly begun: boolean;
  /** Adds what has to be ended, by the name that the log gives it; what was added last is ended first. */
  add(name: string, end: () => unknown): void;
  /** Ends everything that was added, one after the other. */
  endAll(): Promise<void>;
  /** Names what has not ended yet. */
  left(): string[];
};

/** Keeps what has to be ended in order. */
export function endingInOrder(say: (line: string) => void): Stopping {
  const parts: { name: string; end: () => unknown }[] = [];
  let begun = false;
  async function endAll() {
    begun = true;
    for (;;) {
      const last = parts.at(-1);
      if (!last) return;
      try {
        await last.end();
      } catch (error) {
        say(`Could not end ${last.name} in order: ${(error as Error).message}`);
      }
      parts.splice(parts.indexOf(last), 1);
    }
  }
  return {
    get begun() {
      return begun;
    },
    add: (name, end) => void parts.push({ name, end }),
    endAll,
    left: () => parts.map(({ name }) => name),
  };
}

/**
 * Ends the process in order on SIGTERM and SIGINT, from the first moment of the start on. Whatever hangs, it is over within
 * ten seconds, and then says what was cut off; nothing that was acknowledged can be lost by that.
 */
export function stopInOrder(say: (line: string) => void): Stopping {
  const stopping = endingInOrder(say);
  async function stop() {
    if (stopping.begun) return;
    say("Stopping: finishing what is under way.");
    setTimeout(() => {
      say(`Stopped without waiting any longer for ${stopping.left().join(", ")}.`);
      process.exit(0);
    }, AT_THE_LATEST).unref();
    await stopping.endAll();
    process.exit(0);
  }
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  return stopping;
}
