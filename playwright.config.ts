import { defineConfig } from "@playwright/test";

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

// Chromium keeps a renderer ready for pages that no test opens, and draws a toolbar that nobody sees: a fifth of its work.
// The switch counts once only, so what Playwright itself turns off for sites like ours stands here as well.
const notNeeded = [
  ...["SpareRendererForSitePerProcess", "InitialWebUI", "PreloadTopChromeWebUI", "WebUIReloadButton"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "OptimizationHints", "PaintHolding"],
  ...["NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch", "ThirdPartyStoragePartitioning"],
];

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/demonstration.ts",
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
        `--disable-features=${notNeeded.join(",")}`,
      ],
    },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    locale: "en-US",
    timezoneId: "America/Chicago",
  },
  // Every test runs on a phone with script. One that could go another way on a wide screen says so by the tag @desktop, one
  // that could without script by @noscript, and one with both tags runs in all four.
  projects: [
    { name: "phone, with script", use: { viewport: phone } },
    { name: "desktop, with script", grep: /@desktop/, use: { viewport: desktop } },
    {
      name: "phone, without script",
      grep: /@noscript/,
      use: { viewport: phone, javaScriptEnabled: false },
    },
    {
      name: "desktop, without script",
      grep: /(?=.*@desktop)(?=.*@noscript)/,
      use: { viewport: desktop, javaScriptEnabled: false },
    },
  ],
});
