import type { Locator } from "@playwright/test";
import { codeOf } from "./support/network.ts";
import { startServer } from "./support/server.ts";
import { expect, type Page, test } from "./support/test.ts";

const PRESSES_AT_MOST = 12;
const FIELDS_AT_MOST = 13;
const password = "violet ladder autumn mill";

/** Counts what people do on their phones: each press, and each field that they fill in. */
class Count {
  presses: string[] = [];
  fields: string[] = [];

  async press(what: Locator): Promise<void> {
    this.presses.push((await what.textContent())!.trim());
    await what.click();
  }

  async fill(field: Locator, words: string): Promise<void> {
    this.fields.push((await field.getAttribute("name"))!);
    await field.fill(words);
  }

  /** Pastes as people do: what a page makes of a paste happens by itself. */
  async paste(page: Page, field: Locator, words: string): Promise<void> {
    this.fields.push((await field.getAttribute("name"))!);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), words);
    await field.focus();
    await page.keyboard.press("Control+V");
  }
}

test("from nothing to the first question in a seated cohort it takes twelve presses and thirteen fields", async ({
  openAt,
}) => {
  test.setTimeout(120_000);
  const server = await startServer();
  const count = new Count();
  try {
    const ada = await openAt(server.url);
    await test.step("the network is set up, and home says what comes next", async () => {
      await ada.goto(/http\S+setup\?token=\S+/.exec(server.said())![0]);
      await count.fill(ada.getByLabel("Name of the network"), "Lakeside Network");
      await count.fill(ada.getByLabel("Your name"), "Ada Farnsworth");
      await count.fill(ada.getByLabel("Email"), "ada@network.example");
      await count.fill(ada.getByLabel("Password"), password);
      await count.press(ada.getByRole("button", { name: "Set up the network" }));
      await count.press(ada.getByRole("link", { name: /authenticator app/i }).first());
      const letters = (await ada.locator(".secret").textContent())!;
      await expect(ada.getByRole("link", { name: "Open the app on this phone" })).toHaveAttribute(
        "href",
        /^otpauth:/,
      );
      await count.fill(ada.getByLabel("Six digits that the app shows"), codeOf(letters));
      await count.fill(ada.getByLabel("Current password"), password);
      await count.press(ada.getByRole("button", { name: "Turn it on" }));
      await count.press(ada.getByRole("link", { name: "I have kept them" }));
      await expect(ada.getByRole("heading", { name: "First steps" })).toBeVisible();
    });

    await test.step("a cohort is formed, and its practices are pasted in", async () => {
      await count.fill(ada.getByLabel("Its name"), "River Owners");
      await count.press(ada.getByRole("button", { name: "Form the cohort" }));
      await count.press(ada.getByRole("link", { name: "Paste a list" }));
      const list = [
        "Ana Brightwater\tBrook Pediatrics\tWorthington\tOhio\tana@brook.example",
        "Ben Oakes\tHill Therapy\tErie\tPA\tben@hill.example",
      ].join("\n");
      await count.fill(ada.getByLabel("Why nobody competes there"), "Three hours from each other.");
      await count.paste(ada, ada.getByLabel("One owner a line"), list);
      await count.press(ada.getByRole("button", { name: "Add these 2 practices" }));
      await expect(ada.getByText("2 practices are added.")).toBeVisible();
      await expect(ada.getByText("Copy the link.").first()).toBeVisible();
    });

    await test.step("an owner accepts, reads the charter, and asks the first question", async () => {
      // From there the link travels by whatever way the two have.
      await count.press(ada.getByRole("button", { name: "Copy link for ana@brook.example" }));
      const link = await ada.evaluate(() => navigator.clipboard.readText());
      const ana = await openAt(server.url);
      await ana.goto(link);
      await expect(ana.getByLabel("Your name")).toHaveValue("Ana Brightwater");
      await count.fill(ana.getByLabel("Password"), password);
      await count.press(ana.getByRole("button", { name: "Accept and come in" }));
      await expect(ana).toHaveURL(/\/c\/river-owners\/charter$/);
      await count.press(ana.getByRole("button", { name: "Accept the charter" }));
      await expect(ana.getByRole("heading", { level: 1 })).toHaveText("Say hello to River Owners");
      await expect(ana.getByLabel("Title")).toHaveValue("Hello from Ana Brightwater, Brook Pediatrics");
      await expect(ana.locator("summary", { hasText: "A discussion" })).toBeVisible();
      await count.fill(ana.getByLabel("Title"), "Who cleans the mats?");
      await count.fill(ana.getByLabel("The whole story"), "We never agreed on it.");
      await expect(ana.locator("summary", { hasText: "A question" })).toBeVisible();
      await count.press(ana.getByRole("button", { name: "Post it" }));
      await expect(ana.getByRole("heading", { level: 1 })).toHaveText("Who cleans the mats?");
    });

    await test.step("every step has ticked itself", async () => {
      await ada.goto("/");
      await expect(ada.getByRole("heading", { name: "First steps" })).toHaveCount(0);
      await ada.goto("/admin/first-steps");
      await expect(ada.getByText("7 of 7")).toBeVisible();
    });

    console.log(
      `From nothing to the first question: ${count.presses.length} presses, ${count.fields.length} fields.`,
    );
    expect(count.presses.length, count.presses.join(", ")).toBeLessThanOrEqual(PRESSES_AT_MOST);
    expect(count.fields.length, count.fields.join(", ")).toBeLessThanOrEqual(FIELDS_AT_MOST);
  } finally {
    await server.stop();
  }
});

test("a password can be shown, and is hidden again", async ({ open }) => {
  const page = await open();
  await page.goto("/sign-in");
  await page.getByText("The page as members see it").click();
  const field = page.getByLabel("Password");
  const show = page.getByRole("button", { name: "Show what is typed" });
  await field.fill("seven slow barges");
  await expect(show).toHaveAttribute("aria-pressed", "false");
  await show.click();
  await expect(field).toHaveAttribute("type", "text");
  await expect(show).toHaveAttribute("aria-pressed", "true");
  await show.click();
  await expect(field).toHaveAttribute("type", "password");
  await expect(field).toHaveValue("seven slow barges");
});
