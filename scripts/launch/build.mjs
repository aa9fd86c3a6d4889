import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { reasonOf, run } from "./npm.mjs";
import { root, stamp, stamped } from "./root.mjs";

const mark = join(root, "build", ".stamp");
const inputs = [
  "app",
  "public",
  "vite.config.ts",
  "remix.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Whether the built site was made from the sources as they are now. */
export function buildIsFresh() {
  return stamped(mark, digest());
}

/**
 * Builds the site.
 * @param {string} node
 */
export async function buildSite(node) {
  console.log("Building the site.");
  const wanted = digest();
  rmSync(mark, { force: true });
  const remix = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: "production" };
  const ended = await run(node, [remix, "vite:build"], root, env);
  if (ended.code !== 0) throw new Error(`${reasonOf(ended)}\nThe site could not be built; see above.`);
  stamp(mark, wanted);
}

// By content: a checkout or a copy changes every file's time and nothing else.
function digest() {
  const all = createHash("sha256");
  const shared = readdirSync(join(root, "db")).filter((name) => name.endsWith(".ts"));
  for (const file of [...inputs, ...shared.map((name) => join("db", name))].flatMap((name) =>
    list(join(root, name)),
  )) {
    all.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return all.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function list(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => list(join(path, name)));
}
