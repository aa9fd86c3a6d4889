import { follow } from "./support/follow.ts";
import { expect, test } from "./support/test.ts";

const thread = "/c/pediatric-pt/threads/1";

test("what is typed is kept on the server and found on another device", { tag: "@noscript" }, async ({
  as,
  script,
}) => {
  const page = await as("Joelle Haverty");
  await page.goto(thread);
  await page.getByRole("textbox", { name: "Your reply" }).fill("Begun on the phone.");
  if (script) await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  else await follow(page, () => page.getByRole("button", { name: "Preview" }).click());
  const desk = await as("Joelle Haverty");
  await desk.goto("/");
  await desk.getByRole("link", { name: /Your reply in/ }).click();
  await expect(desk.getByRole("textbox", { name: "Your reply" })).toHaveValue("Begun on the phone.");
});

test("going offline loses nothing: the text waits, and is posted once", { tag: "@noscript" }, async ({
  as,
  script,
}) => {
  const page = await as("Ruth Adeyinka-Moss");
  await page.goto(thread);
  const text = `Written in a tunnel, ${script ? "with" : "without"} script.`;
  await page.getByRole("textbox", { name: "Your reply" }).fill(text);
  if (script) {
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Post reply" }).click();
    await expect(page.getByText("You seem to be offline.")).toBeVisible();
    // Only this device has it: as soon as it is online, the page sends what it keeps, and would meet the next one half way.
    const keeping = /\/drafts\//;
    await page.route(keeping, (route) => route.abort("internetdisconnected"));
    await page.context().setOffline(false);
    await page.reload();
    await expect(page.getByRole("textbox", { name: "Your reply" })).toHaveValue(text);
    await page.unroute(keeping);
    // One line at the foot until it is gone on with.
    await page.getByRole("textbox", { name: "Your reply" }).click();
  }
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("article").filter({ hasText: text })).toHaveCount(1);
  await page.goto(thread);
  await expect(page.getByRole("textbox", { name: "Your reply" })).toHaveValue("");
});

test("how safe the text is can be read whole on the narrowest phone, with the sign that fits", async ({
  as,
}) => {
  const page = await as("Desmond Farrow");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(thread);
  // The form waits at the foot of the window once script has come.
  await expect(page.getByRole("toolbar", { includeHidden: true })).toBeAttached();
  const field = page.getByRole("textbox", { name: "Your reply" });
  const state = page.locator(".saved");
  const isWhole = () =>
    state.evaluate((line) => {
      const { left, right, top, bottom } = line.getBoundingClientRect();
      const corners = [
        [left + 1, top + 1],
        [right - 1, bottom - 1],
      ] as const;
      return corners.every(([x, y]) => line.contains(document.elementFromPoint(x, y)));
    });
  await field.click();
  await field.fill("A long thought. ".repeat(60));
  for (const [words, sign, offline] of [
    ["Saved", "check", false],
    ["Kept on this device; it is saved when you are online again", "offline", true],
    ["Not saved, and this browser keeps nothing. Leave this page open, or copy your text", "warn", true],
  ] as const) {
    if (sign === "warn") await page.evaluate(refuseToKeep);
    await page.context().setOffline(offline);
    await page.keyboard.type("x");
    await expect(state).toHaveText(words);
    await expect(state.locator("use")).toHaveAttribute("href", new RegExp(`#i-${sign}$`));
    expect(await isWhole()).toBe(true);
  }
  await page.context().setOffline(false);
});

function refuseToKeep() {
  Storage.prototype.setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
}
