import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Program of a process or a thread: beside the site's build as `vite.config.ts` makes it, and of a site that runs from its source, there. */
export type Program = { built: string; source: string };

/** Finds a program above this module, the folder of its code, and that of the project. Throws where it is in neither. */
export function programAt({ built, source }: Program): { root: string; file: string; code: string } {
  let found: { file: string; code: string } | undefined;
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, built))) found ??= { file: join(folder, built), code: folder };
    if (existsSync(join(folder, source))) found ??= { file: join(folder, source), code: join(folder, "app") };
    if (found && existsSync(join(folder, "package.json"))) return { root: folder, ...found };
    if (folder === dirname(folder)) throw new Error(`The program ${source} is missing.`);
  }
}
