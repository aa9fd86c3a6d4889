import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { root } from "../../scripts/launch/root.mjs";

const packages = {
  "": {},
  "node_modules/needed": { version: "1.0.0" },
  "node_modules/tool": { version: "2.0.0", dev: true },
  "node_modules/elsewhere": { version: "3.0.0", optional: true, os: ["haiku"] },
};
type Lock = Record<string, { version?: string }>;

/** What npm does, as far as the launcher sees it: removes what is there, and then installs, fails or takes its time. */
const npm = `
const { mkdirSync, rmSync, writeFileSync } = require("node:fs");
const { spawn } = require("node:child_process");
writeFileSync(process.env.SEEN + "/asked", process.argv.slice(2).join(" "));
rmSync("node_modules", { recursive: true, force: true });
if (process.env.NPM === "fails") { console.error("no network here"); process.exit(1); }
if (process.env.NPM === "hangs") {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  writeFileSync(process.env.SEEN + "/pids", process.pid + " " + child.pid);
  setInterval(() => {}, 1000);
} else {
  const { packages } = JSON.parse(require("node:fs").readFileSync("package-lock.json", "utf8"));
  for (const name of Object.keys(packages)) if (name && !packages[name].optional) mkdirSync(name, { recursive: true });
  writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages }));
}`;

/** The launcher in a project of its own, with the packages of `installed`, and one command of each kind. */
function project(installed: Lock | undefined) {
  const folder = mkdtempSync(join(tmpdir(), "roundtable-launch-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of ["scripts/launch", "scripts/launch.mjs"])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  write("package.json", JSON.stringify({ name: "project", type: "module" }));
  write("package-lock.json", JSON.stringify({ packages }));
  write("db/backup.ts", 'console.log("the command ran");');
  write("scripts/test.ts", 'console.log("the checks ran");');
  write("npm-cli.cjs", npm);
  if (installed) {
    for (const name of Object.keys(installed)) if (name) write(join(name, "index.js"), "");
    write("node_modules/.package-lock.json", JSON.stringify({ packages: installed }));
  }

  function write(path: string, text: string) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    launch(command: string, NPM = "works") {
      const child = spawn(process.execPath, [join(folder, "scripts/launch.mjs"), command], {
        env: {
          NODE_ENV: "production",
          PATH: process.env.PATH,
          npm_execpath: join(folder, "npm-cli.cjs"),
          SEEN: folder,
          NPM,
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
      const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
        child.on("close", (code) => resolve({ code, said })),
      );
      return { child, ended };
    },
    asked: () => existsSync(join(folder, "asked")),
    read: (path: string) =>
      existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : undefined,
    there: () => readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")),
    leftAside: () => readdirSync(join(folder, ".node")).filter((name) => name !== "lock"),
  };
}

const { "node_modules/tool": _, ...withoutTools } = packages;
const production: Lock = withoutTools;

test("what npm ci --omit=dev installed is enough for a command of the site, again and again", async () => {
  const { launch, asked, there } = project(production);
  for (let i = 0; i < 2; i++)
    expect(await launch("backup").ended).toEqual({ code: 0, said: "the command ran\n" });
  expect(asked()).toBe(false);
  expect(there()).toContain("needed");
});

test("the checks need the tools too, and install them", async () => {
  const { launch, there } = project(production);
  await launch("backup").ended;
  const { code, said } = await launch("test").ended;
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringMatching(/^Installing the packages.*\nthe checks ran\n$/),
  });
  expect(there()).toEqual(["needed", "tool"]);
});

test("a package of another version is not enough", async () => {
  const { launch, asked } = project({ ...production, "node_modules/needed": { version: "0.9.0" } });
  expect((await launch("backup").ended).code).toBe(0);
  expect(asked()).toBe(true);
});

test("an installation that fails says why, and leaves what was there", async () => {
  const { launch, there, leftAside } = project({
    ...production,
    "node_modules/needed": { version: "0.9.0" },
  });
  const { code, said } = await launch("backup", "fails").ended;
  expect(code).toBe(1);
  expect(said).toContain("no network here\nnpm could not install the packages");
  expect(there()).toEqual(["elsewhere", "needed"]);
  expect(leftAside()).toEqual([]);
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s during an installation ends it with all that it started",
  async (signal) => {
    const { launch, read, there, leftAside } = project({ "node_modules/needed": { version: "0.9.0" } });
    const { child, ended } = launch("backup", "hangs");
    const pids = (await vi.waitUntil(() => read("pids"), { timeout: 10_000 })).split(" ").map(Number);
    child.kill(signal);
    expect((await ended).code).toBe(signal === "SIGTERM" ? 143 : 130);
    for (const pid of pids) await vi.waitUntil(() => !isRunning(pid), { timeout: 5_000 });
    expect(there()).toEqual(["needed"]);
    expect(leftAside().length).toBeLessThanOrEqual(1);
    // What the killed one left goes with the next.
    const next = await launch("backup").ended;
    expect(next.code).toBe(0);
    expect(leftAside()).toEqual([]);
  },
);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A child whose parent was killed waits for the system to notice.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
