import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type RunningServer, startServer } from "./server.ts";

type PerWorker = {
  /** The demonstration, where one can be anyone by a click. */
  demo: RunningServer;
};

type PerTest = {
  /** Whether the browser runs script. */
  script: boolean;
  /** A page of one of the demonstration's people, signed in, in a browser of their own. */
  as(name: string): Promise<Page>;
  /** An empty page on a site, in a browser of its own. */
  openAt(url: string): Promise<Page>;
};

/** Tests of the demonstration. A page fails its test when the browser reports an error or a refused script. */
export const test = base.extend<PerTest, PerWorker>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
    async ({}, use) => {
      // Most tests look at what others see, and need not wait for it.
      const server = await startServer(["--demo"], { UNDO_SECONDS: "0" });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  script: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),
  openAt: async ({ browser, contextOptions, javaScriptEnabled, viewport }, use) => {
    const open: BrowserContext[] = [];
    await use(async (baseURL) => {
      const context = await browser.newContext({
        ...contextOptions,
        javaScriptEnabled,
        viewport,
        baseURL,
        locale: "en-US",
      });
      open.push(context);
      const page = await context.newPage();
      failOnErrors(page);
      return page;
    });
    for (const context of open) await context.close();
  },
  as: async ({ openAt, demo }, use) => {
    await use(async (name) => {
      const page = await openAt(demo.url);
      await be(page, name);
      return page;
    });
  },
});

/** Signs in as someone of the demonstration, whoever the browser was before. */
export async function be(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  const button = page.getByRole("button", { name: new RegExp(name) }).first();
  const folded = page.locator("details:not([open]) > summary");
  while (!(await button.isVisible()) && (await folded.count()) > 0) await folded.first().click();
  await button.click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** What browsers report of answers that the tests ask for: refusals, and a connection that is cut on purpose. */
const expected = /status of (400|401|403|404|409|503)|ERR_INTERNET_DISCONNECTED/;

/** Makes errors of script and refusals of the content security policy fail the test. */
export function failOnErrors(page: Page): void {
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.test(message.text())) {
      throw new Error(`The browser reports: ${message.text()}`);
    }
  });
}

export { expect, type Page };

/** Signs out by the menu in the band. */
export async function signOut(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: /settings and sign out/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/sign-in/);
}
