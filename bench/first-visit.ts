import { mkdirSync, rmSync } from "node:fs";
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
