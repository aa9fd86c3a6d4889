import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname } from "node:path";

/**
 * Installs exactly what a folder's lock file lists, quietly; what npm said is shown only when it fails.
 * Install scripts do not run: nothing here needs one.
 * @param {string} folder
 * @param {string} node the Node that will use the packages: npm leaves out optional ones that it is too old for
 */
export async function installLocked(folder, node) {
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
 * Runs a program to its end and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number | null, signal: string | null, output: string }>}
 */
export function run(command, args, cwd, env = process.env) {
  return new Promise((resolve) => {
    const shell = process.platform === "win32" && command === "npm";
    const child = spawn(command, args, { cwd, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => resolve({ code: null, signal: null, output: error.message }));
    child.on("close", (code, signal) => resolve({ code, signal, output }));
    process.once("exit", () => child.kill());
  });
}
