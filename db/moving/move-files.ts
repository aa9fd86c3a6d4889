import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import type { NamedStore } from "#app/files/store-of.server.ts";
import { MoveTrouble } from "./trouble.ts";

export type Move = {
  ownerUrl: string;
  from: NamedStore;
  to: NamedStore;
  /** A folder for what is on its way, best on the disk of the folder of files. */
  aside: string;
  say(line: string): void;
  /** Ends it after the files that are on their way. */
  stop?: AbortSignal;
};

type Row = { uid: string; name: string; size: number; sha256: string };
type Count = { files: number; of: number; bytes: number; copied: number };

const AT_ONCE = 4;
const EVERY = 5_000;

/**
 * Copies each file that has a row from one store to another, and takes none away. What is there with the same size is passed
 * over, so that it can be run again; what comes with another sum than its row says is not copied. Throws MoveTrouble that
 * names what is missing or damaged, when all else was copied.
 */
export async function moveFiles(move: Move): Promise<void> {
  const { from, to, say } = move;
  const client = new pg.Client({ connectionString: move.ownerUrl });
  await client.connect();
  try {
    await mkdir(move.aside, { recursive: true, mode: 0o700 });
    const lost = await copyAll(move, await rowsOf(client));
    if (move.stop?.aborted) throw new MoveTrouble("It was stopped. Run it again to go on where it was.");
    await refuseLost(client, from.at, lost);
    // Whatever was uploaded meanwhile.
    await refuseLost(client, from.at, await copyAll({ ...move, say: () => {} }, await rowsOf(client)));
    say(`Every file lies in ${to.at} now, and also still in ${from.at}.`);
  } finally {
    await client.end();
  }
}

async function rowsOf(client: pg.Client): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    "select uid, name, size::float8 as size, sha256 from file order by uid",
  );
  return rows;
}

/** Copies what the rows name; returns the uids of what could not be had, each with why. */
async function copyAll(move: Move, rows: Row[]): Promise<Map<string, string>> {
  const lost = new Map<string, string>();
  const count: Count = { files: 0, of: rows.length, bytes: 0, copied: 0 };
  const progress = setInterval(() => move.say(inWords(count)), EVERY);
  const left = rows.values();
  let failed = false;
  const copySome = async () => {
    for (const row of left) {
      if (failed || move.stop?.aborted) return;
      const why = await copyOne(move, row, count).catch((error) => {
        failed = true;
        throw error;
      });
      if (why) lost.set(row.uid, why);
      count.files++;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, copySome));
  clearInterval(progress);
  move.say(inWords(count));
  const broken = ends.find((end) => end.status === "rejected");
  if (broken) throw broken.reason;
  return lost;
}

async function copyOne({ from, to, aside }: Move, row: Row, count: Count): Promise<string | undefined> {
  if ((await to.store.size(row.uid)) === row.size) return undefined;
  const bytes = await from.store.open(row.uid);
  if (!bytes) return "missing";
  const draft = join(aside, `${row.uid}.${randomBytes(4).toString("hex")}`);
  const hash = createHash("sha256");
  let size = 0;
  try {
    const measured = async function* () {
      for await (const chunk of bytes) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    await pipeline(measured, createWriteStream(draft, { flags: "wx", mode: 0o600 })).catch((error) => {
      throw new MoveTrouble(
        `${from.at} or the disk broke off at ${row.uid} (${error.code ?? error.message}). Run it again to go on where it was.`,
      );
    });
    if (size !== row.size || hash.digest("hex") !== row.sha256) return "damaged";
    await to.store.putFile(row.uid, draft);
    count.copied++;
    count.bytes += size;
    return undefined;
  } finally {
    bytes.destroy();
    await rm(draft, { force: true });
  }
}

function inWords({ files, of, bytes, copied }: Count): string {
  return `${files} of ${of} files looked at, ${copied} copied (${(bytes / 1_000_000).toFixed(1)} MB).`;
}

const NAMED = 20;

/** Throws where files are lost whose rows are still there. */
async function refuseLost(client: pg.Client, at: string, lost: Map<string, string>): Promise<void> {
  const { rows } = await client.query<{ uid: string; name: string }>(
    "select uid, name from file where uid = any($1) order by uid",
    [[...lost.keys()]],
  );
  if (rows.length === 0) return;
  const named = rows.slice(0, NAMED).map(({ uid, name }) => `${uid} (${name}, ${lost.get(uid)})`);
  const more = rows.length > named.length ? ` and ${rows.length - named.length} more` : "";
  throw new MoveTrouble(
    `All other files were copied, but ${at} does not have these as their rows say: ${named.join(", ")}${more}.`,
  );
}
