import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { askerOf } from "./load.ts";
import { csv, signIn, upload } from "./pages.ts";
import { startSite } from "./site.ts";

const MEMBERS = 3;
const FILES_EACH = 10;
const BYTES = 25_000_000;

/**
 * Sends thirty files of 25 MB at once and then fetches them at once, from a site of its own. Returns the most megabytes that the
 * site and the processes that it started held together.
 */
export async function memoryOfManyFiles(databaseUrl: string): Promise<number> {
  const site = await startSite({ databaseUrl });
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentMb(site.pid));
  }, 20);
  try {
    const members = await Promise.all(
      Array.from({ length: MEMBERS }, async (_, at) => ({
        asker: askerOf(site.url, await signIn(databaseUrl, `member${at + 1}@practice.example`), FILES_EACH),
        key: randomUUID(),
      })),
    );
    const each = <T>(use: (member: (typeof members)[number], at: number) => Promise<T>) =>
      Promise.all(
        members.flatMap((member) => Array.from({ length: FILES_EACH }, (_, at) => use(member, at))),
      );
    const sent = await each(({ asker, key }) => asker.ask(upload("cohort-1", key, csv(BYTES))));
    for (const { status, body } of sent)
      if (status !== 200) throw new Error(`An upload was answered with ${status}: ${body}`);
    const uids = members.map(
      (_, at) =>
        sent
          .slice(at * FILES_EACH, (at + 1) * FILES_EACH)
          .map(({ body }) => JSON.parse(body.toString()).uploads.map(({ uid }: { uid: string }) => uid))
          .find((all) => all.length === FILES_EACH)!,
    );
    await Promise.all(
      members.flatMap(({ asker }, at) =>
        uids[at]!.map((uid: string) => asker.ask({ method: "GET", path: `/files/${uid}`, status: 200 })),
      ),
    );
  } finally {
    clearInterval(watch);
    await site.stop();
  }
  return most;
}

/** Megabytes of memory that a process and its children hold; what they share, such as Node itself, counts once. */
function residentMb(pid: number): number {
  let kilobytes = 0;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (Number(name) !== pid && parentOf(name) !== pid) continue;
      const memory = readFileSync(`/proc/${name}/smaps_rollup`, "utf8");
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(memory)?.[1] ?? 0);
    } catch {
      // It has ended just now.
    }
  }
  return kilobytes / 1024;
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}
