// What is pressed with a thumb, and what is not said to whoever has no keys.
import { follow } from "./support/follow.ts";
import { expect, test } from "./support/test.ts";

test("keys are named only where there are some", { tag: "@desktop" }, async ({ as }) => {
  const page = await as("Wendell Pruitt");
  await page.goto("/c/pediatric-pt/ask");
  await expect(page.getByText("Plain text is fine.")).toBeVisible();
  const narrow = page.viewportSize()!.width < 736;
  await expect(page.getByText("Ctrl+Enter")).toBeVisible({ visible: !narrow });
});

test("a topic is shown as soon as it is chosen, and by a button without script", {
  tag: "@noscript",
}, async ({ as, script }) => {
  const page = await as("Wendell Pruitt");
  await page.goto("/c/pediatric-pt");
  const show = page.getByRole("button", { name: "Show", exact: true });
  await expect(show).toHaveCount(script ? 0 : 1);
  await follow(page, async () => {
    await page.getByLabel("Topic", { exact: true }).selectOption("People");
    if (!script) await show.click();
  });
  await expect(page).toHaveURL(/\?topic=\d+$/);
  await expect(page.locator(".row").first()).toContainText("People");
});

test("links in a table are as high as a thumb", async ({ as }) => {
  const page = await as("Noor Haddadin");
  for (const path of ["/admin/people", "/admin/practices", "/admin/cohorts/pediatric-pt"]) {
    await page.goto(path);
    const heights = await page
      .locator("table a")
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(heights.length, path).toBeGreaterThan(3);
    expect(Math.min(...heights), path).toBeGreaterThanOrEqual(44);
  }
});
