import { chooseKind } from "./support/choose-kind.ts";
import { expect, type Page, test } from "./support/test.ts";

const cohort = "/c/pediatric-pt";
const long = "Show us your worst waitlist week, and what you changed";

test("a row leads to what is new, and coming back finds the row again", {
  tag: ["@noscript", "@desktop"],
}, async ({ as, script }) => {
  const page = await as("Ruth Adeyinka-Moss");
  await page.goto(cohort);
  const row = page.locator(".row").filter({ hasText: long });
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(long);
  await page.getByRole("link", { name: "All conversations" }).click();
  await expect(row).toHaveCSS("box-shadow", /inset/);
  if (script) await expect(row.getByRole("link")).toBeFocused();
});

test("a conversation of 120 posts shows twenty around where the reader is, and leads to any other", {
  tag: "@noscript",
}, async ({ as, script }) => {
  const page = await as("Imani Castellow");
  await page.goto(await addressOf(page, long));
  await expect(page.locator("#posts > article")).toHaveCount(20);
  await page.getByLabel("Post", { exact: true }).fill("60");
  await page.getByRole("button", { name: "Go" }).click();
  await expect(page.locator("#p60")).toBeVisible();
  await expect(page.locator("#posts > article")).toHaveCount(20);
  await page.getByRole("link", { name: "The newest post" }).click();
  await expect(page.locator("#p120")).toBeInViewport();
  if (script) {
    const jump = page.locator(".bar-jump");
    await expect(jump).toContainText(/^120 \/ 120, \d+ new/);
    await expect(jump.locator("use"), "what is new lies above").toHaveAttribute("href", /#i-toup$/);
  }
  await page.getByRole("link", { name: "The beginning" }).click();
  await expect(page.locator("#p1")).toBeVisible();
});

test("the reading position moves as posts are seen, and no further", { tag: "@noscript" }, async ({
  as,
  script,
}) => {
  const wendell = await as("Wendell Pruitt");
  await wendell.goto(`${cohort}/ask`);
  await chooseKind(wendell, "A discussion");
  await wendell.getByLabel("Title").fill(`What do we read, ${script ? "with" : "without"} script?`);
  await wendell.getByLabel("The whole story").fill(`${"A long first post. ".repeat(20)}\n\n`.repeat(12));
  await wendell.getByRole("button", { name: "Post it" }).click();
  await expect(wendell).toHaveURL(/threads\/\d+/);
  const thread = new URL(wendell.url()).pathname;
  await wendell.getByRole("textbox", { name: "Your reply" }).fill("And a second one, far below.");
  await wendell.getByRole("button", { name: "Post reply" }).click();
  await expect(wendell.locator("#p2")).toBeVisible();

  const lena = await as("Lena Sorvik");
  let told = script && positionTold(lena, thread);
  await lena.goto(thread);
  if (told) {
    await told;
    told = positionTold(lena, thread);
    await lena.goto(thread);
    await expect(lena.getByText("1 new").first()).toBeVisible();
    await lena.locator("#p2").scrollIntoViewIfNeeded();
    await told;
    await expect(lena.getByText(/\b1 new/)).toHaveCount(0);
    await expect(lena.locator(".bar-jump")).toContainText("2 / 2");
  }
  await lena.goto(thread);
  await expect(lena.getByRole("link", { name: /First unread/ })).toHaveCount(0);
});

test("a post of many screens counts as read once a good part of it was seen", { tag: "@noscript" }, async ({
  as,
  script,
}) => {
  const wendell = await as("Wendell Pruitt");
  await wendell.goto(`${cohort}/ask`);
  await chooseKind(wendell, "A discussion");
  await wendell.getByLabel("Title").fill(`Who reads this to its end, ${script ? "with" : "without"} script?`);
  await wendell.getByLabel("The whole story").fill(`${"A very long post. ".repeat(10)}\n\n`.repeat(100));
  await wendell.getByRole("button", { name: "Post it" }).click();
  await expect(wendell).toHaveURL(/threads\/\d+/);
  const thread = new URL(wendell.url()).pathname;
  const lena = await as("Lena Sorvik");
  const told = script && positionTold(lena, thread);
  await lena.goto(thread);
  await lena.mouse.wheel(0, 1_500);
  if (told) await told;
  await lena.goto(thread);
  await expect(lena.getByRole("link", { name: /First unread/ })).toHaveCount(0);
});

test("what one reads leads on to the next that is unread", { tag: "@noscript" }, async ({ as }) => {
  const page = await as("Graham Petrosky");
  await page.goto(`${cohort}?show=unread`);
  const first = page.locator(".row").first();
  const title = await first.getByRole("link").innerText();
  await first.getByRole("link").click();
  await page.getByRole("link", { name: "Next unread" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(title);
  await expect(page.locator("#posts > article").first()).toBeVisible();
});

async function addressOf(page: Page, title: string): Promise<string> {
  await page.goto(cohort);
  const href = await page.getByRole("link", { name: title }).first().getAttribute("href");
  return href!.replace(/\?.*/, "");
}

/** Waits until the site has heard from a page's script how far a conversation was read. */
async function positionTold(page: Page, thread: string): Promise<void> {
  await page.waitForResponse((response) => new URL(response.url()).pathname === `${thread}/read`);
}
