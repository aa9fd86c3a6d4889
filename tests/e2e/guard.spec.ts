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
