import { expect, test } from "./support/test.ts";

test("what came of a question is proposed, taken in by whoever looks after the entry, and read in the playbook", {
  tag: "@noscript",
}, async ({ as }) => {
  const asker = await as("Wendell Pruitt");
  await asker.goto("/c/pediatric-pt/contracts/ask");
  await asker.getByLabel("Title").fill("A plan wants us in all of their products");
  await asker.getByLabel("Who is on the other side?").selectOption("medicaid_plan");
  await asker.getByLabel("Which clause?").selectOption("all_products");
  await asker
    .getByRole("textbox", { name: "What happened" })
    .fill("They sent us a page that adds every plan.");
  await asker.getByRole("button", { name: "Post it" }).click();
  await expect(asker.getByText("adds every plan").first()).toBeVisible();
  await asker.getByRole("link", { name: "Tell it in three presses" }).click();
  await asker.getByRole("button", { name: "Got it all" }).click();
  await asker.getByLabel("In your words").fill("We asked the lady who signs for them.");
  await asker.getByRole("button", { name: "Next" }).click();
  await asker.getByRole("button", { name: "Done" }).click();
  await asker.getByRole("button", { name: "Propose for the playbook" }).click();
  await expect(asker.getByText("has not decided yet")).toBeVisible();

  const steward = await as("Joelle Haverty");
  await steward.goto(asker.url());
  await steward.getByRole("link", { name: "Look at it beside your text" }).click();
  await steward.getByRole("button", { name: "Take it in" }).click();
  await steward.getByRole("link", { name: "Publish the new version" }).first().click();
  await steward.getByRole("radio", { name: "Minor" }).check();
  await steward.getByLabel("What is new, in a sentence or two").fill("Whom to ask.");
  await steward.getByRole("button", { name: "Publish it" }).click();

  await asker.goto("/c/pediatric-pt/contracts/playbook?clause=all_products");
  await expect(asker.getByText("the lady who signs for them").first()).toBeVisible();
  await expect(asker.getByRole("link", { name: "A plan wants us in all of their products" })).toBeVisible();
});
