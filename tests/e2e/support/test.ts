import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { Browsers, writePlainText } from "./browsers.ts";
import { addPasskey } from "./passkey.ts";
import { findPlaces, type Places } from "./places.ts";
import { type RunningServer, startDemonstration } from "./server.ts";
import { enterAs } from "./signing-in.ts";

type PerWorker = {
  /** Whose the demonstration is: a file that changes what others look for has one of its own, in a worker of its own. */
  demonstration: "of all" | "of this file";
  /** The demonstration, where one can be anyone by a click. */
  demo: RunningServer;
  /** The browsers of those who look at it. */
  browsers: Browsers;
  /** Where the demonstration shows what no two have at the same address; what its pages need is made there first. */
  places: Places;
};

type PerTest = {
  /** Lets no test find what another began to write: a worker runs them in any order. */
  noDrafts: undefined;
  /** Whether the browser runs script; for tests with the tag @noscript. */
  script: boolean;
  /** A page of one of the demonstration's people, signed in, in a browser of their own. */
  as(name: string): Promise<Page>;
  /** An empty page on the demonstration, in a browser in which nobody is signed in. */
  open(): Promise<Page>;
  /** An empty page on another site, in a new browser; where asked for, one in which people write as with a mouse. */
  openAt(url: string, how?: { withMouse: boolean }): Promise<Page>;
};

/** Tests of the demonstration. A page fails its test when the browser reports an error or a refused script. */
export const test = base.extend<PerTest, PerWorker>({
  demonstration: ["of all", { scope: "worker", option: true }],
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
    async ({}, use) => {
      const server = await startDemonstration();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  browsers: [
    async ({ browser, demo }, use) => {
      const browsers = new Browsers(browser, demo.url);
      await use(browsers);
      await browsers.close();
    },
    { scope: "worker" },
  ],
  places: [
    async ({ browsers, demo }, use) => {
      const wide = { width: 1280, height: 900 };
      const withScript = await browsers.open({ viewport: wide });
      await enterAs(withScript, demo.url, "Maribel Ostrander");
      const passkey = await addPasskey(withScript);
      const page = await browsers.open({ viewport: wide, javaScriptEnabled: false });
      const places = { passkey, ...(await findPlaces(page)) };
      await browsers.giveBack({ again: true });
      await use(places);
    },
    { scope: "worker", timeout: 90_000 },
  ],
  script: async ({ javaScriptEnabled }, use, { tags }) => {
    if (!tags.includes("@noscript")) throw new Error("A test that asks for script runs without it as well.");
    await use(javaScriptEnabled !== false);
  },
  noDrafts: [
    async ({ demo }, use) => {
      await demo.forgetDrafts();
      await use(undefined);
    },
    { auto: true },
  ],
  openAt: async ({ browser, contextOptions, javaScriptEnabled, viewport }, use) => {
    const open: BrowserContext[] = [];
    await use(async (baseURL, how) => {
      const context = await browser.newContext({
        ...contextOptions,
        javaScriptEnabled,
        viewport,
        baseURL,
        locale: "en-US",
      });
      if (!how?.withMouse) await writePlainText(context);
      open.push(context);
      const page = await context.newPage();
      failOnErrors(page);
      return page;
    });
    for (const context of open) await context.close();
  },
  open: async ({ browsers, javaScriptEnabled, viewport }, use, test) => {
    await use(async () => {
      const page = await browsers.open({ javaScriptEnabled, viewport });
      failOnErrors(page);
      return page;
    });
    await browsers.giveBack({ again: test.status === test.expectedStatus });
  },
  as: async ({ open, demo, javaScriptEnabled }, use) => {
    await use(async (name) => {
      const page = await open();
      await enterAs(page, demo.url, name);
      if (javaScriptEnabled !== false)
        await page.context().addCookies([{ name: "script", value: "1", url: demo.url }]);
      return page;
    });
  },
});

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
