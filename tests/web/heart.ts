import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How long a server's event loop stood still at most, in milliseconds. */
export type Worst = {
  /** By the clock: on a busy machine also because others were running. */
  stood: number;
  /** … and as far as its own thread was at work meanwhile, which others cannot make longer. */
  worked: number;
};

export type Heart = {
  /** Settings for `startSite`, so that the server keeps this record. */
  env: Record<string, string>;
  /** The worst since the last time one asked. */
  worst(): Worst;
  remove(): void;
};

/** A record of the heartbeat of a server that is about to be started. */
export function listenToHeart(): Heart {
  const folder = mkdtempSync(join(tmpdir(), "roundtable-heart-"));
  const file = join(folder, "stood.jsonl");
  writeFileSync(file, "");
  return {
    env: {
      NODE_OPTIONS: `--import=${join(import.meta.dirname, "heartbeat.ts")}`,
      HEARTBEAT_FILE: file,
    },
    worst() {
      const beats = readFileSync(file, "utf8").split("\n").filter(Boolean);
      writeFileSync(file, "");
      const told = beats.map((line) => JSON.parse(line) as Worst);
      return {
        stood: Math.max(0, ...told.map(({ stood }) => stood)),
        worked: Math.max(0, ...told.map(({ stood, worked }) => Math.min(stood, worked))),
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
