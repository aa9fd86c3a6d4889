import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

/** Lets the page's script wait, as on a slow line, until it is told to come. */
async function holdScript(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/assets/*.js", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test("what is typed before script arrives stays when it does, and is kept like the rest", async ({ as }) => {
  const page = await as("Joelle Haverty");
  await page.goto("/c/pediatric-pt/ask");
  await page.getByLabel("Title").fill("Typed over later");
  await page.getByLabel("The whole story").fill("What was there before.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt/ask", { waitUntil: "commit" });
  const story = page.getByLabel("The whole story");
  await expect(story).toHaveValue("What was there before.");
  await story.fill("What I typed while the page was still coming.");
  letScriptCome();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(story).toHaveValue("What I typed while the page was still coming.");
  await page.goto("/c/pediatric-pt/ask");
  await expect(story).toHaveValue("What I typed while the page was still coming.");
});

test("a title alone that is typed before script arrives is kept as well", async ({ as }) => {
  const page = await as("Lena Sorvik");
  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt/ask", { waitUntil: "commit" });
  const title = page.getByLabel("Title");
  await title.fill("Only a title so far");
  letScriptCome();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto("/c/pediatric-pt/ask");
  await expect(title).toHaveValue("Only a title so far");
  await typeAsScriptTakesOver(await as("Lena Sorvik"));
});

/** What is typed at the very moment in which script takes the page over is kept on the device, though no line is there any more. */
async function typeAsScriptTakesOver(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const stopsListening = window.removeEventListener;
    window.removeEventListener = (type: string, ...others: unknown[]) => {
      const title = document.querySelector<HTMLInputElement>("[name=title]");
      // The last that is listened for: input no longer is.
      if (type === "compositionend" && title) {
        title.value = "Typed as script took over";
        title.dispatchEvent(new Event("input", { bubbles: true }));
      }
      Reflect.apply(stopsListening, window, [type, ...others]);
    };
  });
  await page.route("**/drafts/new", (route) => route.abort("internetdisconnected"));
  await page.goto("/c/pediatric-pt/ask");
  await expect(page.getByText("Kept on this device; it is saved when you are online again")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).some((name) => name.startsWith("kept:")))).toBe(
    true,
  );
}

test("what was posted does not come back where its page was left before script arrived", async ({ as }) => {
  const page = await as("Joelle Haverty");
  const thread = "/c/pediatric-pt/threads/2?post=last";
  await page.goto(thread);
  const reply = page.getByRole("textbox", { name: "Your reply" });
  const words = `Posted on a slow line. ${test.info().project.name}`;
  await reply.click();
  await reply.fill(words);
  const letScriptCome = await holdScript(page);
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("article").filter({ hasText: words })).toHaveCount(1);
  letScriptCome();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto("/cohorts");
  await page.goto(thread);
  await expect(page.getByRole("article").filter({ hasText: words })).toHaveCount(1);
  await page.waitForLoadState("networkidle");
  await expect(reply).toHaveValue("");
});

test("what was thrown away on one device does not come back from another's copy", async ({ as }) => {
  const desk = await as("Joelle Haverty");
  const ask = "/c/pediatric-pt/ask";
  await desk.goto(ask);
  await desk.getByLabel("Title").fill("Begun at the desk");
  await expect(desk.getByText("Saved", { exact: true })).toBeVisible();
  await desk.goto("/cohorts");
  const phone = await as("Joelle Haverty");
  await phone.goto("/drafts");
  await phone.getByRole("link", { name: /^Throw away ?: Begun at the desk/ }).click();
  await phone.getByRole("button", { name: "Throw it away" }).click();
  await expect(phone.getByText("The draft is gone.")).toBeVisible();
  await desk.goto(ask);
  await desk.waitForLoadState("networkidle");
  await expect(desk.getByLabel("Title")).toHaveValue("");
});

test("pressing and typing while script starts do not stop it", async ({ as }) => {
  const page = await as("Joelle Haverty");
  await page.addInitScript(() => {
    const press = () => {
      document.body?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      document.querySelector("textarea")?.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true }));
      setTimeout(press);
    };
    press();
  });
  await page.goto("/c/pediatric-pt/ask");
  await page.getByLabel("Title").fill("Pressed early");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await pressAsThePageMoves(await as("Maribel Ostrander"));
});

/** A press counts though script arrives, or the page moves, before it ends. */
async function pressAsThePageMoves(page: Page): Promise<void> {
  await page.context().clearCookies({ name: "script" });
  const thread = "/c/pediatric-pt/threads/2?post=last#composer";
  const reply = page.getByRole("textbox", { name: "Your reply" });
  const send = page.getByRole("button", { name: "Post reply" });
  const letScriptCome = await holdScript(page);
  await page.goto(thread, { waitUntil: "commit" });
  await reply.fill("Pressed before script arrived.");
  await send.hover();
  await page.mouse.down();
  letScriptCome();
  await page.waitForFunction(() => document.cookie.includes("script=1"));
  await page.mouse.up();
  await expect(page.getByRole("article").filter({ hasText: "Pressed before script arrived." })).toHaveCount(
    1,
  );

  await page.goto(thread);
  await expect(page.getByRole("toolbar", { name: "Format the text" })).toBeVisible();
  await reply.fill("Pressed as the page moved.");
  await send.hover();
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  await expect(reply).toHaveValue("Pressed as the page moved.");
  await send.hover();
  await page.mouse.down();
  await send.evaluate((button) =>
    Object.assign(button.style, { position: "relative", insetBlockEnd: "20rem" }),
  );
  await page.mouse.up();
  await expect(page.getByRole("article").filter({ hasText: "Pressed as the page moved." })).toHaveCount(1);
}

test("what was saved while the next page was already made is there on it", async ({ as }) => {
  const page = await as("Joelle Haverty");
  const ask = "/c/pediatric-pt/ask";
  await page.goto(ask);
  const next = await page.context().newPage();
  const made = Promise.withResolvers<void>();
  const saved = Promise.withResolvers<void>();
  await next.route(`**${ask}`, async (route) => {
    const answer = await route.fetch();
    made.resolve();
    await saved.promise;
    await route.fulfill({ response: answer });
  });
  const coming = next.goto(ask);
  await made.promise;
  await page.getByLabel("Title").fill("Typed at the last moment");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  saved.resolve();
  await coming;
  await expect(next.getByLabel("Title")).toHaveValue("Typed at the last moment");
});

test("a row that was pressed before script arrived is found again as well", async ({ as }) => {
  const page = await as("Imani Castellow");
  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt", { waitUntil: "commit" });
  const title = page.locator(".row").nth(3).getByRole("link");
  const words = await title.innerText();
  await title.click({ noWaitAfter: true });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
  letScriptCome();
  await page.getByRole("link", { name: "All conversations" }).click();
  await expect(page.locator(".row").getByRole("link", { name: words })).toBeFocused();
});

test("what is typed into the search box before script arrives is looked for when it does", async ({ as }) => {
  const page = await as("Joelle Haverty");
  await page.setViewportSize({ width: 1280, height: 900 });
  const letScriptCome = await holdScript(page);
  await page.goto("/inbox", { waitUntil: "commit" });
  await page.locator(".band [name=q]").fill("inspection log");
  letScriptCome();
  const found = page.getByRole("listbox", { name: "What was found" });
  await expect(found.getByRole("option", { name: /inspection log/i }).first()).toBeVisible();
});

test("a list that is pasted before script arrives is looked at when it does", async ({ as }) => {
  const page = await as("Noor Haddadin");
  const list =
    "Ana Brightwater\tBrook Pediatrics\tWorthington\tOhio\tana@brook.example\nBen Oakes\tHill Therapy\tErie\tPA\tben@hill.example";
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/admin");
  await page.evaluate((text) => navigator.clipboard.writeText(text), list);
  const letScriptCome = await holdScript(page);
  await page.goto("/admin/practices/paste", { waitUntil: "commit" });
  await page.getByLabel("One owner a line").focus();
  await page.keyboard.press("Control+V");
  letScriptCome();
  await expect(page.locator("#understood")).toContainText("Brook Pediatrics");
  // Whoever goes back to the list is not sent on again.
  await page.goBack();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("button", { name: "Look it over" })).toBeVisible();
});

test("what is chosen before script arrives is not guessed over when it does, and is kept", async ({ as }) => {
  const page = await as("Lena Sorvik");
  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt/ask", { waitUntil: "commit" });
  const fold = page.locator("summary", { hasText: "A question" });
  await fold.click();
  await page.getByLabel("A discussion").check();
  await page.getByLabel("Title").fill("How do you keep the handbook?");
  letScriptCome();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.locator("summary", { hasText: "A discussion" })).toBeVisible();
  await page.goto("/c/pediatric-pt/ask");
  await expect(page.getByLabel("A discussion")).toBeChecked();
});

test("a clause alone that is chosen before script arrives finds what is like it", async ({ as }) => {
  const page = await as("Wendell Pruitt");
  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt/contracts/ask", { waitUntil: "commit" });
  await page.getByLabel("Which clause?").selectOption("all_products");
  letScriptCome();
  await expect(
    page.getByRole("heading", { name: /In the playbook|Already talked about/ }).first(),
  ).toBeVisible();
});

test("a topic that is chosen before script arrives can still be shown when it does", async ({ as }) => {
  const page = await as("Wendell Pruitt");
  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt", { waitUntil: "commit" });
  await page.getByLabel("Topic").selectOption({ label: "Policies" });
  letScriptCome();
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/topic=\d+/);
});

test("files that are chosen before script arrives are sent when it does", async ({ as }) => {
  const page = await as("Maribel Ostrander");
  const letScriptCome = await holdScript(page);
  await page.goto("/practice/manual/import", { waitUntil: "commit" });
  const name = "Chosen early.md";
  await page.getByLabel("Files", { exact: true }).setInputFiles({
    name,
    mimeType: "text/markdown",
    buffer: Buffer.from("# Chosen early\n\nWe wipe the mats.\n"),
  });
  letScriptCome();
  await expect(page.getByRole("link", { name: "Chosen early" })).toBeVisible();
});

test("a name that is begun before script arrives is offered when it does", async ({ as }) => {
  const page = await as("Wendell Pruitt");
  const letScriptCome = await holdScript(page);
  await page.goto("/c/pediatric-pt/ask", { waitUntil: "commit" });
  const story = page.getByRole("textbox", { name: "The whole story" });
  await story.focus();
  await story.pressSequentially("Does @len");
  letScriptCome();
  await expect(page.getByRole("option", { name: /Lena Sorvik/ })).toBeVisible();
});

test("words on the page of the search are looked for as well", async ({ as }) => {
  const page = await as("Joelle Haverty");
  const letScriptCome = await holdScript(page);
  await page.goto("/search", { waitUntil: "commit" });
  await page.getByLabel("What are you looking for?").fill("inspection log");
  letScriptCome();
  await expect(page.getByRole("link", { name: /inspection log/i }).first()).toBeVisible();
});
