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
  await story.fill("");
  await page.getByLabel("Title").fill("");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});
