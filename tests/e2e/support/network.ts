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
  await staff.getByLabel("Practice", { exact: true }).fill(name);
  await staff.getByLabel("Town").fill(town);
  await staff.getByLabel("State").selectOption({ label: "Ohio" });
  await staff.getByLabel("Owner’s email").fill(owner);
  await staff.getByRole("button", { name: "Add it and invite the owner" }).click();
  await expect(staff.getByText("The practice is added.")).toBeVisible();
}

/** The link of the invitation to an address, from the page that shows it. */
export async function invitationFor(staff: Page, email: string): Promise<string> {
  await staff.goto("/admin/invitations");
  await staff.getByRole("link", { name: `Link and code for ${email}` }).click();
  await expect(staff.getByRole("img", { name: "Code that opens the invitation" })).toBeVisible();
  return staff.getByLabel("Link", { exact: true }).inputValue();
}

/** Accepts an invitation in the page's browser, and is in. */
export async function accept(page: Page, link: string, name: string, password: string): Promise<void> {
  await page.goto(link);
  await expect(page).toHaveURL(/\/invitation\?page=/);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Time zone").selectOption("America/Chicago");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Accept and come in" }).click();
  await expect(page).toHaveURL(/\/(charter)?$/);
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
