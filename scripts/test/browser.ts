import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../launch/root.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Finds a Chromium or Chrome for the browser tests, and gets one where the machine has none. */
export async function findBrowser() {
  const found = candidates().find(works);
  if (found) return found;
  console.log("This machine has no Chromium or Chrome; fetching the one that Playwright offers.");
  const cli = join(root, "node_modules", "@playwright", "test", "cli.js");
  const quiet = { cwd: root, stdio: "ignore", timeout: 180_000 } as const;
  spawnSync(process.execPath, [cli, "install", "--no-shell", "chromium"], quiet);
  if (works(chromium.executablePath())) return chromium.executablePath();
  return installFromDebian();
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log(
    "Playwright's could not be fetched or does not run here; installing Debian's chromium with apt-get.",
  );
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { status, stderr, error } = spawnSync("/usr/bin/apt-get", ["-qq", ...args], {
      env,
      encoding: "utf8",
    });
    if (status !== 0) console.error(error?.message ?? stderr.trim().split("\n").slice(-5).join("\n"));
  }
  return candidates().find(works);
}

function candidates() {
  const { CHROMIUM, PATH = "", PROGRAMFILES, LOCALAPPDATA } = process.env;
  const windows = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA].filter(Boolean) as string[];
  return [
    ...(CHROMIUM ? [CHROMIUM] : []),
    ...names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...windows.map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
    chromium.executablePath(),
  ];
}

// A file that is there may still lack libraries, or be Ubuntu's advice to install a snap.
function works(path: string) {
  if (!existsSync(path)) return false;
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}
