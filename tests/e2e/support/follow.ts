import type { Page } from "@playwright/test";

/** Does what makes the browser go elsewhere, and waits for the page that comes of it. */
export async function follow(page: Page, press: () => Promise<void>): Promise<void> {
  const come = page.waitForEvent("load");
  await press();
  await come;
}
