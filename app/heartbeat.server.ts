export type Log = {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
  /** Tells all that is known of an error, words of members among it: in development alone. */
  whole?(error: unknown): void;
};

/** Watches over what must happen again and again, and says in the log when it does not. */
export type Heartbeat = {
  /** It has just happened. */
  beat(): void;
  /** It was tried and failed; the log hears of the first and then of one a minute. */
  failed(error: unknown): void;
  /** A sentence when it has not happened for too long, else null. */
  trouble(): string | null;
  stop(): void;
};

const LATE = 10_000;
const MINUTE = 60_000;

/** Watches over `what`, as in "the publisher": after ten seconds without a beat it counts as standing still. */
export function heartbeat(what: string, log: Log, late = LATE): Heartbeat {
  let last = Date.now();
  let stoodStill = false;
  let saidFailed = 0;
  const seconds = () => Math.round((Date.now() - last) / 1000);
  const timer = setInterval(() => {
    if (stoodStill || Date.now() - last < late) return;
    stoodStill = true;
    log.error({}, `${what} has stood still for ${seconds()} seconds`);
  }, 1_000).unref();
  return {
    beat() {
      if (stoodStill) log.info({}, `${what} goes on again after ${seconds()} seconds`);
      last = Date.now();
      stoodStill = false;
      saidFailed = 0;
    },
    failed(error) {
      if (Date.now() - saidFailed < MINUTE) return;
      saidFailed = Date.now();
      log.error({}, `${what} failed: ${codeOf(error)}`);
    },
    trouble: () => (Date.now() - last < late ? null : `${what} has stood still for ${seconds()} seconds`),
    stop: () => clearInterval(timer),
  };
}

/** The code of an error, or its name. The message may quote what was written; these do not. */
export function codeOf(error: unknown): string {
  const { code, name } = error as Error & { code?: string };
  return code ?? name;
}
