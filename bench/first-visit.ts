import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Asker } from "./load.ts";
import type { Page } from "./pages.ts";
import { startSite } from "./site.ts";

/** Bytes of script and style that a first visit loads, as they travel. */
export async function weigh(
  { asker, pages }: { asker: Asker; pages: Page[] },
  page: string,
): Promise<{ script: number; style: number }> {
  const { body } = await asker.ask(pages.find(({ name }) => name === page)!.ask());
  const html = body.toString();
  const sizeOf = async (path: string) =>
    (await asker.ask({ method: "GET", path, status: 200 }, "br, gzip")).body.length;
  const weight = { script: 0, style: 0 };
  for (const path of new Set(html.match(/\/assets\/[\w.-]+\.(?:js|css)/g))) {
    weight[path.endsWith(".css") ? "style" : "script"] += await sizeOf(path);
  }
  return weight;
}

/** Bytes of script that a page loads later on for the chunk in which some words stand, as they travel. */
export async function weighLater(
  { asker, pages }: { asker: Asker; pages: Page[] },
  page: string,
  words: string,
): Promise<number> {
  const { body } = await asker.ask(pages.find(({ name }) => name === page)!.ask());
  const there = new Set(body.toString().match(/[\w-]+\.js(?=")/g));
  const folder = join(import.meta.dirname, "..", "build", "client", "assets");
  const source = (name: string) => readFileSync(join(folder, name), "utf8");
  const first = readdirSync(folder).filter((name) => name.endsWith(".js") && source(name).includes(words));
  const waiting = [...first];
  const later = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (there.has(name) || later.has(name)) continue;
    later.add(name);
    for (const [, needed] of source(name).matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g))
      waiting.push(needed!);
  }
  return [...later].reduce((sum, name) => sum + statSync(join(folder, `${name}.br`)).size, 0);
}

/** Milliseconds of the first start on an empty data folder, and of the next one. */
export async function timeStarts(): Promise<{ first: number; later: number }> {
  const dataDir = join(import.meta.dirname, "..", ".bench", "start");
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dirname(dataDir), { recursive: true });
  try {
    const [first, later] = [await startOnce(dataDir), await startOnce(dataDir)];
    return { first, later };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(dataDir: string): Promise<number> {
  const site = await startSite({ dataDir });
  await site.stop();
  return Math.round(site.startedIn);
}
