import { tryWrite } from "#app/db-statements.server.ts";
import { codeOf, type Heartbeat } from "#app/heartbeat.server.ts";

const PATIENCE = 3_000;
const AT_MOST_EVERY = 1_000;

/**
 * Answers whether the site can do its work: a write, and the beats of what must go on by itself. However often it is asked,
 * the write is tried once a second at most, and an answer takes no longer than three.
 */
export function watchReadiness(hearts: Heartbeat[]): () => Promise<string[]> {
  let writing: Promise<string | null> | undefined;
  return async () => {
    writing ??= writes().finally(() => {
      setTimeout(() => {
        writing = undefined;
      }, AT_MOST_EVERY).unref();
    });
    const troubles = [await writing, ...hearts.map((heart) => heart.trouble())];
    return troubles.filter((trouble) => trouble !== null);
  };
}

async function writes(): Promise<string | null> {
  let late: NodeJS.Timeout | undefined;
  const silent = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject({ code: `no answer for ${PATIENCE / 1000} seconds` }), PATIENCE);
  });
  try {
    await Promise.race([tryWrite(), silent]);
    return null;
  } catch (error) {
    return `the database takes no writes (${codeOf(error)})`;
  } finally {
    clearTimeout(late);
  }
}
