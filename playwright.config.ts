import { defineConfig } from "@playwright/test";

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

// These ask what script finds, or might do.
const asksForScript = /(accessibility|browser-stores|keys|passkey|slow-line|xss)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      // Containers run as root, where Chromium's own sandbox refuses to start.
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
      ],
    },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    locale: "en-US",
    timezoneId: "America/Chicago",
  },
  projects: [
    { name: "phone, with script", use: { viewport: phone } },
    {
      name: "desktop, with script",
      // This one looks at every page narrow and wide by itself.
      testIgnore: /accessibility\.spec\.ts$/,
      use: { viewport: desktop },
    },
    {
      name: "phone, without script",
      testIgnore: asksForScript,
      use: { viewport: phone, javaScriptEnabled: false },
    },
    {
      name: "desktop, without script",
      testIgnore: asksForScript,
      use: { viewport: desktop, javaScriptEnabled: false },
    },
  ],
});
