import { open } from "node:fs/promises";
import { settings } from "#app/web/settings.server.ts";
import type { Settings } from "#db/settings.ts";
import { converse } from "./instream.server.ts";
import { turns } from "./turns.ts";

/** Finding of a scanner; `why` is for the log. */
export type Scanned = { clean: true } | { found: string } | { unreachable: true; why: string };

/** How long to wait, in milliseconds: for a connection, for the next sign of life, and in all, one's turn included. */
export type ScanLimits = { connect: number; silence: number; all: number };

const limits: ScanLimits = { connect: 3_000, silence: 20_000, all: 60_000 };

/** A little more than the largest attachment. */
const MAX_BYTES = 32 * 1024 * 1024;
const AT_ONCE = 4;

const inTurn = turns(AT_ONCE);

/**
 * Has the scanner of CLAMD look at a local file: clean, or the name of what it found in it. A file that it could not look at,
 * whatever the reason, is none that is clean. Where no scanner is set, every file counts as clean.
 */
export async function scanFile(
  path: string,
  at: Settings["clamd"] = settings().clamd,
  { connect, silence, all }: ScanLimits = limits,
): Promise<Scanned> {
  if (!at) return { clean: true };
  const end = Date.now() + all;
  return inTurn(async () => {
    const file = await open(path);
    try {
      if ((await file.stat()).size > MAX_BYTES) return unreachable("the file is too large");
      const left = end - Date.now();
      if (left <= 0) return unreachable("too many files wait");
      return verdictOf(await converse(at, file, { connect, silence, all: left }));
    } finally {
      await file.close();
    }
  });
}

function verdictOf({ answer, failed }: Awaited<ReturnType<typeof converse>>): Scanned {
  if (answer === undefined) return unreachable(failed ?? "no answer");
  if (answer === "stream: OK") return { clean: true };
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  return found ? { found } : unreachable(answer.slice(0, 120));
}

function unreachable(why: string): Scanned {
  return { unreachable: true, why };
}
