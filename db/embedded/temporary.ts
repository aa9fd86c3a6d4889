import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Embedded, startEmbedded } from "../embedded.ts";

/** Starts an empty database that is removed when it is stopped, for tests and tools. */
export async function startTemporary(log: (line: string) => void): Promise<Embedded> {
  // Not mkdtemp: as root the database's user has to pass through the folder.
  const dataDir = join(tmpdir(), `roundtable-${randomBytes(6).toString("hex")}`);
  const database = await startEmbedded({ dataDir, log });
  return {
    ...database,
    async stop() {
      await database.stop();
      for (const folder of [database.where, dataDir]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
