import { follow } from "./support/follow.ts";
import { expect, test } from "./support/test.ts";

// The page for applying opens, which others look for in vain.
test.use({ demonstration: "of this file" });

test("a stranger applies on the public page, and waits in the pool", { tag: "@noscript" }, async ({
  as,
  open,
  script,
}) => {
  test.setTimeout(90_000);
  const [email, practice] = script
    ? ["dana@brook.example", "Brook Pediatrics"]
    : ["ben@hill.example", "Hill Therapy"];
  const noor = await as("Noor Haddadin");
  await noor.goto("/admin/applications/open-page");
  await follow(noor, () => noor.getByRole("button", { name: "Open the page" }).click());

  const page = await open();
  await test.step("the address is confirmed first", async () => {
    await page.goto("/apply");
    await page.getByLabel("Your name").fill("Dana Whitfield");
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No email was sent");
    const everett = await as("Everett Sandoval-Pike");
    const mail = everett.getByRole("listitem").filter({ hasText: email });
    await expect(async () => {
      await everett.goto("/admin/mail");
      await expect(mail).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await mail.getByText("Read it").click();
    await page.goto((await mail.getByRole("link", { name: "Open its link" }).getAttribute("href"))!);
  });

  await test.step("an account and a practice come of it, and home is where the application stands", async () => {
    await expect(page.getByText("Your email is confirmed.")).toBeVisible();
    await page.getByLabel("Your practice").fill(practice);
    await page.getByLabel("Town").fill("Worthington");
    await page.getByLabel("State").selectOption({ label: "Ohio" });
    await page.getByLabel("ZIP code").fill("43085");
    await page.getByLabel("Time zone").selectOption("America/Chicago");
    await page.getByLabel("Password").fill("violet ladder autumn mill");
    await page.getByRole("button", { name: "Begin to apply" }).click();
    await expect(page).toHaveURL(/\/applying$/);
    await expect(page.getByText("Not said yet: disciplines")).toBeVisible();
  });

  await test.step("the profile, the hopes, and the pool", async () => {
    await page.getByRole("link", { name: "Fill it in" }).click();
    await page.getByLabel("Physical therapy").check();
    await follow(page, () => page.getByRole("button", { name: "Save the profile" }).click());
    await page.goto("/applying");
    await page.getByRole("link", { name: "Say it" }).click();
    await page.getByLabel("What you hope for").fill("Peers who hire their first therapist.");
    await page.getByRole("button", { name: "Save it" }).click();
    await expect(page.getByText("Peers who hire their first therapist.")).toBeVisible();
    await page.getByRole("button", { name: "Ready: put us in the pool" }).click();
    await expect(page.getByText("You wait since")).toBeVisible();
  });

  await noor.goto("/moderation/pool");
  await noor.getByRole("link", { name: practice }).click();
  await expect(noor.getByText("Peers who hire their first therapist.")).toBeVisible();
});
