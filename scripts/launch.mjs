// The one way into every command: makes ready what a fresh clone lacks, then runs the command itself.
// It has to run on Node 18 with nothing installed, so it is plain JavaScript without dependencies.
import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { buildIsFresh, buildSite } from "./launch/build.mjs";
import { withLock } from "./launch/lock.mjs";
import { installPackages, packagesAreFresh } from "./launch/packages.mjs";
import { root } from "./launch/root.mjs";
import { fetchRuntime, findRuntime } from "./launch/runtime.mjs";
import { site } from "./launch/site.mjs";

/** @type {Record<string, { run: string[], build?: boolean, tools?: boolean, mode: string }>} */
const commands = {
  start: { run: site, build: true, mode: "production" },
  demo: { run: [...site, "--demo"], build: true, mode: "production" },
  dev: { run: ["scripts/dev.ts"], mode: "development" },
  test: { run: ["scripts/test.ts"], tools: true, mode: "test" },
  bench: { run: ["bench/run.ts"], build: true, mode: "production" },
  backup: { run: ["db/backup.ts", "backup"], mode: "production" },
  restore: { run: ["db/backup.ts", "restore"], mode: "production" },
  files: { run: ["db/files.ts"], mode: "production" },
  sql: { run: ["db/sql.ts"], mode: "production" },
  paste: { run: ["scripts/paste.ts"], tools: true, mode: "development" },
  merge: { run: ["scripts/merge.ts"], mode: "production" },
  convert: { run: ["scripts/convert.ts"], mode: "production" },
  match: { run: ["scripts/match.ts"], mode: "production" },
  "guard:measure": { run: ["scripts/guard-measure.ts"], mode: "production" },
  "guard:learn": { run: ["scripts/guard-learn.ts"], mode: "production" },
  "db-types": { run: ["scripts/db-types.ts"], tools: true, mode: "development" },
};

const [name = "", ...rest] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  console.error(`There is no command called "${name}". There are: ${Object.keys(commands).join(", ")}.`);
  process.exit(2);
}

// What only working on the project needs, `npm ci --omit=dev` leaves out.
const tools = command.tools ?? false;

try {
  if (!isReady()) await withLock(makeReady);
  become(findRuntime() ?? process.execPath, [...command.run, ...rest], command.mode);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exit(1);
}

function isReady() {
  return Boolean(findRuntime()) && packagesAreFresh(tools) && (!command?.build || buildIsFresh());
}

// Asked again under the lock: the launcher that we waited for may have done it all.
async function makeReady() {
  const node = findRuntime() ?? (await fetchRuntime());
  if (!packagesAreFresh(tools)) await installPackages(node);
  if (command?.build && !buildIsFresh()) await buildSite(node);
}

/**
 * Puts the command in our place, so that signals and the exit code are its own.
 * @param {string} node
 * @param {string[]} args
 * @param {string} mode
 */
function become(node, args, mode) {
  process.chdir(root);
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, NODE_ENV: process.env.NODE_ENV || mode };
  // Older Nodes and Windows cannot replace a process; there a child stands in, and hears what we hear.
  if (process.execve && process.platform !== "win32") process.execve(node, [node, ...args], env);

  const child = spawn(node, args, { stdio: "inherit", env });
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGTERM", "SIGHUP", "SIGINT"];
  for (const signal of signals) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; twice could be taken for impatience.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("error", (error) => {
    console.error(`Could not run ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    for (const each of signals) process.removeAllListeners(each);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}
