// npm run dev: the site, begun anew whenever a file is saved that it runs as it is. Pages, what they are made of and SQL
// it reloads by itself (server/development.ts).
import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
// An editor writes a file in several steps, and a checkout writes many.
const SETTLES = 150;

let site: ChildProcess | undefined;
let leaving = false;
let waiting: NodeJS.Timeout | undefined;
let turn = Promise.resolve();

function begin() {
  const child = spawn(process.execPath, [join(root, "server.ts"), "--dev"], { cwd: root, stdio: "inherit" });
  site = child;
  child.once("exit", (code) => {
    if (leaving) process.exit(code ?? 1);
    if (site !== child) return;
    site = undefined;
    console.error("The site has ended. It begins again when something is saved.");
  });
}

/** Ends the site in order, so that its database is free again, and begins a new one. */
async function beginAnew(name: string) {
  console.log(`${name} was saved: beginning anew.`);
  const old = site;
  site = undefined;
  if (old) {
    const gone = new Promise((resolve) => old.once("exit", resolve));
    old.kill("SIGTERM");
    await gone;
  }
  if (!leaving) begin();
}

for (const place of ["server.ts", "server", "db"])
  watch(join(root, place), { recursive: true }, (_event, name) => {
    if (!name?.endsWith(".ts") || leaving) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      turn = turn.then(() => beginAnew(place === name ? name : `${place}/${name}`));
    }, SETTLES);
  });

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    leaving = true;
    if (!site) process.exit(0);
    // A terminal tells the whole group of a Ctrl-C.
    if (signal !== "SIGINT" || !process.stdin.isTTY) site.kill("SIGTERM");
  });

begin();
