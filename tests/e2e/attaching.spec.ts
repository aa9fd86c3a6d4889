import type { Locator, Page, Route } from "@playwright/test";
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
  const tall = await sharp({ create: { width: 300, height: 900, channels: 3, background: "#996633" } })
    .png()
    .toBuffer();
  const wall = { name: "wall.png", mimeType: "image/png", buffer: tall };
  const page = await as("Imani Castellow");
  await page.goto("/c/pediatric-pt/threads/2");
  const words = `With a log, ${test.info().project.name}.`;
  const late: Route[] = [];
  const log = { name: "Swing log.txt", mimeType: "text/plain", buffer: Buffer.from("Signed on Mondays.") };
  if (script) {
    // Before there is any word: whoever comes back finds it.
    const reply = page.getByRole("textbox", { name: "Your reply" });
    await reply.click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByText("Attach files").click();
    await (await chooser).setFiles(log);
    await expect(page.getByRole("link", { name: "Swing log.txt" })).toBeVisible();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.reload();
    await expect(reply).toHaveAttribute("placeholder", "Your files wait here");
    await reply.click();
    await expect(page.getByRole("link", { name: "Swing log.txt" })).toBeVisible();
  }
  await page.getByRole("textbox", { name: "Your reply" }).fill(words);
  const program = { name: "report.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ, a program") };
  if (script) {
    const chooser = page.waitForEvent("filechooser");
    await page.getByText("Attach files").click();
    await (await chooser).setFiles([log, wall, program]);
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
    await page.getByRole("textbox", { name: /What does Picture \d+\.png show\?/ }).fill("The gym");
    // They are saved late, and the reply waits for them.
    await page.route("**/caption", (route) => void late.push(route));
    await page.getByRole("textbox", { name: "What is Swing log.txt about?" }).fill("Who checked it");
  } else {
    await follow(page, () => page.getByRole("button", { name: "Attach files" }).click());
    await page
      .getByLabel("Files")
      .setInputFiles([log, program, wall, { name: "gym.png", mimeType: "image/png", buffer: picture }]);
    await page.getByRole("button", { name: "Send them" }).click();
    await expect(page.getByText("holds something else")).toBeVisible();
    await page.getByLabel("What does it show?").last().fill("The gym");
    await follow(page, () => page.getByRole("button", { name: "Save" }).last().click());
    await follow(page, () => page.getByRole("link", { name: "Go on writing" }).click());
    await expect(page.getByRole("textbox", { name: "Your reply" })).toHaveValue(words);
  }
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect.poll(() => late.length).toBe(script ? 2 : 0);
  for (const caption of late) await caption.continue();
  const post = page.getByRole("article").filter({ hasText: words });
  await expect(
    post.getByRole("link", { name: script ? /Swing log.txt .*Who checked it/ : "Swing log.txt" }),
  ).toBeVisible();
  await expect(post.getByRole("img", { name: "The gym" })).toBeVisible();
  await expect(page.getByText("report.pdf")).toHaveCount(0);
  if (script) await goThroughPictures(page, post);
  else {
    const download = page.waitForEvent("download");
    await post.getByRole("link", { name: "The gym" }).click();
    expect((await download).suggestedFilename()).toBe("gym.png");
  }

  // Its author changes the files afterwards; nobody sees anything of it until it is saved.
  const number = (await post.getAttribute("id"))!.slice(1);
  await page.goto(`/c/pediatric-pt/threads/2/posts/${number}/edit`);
  const press = async (name: string) => {
    const button = page.getByRole("button", { name });
    await (script ? button.click() : follow(page, () => button.click()));
  };
  await page.getByRole("textbox", { name: "The text" }).fill(`${words} And more.`);
  const note = { name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("A note.") };
  if (script) {
    const chooser = page.waitForEvent("filechooser");
    await page.getByText("Attach files").click();
    await (await chooser).setFiles(note);
  } else {
    await page.getByLabel("Add files").setInputFiles(note);
    await press("Send them");
  }
  await expect(page.getByRole("link", { name: "note.txt" })).toBeVisible();
  // What is pasted has a name of the site's own, for the browser calls every picture of the screen alike.
  const gym = script
    ? (await page.getByRole("link", { name: /^Picture \d+\.png/ }).innerText()).trim()
    : "gym.png";
  await press(`Move up: ${gym}`);
  if (script) await expect(page.getByRole("button", { name: `Move up: ${gym}` })).toBeFocused();
  await press("Take away: Swing log.txt");
  await expect(page.getByText("taken away when you save")).toBeVisible();
  if (script) await expectAccessible(page, "the files of a post that is edited");
  await follow(page, () => page.getByRole("button", { name: "Save", exact: true }).click());
  const edited = page.getByRole("article").filter({ hasText: `${words} And more.` });
  await expect(edited.getByRole("link", { name: "note.txt" })).toBeVisible();
  await expect(edited.getByRole("img", { name: "The gym" })).toBeVisible();
  await expect(edited.getByRole("link", { name: "Swing log.txt" })).toHaveCount(0);
});

/** Looks at the pictures of a post, of which the first shows the gym, where it was pasted, by a press, keys and a finger. */
async function goThroughPictures(page: Page, post: Locator): Promise<void> {
  const link = post.getByRole("link", { name: "The gym" });
  await link.click();
  const viewer = page.getByRole("dialog");
  await expect(viewer).toHaveAccessibleName("The gym");
  await expect(viewer.getByRole("status")).toHaveText("The gym 1 of 2");
  await expectAccessible(page, "a picture in front of the page");
  await page.keyboard.press("ArrowRight");
  await expect(viewer).toHaveAccessibleName("wall.png");
  await expect(viewer.getByRole("status")).toHaveText("wall.png 2 of 2");
  // It fills no more than is there, whatever its shape.
  const picture = await viewer.getByRole("img", { name: "wall.png" }).boundingBox();
  expect(picture!.y).toBeGreaterThanOrEqual(0);
  expect(picture!.y + picture!.height).toBeLessThan(page.viewportSize()!.height);
  const stops = new Set<string>();
  for (let press = 0; press < 5; press++) {
    await page.keyboard.press("Tab");
    stops.add(await viewer.locator(":focus").innerText());
  }
  expect([...stops].sort()).toEqual(["Close", "Download", "The next picture", "The picture before"]);
  const download = page.waitForEvent("download");
  await viewer.getByRole("link", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("wall.png");

  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...xs: number[]) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((x, id) => ({ x, y: 300, id })) });
  await touch("touchStart", 300);
  await touch("touchMove", 120);
  await touch("touchEnd");
  await expect(viewer).toHaveAccessibleName("The gym");
  // Two fingers make it larger, and lead nowhere.
  await touch("touchStart", 300);
  await touch("touchStart", 300, 310);
  await touch("touchMove", 100, 310);
  await touch("touchEnd");
  await expect(viewer).toHaveAccessibleName("The gym");
  await page.keyboard.press("Escape");
  await expect(viewer).toHaveCount(0);
  await expect(link).toBeFocused();
}
