// Working on the site: what is saved shows, without a command in between.
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { expect, inject, onTestFinished, test } from "vitest";
import { findBrowser } from "../scripts/test/browser.ts";
import { databaseOfThisTest } from "./support/database.ts";
import { freePort } from "./support/site.ts";

const soon = { timeout: 60_000, interval: 200 };
const sources = [
  ...["app", "db", "public", "scripts", "server", "server.ts", "env.d.ts"],
  ...["package.json", "tsconfig.json", "remix.config.js", "vite.config.ts"],
];

/** Copies the project, so that its files can be changed; the packages stay those of this folder. */
function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), "roundtable-development-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of sources) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const change = (path: string, from: string | RegExp, to: string) => {
    const text = read(path);
    const changed = text.replace(from, to);
    expect(changed, `${path} has ${from}`).not.toBe(text);
    writeFileSync(join(folder, path), changed);
  };
  // What Vite prepares must not be mixed with that of this folder, whose packages it may read.
  const shared = `cacheDir: "vite", server: { fs: { allow: [${JSON.stringify(process.cwd())}, "."] }, `;
  change("vite.config.ts", "server: { ", shared);
  return { folder, read, change };
}

test("a component, server code, the server itself and a function of the database are reloaded when they are saved", {
  timeout: 180_000,
}, async () => {
  const database = await databaseOfThisTest();
  const { folder, change } = copyProject();
  const url = `http://localhost:${await freePort()}`;
  const child = spawn(process.execPath, ["scripts/dev.ts"], {
    cwd: folder,
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: "development", DATABASE_URL: database.ownerUrl },
      ...{ DATA_DIR: join(folder, ".data"), SECRET: inject("cluster").secret },
      ...{ BASE_URL: url, PORT: new URL(url).port, HOST: "127.0.0.1" },
    },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => said.push(String(text)));
  onTestFinished(() => ended(child));
  const textOf = (path: string) =>
    fetch(`${url}${path}`).then(
      (answer) => answer.text(),
      () => said.join(""),
    );
  await expect.poll(() => textOf("/livez"), soon).toBe("ok\n");

  const executablePath = (await findBrowser())!;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy|Hydration/i.test(message.text())) faults.push(message.text());
  });
  await page.goto(`${url}/sign-in`, { timeout: soon.timeout });
  // On a first visit Vite prepares packages, and then loads the page again.
  const hasStood = () =>
    page.evaluate(() => {
      const own = window as Window & { since?: number };
      own.since ??= performance.now();
      return performance.now() - own.since > 3_000;
    });
  await expect.poll(() => hasStood().catch(() => false), soon).toBe(true);
  // Until then React may have been there twice.
  faults.length = 0;
  await page.reload({ timeout: soon.timeout });
  await expect.poll(() => hasStood().catch(() => false), soon).toBe(true);

  const [form] = readdirSync(join(folder, "app/accounts"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith("sign-in-form.tsx"),
  );
  change(`app/accounts/${form}`, /label="Password"/, 'label="Your password"');
  await page.getByLabel("Your password").waitFor({ timeout: soon.timeout });
  expect(await page.evaluate(() => "since" in window)).toBe(true);
  expect(faults).toEqual([]);

  change("app/web/headers.ts", '"X-Frame-Options": "DENY"', '"X-Frame-Options": "SAMEORIGIN"');
  await expect
    .poll(() => fetch(`${url}/sign-in`).then(({ headers }) => headers.get("x-frame-options")), soon)
    .toBe("SAMEORIGIN");

  const asks = "execute on function verbs.who_asks(text)";
  await database.owner.query(`revoke ${asks} from roundtable_app`);
  await fetch(`${url}/sign-in`);
  await expect
    .poll(() => said.join(""), soon)
    .toMatch(/Error: permission denied for function who_asks \(42501\)\nStatement:\nselect verbs\.who_asks/);
  await database.owner.query(`grant ${asks} to roundtable_app`);

  const [file, name, sentence] = sentenceOfAFunction(folder);
  change(file, sentence, "This sentence was changed.");
  const current = async () =>
    (await database.owner.query("select prosrc from pg_proc where proname = $1", [name])).rows[0].prosrc;
  await expect.poll(current, soon).toContain("This sentence was changed.");

  change(file, "This sentence was changed.", "This one breaks off', nonsense");
  await expect.poll(() => said.join(""), soon).toMatch(/What was saved is wrong\.\nError: /);

  change("server/site.ts", 'send("ok\\n")', 'send("quite well\\n")');
  await expect.poll(() => textOf("/livez"), soon).toBe("quite well\n");
});

/** Finds a sentence with which a function of the database refuses: its file, the function's name, the sentence. */
function sentenceOfAFunction(folder: string): [file: string, name: string, sentence: string] {
  const files = readdirSync(join(folder, "db/functions")).map((name) => `db/functions/${name}`);
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    const found = /refuse\('RT409', '([A-Z][^']+)'/.exec(text);
    const names = [...text.slice(0, found?.index).matchAll(/^create or replace \w+ (?:\w+\.)?(\w+)\(/gm)];
    if (found && names.length > 0) return [file, names.at(-1)![1]!, found[1]!];
  }
  throw new Error("No function refuses with a sentence.");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  await gone;
}
