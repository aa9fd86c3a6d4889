import { spawnSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../launch/root.mjs";

/** Which of the parts that have test files are to run, and with what. */
export type Chosen = { unit: string[]; e2e: string[] };

const isSpec = (file: string) => /^tests\/e2e\/.*\.spec\.ts$/.test(file);

/** Every test file of the project. */
const testFiles = () =>
  globSync("tests/**/*.{test,spec}.{ts,tsx}", { cwd: root }).map((file) => file.replaceAll("\\", "/"));

/** Finds the test files that paths name: a file, a folder, or a part of a path. Throws for one that names none. */
export function testsAt(paths: string[]): Chosen {
  const all = testFiles();
  const found = paths.flatMap((path) => {
    const plain = path.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/$/, "");
    const folder = existsSync(join(root, plain)) && statSync(join(root, plain)).isDirectory();
    const files = all.filter((file) => (folder ? file.startsWith(`${plain}/`) : file.includes(plain)));
    if (files.length === 0) throw new Error(`There is no part and no test file called "${path}".`);
    return files;
  });
  return split(found);
}

/**
 * Finds the test files that changes touch which are not committed or not pushed: those that import what was changed, those
 * in the folder of a changed domain, which ask the built site for it, and changed browser tests.
 */
export function changedTests(): Chosen {
  const since = pushed();
  const changed = [
    ...git("diff", "--name-only", since).split("\n"),
    ...git("ls-files", "--others", "--exclude-standard").split("\n"),
  ];
  const domains = new Set(changed.flatMap((file) => /^(?:app|db)\/([a-z-]+)\//.exec(file)?.[1] ?? []));
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const { stdout } = spawnSync(process.execPath, [vitest, "list", "--filesOnly", `--changed=${since}`], {
    cwd: root,
    encoding: "utf8",
  });
  const importing = stdout.split("\n").filter((line) => line.startsWith("tests/"));
  const beside = testFiles().filter((file) => domains.has(file.split("/")[1]!));
  return split([
    ...importing,
    ...beside,
    ...changed.filter(isSpec).filter((file) => existsSync(join(root, file))),
  ]);
}

/** The newest commit that others have; the last one of all where this clone has no other to push to. */
function pushed(): string {
  for (const other of ["@{upstream}", "origin/HEAD", "origin/main"]) {
    const base = git("merge-base", "HEAD", other).trim();
    if (base) return base;
  }
  return "HEAD";
}

function git(...args: string[]): string {
  return spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout ?? "";
}

function split(files: string[]): Chosen {
  const each = [...new Set(files)];
  return { unit: each.filter((file) => !isSpec(file)), e2e: each.filter(isSpec) };
}
