import { be, expect, type Page, test } from "./support/test.ts";

const thread = "/c/pediatric-pt/threads/1";
const another = "/c/pediatric-pt/threads/2";
const reply = (page: Page) => page.getByRole("textbox", { name: "Your reply" });

async function signOut(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: /settings and sign out/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/sign-in/);
}

const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));

test("who comes next finds nothing of what another began, neither in the page nor in the browser's stores", async ({
  as,
  script,
}) => {
  test.skip(!script, "without script nothing is stored");
  const page = await as("Wendell Pruitt");
  await page.goto(thread);
  await reply(page).fill("Only for my own eyes so far.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect.poll(() => stored(page)).toContain("kept:");
  expect(await stored(page)).not.toContain("eyes");
  expect(await stored(page)).not.toContain("pediatric");

  await signOut(page);
  expect(await stored(page)).not.toContain("kept:");
  await be(page, "Joelle Haverty");
  await page.goto(thread);
  await expect(reply(page)).toHaveValue("");
  await page.goto("/drafts");
  await expect(page.getByText("my own eyes")).toHaveCount(0);
});

test("what a session left that ended by itself is back for its person, and gone once another signs in", async ({
  as,
  script,
}) => {
  test.skip(!script, "without script nothing is stored");
  const page = await as("Wendell Pruitt");
  await page.goto(another);
  await expect(reply(page)).toHaveValue("");
  const context = page.context();
  await context.setOffline(true);
  await reply(page).fill("Typed while nobody could hear it.");
  await expect.poll(() => stored(page)).toContain("kept:");
  const [session] = (await context.cookies()).filter(({ name }) => name === "session");
  await context.addCookies([{ ...session!, value: "ended-elsewhere" }]);
  await context.setOffline(false);

  await page.goto("/sign-in");
  expect(await stored(page)).toContain("kept:");
  await be(page, "Wendell Pruitt");
  await page.goto(another);
  await expect(reply(page)).toHaveValue("Typed while nobody could hear it.");

  await be(page, "Joelle Haverty");
  expect(await stored(page)).not.toContain("kept:");
  await be(page, "Wendell Pruitt");
  await page.goto(another);
  await reply(page).fill("");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("Back leads nobody to the words that another typed before", async ({ as }) => {
  const page = await as("Wendell Pruitt");
  await page.goto(thread);
  await reply(page).fill("Not for whoever goes back.");
  await page.goto("/cohorts");
  await signOut(page);
  await be(page, "Joelle Haverty");
  const steps = await page.evaluate(() => history.length - 1);
  expect(steps).toBeGreaterThan(4);
  for (let step = 0; step < steps; step++) {
    const arrived = page.waitForEvent("framenavigated");
    await page.evaluate(() => void setTimeout(() => history.back()));
    await arrived;
    // A page that was kept whole leads away by itself.
    await page.waitForLoadState();
    await expect(page.locator("main").first()).toBeVisible();
    for (const field of await page.locator("textarea").all())
      await expect(field).not.toHaveValue(/whoever goes back/);
    await expect(page.getByText("Wendell Pruitt: settings")).toHaveCount(0);
  }
});

test("a reply sent from another's page stays theirs: it is refused, kept, and sent once they are back", async ({
  as,
}) => {
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
