// The measurements are made by hand and seldom; this shows that they still can be.
import { expect, onTestFinished, test } from "vitest";
import { prepareDatabase } from "#db/prepare-database.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { secret } from "../bench/data-set.ts";
import { fill } from "../bench/fill.ts";
import { askerOf } from "../bench/load.ts";
import { jobsDone, pagesOf, signIn } from "../bench/pages.ts";
import { startSite } from "../bench/site.ts";

test("a small one of the measured networks is filled, and every page that is measured answers as it should", async () => {
  const { ownerUrl, close } = await emptyDatabase();
  onTestFinished(close);
  await prepareDatabase(ownerUrl, { secret });
  await fill(ownerUrl, { cohorts: 2, members: 8, threads: 60, posts: 2_000 });
  const site = await startSite({ databaseUrl: ownerUrl });
  onTestFinished(site.stop);
  const { ask } = askerOf(site.url, await signIn(ownerUrl));
  for (const page of await pagesOf(ownerUrl)) {
    const question = page.ask();
    const { status, body } = await ask(question);
    // Search is measured as soon as there is one.
    if (page.name !== "search") expect(status, `${page.name}: ${body}`).toBe(question.status);
  }
  await jobsDone(ownerUrl);
  expect(await site.statements()).toBeGreaterThan(0);
});
