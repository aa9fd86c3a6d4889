import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** What a site has to be started with so that its processor can be recorded. */
export function recorder() {
  const folder = mkdtempSync(join(tmpdir(), "roundtable-profile-"));
  const file = join(folder, "recording.json");
  return {
    flags: ["--import", join(import.meta.dirname, "recorder.ts")],
    env: { RECORD_TO: file },
    /** Records a process while something is done. */
    async record(pid: number, fn: () => Promise<void>): Promise<Profiler.Profile> {
      process.kill(pid, "SIGUSR2");
      await fn();
      process.kill(pid, "SIGUSR2");
      while (!existsSync(file)) await setTimeout(100);
      return JSON.parse(readFileSync(file, "utf8"));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
