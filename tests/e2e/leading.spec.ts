import { follow } from "./support/follow.ts";
import { expect, type Page, test } from "./support/test.ts";

/** Presses links one after the other, from home on, and says how many it took. */
async function pressesTo(page: Page, ...links: RegExp[]): Promise<number> {
  await page.goto("/");
  for (const name of links)
    await follow(page, () => page.getByRole("link", { name }).filter({ visible: true }).first().click());
  return links.length;
}

test("who leads is at a report in at most two presses from home on a phone", { tag: "@noscript" }, async ({
  as,
}) => {
  const joelle = await as("Joelle Haverty");
  expect(joelle.viewportSize()!.width).toBeLessThanOrEqual(390);
  const presses = await pressesTo(joelle, /reports? waits? for you in Pediatric PT/);
  expect(presses).toBeLessThanOrEqual(2);
  await expect(joelle.getByRole("heading", { level: 1 })).toHaveText("Reports");
  await expect(joelle.getByRole("heading", { name: /^(The report|\d+ reports)$/ })).toBeInViewport();
});

test("a cohort's reports are a tab that a phone shows without scrolling, with their count, for who leads it", async ({
  as,
}) => {
  const joelle = await as("Joelle Haverty");
  await joelle.goto("/c/pediatric-pt");
  const tabs = joelle.getByRole("navigation", { name: "In this cohort" });
  await expect(tabs.getByRole("link", { name: /Reports \d+ to decide/ })).toBeInViewport();
  const maribel = await as("Maribel Ostrander");
  await maribel.goto("/c/pediatric-pt");
  await expect(maribel.getByRole("navigation", { name: "In this cohort" })).toBeVisible();
  await expect(maribel.getByRole("link", { name: /Reports/ })).toHaveCount(0);
});

test("on a phone, what can be done with a conversation is in one menu of the bar, wherever one reads", async ({
  as,
}) => {
  const joelle = await as("Joelle Haverty");
  await joelle.goto("/c/pediatric-pt/threads/1");
  await joelle.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await joelle.getByRole("button", { name: "What you can do with this conversation" }).click();
  for (const name of [/^(Pin|Unpin) it$/, /^(Lock|Unlock) it$/, "Change it", "Split it", "Print or save it"])
    await expect(joelle.getByRole("link", { name, exact: true }).filter({ visible: true })).toBeInViewport();

  const graham = await as("Graham Petrosky");
  await graham.goto("/c/pediatric-pt/threads/1");
  await graham.getByRole("button", { name: "What you can do with this conversation" }).click();
  const menu = graham.locator("#thread-menu");
  await expect(menu.getByRole("link")).toHaveText(["Print or save it"]);
});

test("at a desk, what can be done with a conversation stands at its top", async ({ as }) => {
  const joelle = await as("Joelle Haverty");
  await joelle.setViewportSize({ width: 1280, height: 900 });
  await joelle.goto("/c/pediatric-pt/threads/1");
  const deeds = joelle.getByRole("navigation", { name: "What you can do with this conversation" });
  await expect(deeds.getByRole("link", { name: /^(Lock|Unlock) it$/ })).toBeInViewport();
  await expect(deeds.getByRole("link", { name: "Print or save it" })).toBeInViewport();
});

test("who runs the network has a bar of their own on a phone, and is at what was handed on in one press", async ({
  as,
}) => {
  const noor = await as("Noor Haddadin");
  const presses = await pressesTo(noor, /handed on to you/);
  expect(presses).toBeLessThanOrEqual(2);
  await expect(noor.getByRole("link", { name: "Resolve it" }).first()).toBeVisible();
  const bar = noor.getByRole("navigation", { name: "Sections" });
  await expect(bar.getByRole("link")).toHaveText([/Home/, /Looks/, /Network/, /Inbox/]);
  await follow(noor, () => bar.getByRole("link", { name: /Network/ }).click());
  await expect(noor.getByRole("heading", { level: 1 })).toHaveText("Run the network");
});
