import sharp from "sharp";
import { expectAccessible } from "./support/accessible.ts";
import { follow } from "./support/follow.ts";
import { expect, test } from "./support/test.ts";

test("a file and a picture go to the cohort with a reply, and one that is not taken says why", {
  tag: ["@noscript", "@desktop"],
}, async ({ as, script }) => {
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#336699" } })
    .png()
    .toBuffer();
  const page = await as("Imani Castellow");
  await page.goto("/c/pediatric-pt/threads/2");
  const words = `With a log, ${test.info().project.name}.`;
  await page.getByRole("textbox", { name: "Your reply" }).fill(words);
  const log = { name: "Swing log.txt", mimeType: "text/plain", buffer: Buffer.from("Signed on Mondays.") };
  const program = { name: "report.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ, a program") };
  if (script) {
    const chooser = page.waitForEvent("filechooser");
    await page.getByText("Attach files").click();
    await (await chooser).setFiles([log, program]);
    await expect(page.getByRole("link", { name: "Swing log.txt" })).toBeVisible();
    await expect(page.getByText("holds something else")).toBeVisible();
    await expectAccessible(page, "a composer with files");
    await page.getByRole("button", { name: "Put away: report.pdf" }).click();
    // As a screenshot is pasted.
    await page.getByRole("textbox", { name: "Your reply" }).evaluate(
      (field, bytes) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([new Uint8Array(bytes)], "gym.png", { type: "image/png" }));
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      },
      [...picture],
    );
    await page.getByRole("textbox", { name: "What does gym.png show?" }).fill("The gym");
    await page.getByRole("textbox", { name: "Your reply" }).click();
  } else {
    await follow(page, () => page.getByRole("button", { name: "Attach files" }).click());
    await page
      .getByLabel("Files")
      .setInputFiles([log, program, { name: "gym.png", mimeType: "image/png", buffer: picture }]);
    await page.getByRole("button", { name: "Send them" }).click();
    await expect(page.getByText("holds something else")).toBeVisible();
    await page.getByLabel("What does it show?").fill("The gym");
    await follow(page, () => page.getByRole("button", { name: "Save" }).click());
    await follow(page, () => page.getByRole("link", { name: "Go on writing" }).click());
    await expect(page.getByRole("textbox", { name: "Your reply" })).toHaveValue(words);
  }
  await page.getByRole("button", { name: "Post reply" }).click();
  const post = page.getByRole("article").filter({ hasText: words });
  await expect(post.getByRole("link", { name: "Swing log.txt" })).toBeVisible();
  await expect(post.getByRole("img", { name: "The gym" })).toBeVisible();
  await expect(page.getByText("report.pdf")).toHaveCount(0);
});
