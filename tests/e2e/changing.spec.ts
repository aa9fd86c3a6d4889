import type { Locator } from "@playwright/test";
import { expectAccessible, expectNarrow } from "./support/accessible.ts";
import { follow } from "./support/follow.ts";
import { expect, type Page, test } from "./support/test.ts";

const cohort = "/c/pediatric-pt";

/** Asks something in Pediatric PT, waits until it is posted, and returns the conversation's address. */
async function ask(page: Page, title: string, body: string): Promise<string> {
  await page.goto(`${cohort}/ask`);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("The whole story").fill(body);
  await page.getByRole("button", { name: "Post it" }).click();
  await expect(page.locator("#p1")).toContainText(body);
  return new URL(page.url()).pathname;
}

async function reply(page: Page, thread: string, body: string): Promise<void> {
  await page.goto(thread);
  await page.getByRole("textbox", { name: "Your reply" }).fill(body);
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("article").filter({ hasText: body }).first()).toBeVisible();
}

/** Leafs through the queue until the item that is wanted is in sight. */
async function skipTo(page: Page, item: Locator): Promise<void> {
  while ((await item.count()) === 0)
    await follow(page, () => page.getByRole("link", { name: "Skip to the next" }).click());
}

test("a post is edited, read as a redline, deleted and brought back", { tag: "@noscript" }, async ({
  as,
  script,
}) => {
  test.setTimeout(90_000);
  const maribel = await as("Maribel Ostrander");
  const thread = await ask(maribel, "Who waters the plants?", "Ours are dry on Mondays.");
  const post = `${thread}/posts/1`;
  await maribel.goto(post);
  await expectNarrow(maribel, post);
  await maribel.getByRole("link", { name: "Edit", exact: true }).click();
  const text = maribel.getByRole("textbox", { name: "The text" });
  if (script) {
    const bold = maribel.getByRole("toolbar").getByRole("button", { name: "Bold" });
    // Script that begins later would take the selection away.
    await expect(bold).toBeVisible();
    await text.fill("Fridays");
    await text.selectText();
    await bold.click();
    await expect(text).toHaveValue("**Fridays**");
  }
  await text.fill("Ours are dry on **Fridays**.");
  await maribel.getByRole("button", { name: "Preview" }).click();
  await expect(maribel.getByRole("region", { name: "Preview" }).locator("strong")).toHaveText("Fridays");
  await maribel.getByRole("button", { name: "Save", exact: true }).click();
  await expect(maribel.locator("#p1")).toContainText("Ours are dry on Fridays.");

  const joelle = await as("Joelle Haverty");
  await joelle.goto(`${post}/edit`);
  await joelle.getByRole("textbox", { name: "The text" }).fill("Ours are dry on **Tuesdays**.");
  await joelle.getByRole("button", { name: "Save", exact: true }).click();
  await expect(joelle.getByText("Say why in a few words.")).toBeVisible();
  await joelle.getByLabel("Why you edit it").fill("To get the day right");
  await joelle.getByRole("button", { name: "Save", exact: true }).click();
  await expect(joelle.locator("#p1")).toContainText("Ours are dry on Tuesdays.");
  await joelle.goto(`${post}/history`);
  await expect(joelle.locator("ins").first()).toHaveText("Tuesdays");
  await expect(joelle.locator("del").first()).toHaveText("Fridays");
  await joelle.getByRole("link", { name: "Side by side" }).click();
  await expect(joelle.getByRole("region", { name: "Version 3, the words before" })).toContainText("Fridays");
  if (script) await expectAccessible(joelle, "history side by side");

  const graham = await as("Graham Petrosky");
  await graham.goto(`${post}/history`);
  await expect(graham.getByText("the words before are not shown")).toBeVisible();
  await expect(graham.getByText("Fridays")).toHaveCount(0);

  await maribel.goto(`${post}/delete`);
  await maribel.getByRole("button", { name: "Delete it" }).click();
  await expect(maribel.locator("#p1")).toContainText("was deleted by its author");
  await graham.goto(thread);
  await expect(graham.locator("#p1")).not.toContainText("Tuesdays");
  await maribel.goto(post);
  await maribel.getByRole("link", { name: "Show it again" }).click();
  await maribel.getByRole("button", { name: "Show it again" }).click();
  await expect(maribel.locator("#p1 .post-foot")).toBeVisible();
  await graham.goto(thread);
  await expect(graham.locator("#p1")).toContainText("Ours are dry on Tuesdays.");
});

test("of two who edit, the second sees both texts and loses nothing", { tag: "@noscript" }, async ({
  as,
  script,
}) => {
  test.setTimeout(60_000);
  const maribel = await as("Maribel Ostrander");
  const thread = await ask(maribel, "Which soap?", "The blue one.");
  const again = await as("Maribel Ostrander");
  for (const page of [maribel, again]) await page.goto(`${thread}/posts/1/edit`);
  await maribel.getByRole("textbox", { name: "The text" }).fill("The green one.");
  await maribel.getByRole("button", { name: "Save", exact: true }).click();
  await expect(maribel.locator("#p1")).toContainText("The green one.");
  await again.getByRole("textbox", { name: "The text" }).fill("The red one.");
  await again.getByRole("button", { name: "Save", exact: true }).click();
  await expect(again.getByLabel("Your text")).toHaveValue("The red one.");
  await expect(again.getByLabel("What was saved meanwhile")).toHaveValue("The green one.");
  if (script) await expectAccessible(again, "a stale edit");
  await again.getByRole("button", { name: "Save your text" }).click();
  await expect(again.locator("#p1")).toContainText("The red one.");
});

test("a reported post is asked about, handed on and looked into", { tag: "@noscript" }, async ({
  as,
  script,
}) => {
  test.setTimeout(120_000);
  const maribel = await as("Maribel Ostrander");
  const thread = await ask(maribel, "What to charge?", "We charge a lot.");
  const graham = await as("Graham Petrosky");
  await graham.goto(`${thread}/posts/1`);
  await graham.getByRole("link", { name: "Report" }).click();
  await graham.getByLabel("It names rates, fees or wages").check();
  await graham.getByRole("button", { name: "Report it" }).click();
  await expect(graham).toHaveURL(/reported/);

  const joelle = await as("Joelle Haverty");
  await joelle.goto(`${cohort}/queue`);
  const mine = joelle.getByRole("article").filter({ hasText: "We charge a lot." });
  await skipTo(joelle, mine);
  await expectNarrow(joelle, "the queue");
  await joelle.getByRole("link", { name: /^Ask Maribel/ }).click();
  await joelle.getByLabel("Your words to the author").fill("Please take the charge out.");
  await joelle.getByRole("button", { name: "Send it" }).click();
  await expect(joelle.getByText("Your words are on their way")).toBeVisible();

  await maribel.goto("/inbox");
  await expect(maribel.getByText("Please take the charge out.").first()).toBeVisible();
  await maribel.goto(`${thread}/posts/1/edit`);
  await maribel.getByRole("textbox", { name: "The text" }).fill("How do you decide what to charge?");
  await maribel.getByRole("button", { name: "Save", exact: true }).click();
  await expect(maribel.locator("#p1")).toContainText("How do you decide what to charge?");

  await joelle.goto(`${cohort}/queue`);
  const reworded = joelle.getByRole("article").filter({ hasText: "How do you decide what to charge?" });
  await skipTo(joelle, reworded);
  await expect(joelle.getByText("has edited it since")).toBeVisible();
  if (script) await expectAccessible(joelle, "an item whose author has edited");
  await joelle.getByRole("link", { name: "Hand it to a moderator" }).click();
  await joelle.getByLabel("What they should know").fill("We are not sure.");
  await joelle.getByRole("button", { name: "Hand it on" }).click();
  await expect(joelle.getByText("The network’s moderators have it now.")).toBeVisible();

  const noor = await as("Noor Haddadin");
  await noor.goto("/admin/handed-on");
  await expectNarrow(noor, "what was handed on");
  if (script) await expectAccessible(noor, "what was handed on");
  const matter = noor.locator("section").filter({ hasText: "We are not sure." }).last();
  if (await matter.getByRole("link", { name: "Open a look" }).isVisible()) {
    await matter.getByRole("link", { name: "Open a look" }).click();
    await noor.getByRole("button", { name: "Open the look" }).click();
  } else await matter.getByRole("link", { name: "Go to the post" }).click();
  await expect(noor.locator("#p1")).toContainText("How do you decide what to charge?");
});

test("a conversation is renamed, locked, split and settled, each with a line that says so", {
  tag: "@noscript",
}, async ({ as }) => {
  test.setTimeout(120_000);
  const maribel = await as("Maribel Ostrander");
  const thread = await ask(maribel, "Which printer?", "Ours jams.");
  await reply(maribel, thread, "And the toner?");
  await maribel.goto(`${thread}/change`);
  await expectNarrow(maribel, "changing a conversation");
  await maribel.getByLabel("Title").fill("Which printer do you like?");
  await maribel.getByRole("button", { name: "Save" }).click();
  await expect(maribel.getByRole("heading", { level: 1 })).toHaveText("Which printer do you like?");

  const joelle = await as("Joelle Haverty");
  await joelle.goto(`${thread}/posts/2`);
  await joelle.getByRole("link", { name: "Start a new conversation from here" }).click();
  await expect(joelle.getByRole("checkbox", { name: /#2/ })).toBeChecked();
  await expectNarrow(joelle, "splitting");
  await joelle.getByLabel("Title of the new conversation").fill("Which toner?");
  await joelle.getByRole("button", { name: "Move them" }).click();
  await expect(joelle.getByRole("heading", { level: 1 })).toHaveText("Which toner?");
  await expect(joelle.locator("#p1")).toContainText("And the toner?");

  await maribel.goto(`${thread}/settle`);
  await maribel.getByRole("button", { name: "Close it as answered" }).click();
  await expect(maribel.getByText("Closed as answered").first()).toBeVisible();
  await joelle.goto(`${thread}/lock`);
  await joelle.getByLabel("Why").fill("It is settled");
  await joelle.getByRole("button", { name: "Lock it" }).click();
  await expect(joelle.getByText("It is settled")).toBeVisible();
  const answer = await maribel.goto(`${thread}/posts/1/edit`);
  expect(answer?.status()).toBe(403);
});
