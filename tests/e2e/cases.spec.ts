import type { Page } from "@playwright/test";
import { follow } from "./support/follow.ts";
import { expect, test } from "./support/test.ts";

// Facts change, seats are given, and whole cohorts are asked.
test.use({ demonstration: "of this file" });

test("a new site opens a case, its owner corrects it, and the case is cleared", { tag: "@noscript" }, async ({
  as,
}) => {
  test.setTimeout(120_000);
  const graham = await as("Graham Petrosky");
  await addSite(graham, "55901");
  const noor = await as("Noor Haddadin");

  await test.step("a moderator finds the case, and asks for a look at the facts", async () => {
    await openCase(noor, "Wrenhollow");
    await expect(noor.getByText("Facts had changed, and the two were judged anew.")).toBeVisible();
    await expect(noor.getByText(/their service areas overlap by|in the same ZIP code/).first()).toBeVisible();
    await press(noor, "link", "Ask about facts");
    await press(noor, "button", "Ask");
    await expect(noor.getByRole("status")).toContainText("They are asked, and have fourteen days.");
  });

  await test.step("its owner is told that facts need a look, and not about whom", async () => {
    await graham.goto("/inbox");
    await graham.getByRole("link", { name: /Please look over the facts of/ }).click();
    await expect(graham.getByText(/A moderator asks you to look these facts over by/)).toBeVisible();
    expect(await graham.content()).not.toContain("Larkmoor");
  });

  await test.step("the owner corrects the site, and the case says that they are in conflict no more", async () => {
    await graham.goto("/practice/facts/sites");
    await press(graham, "link", /55901/);
    await press(graham, "link", "Remove it");
    await press(graham, "button", "Remove it");
    await graham.goto("/practice/facts");
    await press(graham, "button", /Everything is (still )?correct/);
    await expect(graham.getByText(/A moderator asks you/)).toHaveCount(0);
    await expect(async () => {
      await noor.reload();
      await expect(noor.getByText(/^They are .* by now\.$/)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(noor.getByText("Wrenhollow Pediatric PT changed its sites.").first()).toBeVisible();
  });

  await test.step("the moderator closes it, and it stays among the closed ones", async () => {
    await press(noor, "link", "Close it as cleared");
    await noor.getByLabel("In your words").fill("The site was entered by mistake.");
    await press(noor, "button", "Close it");
    await expect(noor.getByRole("status")).toContainText("The case is closed.");
    await noor.goto("/moderation/cases?show=closed");
    await expect(noor.getByRole("link", { name: /Wrenhollow/ })).toHaveCount(1);
  });
});

test("two who compete sit together once everybody has agreed", { tag: "@noscript" }, async ({ as }) => {
  test.setTimeout(180_000);
  const tobias = await as("Tobias Renwick");
  await addSite(tobias, "49931");
  const noor = await as("Noor Haddadin");
  let waiver = "";

  await test.step("the seat is refused, and leads to asking for a waiver", async () => {
    await noor.goto("/admin/cohorts/pediatric-pt-rural/seats/new?q=Ottermill");
    const uid = await noor.getByRole("radio").first().getAttribute("value");
    await expect(async () => {
      await noor.goto(`/moderation/waivers/new?cohort=pediatric-pt-rural&practice=${uid}`);
      await expect(noor.getByRole("radio", { name: /Sorrelbank/ })).toBeVisible({ timeout: 500 });
    }).toPass();
    await noor.goto("/admin/cohorts/pediatric-pt-rural/seats/new?q=Ottermill");
    await noor.getByRole("radio").first().check();
    await noor.getByLabel("Why it fits").fill("It is as far from everything as they are.");
    await press(noor, "button", "Let it join");
    await expect(noor.getByText("This practice is in conflict with one that sits here")).toBeVisible();
    await press(noor, "link", "Ask for a waiver");
    await noor.getByLabel("What it is about").fill("Both have asked for it.");
    await press(noor, "button", "Ask every practice");
    await expect(noor.getByRole("status")).toContainText("Every practice is asked.");
    waiver = new URL(noor.url()).pathname;
  });

  await test.step("every owner reads of whom it is, and agrees in their own words", async () => {
    for (const name of [
      "Sanne Wexcombe",
      "Eero Kangasniemi",
      "Graciela Montelongo",
      "Abigail Thaxter",
      "Dallin Prestwich",
      "Tobias Renwick",
    ]) {
      const page = await as(name);
      await page.goto(waiver);
      await expect(page.getByRole("listitem").filter({ hasText: "Ottermill Pediatric PT" })).toBeVisible();
      await page.getByLabel("Yes, they may sit together").check();
      await page.getByLabel("In your own words").fill(`${name} agrees.`);
      await press(page, "button", "Send the answer");
      await expect(page.getByRole("status")).toContainText("Your answer is kept.");
      if (name === "Tobias Renwick") expect(await page.content()).not.toContain("Sanne Wexcombe agrees.");
    }
  });

  await test.step("a moderator grants it, and the seat is given", async () => {
    await noor.goto(waiver);
    await expect(noor.getByText("Sanne Wexcombe agrees.")).toBeVisible();
    await press(noor, "link", "Grant it");
    await noor.getByLabel("Why you agree").fill("They work in different seasons.");
    await press(noor, "button", "Grant it");
    await expect(noor.getByRole("status").first()).toContainText("It holds for twelve months.");
    await noor.goto("/admin/cohorts/pediatric-pt-rural/seats/new?q=Ottermill");
    await noor.getByRole("radio").first().check();
    await noor.getByLabel("Why it fits").fill("Everybody has agreed.");
    await press(noor, "button", "Let it join");
    await expect(noor).toHaveURL(/done=seated/);
  });
});

async function addSite(page: Page, zip: string) {
  await page.goto("/practice/facts/sites/new");
  await page.getByLabel("Clinic").check();
  await page.getByLabel("ZIP code", { exact: true }).fill(zip);
  await page.getByLabel("Suburb").check();
  await press(page, "button", "Add the site");
  await expect(page.getByRole("status")).toBeVisible();
}

/** Opens the case about a practice, as soon as the job has judged it. */
async function openCase(page: Page, practice: string) {
  const its = page.getByRole("link", { name: new RegExp(practice) });
  await expect(async () => {
    await page.goto("/moderation/cases");
    await expect(its).toBeVisible({ timeout: 500 });
  }).toPass();
  await its.click();
}

async function press(page: Page, role: "link" | "button", name: string | RegExp) {
  await follow(page, () =>
    page
      .getByRole(role, typeof name === "string" ? { name, exact: true } : { name })
      .first()
      .click(),
  );
}
