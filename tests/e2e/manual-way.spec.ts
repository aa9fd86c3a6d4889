import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { listed, p, styled, wordFile } from "#tests/documents/word/word-files.ts";
import { expect, test } from "./support/test.ts";

test.use({ demonstration: "of this file" });

const heading = (words: string) => p(words, styled("berschrift1"));

const policy = wordFile(
  [
    p("Late pick-up", styled("Titel")),
    heading("Purpose"),
    p("[Practice Name] closes at six. A child who is still here then is looked after until somebody comes."),
    heading("What we do"),
    p("Call the family after ten minutes.", listed(1)),
    p("Call the second number after twenty minutes.", listed(1)),
    heading("What it costs"),
    p("Nothing the first time. We talk with the family the second time."),
  ].join(""),
);

/** Writes a new text for a section of the document whose page is open, and puts the result in force. */
async function change(page: Page, section: string, words: string, summary: string) {
  await page
    .getByRole("link", { name: /Change it|Go on writing/ })
    .first()
    .click();
  await page.getByText("Edit one section alone").click();
  await page.getByRole("link", { name: section }).click();
  await page.getByLabel("The section").fill(words);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("link", { name: "Publish the new version" }).first().click();
  await page.getByRole("radio", { name: /^Major/ }).check();
  await page.getByLabel(/What is new/).fill(summary);
  await page.getByRole("button", { name: "Publish it" }).click();
  await expect(page.getByText("It is in force.")).toBeVisible();
}

test("a policy comes from Word, a peer adopts it, and takes over what its author improves; a colleague confirms it", {
  tag: "@noscript",
}, async ({ as, script }) => {
  test.slow();
  const author = await as("Maribel Ostrander");
  await author.goto("/practice/manual/import");
  // Where the page takes them at once there is nothing to press.
  await expect(author.getByRole("button", { name: "Bring them" })).toHaveCount(script ? 0 : 1);
  await author.getByLabel("Files", { exact: true }).setInputFiles({
    name: "Late pick-up.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: policy,
  });
  if (!script) await author.getByRole("button", { name: "Bring them" }).click();
  const brought = author.getByRole("link", { name: "Late pick-up" });
  await expect(async () => {
    if (!script) await author.reload();
    await expect(brought).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  await brought.click();
  await author.getByRole("button", { name: "Save the draft" }).click();
  await author.goto("/practice/manual");
  await author.getByRole("link", { name: "Late pick-up" }).click();
  await author.getByRole("link", { name: "Put it in force" }).first().click();
  await author.getByRole("button", { name: "Put it in force" }).click();
  await author
    .getByRole("link", { name: /Share it|Who sees it|Share/ })
    .first()
    .click();
  await author.getByRole("button", { name: /Share it with them Pediatric PT/ }).click();
  await expect(author.getByText(/It is shared\./)).toBeVisible();

  const peer = await as("Tobias Renwick");
  await peer.goto("/c/pediatric-pt/documents");
  await peer.getByRole("link", { name: "Late pick-up" }).click();
  await peer.getByRole("link", { name: /Adopt/ }).first().click();
  await peer.getByRole("button", { name: "Adopt it" }).click();
  await expect(peer.getByText("Ottermill Pediatric PT closes at six.")).toBeVisible();
  await peer.getByRole("link", { name: "Put it in force" }).first().click();
  await peer.getByLabel("Ask our people to confirm that they have read it").check();
  await peer.getByRole("button", { name: "Put it in force" }).click();
  await change(
    peer,
    "What it costs",
    "# What it costs\n\nNothing. We talk with the family the second time.",
    "It costs nothing here.",
  );

  await author.goto("/practice/manual");
  await author.getByRole("link", { name: "Late pick-up" }).click();
  await change(
    author,
    "What we do",
    "# What we do\n\n1. Call the family after five minutes.\n2. Call the second number after twenty minutes.",
    "We call sooner.",
  );

  await peer.goto("/inbox");
  await peer
    .getByRole("link", { name: /Late pick-up/ })
    .first()
    .click();
  await expect(peer.getByText("Only they changed it", { exact: true })).toBeVisible();
  await expect(peer.getByText("Only you changed it: kept")).toBeVisible();
  await peer.getByRole("button", { name: "Put it into the draft" }).click();
  await expect(peer.getByText("The update is in your draft.")).toBeVisible();
  await peer.getByRole("link", { name: "Publish the new version" }).first().click();
  await peer.getByRole("radio", { name: /^Minor/ }).check();
  await peer.getByLabel(/What is new/).fill("We call after five minutes.");
  await peer.getByRole("button", { name: "Publish it" }).click();
  await expect(peer.getByText("Call the family after five minutes.")).toBeVisible();
  await expect(peer.getByText("Nothing. We talk with the family the second time.")).toBeVisible();

  const colleague = await as("Marguerite Lavallee");
  await colleague.goto("/");
  await colleague.getByRole("link", { name: "Late pick-up", exact: true }).click();
  await colleague.getByRole("button", { name: "I have read this" }).first().click();
  await expect(colleague.getByText("Thank you. It is noted that you have read it.")).toBeVisible();

  const coming = peer.waitForEvent("download");
  await peer.getByRole("link", { name: "Plain text (Markdown)" }).click();
  const text = readFileSync(await (await coming).path(), "utf8");
  expect(text).toContain("Call the family after five minutes.");
  expect(text).toMatch(
    /Adapted by .*Ottermill Pediatric PT.*Adapted from “Late pick-up” by Saltwillow Kids PT, version 1/,
  );
});
