import { expect, test } from "./support/test.ts";

test("a contract question with a patient's number in it is asked about, reworded, published and answered", {
  tag: "@noscript",
}, async ({ as }) => {
  const page = await as("Wendell Pruitt");
  await page.goto("/c/pediatric-pt/contracts");
  await page.getByRole("link", { name: "Ask about a contract" }).first().click();
  await page.getByLabel("Title").fill("They want us to pay for their mistakes");
  await page.getByLabel("Who is on the other side?").selectOption("hospital");
  await page.getByLabel("Which clause?").selectOption("indemnification");
  const story = page.getByRole("textbox", { name: "What happened" });
  await story.fill("After MRN 88213407 they sent us a one-sided clause. Has anyone moved them?");
  await page.getByRole("button", { name: "Post it" }).click();
  await expect(page.getByText("Please word this differently")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("They want us to pay for their mistakes");
  await expect(page.getByLabel("Which clause?")).toHaveValue("indemnification");
  await story.fill("After an incident they sent us a one-sided clause. Has anyone moved them?");
  await page.getByRole("button", { name: "Post it" }).click();
  await expect(page.getByText("they sent us a one-sided clause").first()).toBeVisible();
});

test("a contract is asked about without a name, answered twice, one answer accepted, and told what came of it in three presses", {
  tag: "@noscript",
}, async ({ as, script }) => {
  const title = `Who pays for the keys they lose? ${script ? "By script" : "By hand"}`;
  const asker = await as("Wendell Pruitt");
  await asker.goto("/c/pediatric-pt/contracts/ask");
  await asker.getByLabel("Title").fill(title);
  await asker.getByLabel("Who is on the other side?").selectOption("landlord");
  await asker.getByLabel("Which clause?").selectOption("indemnification");
  await asker
    .getByRole("textbox", { name: "What happened" })
    .fill("They want us to change every lock of the house. Has anyone moved them?");
  await asker.getByLabel("Ask without your name").check();
  await asker.getByRole("button", { name: "Post it" }).click();
  await expect(asker.getByRole("heading", { level: 1 })).toHaveText(title);
  const thread = new URL(asker.url()).pathname;

  const answers = [
    ["Maribel Ostrander", "Our own door and no other. They signed it.", "push_back"],
    ["Graham Petrosky", "We changed them all, and I would not again.", "walk_away"],
  ] as const;
  for (const [name, words, advice] of answers) {
    const peer = await as(name);
    await peer.goto("/c/pediatric-pt/contracts");
    await peer.getByRole("link", { name: title }).first().click();
    await expect(peer.getByText("Anonymous member").first()).toBeVisible();
    await expect(peer.getByRole("main").getByText("Wendell Pruitt")).toHaveCount(0);
    await peer.getByRole("textbox", { name: "Your reply" }).fill(words);
    if (script) await expect(peer.getByText("Saved", { exact: true })).toBeVisible();
    const fold = peer.locator("#advising details");
    if (!(await fold.evaluate((it: HTMLDetailsElement) => it.open))) await fold.locator("summary").click();
    await peer.getByLabel("I would").selectOption(advice);
    await peer.getByRole("button", { name: "Post reply" }).click();
    await expect(peer.getByRole("article").filter({ hasText: words })).toBeVisible();
  }

  await asker.goto(thread);
  await asker.getByRole("button", { name: "This is the answer (post 2)" }).click();
  await expect(asker.locator("#p2").getByText("Accepted answer", { exact: true })).toBeVisible();
  await asker.goto(thread);
  await asker.getByRole("link", { name: "Tell it in three presses" }).click();
  await asker.getByRole("button", { name: "Compromise" }).click();
  await asker.getByLabel("We sent our own wording").check();
  await asker.getByRole("button", { name: "Next" }).click();
  await asker.getByLabel("How it is worded now").fill("Tenant replaces the locks of its own door.");
  await asker.getByRole("button", { name: "Done" }).click();

  const peer = await as("Maribel Ostrander");
  await peer.goto(thread);
  const outcome = peer.locator("#outcome");
  await expect(outcome.getByText("Compromise")).toBeVisible();
  await expect(outcome.getByText("Tenant replaces the locks of its own door.")).toBeVisible();
  await expect(peer.getByRole("main").getByText("Wendell Pruitt")).toHaveCount(0);
});
