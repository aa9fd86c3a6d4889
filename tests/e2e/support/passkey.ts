import { expect, type Page } from "@playwright/test";

/** Gives a page's browser a device that makes passkeys and unlocks them unasked. */
export async function addAuthenticator(page: Page): Promise<void> {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send("WebAuthn.enable");
  await chromium.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Adds a passkey to the account that is signed in; returns the address of its page. */
export async function addPasskey(page: Page): Promise<string> {
  await addAuthenticator(page);
  await page.goto("/settings/second-factor/passkeys/new");
  await page.getByLabel("Name of this passkey").fill("The tablet at the desk");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("list", { name: "Recovery codes" })).toBeVisible();
  await page.goto("/settings/second-factor");
  const link = page.getByRole("link", { name: "Change The tablet at the desk" });
  return (await link.getAttribute("href"))!;
}
