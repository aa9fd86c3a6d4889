import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { newFolder, startServer } from "./server.ts";

/**
 * Starts the demonstration once for the whole run, as `npm run demo` does, and stops it again: every demonstration of the
 * tests begins with a copy of what it made. Runs before the workers, which find the folder in their environment.
 */
export default async function makeDemonstration(): Promise<() => void> {
  const folder = newFolder();
  const server = await startServer(["--demo"], {}, folder);
  await server.stop();
  // Where the database's user cannot enter the temporary folder, its database lies elsewhere and cannot be copied along.
  if (existsSync(join(folder, "postgres"))) process.env.DEMONSTRATION = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
