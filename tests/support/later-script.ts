import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Asker } from "../../bench/load.ts";
import type { Page } from "../../bench/pages.ts";

/** Bytes of script that a page loads later on for the chunk in which some words stand, as they travel. */
export async function weighLater(
  { asker, pages }: { asker: Asker; pages: Page[] },
  page: string,
  words: string,
): Promise<number> {
  const { body } = await asker.ask(pages.find(({ name }) => name === page)!.ask());
  const there = new Set(body.toString().match(/[\w-]+\.js(?=")/g));
  const folder = join("build", "client", "assets");
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
