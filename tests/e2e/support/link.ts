import { expect, type Page } from "@playwright/test";

/** Asks for a link to sign in, and follows it with what the demonstration shows its administrator. */
export async function signInByLink(page: Page, administrator: Page, email: string): Promise<void> {
  await page.goto("/sign-in/link");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No email was sent");
  const mail = administrator
    .getByRole("listitem")
    .filter({ hasText: email })
    .filter({ hasText: "Link to sign in" });
  await expect(async () => {
    await administrator.goto("/admin/mail");
    await expect(mail).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await mail.getByText("Read it").click();
  await page.goto((await mail.getByRole("link", { name: "Open its link" }).getAttribute("href"))!);
  await expect(page).toHaveURL(/\/sign-in\/open\?page=/);
  await expect(page.getByText(`You are signing in as ${email}.`)).toBeVisible();
  await page.getByRole("button", { name: "Sign in" }).click();
}
