import { expect, test } from "./support/test.ts";

test("somebody of the staff reads what home asks for and confirms it, and the owner sees that", async ({
  as,
}) => {
  const staff = await as("Kiyoko Tanabe-Reyes");
  await staff.goto("/");
  await staff.getByRole("link", { name: "Equipment & Suspended-Swing Safety" }).click();
  await expect(
    staff.getByRole("heading", { name: "Please read this and confirm that you did" }),
  ).toBeVisible();
  const title = await staff.getByRole("heading", { level: 1 }).innerText();
  // The same stands below the text, for whoever has come to its end.
  await staff.getByRole("button", { name: "I have read this" }).last().click();
  await expect(staff.getByText("Thank you. It is noted that you have read it.")).toBeVisible();
  await expect(staff.getByRole("button", { name: "I have read this" })).toHaveCount(0);
  await staff.goto("/");
  await expect(staff.getByText("Please read it and confirm that you did.")).toHaveCount(0);

  const owner = await as("Maribel Ostrander");
  await owner.goto("/practice/manual");
  await owner.getByRole("link", { name: title, exact: true }).click();
  await owner.getByRole("link", { name: "Who has, and who has not" }).click();
  await expect(owner.getByText("Everybody has confirmed version 1")).toBeVisible();
  const coming = owner.waitForEvent("download");
  await owner.getByRole("link", { name: "For a spreadsheet (CSV)" }).click();
  expect((await coming).suggestedFilename()).toMatch(/^Who has read .*\.csv$/);
});
