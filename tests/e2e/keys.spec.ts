import { expect, test } from "./support/test.ts";

const cohort = "/c/pediatric-pt";

// Phones have no keys.
test.use({ viewport: { width: 1280, height: 900 } });

test("keys lead through a list and a conversation, and a sheet names them", async ({ as }) => {
  const page = await as("Tobias Renwick");
  await page.goto(cohort);
  await expect(page.locator("#keys")).toBeAttached();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.locator(".row").nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("k");
  await expect(page.locator(".row").first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/threads\/\d+/);
  await expect(page.locator("#keys")).toBeAttached();
  await page.keyboard.press("j");
  await expect(page.locator("#posts > article:focus")).toHaveCount(1);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect(page).toHaveURL(new RegExp(`${cohort}(#.*)?$`));
  await expect(page.locator("#keys")).toBeAttached();
  // The row that was left takes the focus a moment after the page is there.
  await expect(page.locator(".row-back").getByRole("link").first()).toBeFocused();
  await page.keyboard.press("/");
  const box = page.locator(".band [name=q]");
  await expect(box).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/ask$/);
  await page.goto("/inbox");
  // Results come as one types, wherever one is, and are chosen without leaving the box.
  await box.click();
  await page.keyboard.type("inspection lo");
  const found = page.getByRole("listbox", { name: "What was found" });
  const hit = found.getByRole("option", { name: /inspection log/i }).first();
  await expect(hit).toBeVisible();
  await expect(box).toHaveRole("combobox");
  await page.keyboard.press("ArrowDown");
  await expect(box).toHaveAttribute("aria-activedescendant", "band-found-0");
  await expect(found.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(found).toBeHidden();
  await expect(box).toHaveValue("inspection lo");
  await page.keyboard.type("g");
  await expect(hit).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=inspection\+log$/);
  await page.goto("/inbox");
  await box.fill("inspection log");
  await expect(hit).toBeVisible();
  await hit.click();
  await expect(page).toHaveURL(/threads\/\d+\?post=\d+/);
});
