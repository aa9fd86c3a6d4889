import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { joinEmbedded } from "../../../db/embedded.ts";

export type RunningServer = {
  url: string;
  said(): string;
  /** Lets the time pass in which posts that were sent can still be taken back. */
  passSeconds(): Promise<void>;
  /** Lets the time pass that practices have in each group being formed. */
  passDaysOfGroups(): Promise<void>;
  /** Throws away the drafts that were begun since the site runs. */
  forgetDrafts(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a demonstration of its own, quickly: on a copy of the one that was made for the whole run. */
export async function startDemonstration(env: Record<string, string> = {}): Promise<RunningServer> {
  const folder = newFolder();
  const made = process.env.DEMONSTRATION;
  if (made) copyFolder(made, folder);
  const server = await startServer(["--demo"], env, folder);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** Makes an empty data folder for a server. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "roundtable-e2e-"));
  // The database's own user has to pass through.
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Starts the built site: an empty network, or with `--demo` the demonstration. A data folder that is given stays when it
 * stops; its own goes with it.
 */
export async function startServer(
  flags: string[] = [],
  env: Record<string, string> = {},
  given?: string,
): Promise<RunningServer> {
  const folder = given ?? newFolder();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const said: string[] = [];
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["server.ts", ...flags], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...inherited,
      NODE_ENV: "production",
      PORT: String(port),
      // Most tests look at what others see, and need not wait for it.
      UNDO_SECONDS: "0",
      // Tests write faster than people do.
      WRITE_PACE: "100",
      BASE_URL: url,
      DATA_DIR: folder,
      DEMO_DIR: folder,
      ...env,
    },
  });
  child.stdout!.on("data", (text) => said.push(String(text)));
  child.stderr!.on("data", (text) => said.push(String(text)));
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("close", () => reject(new Error(`The site did not start: ${said.join("")}`)));
  });
  const since = new Date();
  return {
    url,
    said: () => said.join(""),
    passSeconds: () => asOwner(folder, (owner) => owner.query("update pending_post set due_at = now()")),
    passDaysOfGroups: () =>
      asOwner(folder, (owner) =>
        owner.query("update formation set deadline_at = now() - interval '1 minute'"),
      ),
    forgetDrafts: () =>
      asOwner(folder, (owner) => owner.query("delete from draft where updated_at > $1", [since])),
    async stop() {
      child.kill("SIGTERM");
      await gone;
      if (!given) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Changes the database beside the site that runs on it. */
async function asOwner(folder: string, change: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  const database = await joinEmbedded({ dataDir: folder, log: () => {} });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  try {
    await owner.connect();
    await change(owner);
  } finally {
    await owner.end();
    await database.stop();
  }
}

/** Copies a folder with the owners of its files, one of whom is the database's user. */
function copyFolder(from: string, to: string): void {
  if (process.platform === "win32") {
    cpSync(from, to, { recursive: true });
    return;
  }
  const { status, stderr } = spawnSync("cp", ["-Rp", `${from}/.`, to], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The demonstration could not be copied: ${stderr}`);
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
