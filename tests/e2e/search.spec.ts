import { expectAccessible } from "./support/accessible.ts";
import { follow } from "./support/follow.ts";
import { expect, test } from "./support/test.ts";

test("what somebody once posted is found again from any page, and the box remembers it on this device alone", {
  tag: "@noscript",
}, async ({ as, script }) => {
  const page = await as("Ruth Adeyinka-Moss");
  await page.goto("/inbox");
  await follow(page, () => page.getByRole("link", { name: "Search", exact: true }).click());
  const box = page.getByRole("searchbox", { name: "What are you looking for?" });
  const hit = page.locator(".row-found").first();
  if (script) {
    // As one types, before anything is pressed.
    await box.pressSequentially("inspection lo");
    await expect(hit.getByRole("heading")).toContainText("inspection log");
    await expectAccessible(page, "a search while one types");
  }
  await box.fill("inspection log");
  await box.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=inspection/);
  await expect(hit.getByRole("heading")).toContainText("inspection log");
  await expect(hit.locator("mark").first()).toBeVisible();
  const passage = hit.locator(".row-passage").first();
  const number = /#(\d+)/.exec((await passage.textContent())!)![1]!;
  await follow(page, () => passage.click());
  await expect(page.locator(`#p${number}`)).toBeInViewport();

  await page.goto("/search");
  if (script) {
    await expect(page.getByRole("link", { name: "inspection log" })).toBeVisible();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toContain("inspection");
    await page.getByRole("button", { name: "Forget these" }).click();
    await expect(page.getByRole("link", { name: "inspection log" })).toHaveCount(0);
  }
  await box.fill("zyzzyva");
  await box.press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
  await follow(page, () => page.getByRole("main").getByRole("link", { name: "Ask the group" }).click());
  if (page.url().includes("/c/")) await expect(page.getByLabel("Title")).toHaveValue("zyzzyva");
  else
    await expect(page.getByRole("main").getByRole("link").first()).toHaveAttribute("href", /title=zyzzyva/);
});
