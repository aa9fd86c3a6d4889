import { follow } from "./support/follow.ts";
import { expect, test } from "./support/test.ts";

test("a thumb chooses a topic by one press, and meets links in tables", async ({ as }) => {
  const page = await as("Noor Haddadin");
  for (const path of ["/admin/people", "/admin/practices", "/admin/cohorts/pediatric-pt"]) {
    await page.goto(path);
    const heights = await page
      .locator("table a")
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(heights.length, path).toBeGreaterThan(3);
    expect(Math.min(...heights), path).toBeGreaterThanOrEqual(44);
  }

  const wendell = await as("Wendell Pruitt");
  await wendell.goto("/c/pediatric-pt");
  await expect(wendell.getByRole("button", { name: "Show", exact: true })).toHaveCount(0);
  await follow(wendell, async () => {
    await wendell.getByLabel("Topic", { exact: true }).selectOption("People");
  });
  await expect(wendell).toHaveURL(/\?topic=\d+$/);
  await expect(wendell.locator(".row").first()).toContainText("People");
});
