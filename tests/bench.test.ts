// The measurements are made by hand and seldom; this shows that they still can be.
import { expect, onTestFinished, test } from "vitest";
import { prepareDatabase } from "#db/prepare-database.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { everyDocumentPage } from "#tests/support/document-pages.ts";
import { weighLater } from "#tests/support/later-script.ts";
import { firstVisit } from "../bench/budgets.ts";
import { contractPagesOf } from "../bench/contract-pages.ts";
import { secret } from "../bench/data-set.ts";
import { fill } from "../bench/fill.ts";
import { weigh } from "../bench/first-visit.ts";
import { askerOf } from "../bench/load.ts";
import { jobsDone, pagesOf, queried, signIn } from "../bench/pages.ts";
import { startSite } from "../bench/site.ts";

/** What rich text may load at most for who chooses it, in kilobytes as they travel. */
const richText = 150;

test("a small one of the measured networks is filled, every page that is measured answers, and a first visit is light enough", async () => {
  const { ownerUrl, close } = await emptyDatabase();
  onTestFinished(close);
  await prepareDatabase(ownerUrl, { secret });
  await fill(ownerUrl, { cohorts: 2, members: 8, threads: 60, posts: 2_000, documents: 60, versions: 300 });
  const site = await startSite({ databaseUrl: ownerUrl });
  onTestFinished(site.stop);
  const asker = askerOf(site.url, await signIn(ownerUrl));
  const pages = await pagesOf(ownerUrl);
  for (const page of pages) {
    const question = page.ask();
    const { status, body } = await asker.ask(question);
    expect(status, `${page.name}: ${body}`).toBe(question.status);
  }
  await jobsDone(ownerUrl);
  expect(await site.statements()).toBeGreaterThan(0);

  // A page that asks for more than eight things makes everybody wait for the database.
  const over: string[] = [];
  const query = (text: string) => queried(ownerUrl, text);
  const contractPages = (await contractPagesOf(query)).map((page) => page.ask().path);
  for (const path of [...(await everyDocumentPage(query)), ...contractPages]) {
    const before = await site.statements();
    const { status } = await asker.ask({ method: "GET", path, status: 200 });
    expect(status, path).toBeLessThan(400);
    const statements = (await site.statements()) - before;
    if (statements > 8) over.push(`${path}: ${statements}`);
  }
  expect(over).toEqual([]);

  // Bytes are the same on every machine.
  const { script, style } = await weigh({ asker, pages }, "thread");
  expect(script / 1_000).toBeLessThanOrEqual(firstVisit.script);
  expect(style / 1_000).toBeLessThanOrEqual(firstVisit.style);
  const rich = await weighLater({ asker, pages }, "thread", "ProseMirror-widget");
  expect(rich).toBeGreaterThan(50_000);
  expect(rich / 1_000).toBeLessThanOrEqual(richText);
}, 60_000);
