import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";

/** What tells a browser from another: its width, and whether it runs script. */
type Kind = Pick<BrowserContextOptions, "viewport" | "javaScriptEnabled">;

type Used = { context: BrowserContext; kind: string };

/** Has people write in the plain field, as with a finger: what most tests check is in its value. */
export async function writePlainText(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const asked = window.matchMedia.bind(window);
    window.matchMedia = (query) => asked(query.includes("pointer: fine") ? "not all" : query);
  });
}

/**
 * The browsers of people on one site. A new one costs a processor most of a second more than a new page, for script
 * and fonts that it has not met: whoever is done gives theirs back, and the next gets it without a cookie or anything else in its stores.
 */
export class Browsers {
  private browser: Browser;
  private baseURL: string;
  private free: Used[] = [];
  private taken: Used[] = [];

  constructor(browser: Browser, baseURL: string) {
    this.browser = browser;
    this.baseURL = baseURL;
  }

  /** Opens an empty page in a browser in which nobody is signed in. */
  async open(wanted: Kind): Promise<Page> {
    const kind = JSON.stringify(wanted);
    const at = this.free.findIndex((each) => each.kind === kind);
    if (at < 0) {
      const context = await this.browser.newContext({ ...wanted, baseURL: this.baseURL, locale: "en-US" });
      await writePlainText(context);
      this.taken.push({ context, kind });
      return context.newPage();
    }
    const [used] = this.free.splice(at, 1);
    this.taken.push(used!);
    const page = await used!.context.newPage();
    await this.empty(page);
    return page;
  }

  /** Takes back what a test has opened; what a failed one leaves is not used again. */
  async giveBack({ again }: { again: boolean }): Promise<void> {
    for (const used of this.taken.splice(0)) {
      const { context } = used;
      if (!again) await context.close();
      if (!again) continue;
      for (const page of context.pages()) await page.close();
      context.removeAllListeners("request");
      await context.clearCookies();
      await context.setOffline(false);
      this.free.push(used);
    }
  }

  async close(): Promise<void> {
    for (const { context } of this.free.splice(0)) await context.close();
  }

  private async empty(page: Page): Promise<void> {
    const chromium = await page.context().newCDPSession(page);
    const { origin } = new URL(this.baseURL);
    await chromium.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await chromium.detach();
  }
}
