import type { Page } from "@playwright/test";
import { follow } from "./support/follow.ts";
import { expect, test } from "./support/test.ts";

// Practices leave the pool, and days pass.
test.use({ demonstration: "of this file" });

test("a roster out of the pool becomes a cohort: consent, names, an objection, the charter, and a first conversation", {
  tag: "@noscript",
}, async ({ as, demo, script }) => {
  test.setTimeout(240_000);
  const title = script ? "Small towns, one table" : "One table, small towns";
  const noor = await as("Noor Haddadin");
  let owners: string[] = [];
  let here = "";

  await test.step("a moderator takes the roster that is offered, and begins a draft", async () => {
    await noor.goto("/moderation/pool");
    await press(noor, "link", "Form a group");
    await expect(noor.getByText("No better roster exists.").first()).toBeVisible();
    await expect(noor.getByRole("img", { name: /^Map of \d+ sites/ })).toBeVisible();
    const members = noor.locator("#members .leftout .row-title");
    owners = await ownersOf(noor, await members.allTextContents());
    expect(owners.length).toBeGreaterThanOrEqual(5);
    await press(noor, "link", "Begin a group with these");
    await noor.getByLabel("Name", { exact: true }).fill(title);
    await press(noor, "button", "Begin the draft");
    await expect(noor.getByRole("heading", { level: 1 })).toHaveText(title);
    here = new URL(noor.url()).pathname;
  });
  const group = () => here.replace("/moderation/forming/", "/groups/");

  await test.step("each practice is asked without a name, and says yes", async () => {
    await press(noor, "link", "Ask for consent");
    await press(noor, "button", "Ask them");
    await expect(noor.getByRole("status").first()).toContainText("They are asked");
    for (const name of owners) {
      const page = await as(name);
      await page.goto("/applying");
      await page.goto(group());
      await expect(page.getByText(/other practices like yours/)).toBeVisible();
      for (const other of owners) if (other !== name) expect(await page.content()).not.toContain(other);
      await press(page, "button", "Yes, we would come");
      await expect(page.getByText("You have said yes.")).toBeVisible();
    }
  });

  await test.step("names are shown; one objects in private, and is answered", async () => {
    await noor.goto(here);
    await press(noor, "link", "Show the names");
    await press(noor, "button", "Show the names");
    const [first, second] = [await as(owners[0]!), await as(owners[1]!)];
    await first.goto(group());
    await expect(first.getByRole("heading", { name: "Who would sit together" })).toBeVisible();
    await press(first, "link", "Object in private");
    await first.getByLabel("Why", { exact: true }).fill("One of them and we see the same school.");
    await press(first, "button", "Tell the moderators");
    await second.goto(group());
    expect(await second.content()).not.toContain("the same school");
    await noor.goto("/moderation/forming");
    await expect(noor.getByRole("listitem").filter({ hasText: title })).toContainText(
      "1 objection to decide",
    );
    await noor.goto(here);
    await press(noor, "link", /^Answer it/);
    await noor.getByLabel("Your answer to them").fill("We asked: it is another school of that name.");
    await press(noor, "button", "Answer it");
    await first.goto(group());
    await expect(first.getByText("We asked: it is another school of that name.")).toBeVisible();
  });

  await test.step("the charter waits for the day, and begins the group once five have signed", async () => {
    await noor.goto(`${here}/charter`);
    await press(noor, "button", "Give them their seats");
    await expect(noor.getByText("They may object until the day that they were told.")).toBeVisible();
    await demo.passDaysOfGroups();
    await noor.goto(here);
    await press(noor, "link", "Lay the charter before them");
    await press(noor, "button", "Give them their seats");
    await expect(noor.getByRole("status").first()).toContainText("Each has its seat");
    for (const name of owners.slice(0, 5)) {
      const page = await as(name);
      await page.goto(group());
      await press(page, "link", "Read the charter");
      await press(page, "button", "Accept the charter");
    }
    await noor.goto(here);
    await expect(noor.getByText("The group has begun.")).toBeVisible();
  });

  await test.step("one asks, and another reads it", async () => {
    const [first, second] = [await as(owners[0]!), await as(owners[1]!)];
    await first.goto(group());
    await press(first, "link", "Go there");
    const cohort = new URL(first.url()).pathname;
    await first.goto(`${cohort}/ask`);
    await first.getByLabel("Title").fill("Who answers your phone?");
    await first.getByLabel("The whole story").fill("Ours rings while everybody treats.");
    await first
      .getByRole("button", { name: /^(Ask|Post)/ })
      .first()
      .click();
    await expect(first).toHaveURL(/threads\/\d+/);
    await expect(async () => {
      await second.goto(cohort);
      await expect(second.getByRole("link", { name: "Who answers your phone?" })).toBeVisible({
        timeout: 500,
      });
    }).toPass();
  });
});

/** The owners of some practices that apply, as one can be them in the demonstration. */
async function ownersOf(page: Page, practices: string[]): Promise<string[]> {
  const choice = await (await page.request.get("/sign-in")).text();
  return practices.map((practice) => {
    const text = practice.replaceAll("’", "(?:’|&#x27;|&rsquo;)").replaceAll("&", "&amp;");
    return new RegExp(`<h2[^>]*>(?:<bdi>)?${text}(?:</bdi>)?</h2>.*?<b dir="auto">([^<]+)<`, "s").exec(
      choice,
    )![1]!;
  });
}

async function press(page: Page, role: "link" | "button", name: string | RegExp): Promise<void> {
  await follow(page, () =>
    page
      .getByRole(role, { name, exact: typeof name === "string" })
      .first()
      .click(),
  );
}
