import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { site } from "../scripts/launch/site.mjs";
import { heard } from "./child.ts";
import { secret } from "./data-set.ts";

const dataDir = join(import.meta.dirname, "..", ".bench");

/** Where the sites that are measured keep their files. */
export const filesOfSites = join(dataDir, "files");

export type Site = {
  url: string;
  pid: number;
  /** Milliseconds from the command to the first answer it would give. */
  startedIn: number;
  /** Statements sent to the database since the start. */
  statements(): Promise<number>;
  stop(): Promise<void>;
};

/** What a site is started with beside its own. */
export type Extra = { flags?: string[]; env?: Record<string, string> };

/** Starts the built site as `npm start` does, in production, on a database or on a data folder of its own. */
export async function startSite(
  on: { databaseUrl: string } | { dataDir: string },
  { flags = [], env = {} }: Extra = {},
): Promise<Site> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, ...site], {
    cwd: join(import.meta.dirname, ".."),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...env,
      PATH: process.env.PATH,
      NODE_ENV: "production",
      PORT: String(port),
      BASE_URL: url,
      SECRET: secret,
      // A few members write as much here as hundreds do elsewhere.
      WRITE_PACE: "1000",
      ...("dataDir" in on ? { DATA_DIR: on.dataDir } : { DATABASE_URL: on.databaseUrl, DATA_DIR: dataDir }),
    },
  });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await Promise.race([heard(child), gone]);
  if (child.exitCode !== null) throw new Error(`The site did not start: it ended with ${child.exitCode}.`);
  return {
    url,
    pid: child.pid!,
    startedIn: performance.now() - began,
    async statements() {
      child.send("statements");
      return (await heard(child)) as number;
    },
    async stop() {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
