import { chooseKind } from "./support/choose-kind.ts";
import { expect, test } from "./support/test.ts";

const cohort = "/c/pediatric-pt";

test("a question is asked, answered, and the answer accepted", { tag: ["@noscript", "@desktop"] }, async ({
  as,
  script,
}) => {
  const maribel = await as("Maribel Ostrander");
  await maribel.goto(cohort);
  await maribel.goto(`${cohort}/ask`);
  await chooseKind(maribel, "A question");
  await maribel.getByLabel("Title").fill("Who signs the cleaning log on Saturdays?");
  await maribel.getByLabel("The whole story").fill("We open every **second** Saturday and nobody owns it.");
  await expect(maribel.getByText("Visible to the 8 practices of Pediatric PT")).toBeVisible();
  await maribel.getByRole("button", { name: "Post it" }).click();
  await expect(maribel.getByRole("heading", { level: 1 })).toHaveText(
    "Who signs the cleaning log on Saturdays?",
  );
  await expect(maribel.getByText("second", { exact: true })).toBeVisible();
  const thread = new URL(maribel.url()).pathname;

  const graham = await as("Graham Petrosky");
  await graham.goto(cohort);
  const row = graham.getByRole("listitem").filter({ hasText: "Who signs the cleaning log" });
  await expect(row.getByText("New", { exact: true })).toBeVisible();
  await row.getByRole("link").click();
  await graham.getByRole("textbox", { name: "Your reply" }).fill("Whoever opens the gym. It is on the key.");
  // Script notes that whoever answers has read what they answer; this says that it has come.
  if (script) await expect(graham.getByText("Saved", { exact: true })).toBeVisible();
  await graham.getByRole("button", { name: "Post reply" }).click();
  await expect(graham.getByRole("article").filter({ hasText: "It is on the key." })).toHaveAttribute(
    "id",
    "p2",
  );
  await graham.goto(cohort);
  await expect(
    graham.getByRole("listitem").filter({ hasText: "Who signs the cleaning log" }).getByText("New"),
  ).toHaveCount(0);

  await maribel.goto("/inbox");
  await maribel
    .getByRole("link", { name: /Graham Petrosky wrote to you in “Who signs the cleaning log/ })
    .click();
  await expect(maribel).toHaveURL(new RegExp(`${thread}.*#p2$`));
  await maribel.getByRole("button", { name: /This is the answer/ }).click();
  await expect(maribel.locator("#p2").getByText("Accepted answer", { exact: true })).toBeVisible();
  await maribel.goto(thread);
  await expect(maribel.getByText("Graham Petrosky answered in #2")).toBeVisible();

  await graham.goto("/inbox");
  await expect(
    graham.getByRole("link", { name: /Your answer was accepted in “Who signs the cleaning log/ }),
  ).toBeVisible();
});

test("a preview shows what will be stored, keeps the text, and posts it", {
  tag: ["@noscript", "@desktop"],
}, async ({ as }) => {
  const page = await as("Lena Sorvik");
  await page.goto(`${cohort}/threads/1`);
  await page
    .getByRole("textbox", { name: "Your reply" })
    .fill("We do the same:\n\n- on paper\n- every *Friday*");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("region", { name: "Preview" }).getByRole("listitem")).toHaveText([
    "on paper",
    "every Friday",
  ]);
  await expect(page.getByRole("textbox", { name: "Your reply" })).toHaveValue(
    "We do the same:\n\n- on paper\n- every *Friday*",
  );
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("article").filter({ hasText: "every Friday" })).toBeVisible();
});

test("what is wrong is said beside the field, and what was typed stays", { tag: "@noscript" }, async ({
  as,
}) => {
  const page = await as("Imani Castellow");
  await page.goto(`${cohort}/ask`);
  await page.getByLabel("Title").fill("Deep");
  await page.getByLabel("The whole story").fill(`${"> ".repeat(40)}too deep`);
  await page.getByRole("button", { name: "Post it" }).click();
  await expect(page.getByLabel("The whole story")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("The whole story")).toHaveValue(`${"> ".repeat(40)}too deep`);
  await expect(page.getByLabel("Title")).toHaveValue("Deep");
  await expect(page.getByLabel("The whole story")).toBeFocused();
});

test("what was typed survives a session that has ended", { tag: "@noscript" }, async ({ as }) => {
  const page = await as("Tobias Renwick");
  await page.goto(`${cohort}/threads/1`);
  await page.getByRole("textbox", { name: "Your reply" }).fill("Typed before the session ended.");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You were signed out");
  await expect(page.getByLabel("Text")).toHaveValue("Typed before the session ended.");
  const again = await as("Tobias Renwick");
  await page.context().addCookies(await again.context().cookies());
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByRole("article").filter({ hasText: "Typed before the session ended." })).toHaveCount(
    1,
  );
});

test("a foreign cohort and a missing one are the same page", async ({ as }) => {
  const page = await as("Maribel Ostrander");
  const foreign = await page.goto("/c/pediatric-pt-rural");
  const text = await page.getByRole("main").textContent();
  const missing = await page.goto("/c/no-such-cohort");
  expect([foreign?.status(), missing?.status()]).toEqual([404, 404]);
  expect(await page.getByRole("main").textContent()).toBe(text);
});
