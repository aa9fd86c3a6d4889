import pg from "pg";

const PATIENCE = 5_000;
const EVERY = 500;

/**
 * Waits until the server at `url` lets somebody in, for at most five seconds, as long as it is just starting or full: after
 * a restart of the machine it may come up a little later than the site. Throws what the driver says otherwise.
 */
export async function awaitDatabase(url: string, say: (line: string) => void): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let said = false; ; said = true) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      const passing = code !== undefined && /^(57P|53300|ECONNREFUSED|ECONNRESET|EAI_AGAIN)/.test(code);
      if (!passing || Date.now() > end) throw error;
      if (!said) say(`Waiting for the database at ${hostOf(url)} to let us in (${code}).`);
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  }
}

/** Where a database is, without the user and the password. */
export function hostOf(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url);
    return `${decodeURIComponent(host || searchParams.get("host") || "localhost")}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}
