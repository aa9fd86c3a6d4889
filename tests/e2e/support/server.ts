import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type RunningServer = { url: string; said(): string; stop(): Promise<void> };

/** Starts the built site on a data folder of its own: an empty network, or with `--demo` the demonstration. */
export async function startServer(
  flags: string[] = [],
  env: Record<string, string> = {},
): Promise<RunningServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "roundtable-e2e-"));
  // The database's own user has to pass through.
  chmodSync(folder, 0o711);
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
  return {
    url,
    said: () => said.join(""),
    async stop() {
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
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
