import { expect, test } from "./support/test.ts";

test("what names a patient is asked about while one writes, reworded by a press, and posted", {
  tag: "@noscript",
}, async ({ as, script }) => {
  const page = await as("Wendell Pruitt");
  await page.goto("/c/pediatric-pt/ask");
  await page.getByLabel("Title").fill("What do you do about falls in the gym?");
  const text = page.getByRole("textbox", { name: "The whole story" });
  await text.click();
  await text.pressSequentially("We billed under MRN 88213407 after the fall, and it bounced. ");
  if (script) {
    await page.getByRole("button", { name: "Write [a record number] instead" }).click();
    await page.getByRole("button", { name: "Post it" }).click();
  } else {
    await page.getByRole("button", { name: "Post it" }).click();
    await expect(page.getByText("Please word this differently")).toBeVisible();
    await expect(
      page.getByText("A record, member or claim number points to one patient.").first(),
    ).toBeVisible();
    await text.fill("We billed under [a record number] after the fall, and it bounced.");
    await page.getByRole("button", { name: "Post it" }).click();
  }
  await expect(
    page.getByText(/We billed under (MRN )?\[a record number\] after the fall, and it bounced\./),
  ).toBeVisible();
});

test("what a moderator has to look at waits for one, and is posted once they say so", {
  tag: "@noscript",
}, async ({ as }) => {
  const words = "Let's all drop them until the rates come up, if this does not end.";
  const author = await as("Wendell Pruitt");
  await author.goto("/c/pediatric-pt/ask");
  await author.getByLabel("Title").fill("What do we do about the payer?");
  await author.getByRole("textbox", { name: "The whole story" }).fill(words);
  await author.getByRole("button", { name: "Post it" }).click();
  await author.getByRole("button", { name: "Send it to a moderator first" }).click();
  await expect(author.getByText("Waiting for a moderator.")).toBeVisible();
  const waits = author.url();

  const peer = await as("Maribel Ostrander");
  await peer.goto("/c/pediatric-pt");
  await expect(peer.getByText("What do we do about the payer?")).toHaveCount(0);

  const moderator = await as("Joelle Haverty");
  await moderator.goto("/c/pediatric-pt/queue");
  await moderator.getByRole("link", { name: "Look at what waits" }).click();
  await expect(moderator.getByText(words)).toBeVisible();
  await moderator.getByRole("link", { name: /^Post it ?, by Wendell Pruitt/ }).click();
  await moderator.getByRole("button", { name: "Post it" }).click();
  await expect(moderator.getByText("It is posted, and its author is told.")).toBeVisible();

  await peer.goto("/c/pediatric-pt");
  await peer.getByRole("link", { name: "What do we do about the payer?" }).first().click();
  await expect(peer.getByText(words)).toBeVisible();
  await author.goto(waits);
  await expect(author).toHaveURL(/\/threads\/\d+/);
});
