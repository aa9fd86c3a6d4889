import { randomUUID } from "node:crypto";
import { Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { cohort } from "#tests/support/cast.ts";
import { startSiteProcess } from "#tests/support/site.ts";

async function siteOfThisTest() {
  const site = await startSiteProcess();
  onTestFinished(() => site.stop());
  return { site, wendell: await site.as("wendell") };
}

test("a stop in the middle of posting finishes what is under way, refuses the rest, and ends", async () => {
  const { site, wendell } = await siteOfThisTest();
  const keys = Array.from({ length: 200 }, () => randomUUID());
  let answered = 0;
  let gone: Promise<number | null> | undefined;
  const sent = keys.map(async (key) => {
    try {
      const { status, location } = await wendell.post("/c/pediatric-pt/threads/1", { body: key, key });
      if (++answered === 20) gone = site.terminate();
      return { key, status, location };
    } catch {
      return { key, status: 0, location: undefined };
    }
  });
  const answers = await Promise.all(sent);
  const began = performance.now();
  expect(await gone).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);

  const kept = await site.database.owner.query<{ body: string }>(
    "select body from post where cohort_id = $1 and body = any($2)",
    [cohort("pediatric"), keys],
  );
  const acknowledged = answers.filter(({ status }) => status === 302).map(({ key }) => key);
  expect(answers.filter(({ status }) => status !== 302 && status !== 0)).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(20);
  expect(acknowledged.length).toBeLessThan(keys.length);
  expect(kept.rows.map(({ body }) => body).sort()).toEqual(expect.arrayContaining(acknowledged.sort()));
  expect(new Set(kept.rows.map(({ body }) => body)).size).toBe(kept.rows.length);
}, 60_000);

test("a connection that idles, and a body that never ends, hold no stop up for more than ten seconds", async () => {
  const { site, wendell } = await siteOfThisTest();
  expect((await wendell.get("/")).status).toBe(200);
  const slow = new Socket().connect(Number(new URL(site.url).port), "localhost");
  slow.on("error", () => {});
  slow.write(
    "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 99\r\n\r\nemail=",
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  const began = performance.now();
  expect(await site.terminate()).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_500);
  slow.destroy();
}, 60_000);
