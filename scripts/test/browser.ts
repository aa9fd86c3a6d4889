import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../launch/root.mjs";

// The same browser without its windows, menus and toolbars: the tests take half of the processor time with it.
const shells = ["chromium-headless-shell", "chrome-headless-shell", "headless_shell"];
const browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Finds a Chromium or Chrome for the browser tests, the one without windows before any other, and gets one where the machine has none. */
export async function findBrowser() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM && works(CHROMIUM)) return CHROMIUM;
  return inPath(shells) ?? installFromDebian("chromium-headless-shell") ?? wholeBrowser() ?? fromPlaywright();
}

function wholeBrowser() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const windows = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA].filter(Boolean) as string[];
  return inPath(browsers, [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...windows.map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
    chromium.executablePath(),
  ]);
}

function fromPlaywright() {
  console.log("This machine has no Chromium or Chrome; fetching the one that Playwright offers.");
  const cli = join(root, "node_modules", "@playwright", "test", "cli.js");
  const quiet = { cwd: root, stdio: "ignore", timeout: 180_000 } as const;
  spawnSync(process.execPath, [cli, "install", "--no-shell", "chromium"], quiet);
  return wholeBrowser() ?? installFromDebian("chromium");
}

function installFromDebian(program: string) {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined;
  console.log(`Installing Debian’s ${program} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const bounds = ["-qq", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=15"];
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", program]]) {
    const run = { env, encoding: "utf8", timeout: 180_000 } as const;
    const { status, stderr, error } = spawnSync("/usr/bin/apt-get", [...bounds, ...args], run);
    if (status === 0) continue;
    console.error(error?.message ?? stderr.trim().split("\n").slice(-5).join("\n"));
    return undefined;
  }
  return inPath([program]);
}

function isDebian() {
  const about = "/etc/os-release";
  return existsSync(about) && /^ID=debian$/m.test(readFileSync(about, "utf8"));
}

function inPath(names: string[], elsewhere: string[] = []) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...elsewhere].find(works);
}

// A file that is there may still lack libraries, or be Ubuntu's advice to install a snap.
function works(path: string) {
  if (!existsSync(path)) return false;
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}
