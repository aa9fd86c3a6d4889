import { expect, type Page } from "@playwright/test";
import { follow } from "./follow.ts";

/** What the page on which one chooses sends for people, by the demonstration and their name: it is long, and stays. */
const chosen = new Map<string, string>();

/** Signs in a new browser as someone of the demonstration, past the page on which one chooses. */
export async function enterAs(page: Page, url: string, name: string): Promise<void> {
  const who = chosen.get(`${url} ${name}`) ?? (await findWho(page, name));
  chosen.set(`${url} ${name}`, who);
  const headers = { origin: url };
  const answer = await page.request.post("/sign-in/as", { form: { who }, headers, maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  expect(answer.headers().location).not.toContain("sign-in");
}

async function findWho(page: Page, name: string): Promise<string> {
  const choice = await page.request.get("/sign-in");
  const button = new RegExp(`value="([^"]+)"(?:(?!<button).)*<b[^>]*>${name}`, "s").exec(await choice.text());
  return button![1]!;
}

/** Signs in as someone of the demonstration by a click, whoever the browser was before. */
export async function be(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  const button = page.getByRole("button", { name: new RegExp(name) }).first();
  const folded = page.locator("details:not([open]) > summary");
  while (!(await button.isVisible()) && (await folded.count()) > 0) await folded.first().click();
  await follow(page, () => button.click());
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Signs out by the menu in the band. */
export async function signOut(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: /settings and sign out/ }).click();
  await follow(page, () => page.getByRole("button", { name: "Sign out", exact: true }).click());
  await expect(page).toHaveURL(/sign-in/);
}
