import { spawn } from "node:child_process";
import { join } from "node:path";
import { site } from "../../scripts/launch/site.mjs";
import { heard } from "../child.ts";
import { type Asker, askerOf, type Question } from "../load.ts";
import { describe } from "./description.ts";

/** What the least costs that could answer with such a page: React's drawing of it, and one prepared query. */
export type Limit = {
  pid: number;
  asker: Asker;
  /** Takes a page of the site, and returns what asks for one that has as many elements, attributes and bytes. */
  take(html: string): Promise<() => Question>;
  stop(): Promise<void>;
};

/** Starts the process of the limit beside the site, on the same database. */
export async function startLimit(databaseUrl: string): Promise<Limit> {
  const flags = site.filter((word) => word.startsWith("--"));
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, "process.ts")], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { PATH: process.env.PATH, NODE_ENV: "production", DATABASE_URL: databaseUrl },
  });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const port = await Promise.race([heard(child), gone]);
  if (!port) throw new Error(`The limit did not start: it ended with ${child.exitCode}.`);
  let taken = 0;
  return {
    pid: child.pid!,
    asker: askerOf(`http://127.0.0.1:${port}`, ""),
    async take(html) {
      const path = `/${++taken}`;
      child.send({ path, page: describe(html) });
      await heard(child);
      return () => ({ method: "GET", path, status: 200 });
    },
    async stop() {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
