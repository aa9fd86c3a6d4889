import { defineConfig } from "@playwright/test";

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
    { name: "phone, with script", use: { viewport: { width: 390, height: 844 } } },
    {
      name: "desktop, without script",
      // These ask what script finds, or might do.
      testIgnore: /(accessibility|keys|passkey|xss)\.spec\.ts$/,
      use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
    },
  ],
});
