// During a rolling restart a process of the version before goes on beside one of the next.
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { browserOf } from "#tests/support/browser.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { freePort, markOfMember, type Site, sessionOf, startSite } from "#tests/support/site.ts";
import { root } from "../../scripts/launch/root.mjs";

const thread = "/c/pediatric-pt/threads/1";

/** A checkout of another version: the same build, and functions of which one says another sentence. */
function anotherCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), "roundtable-version-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const part of ["server.ts", "package.json", "server", "db"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const part of ["node_modules", "app", "build", "public"])
    symlinkSync(join(root, part), join(folder, part));
  const file = join(folder, "db/functions/posting.sql");
  const text = readFileSync(file, "utf8");
  const changed = text.replaceAll("There is no such conversation.", "This conversation is not there.");
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return folder;
}

/** A second process on a site's database, out of another checkout. */
async function startBeside(site: Site, checkout: string): Promise<string> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child: ChildProcess = spawn(process.execPath, ["server.ts"], {
    cwd: checkout,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: "production", PORT: String(port), BASE_URL: url },
      ...{ DATABASE_URL: site.database.ownerUrl, DATA_DIR: site.dataDir, SECRET: inject("cluster").secret },
      ...{ UNDO_SECONDS: "0", WRITE_PACE: "100" },
    },
  });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await gone;
  });
  let trouble = "";
  child.stderr!.on("data", (text) => {
    trouble += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("close", () => reject(new Error(trouble)));
  });
  return url;
}

test("two processes of different versions post into one conversation, and no post is lost or doubled", {
  timeout: 120_000,
}, async () => {
  const site = await startSite();
  onTestFinished(() => site.stop());
  const { owner } = site.database;
  const older = await site.as("wendell");
  const said: string[] = [];
  const post = async (browser: typeof older, words: string) => {
    said.push(words);
    const answer = await browser.post(thread, { body: words, key: randomUUID() });
    expect(answer.status, answer.text).toBe(302);
  };
  // The older process has every statement of posting prepared before its functions are replaced.
  for (const n of [1, 2, 3]) await post(older, `Before ${n}`);

  let starting = true;
  const beside = startBeside(site, anotherCheckout()).finally(() => {
    starting = false;
  });
  for (let n = 1; starting; n++) await post(older, `Meanwhile ${n}`);
  const url = await beside;
  const session = await sessionOf(site.database, member("joelle"));
  const newer = browserOf(url, session, markOfMember(member("joelle")));
  await Promise.all(
    [1, 2, 3].flatMap((n) => [post(older, `Of the older one ${n}`), post(newer, `Of the newer one ${n}`)]),
  );

  const { rows } = await owner.query<{ body: string; number: number }>(
    `select p.body, p.number from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
     where t.cohort_id = $1 and t.number = 1 order by p.number`,
    [cohort("pediatric")],
  );
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
  const ours = rows.map(({ body }) => body).filter((body) => said.includes(body));
  expect(ours.sort()).toEqual(said.sort());
  // The functions are the newer one's.
  await expect(
    site.database.asMember("wendell", (app) =>
      app.query(
        "select * from verbs.hold_post(seconds => 0, cohort => $1, thread => 999999, new_kind => null, new_title => null, topics => null, form_key => 'a key of mine', answers => null, new_body => 'x', new_html => 'x', new_excerpt => 'x', new_renderer => 1)",
        [cohort("pediatric")],
      ),
    ),
  ).rejects.toThrow("This conversation is not there.");
});
