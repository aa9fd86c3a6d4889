import sharp from "sharp";
import { expectAccessible } from "./support/accessible.ts";
import { chooseKind, openFold } from "./support/choose-kind.ts";
import { follow } from "./support/follow.ts";
import { type RunningServer, startDemonstration } from "./support/server.ts";
import { be, enterAs } from "./support/signing-in.ts";
import { expect, type Page, test } from "./support/test.ts";

const cohort = "/c/pediatric-pt";
const thread = `${cohort}/threads/1`;

function reply(page: Page) {
  return page.getByRole("textbox", { name: "Your reply" });
}

/** Tells the field of a paste; only a paste by hand puts in what nobody made something else of. */
async function pasteHtml(page: Page, html: string, text: string): Promise<void> {
  await reply(page).evaluate(
    (area, [rich, plain]) => {
      const clipboardData = new DataTransfer();
      if (rich) clipboardData.setData("text/html", rich);
      clipboardData.setData("text/plain", plain);
      area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text] as const,
  );
}

test("the toolbar and its keys mark up what is selected, and the browser can undo it", {
  tag: ["@noscript", "@desktop"],
}, async ({ as, openAt, demo, script }) => {
  const page = await as("Imani Castellow");
  await page.goto(thread);
  const bar = page.getByRole("toolbar", { name: "Format the text" });
  if (!script) return expect(bar).toHaveCount(0);
  await reply(page).fill("bring a form");
  await expect(bar.getByRole("button")).toHaveCount(7);
  // Keys are named only where there are some.
  await expect(page.getByText("Ctrl+Enter")).toBeVisible({ visible: page.viewportSize()!.width > 736 });
  await reply(page).selectText();
  await bar.getByRole("button", { name: "Bold" }).click();
  await expect(reply(page)).toHaveValue("**bring a form**");
  await page.keyboard.press("Control+z");
  await expect(reply(page)).toHaveValue("bring a form");
  await reply(page).selectText();
  await page.keyboard.press("Control+k");
  const link = page.getByRole("dialog", { name: "Make a link" });
  await link.getByLabel("Where it leads").fill("the form");
  await link.getByRole("button", { name: "Put it in" }).click();
  await expect(link.getByText("Nothing opens there.")).toBeVisible();
  await expectAccessible(page, "a link that leads nowhere");
  await link.getByLabel("Where it leads").fill("forms.example/a");
  await page.keyboard.press("Enter");
  await expect(reply(page)).toHaveValue("[bring a form](https://forms.example/a)");
  await expect(reply(page)).toBeFocused();
  await reply(page).fill("");
  await reply(page).pressSequentially("Does @l");
  const names = page.getByRole("listbox", { name: "Whom do you mean?" });
  await expect(names.getByRole("option").first()).toBeVisible();
  await expectAccessible(page, "people to mention");
  await reply(page).pressSequentially("ena s");
  await expect(names.getByRole("option")).toHaveText([/^Lena Sorvik/]);
  await page.keyboard.press("Enter");
  await expect(reply(page)).toHaveValue(/^Does \[@Lena Sorvik\]\(\/people\/[a-z0-9]{14}\) $/);
  await reply(page).fill("one\ntwo");
  await reply(page).selectText();
  await bar.getByRole("button", { name: "Numbered list" }).click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("three");
  await expect(reply(page)).toHaveValue("1. one\n2. two\n3. three");
  await pasteHtml(page, "<ul><li>a <b>bold</b> word</li><li>*so*</li></ul>", "a bold word\n*so*");
  await expect(reply(page)).toHaveValue("1. one\n2. two\n3. three\n\n- a **bold** word\n- \\*so\\*\n\n");
  await page.keyboard.press("Control+z");
  await expect(reply(page)).toHaveValue("1. one\n2. two\n3. three");
  const bytes = await sharp({ create: { width: 200, height: 100, channels: 3, background: "#336699" } })
    .png()
    .toBuffer();
  const picture = `<img src="data:image/png;base64,${bytes.toString("base64")}">`;
  await pasteHtml(page, `<p>a form</p>${picture}`, "a form");
  // It stands where it was pasted, and goes from there as well.
  await expect(page.getByRole("link", { name: "Picture 1.png" })).toBeVisible();
  await expect(reply(page)).toHaveValue(
    /\n3\. three\n\na form\n\n\[Picture\]\(\/files\/[a-z0-9]{12,}\)\n\n$/,
  );
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("img", { name: "Picture 1.png" })).toHaveJSProperty("naturalWidth", 200);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Take away: Picture 1.png" }).click();
  await expect(page.getByRole("link", { name: "Picture 1.png" })).toHaveCount(0);
  await expect(reply(page)).toHaveValue(/\n3\. three\n\na form\s+$/);
  await reply(page).fill("1. one\n2. two\n3. three");
  await pasteHtml(page, "", " of them");
  await expect(reply(page)).toHaveValue("1. one\n2. two\n3. three");
  await bar.getByRole("button", { name: "Rich text" }).click();
  await expect(reply(page)).toHaveAttribute("contenteditable", "true");
  const field = page.locator("textarea[name=body]");
  await expect(field).toHaveValue("1. one\n2. two\n3. three");
  await expect(reply(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("a **bold** four");
  await expect(field).toHaveValue("1. one\n2. two\n3. three\n4. a **bold** four");
  // On the way to Ctrl+End somebody clicks with Ctrl held: nothing is selected that the next letter would replace.
  await reply(page)
    .locator("li")
    .last()
    .click({ modifiers: ["Control"] });
  await page.keyboard.type("!");
  await expect(field).toHaveValue("1. one\n2. two\n3. three\n4. a **bold** four!");
  await page.keyboard.press("Backspace");
  await pasteHtml(page, "<p>and on</p>", "in plain");
  await expect(field).toHaveValue("1. one\n2. two\n3. three\n4. a **bold** fourand on");
  for (let i = 0; i < "and on".length; i++) await page.keyboard.press("Backspace");
  await page.keyboard.type(", @joelle");
  await names.getByRole("option", { name: /^Joelle Haverty/ }).click();
  await expect(field).toHaveValue(/4\. a \*\*bold\*\* four, \[@Joelle Haverty\]\(\/people\/[a-z0-9]{14}\)$/);
  await expectAccessible(page, "rich text");
  // The name goes as a whole.
  for (let i = 0; i < 4; i++) await page.keyboard.press("Backspace");
  await expect(field).toHaveValue("1. one\n2. two\n3. three\n4. a **bold** four");
  await bar.getByRole("button", { name: "Undo" }).click();
  await expect(field).toHaveValue(/Joelle Haverty/);
  await bar.getByRole("button", { name: "Redo" }).click();
  await expect(field).toHaveValue("1. one\n2. two\n3. three\n4. a **bold** four");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await bar.getByRole("button", { name: "Plain text" }).click();
  await expect(reply(page)).toHaveValue("1. one\n2. two\n3. three\n4. a **bold** four");
  // Plain text undoes it step by step, and what was written before it as well.
  await expect(reply(page)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(reply(page)).toHaveValue(/Joelle Haverty/);
  const steps = await undoneUntil(page, "1. one\n2. two\n3. three");
  expect(steps).toContain("1. one\n2. two\n3. three\n4. a **bold**");
  await undoneUntil(page, "1. one\n2. two");
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.type("!");
  // Rich text goes on where that went back to, and undoes it.
  await bar.getByRole("button", { name: "Rich text" }).click();
  await expect(field).toHaveValue(/!/);
  await bar.getByRole("button", { name: "Undo" }).click();
  await expect(field).not.toHaveValue(/!/);
  await bar.getByRole("button", { name: "Undo" }).click();
  await expect(field).toHaveValue("1. one\n2. two");
  const { height, width } = (await bar.getByRole("button", { name: "Link" }).boundingBox())!;
  expect(Math.min(height, width)).toBeGreaterThanOrEqual(44);
  if (page.viewportSize()!.width > 736)
    await writeAsInWord(await openAt(demo.url, { withMouse: true }), demo.url);
});

/** Undoes in the plain field until it holds a text, and gives what it held on the way. */
async function undoneUntil(page: Page, text: string): Promise<string[]> {
  const passed: string[] = [];
  while (passed.at(-1) !== text && passed.length < 60) {
    await page.keyboard.press("Control+z");
    passed.push(await reply(page).inputValue());
  }
  expect(passed.at(-1)).toBe(text);
  return passed;
}

/** Writes where there is a keyboard and a mouse, and nobody has chosen yet. */
async function writeAsInWord(page: Page, url: string): Promise<void> {
  await enterAs(page, url, "Graham Petrosky");
  await page.goto(thread);
  const field = page.locator("textarea[name=body]");
  await field.fill("The **log** hangs there.");
  await expect(reply(page)).toHaveAttribute("contenteditable", "true");
  await expect(reply(page).locator("strong")).toHaveText("log");
  await page.keyboard.type(" Still.");
  await expect(field).toHaveValue("The **log** hangs there. Still.");
  await page.getByRole("button", { name: "Plain text" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Yes.");
  await expect(reply(page)).toHaveValue("The **log** hangs there. Still. Yes.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  // What was chosen is remembered.
  await page.goto(`${cohort}/ask`);
  const story = page.getByLabel("The whole story");
  await story.fill("In **plain** text");
  await expect(page.getByRole("button", { name: "Rich text" })).toBeVisible();
  await expect(story).toHaveValue("In **plain** text");
}

test("the composer waits at the foot, opens there, and shuts with Escape without losing a word", {
  tag: ["@noscript", "@desktop"],
}, async ({ as, script }) => {
  const page = await as("Wendell Pruitt");
  await page.goto(thread);
  const send = page.getByRole("button", { name: "Post reply" });
  if (!script) return expect(send).toBeVisible();
  await expect(send).toBeHidden();
  await page.locator("#p2").getByRole("link", { name: "Reply to post 2" }).click();
  await expect(reply(page)).toBeFocused();
  await expect(page.getByText(/^To .+, #2$/)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${thread}$`));
  await page.keyboard.type("Half a thought");
  await expectAccessible(page, "an open composer");
  await page.keyboard.press("Escape");
  await expect(send).toBeHidden();
  await expect(reply(page)).toHaveValue("Half a thought");
  const bar = page.locator('.tabbar a[href="#composer"]');
  await ((await bar.isVisible()) ? bar : reply(page)).click();
  await expect(send).toBeVisible();
  await page.getByRole("link", { name: "Reply to the whole conversation instead" }).click();
  await expect(page.getByText(/^To .+, #2$/)).toHaveCount(0);
});

test("a post is quoted whole behind what is typed, and a selection of it with its author", {
  tag: ["@noscript", "@desktop"],
}, async ({ as, script }) => {
  const page = await as("Desmond Farrow");
  await page.goto(`${thread}${script ? "" : "?quote=2#composer"}`);
  if (script) {
    await reply(page).fill("Before.");
    // Before script has begun, the link leads to a page of its own.
    await expect(page.getByRole("toolbar", { name: "Format the text" })).toBeVisible();
    await page
      .locator("#p2")
      .getByRole("link", { name: /^Quote/ })
      .click();
    await expect(reply(page)).toHaveValue(/^Before\.\n\n.+ wrote:\n> /);
    await reply(page).fill("");
    await page.keyboard.press("Escape");
    await page.evaluate(() => {
      const words = document.querySelector("#p1 .post-body p")!.firstChild!;
      document.getSelection()!.setBaseAndExtent(words, 0, words, 5);
    });
    await page.getByRole("button", { name: "Quote", exact: true }).last().click();
    await expect(reply(page)).toHaveValue(/^[\p{L} ]+ wrote:\n> Every\n\n$/u);
    await expect(page.getByText(/^To .+, #1$/)).toBeVisible();
    // In rich text one goes on below what was quoted.
    await page.getByRole("button", { name: "Rich text" }).click();
    await expect(reply(page)).toHaveAttribute("contenteditable", "true");
    await page
      .locator("#p2")
      .getByRole("link", { name: /^Quote/ })
      .click();
    const field = page.locator("textarea[name=body]");
    await expect(field).toHaveValue(/> Every\n\n.+ wrote:\n> /);
    await expect(reply(page)).toBeFocused();
    await page.keyboard.type("So do we.");
    await expect(field).toHaveValue(/\n>[^\n]*\n\nSo do we\.$/);
  } else await expect(reply(page)).toHaveValue(/^[\p{L} ]+ wrote:\n> /u);
});

test("what it is, and about what, is guessed while one types, until one chooses", async ({ as }) => {
  const page = await as("Clement Moss");
  await page.goto(`${cohort}/ask`);
  await page.getByLabel("Title").fill("Our termination clause, word by word");
  await page.getByLabel("The whole story").fill("It took a year.");
  const fold = page.locator("#composer summary");
  await expect(fold).toHaveText("A discussion about Contracts");
  await page.getByLabel("Title").fill("How do you word a termination clause");
  await expect(fold).toHaveText("A question about Contracts");
  await openFold(page);
  await page.getByRole("checkbox", { name: "Contracts" }).uncheck();
  await page.getByRole("checkbox", { name: "Billing" }).check();
  await page.getByLabel("Title").fill("Our contract with the hospital");
  await expect(fold).toHaveText("A question about Billing");
});

test("conversations like the new one are shown, and its topics come along", { tag: "@noscript" }, async ({
  as,
  script,
}) => {
  const page = await as("Lena Sorvik");
  await page.goto(`${cohort}/ask`);
  await page.getByLabel("Title").fill("");
  await page.getByLabel("Title").pressSequentially("A mentoring program for new graduates");
  await page.getByLabel("The whole story").fill("We begin one.");
  await openFold(page);
  await page.getByRole("checkbox", { name: "People", exact: true }).check();
  await page.getByRole("checkbox", { name: "Scheduling" }).check();
  if (!script) await page.getByRole("button", { name: "Preview" }).click();
  const similar = page.getByRole("region", { name: "Already talked about?" });
  await expect(similar.getByRole("link", { name: /new-graduate mentoring/ })).toHaveAttribute(
    "target",
    "_blank",
  );
  if (script) {
    await page.getByRole("checkbox", { name: "Billing" }).check();
    await page.getByRole("checkbox", { name: "Marketing" }).click();
    await expect(page.getByRole("checkbox", { name: "Marketing" })).not.toBeChecked();
    await page.getByRole("checkbox", { name: "Billing" }).uncheck();
    await page.getByLabel("The whole story").press("Control+Enter");
  } else await page.getByRole("button", { name: "Post it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A mentoring program for new graduates");
  await expect(page.getByRole("main").getByText("Scheduling")).toBeVisible();
});

test.describe("in the seconds after posting", () => {
  let server: RunningServer;
  test.beforeAll(async () => {
    // They never pass by themselves, however slow the machine: a test lets them.
    server = await startDemonstration({ UNDO_SECONDS: "60" });
  });
  test.afterAll(() => server.stop());

  test("Undo brings the text and the reply back before anyone has seen it", {
    tag: ["@noscript", "@desktop"],
  }, async ({ openAt, script }) => {
    const page = await openAt(server.url);
    await be(page, "Maribel Ostrander");
    await page.goto(`${thread}?reply=2#composer`);
    await reply(page).fill("Sent too soon.");
    await page.getByRole("button", { name: "Post reply" }).click();
    await expect(page.getByText(/Going to the 8 practices of Pediatric PT in \d+ s/)).toBeVisible();
    if (script) await expectAccessible(page, "a post that can be taken back");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(reply(page)).toHaveValue("Sent too soon.");
    await expect(page.getByText(/^To .+, #2$/)).toBeVisible();
    await expect(page.getByRole("article").filter({ hasText: "Sent too soon." })).toHaveCount(0);
    await reply(page).fill("");
  });

  test("Undo brings a new conversation's title, kind and topics back", { tag: "@noscript" }, async ({
    openAt,
  }) => {
    const page = await openAt(server.url);
    await be(page, "Joelle Haverty");
    await page.goto(`${cohort}/ask`);
    await chooseKind(page, "A discussion");
    await page.getByLabel("Title").fill("A thought that was not ready");
    await page.getByRole("checkbox", { name: "Policies" }).check();
    await page.getByLabel("The whole story").fill("Not yet.");
    await page.getByRole("button", { name: "Post it" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByLabel("Title")).toHaveValue("A thought that was not ready");
    await expect(page.getByLabel("The whole story")).toHaveValue("Not yet.");
    await openFold(page);
    await expect(page.getByLabel("A discussion")).toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Policies" })).toBeChecked();
  });

  test("a post appears in its place, and what is begun meanwhile stays", { tag: "@noscript" }, async ({
    openAt,
    script,
  }) => {
    const page = await openAt(server.url);
    await be(page, "Graham Petrosky");
    if (script) await page.clock.install();
    await page.goto(thread);
    await reply(page).fill("This one stands.");
    await page.getByRole("button", { name: "Post reply" }).click();
    await expect(page.getByText("Not posted yet. Only you can see this.")).toBeVisible();
    const posted = page.locator("#posts").getByRole("article").filter({ hasText: "This one stands." });
    if (script) {
      await reply(page).pressSequentially("And another thing");
      await server.passSeconds();
      await page.clock.fastForward(60_000);
      await expect(posted).toHaveCount(1);
      await expect(page.getByText("Posted to the 8 practices of Pediatric PT.")).toBeVisible();
      await expect(reply(page)).toBeFocused();
      await expect(reply(page)).toHaveValue("And another thing");
      await reply(page).fill("");
    } else {
      await server.passSeconds();
      await expect(async () => {
        if ((await posted.count()) === 0)
          await follow(page, () => page.getByRole("link", { name: "See it once it is posted" }).click());
        expect(await posted.count()).toBe(1);
      }).toPass();
    }
  });
});

test("a draft is found in the list, and thrown away only after a question", { tag: "@noscript" }, async ({
  as,
  script,
}) => {
  const page = await as("Tobias Renwick");
  await page.goto(`${cohort}/ask`);
  await page.getByLabel("Title").fill("Half a question");
  await page.getByLabel("The whole story").fill("Half a story.");
  if (script) await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  else await follow(page, () => page.getByRole("button", { name: "Preview" }).click());
  await page.goto("/drafts");
  await expect(page.getByRole("link", { name: "Half a question", exact: true })).toBeVisible();
  await page.getByRole("link", { name: /^Throw away ?: Half a question/ }).click();
  await expect(page.getByText("Half a story.")).toBeVisible();
  await page.getByRole("button", { name: "Throw it away" }).click();
  await expect(page.getByText("The draft is gone.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Half a question", exact: true })).toHaveCount(0);
  await page.goto(`${cohort}/ask`);
  await expect(page.getByLabel("Title")).toHaveValue("");
});
