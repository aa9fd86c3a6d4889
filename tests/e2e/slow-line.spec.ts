import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

/** Lets the page's script wait, as on a slow line, until it is told to come. */
async function holdScript(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/assets/*.js", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test("what is typed before script arrives stays when it does, and is kept like the rest", async ({ as }) => {
  const page = await as("Joelle Haverty");
  await page.goto("/c/pediatric-pt/ask");
  await page.getByLabel("Title").fill("Typed over later");
  await page.getByLabel("The whole story").fill("What was there before.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt/ask", { waitUntil: "commit" });
  const story = page.getByLabel("The whole story");
  await expect(story).toHaveValue("What was there before.");
  await story.fill("What I typed while the page was still coming.");
  letScriptCome();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(story).toHaveValue("What I typed while the page was still coming.");
  await page.goto("/c/pediatric-pt/ask");
  await expect(story).toHaveValue("What I typed while the page was still coming.");
});

test("a title alone that is typed before script arrives is kept as well", async ({ as }) => {
  const page = await as("Lena Sorvik");
  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt/ask", { waitUntil: "commit" });
  const title = page.getByLabel("Title");
  await title.fill("Only a title so far");
  letScriptCome();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto("/c/pediatric-pt/ask");
  await expect(title).toHaveValue("Only a title so far");
});

test("what was posted does not come back where its page was left before script arrived", async ({ as }) => {
  const page = await as("Joelle Haverty");
  const thread = "/c/pediatric-pt/threads/2?post=last";
  await page.goto(thread);
  const reply = page.getByRole("textbox", { name: "Your reply" });
  const words = `Posted on a slow line. ${test.info().project.name}`;
  await reply.click();
  await reply.fill(words);
  const letScriptCome = await holdScript(page);
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("article").filter({ hasText: words })).toHaveCount(1);
  letScriptCome();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto("/cohorts");
  await page.goto(thread);
  await expect(page.getByRole("article").filter({ hasText: words })).toHaveCount(1);
  await page.waitForLoadState("networkidle");
  await expect(reply).toHaveValue("");
});

test("what was thrown away on one device does not come back from another's copy", async ({ as }) => {
  const desk = await as("Joelle Haverty");
  const ask = "/c/pediatric-pt/ask";
  await desk.goto(ask);
  await desk.getByLabel("Title").fill("Begun at the desk");
  await expect(desk.getByText("Saved", { exact: true })).toBeVisible();
  await desk.goto("/cohorts");
  const phone = await as("Joelle Haverty");
  await phone.goto("/drafts");
  await phone.getByRole("link", { name: /^Throw away ?: Begun at the desk/ }).click();
  await phone.getByRole("button", { name: "Throw it away" }).click();
  await expect(phone.getByText("The draft is gone.")).toBeVisible();
  await desk.goto(ask);
  await desk.waitForLoadState("networkidle");
  await expect(desk.getByLabel("Title")).toHaveValue("");
});

test("pressing and typing while script starts do not stop it", async ({ as }) => {
  const page = await as("Joelle Haverty");
  await page.addInitScript(() => {
    const press = () => {
      document.body?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      document.querySelector("textarea")?.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true }));
      setTimeout(press);
    };
    press();
  });
  await page.goto("/c/pediatric-pt/ask");
  await page.getByLabel("Title").fill("Pressed early");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("what was saved while the next page was already made is there on it", async ({ as }) => {
  const page = await as("Joelle Haverty");
  const ask = "/c/pediatric-pt/ask";
  await page.goto(ask);
  const next = await page.context().newPage();
  const made = Promise.withResolvers<void>();
  const saved = Promise.withResolvers<void>();
  await next.route(`**${ask}`, async (route) => {
    const answer = await route.fetch();
    made.resolve();
    await saved.promise;
    await route.fulfill({ response: answer });
  });
  const coming = next.goto(ask);
  await made.promise;
  await page.getByLabel("Title").fill("Typed at the last moment");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  saved.resolve();
  await coming;
  await expect(next.getByLabel("Title")).toHaveValue("Typed at the last moment");
});

test("a row that was pressed before script arrived is found again as well", async ({ as }) => {
  const page = await as("Imani Castellow");
  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt", { waitUntil: "commit" });
  const title = page.locator(".row").nth(3).getByRole("link");
  const words = await title.innerText();
  await title.click({ noWaitAfter: true });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
  letScriptCome();
  await page.getByRole("link", { name: "All conversations" }).click();
  await expect(page.locator(".row").getByRole("link", { name: words })).toBeFocused();
});
