import type { Page } from "@playwright/test";

/** Opens what is folded below the text of a new conversation: what it is, and its topics. */
export async function openFold(page: Page): Promise<void> {
  const fold = page.locator("#composer details:not([open]) > summary");
  if ((await fold.count()) > 0) await fold.click();
}

/** Chooses there what it is. */
export async function chooseKind(page: Page, label: string): Promise<void> {
  await openFold(page);
  await page.getByLabel(label).check();
}
