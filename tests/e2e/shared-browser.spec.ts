import { be, signOut } from "./support/signing-in.ts";
import { expect, type Page, test } from "./support/test.ts";

const thread = "/c/pediatric-pt/threads/1";
const reply = (page: Page) => page.getByRole("textbox", { name: "Your reply" });

test("Back leads nobody to the words that another typed before", { tag: "@noscript" }, async ({ as }) => {
  const page = await as("Wendell Pruitt");
  await page.goto(thread);
  await reply(page).fill("Not for whoever goes back.");
  await page.goto("/cohorts");
  await signOut(page);
  await be(page, "Joelle Haverty");
  let steps = 0;
  for (; steps < 30; steps++) {
    await page.goBack({ waitUntil: "load" });
    if (page.url() === "about:blank") break;
    // A page that was kept whole leads away by itself.
    await expect(page.locator("main").first()).toBeVisible();
    for (const field of await page.locator("textarea").all())
      await expect(field).not.toHaveValue(/whoever goes back/);
    await expect(page.getByText("Wendell Pruitt: settings")).toHaveCount(0);
  }
  expect(steps).toBeGreaterThan(3);
});

test("a reply sent from another's page stays theirs: it is refused, kept, and sent once they are back", {
  tag: "@noscript",
}, async ({ as }) => {
  const page = await as("Wendell Pruitt");
  await page.goto(thread);
  const words = `Mine, whoever signs in. ${test.info().project.name}`;
  await reply(page).fill(words);
  const other = await page.context().newPage();
  await be(other, "Joelle Haverty");
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByText("You are signed in as Joelle Haverty")).toBeVisible();
  await expect(page.getByLabel("Text")).toHaveValue(words);

  await be(other, "Wendell Pruitt");
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByRole("article").filter({ hasText: words })).toContainText("Wendell Pruitt");
});
