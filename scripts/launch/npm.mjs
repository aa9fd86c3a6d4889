import { spawn } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { root } from "./root.mjs";

const besides = join(root, ".node");

/**
 * Installs exactly what the lock file in `source` lists into `target`, quietly; what npm said is shown only when it fails.
 * It is installed aside and then takes the place of what was there, which a failure or a kill leaves alone. Install scripts
 * do not run: nothing here needs one.
 * @param {string} source
 * @param {string} target
 * @param {string} node the Node that will use the packages: npm leaves out optional ones that it is too old for
 */
export async function installLocked(source, target, node) {
  removeAsides();
  const aside = join(besides, `installing-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    for (const name of ["package.json", "package-lock.json", ".npmrc"])
      if (existsSync(join(source, name))) copyFileSync(join(source, name), join(aside, name));
    await install(aside, node);
    takePlace(join(aside, "node_modules"), join(target, "node_modules"));
  } finally {
    removeAsides();
  }
}

/**
 * @param {string} folder
 * @param {string} node
 */
async function install(folder, node) {
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--no-update-notifier"];
  const args = ["ci", "--include=dev", "--include=optional", "--loglevel=error", ...flags];
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
  const cli = process.env.npm_execpath ?? "";
  const [command, first] = /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli) ? [node, [cli]] : ["npm", []];
  const ended = await run(command, [...first, ...args], folder, env);
  if (ended.code === 0) return;
  const hint = /\b(E(AI_AGAIN|NOTFOUND|CONN\w+|TIMEDOUT|NETUNREACH)|ERR_SOCKET_TIMEOUT)\b/.test(ended.output)
    ? "check the network and try again"
    : "mend that and try again";
  throw new Error(`${reasonOf(ended)}\nnpm could not install the packages; see above, ${hint}.`);
}

/** The most of a failed program's words that are repeated: the last ones say why. */
const LINES = 40;

/**
 * Why a program failed, in its own words, and never in none.
 * @param {{ code: number | null, signal: string | null, output: string }} ended
 */
export function reasonOf({ code, signal, output }) {
  const said = output.trim().split("\n").slice(-LINES).join("\n");
  if (signal) return `${said}\nIt was ended by ${signal}, as happens where memory is short.`.trim();
  return said || `It ended with ${code} and said nothing.`;
}

/**
 * Puts a new folder in place of an old one.
 * @param {string} fresh
 * @param {string} place
 */
function takePlace(fresh, place) {
  try {
    if (existsSync(place)) renameSync(place, join(dirname(fresh), "replaced"));
    renameSync(fresh, place);
  } catch (error) {
    // A folder that is mounted, or open in another program on Windows, stays; what lies in it is exchanged.
    if (!existsSync(place)) throw error;
    for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true, force: true });
    cpSync(fresh, place, { recursive: true, verbatimSymlinks: true });
  }
}

/** Removes what installing left aside, also earlier and killed; only one launcher installs at a time. */
function removeAsides() {
  if (!existsSync(besides)) return;
  for (const name of readdirSync(besides))
    if (name.startsWith("installing-")) rmSync(join(besides, name), { recursive: true, force: true });
}

/**
 * Runs a program to its end and keeps what it prints; should we have to leave before, it ends with us.
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number | null, signal: string | null, output: string }>}
 */
export function run(command, args, cwd, env = process.env) {
  return new Promise((resolve) => {
    const windows = process.platform === "win32";
    const shell = windows && command === "npm";
    // In a group of its own, so that whatever it starts ends with it.
    const child = spawn(command, args, {
      ...{ cwd, env, shell, detached: !windows },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => {
      if (windows || child.pid === undefined) child.kill();
      else
        try {
          process.kill(-child.pid, "SIGKILL");
        } catch {
          // It has just ended by itself.
        }
    };
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => resolve({ code: null, signal: null, output: error.message }));
    child.on("exit", () => process.removeListener("exit", end));
    child.on("close", (code, signal) => resolve({ code, signal, output }));
    process.once("exit", end);
  });
}
