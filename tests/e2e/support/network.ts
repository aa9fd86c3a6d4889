import { decodeBase32IgnorePadding } from "@oslojs/encoding";
import { generateHOTP } from "@oslojs/otp";
import { expect, type Page } from "@playwright/test";

/** The code that an authenticator app shows for a secret in letters; `later` half minutes from now. */
export function codeOf(letters: string, later = 0): string {
  const secret = decodeBase32IgnorePadding(letters.replace(/\s/g, ""));
  return generateHOTP(secret, BigInt(Math.floor(Date.now() / 30_000) + later), 6);
}

/** Turns an authenticator app on; returns its secret in letters. */
export async function turnAppOn(page: Page, password: string): Promise<string> {
  await page.goto("/settings/second-factor/app");
  const letters = (await page.locator(".secret").textContent())!;
  await page.getByLabel("Six digits that the app shows").fill(codeOf(letters));
  await page.getByLabel("Current password").fill(password);
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  return letters;
}

type Practice = { name: string; town: string; owner: string };

/** Adds a practice and invites its owner. */
export async function addPractice(staff: Page, { name, town, owner }: Practice): Promise<void> {
  await staff.goto("/admin/practices/new");
  await staff.getByLabel("Name").fill(name);
  await staff.getByLabel("Town").fill(town);
  await staff.getByLabel("State").selectOption({ label: "Ohio" });
  await staff.getByLabel("ZIP code").fill("43085");
  await staff.getByLabel("Physical therapy").check();
  await staff.getByRole("button", { name: "Add the practice" }).click();
  await staff.getByRole("link", { name: "Invite the owner" }).click();
  await staff.getByLabel("Email address").fill(owner);
  await staff.getByRole("button", { name: "Send the invitation" }).click();
  await expect(staff.getByText("The invitation is on its way.")).toBeVisible();
}

/** The link of the invitation that the network has kept for an address. */
export async function invitationFor(administrator: Page, email: string): Promise<string> {
  const mail = administrator.getByRole("listitem").filter({ hasText: email });
  await expect(async () => {
    await administrator.goto("/admin/mail");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  await mail.getByText("Read it").click();
  return (await mail.getByRole("link", { name: "Open its link" }).getAttribute("href"))!;
}

/** Accepts an invitation in the page's browser, and is in. */
export async function accept(page: Page, link: string, name: string, password: string): Promise<void> {
  await page.goto(link);
  await expect(page).toHaveURL(/\/invitation\?page=/);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Time zone").selectOption("America/Chicago");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Accept and come in" }).click();
  await expect(page).toHaveURL(/\/$/);
}

/** Gives a practice a seat, from the cohort's page for staff. */
export async function seat(staff: Page, cohort: string, practice: string): Promise<void> {
  await staff.goto(`/admin/cohorts/${cohort}/seats/new`);
  await staff.getByRole("radio", { name: practice }).check();
  await staff.getByLabel("Why it fits").fill("Nearest other practice is ninety miles away.");
  await staff.getByRole("button", { name: "Give it a seat" }).click();
  await expect(staff.getByText("The practice has its seat.")).toBeVisible();
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /settings and sign out/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}
