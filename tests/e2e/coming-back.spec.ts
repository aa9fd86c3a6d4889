import { follow } from "./support/follow.ts";
import { expect, type Page, test } from "./support/test.ts";

test.use({ demonstration: "of this file" });

const SCREEN = 844;

/** Presses what leads to another page, and counts. */
function counting(page: Page) {
  let presses = 0;
  return {
    press: async (name: string | RegExp) => {
      presses++;
      await follow(page, () => page.getByRole("button", { name }).first().click());
    },
    presses: () => presses,
  };
}

test("whoever comes back after three weeks to three cohorts is done in four presses @noscript", async ({
  as,
}) => {
  const page = await as("Jonas Aldritch");
  await page.goto("/");
  const unread = page.getByRole("button", { name: /^Done with all of it/ });
  await expect(unread).toHaveCount(3);
  await expect(page.locator(".row-unread").first()).toBeVisible();
  const { press, presses } = counting(page);
  while ((await unread.count()) > 0) await press(/^Done with all of it/);
  expect(presses()).toBeLessThanOrEqual(4);
  await expect(page.getByText("All read.")).toBeVisible();
  // And never a void.
  await expect(page.getByRole("heading", { name: "Busiest this week" })).toBeVisible();
  await press("Undo");
  await expect(unread).toHaveCount(1);
});

test("the start page is a screen and a half on a phone, however much is new", async ({ as }) => {
  for (const name of ["Jonas Aldritch", "Maribel Ostrander", "Sanne Wexcombe"]) {
    const page = await as(name);
    await page.goto("/");
    const strip = await page.locator(".strip").evaluate((each) => each.clientHeight);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height - strip, name).toBeLessThanOrEqual(SCREEN * 1.5);
  }
});

test("back from a conversation that was opened at home leads home, with its row marked @noscript", async ({
  as,
}) => {
  const page = await as("Theodora Lassiter");
  await page.goto("/");
  const row = page.locator(".in-short .row").first();
  const id = await row.getAttribute("id");
  await follow(page, () => row.getByRole("link").first().click());
  await follow(page, () =>
    page
      .getByRole("link", { name: /What’s new/ })
      .first()
      .click(),
  );
  expect(new URL(page.url()).pathname).toBe("/");
  expect(page.url()).toContain(`#${id}`);
});
