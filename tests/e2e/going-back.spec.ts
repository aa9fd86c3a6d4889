import { expect, type Page, test } from "./support/test.ts";

const thread = "/c/pediatric-pt/threads/3?post=last";
const reply = (page: Page) => page.getByRole("textbox", { name: "Your reply" });
const post = (page: Page) => page.getByRole("button", { name: "Post reply" });

/** Opens what is docked at the foot of the window, and types. */
async function write(page: Page, words: string): Promise<void> {
  await reply(page).click();
  await reply(page).fill(words);
}

test("Back and Post again after posting does not post the same words twice", { tag: "@noscript" }, async ({
  as,
}) => {
  const page = await as("Joelle Haverty");
  await page.goto(thread);
  const words = `Said once. ${test.info().project.name}`;
  await write(page, words);
  await post(page).click();
  await expect(page.getByRole("article").filter({ hasText: words })).toHaveCount(1);

  await page.goBack();
  await write(page, words);
  await post(page).click();
  // Under the old key it leads to the post, under a new one it is asked about.
  const asked = page.getByText("You sent these very words already");
  await expect.poll(async () => (await asked.isVisible()) || /post=\d+/.test(page.url())).toBe(true);
  await page.waitForLoadState();
  await page.goto(thread);
  await expect(page.getByRole("article").filter({ hasText: words })).toHaveCount(1);
});

test("words that were changed after going back can be posted as a new reply", { tag: "@noscript" }, async ({
  as,
}) => {
  const page = await as("Joelle Haverty");
  await page.goto(thread);
  const words = `A first thought. ${test.info().project.name}`;
  await write(page, words);
  await post(page).click();
  await expect(page.getByRole("article").filter({ hasText: words })).toHaveCount(1);
  await page.goBack();
  const changed = `A second thought. ${test.info().project.name}`;
  await write(page, changed);
  await post(page).click();
  const posted = page.getByRole("article").filter({ hasText: changed });
  const refused = page.getByText("This was already");
  await expect(posted.or(refused).first()).toBeVisible();
  if (await refused.isVisible()) await post(page).click();
  await expect(posted).toHaveCount(1);
});

test("what the browser puts back and is meant again is posted by one more press", {
  tag: "@noscript",
}, async ({ as }) => {
  const page = await as("Joelle Haverty");
  const words = `Thank you all. ${test.info().project.name}`;
  for (const time of [1, 2]) {
    await page.goto(thread);
    await write(page, words);
    await post(page).click();
    if (time === 2) {
      await expect(page.getByText("You sent these very words already")).toBeVisible();
      await page.getByRole("button", { name: "Post it again" }).click();
    }
    await expect(page.getByRole("article").filter({ hasText: words })).toHaveCount(time);
  }
});
