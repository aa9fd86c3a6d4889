import { readFileSync } from "node:fs";
import { expect, test } from "./support/test.ts";

const text = (name: string, words: string) => ({
  name,
  mimeType: "text/markdown",
  buffer: Buffer.from(words),
});

test("files are brought, one is corrected, and it is taken along as a Word file", async ({ as }) => {
  const page = await as("Maribel Ostrander");
  await page.goto("/practice/manual/import");
  await expect(page.getByRole("button", { name: "Bring them" })).toHaveCount(0);
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles([
      text(
        "late.md",
        "# Late arrival\n\nAt [Practice Name] we wait [Minutes of grace] minutes.\n\nSigned: ________\n",
      ),
      text("broken.docx", "PK, and nothing of a Word file"),
      text("cleaning.md", "# Cleaning the toys\n\n- after each child\n- each evening\n"),
    ]);
  await expect(page.getByText("This file is called .docx but holds something else.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Cleaning the toys" })).toBeVisible({ timeout: 20_000 });
  await page.getByRole("link", { name: "Late arrival" }).click();
  await expect(page.getByRole("checkbox", { name: /Practice Name/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /Signed/ })).not.toBeChecked();
  await page.getByLabel("Title").fill("Late arrivals");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("The draft is saved.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Late arrival" })).toHaveCount(0);
  await page.goto("/practice/manual");
  await page.getByRole("link", { name: "Late arrivals" }).click();
  await expect(page.locator(".blank").first()).toBeVisible();
  // On paper stands whose it is and which version, and nothing of the page around it.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Saltwillow Kids PT · Draft")).toBeVisible();
  for (const away of [".rail", ".tabbar", ".side", ".page-head .eyebrow a"])
    await expect(page.locator(away)).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Word document" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("Late arrivals.docx");
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});
