import { be, signOut } from "./support/signing-in.ts";
import { expect, type Page, test } from "./support/test.ts";

const thread = "/c/pediatric-pt/threads/1";
const another = "/c/pediatric-pt/threads/2";
const reply = (page: Page) => page.getByRole("textbox", { name: "Your reply" });

const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));

test("who comes next finds nothing of what another began, neither in the page nor in the browser's stores", async ({
  as,
}) => {
  const page = await as("Wendell Pruitt");
  await page.goto(thread);
  // What keeps the text has begun: slow-line.spec.ts is about the time before.
  await expect(page.getByRole("toolbar", { includeHidden: true })).toBeAttached();
  await reply(page).fill("Only for my own eyes so far.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect.poll(() => stored(page)).toContain("kept:");
  expect(await stored(page)).not.toContain("eyes");
  expect(await stored(page)).not.toContain("pediatric");

  await signOut(page);
  await expect.poll(() => stored(page)).not.toContain("kept:");
  await be(page, "Joelle Haverty");
  await page.goto(thread);
  await expect(reply(page)).toHaveValue("");
  await page.goto("/drafts");
  await expect(page.getByText("my own eyes")).toHaveCount(0);
});

test("what a session left that ended by itself is back for its person, and gone once another signs in", async ({
  as,
}) => {
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
  await expect.poll(() => stored(page)).not.toContain("kept:");
});
