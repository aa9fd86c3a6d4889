import AxeBuilder from "@axe-core/playwright";
import type { AxeResults, RunOptions } from "axe-core";
import { expect, type Page } from "./test.ts";

const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Of all rules, only this one depends on the theme.
const contrast = { type: "rule" as const, values: ["color-contrast"] };

/**
 * What axe finds on a page, in both themes, wide and narrow: a line for each rule with the parts that break it.
 * The builder brings axe into the page, where it then runs again for the other combinations.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  await lookAt(page, 1280, "light");
  const wide = await new AxeBuilder({ page }).setLegacyMode().options(only(everything)).analyze();
  const found = said(await inSight(page, wide));
  await lookAt(page, 1280, "dark");
  found.push(...said(await runAgain(page, contrast)));
  await lookAt(page, 390, "dark");
  found.push(...said(await inSight(page, await runAgain(page, everything))));
  await lookAt(page, 390, "light");
  found.push(...said(await runAgain(page, contrast)));
  return [...new Set(found)];
}

async function lookAt(page: Page, width: number, colorScheme: "light" | "dark"): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  // The theme changes with the next frame, and then colours fade: axe would measure them half way.
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    for (const animation of document.getAnimations()) animation.finish();
    await frame();
  });
}

function only(runOnly: RunOptions["runOnly"]): RunOptions {
  return { runOnly, resultTypes: ["violations"] };
}

function runAgain(page: Page, rules: RunOptions["runOnly"]): Promise<AxeResults> {
  return page.evaluate((options) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    return axe.run(document, options);
  }, only(rules));
}

/** Leaves out what was too small only because it lay half under what is docked at the window's edge. */
async function inSight(page: Page, found: AxeResults): Promise<AxeResults> {
  const covered = found.violations.find(({ id }) => id === "target-size");
  if (!covered) return found;
  const nodes = [];
  for (const node of covered.nodes) {
    const still = await page.evaluate(async (selector) => {
      document.querySelector(selector)?.scrollIntoView({ block: "center", behavior: "instant" });
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run(selector, { runOnly: ["target-size"] });
      return violations.length > 0;
    }, String(node.target[0]));
    if (still) nodes.push(node);
  }
  const others = found.violations.filter((violation) => violation !== covered);
  return { ...found, violations: nodes.length ? [...others, { ...covered, nodes }] : others };
}

function said({ violations }: AxeResults): string[] {
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`)
        .join(" | ")}`,
  );
}

/** Fails when a page has a fault, or is wider than a small phone. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const size = page.viewportSize()!;
  expect.soft(await faultsOf(page), where).toEqual([]);
  await expectNarrow(page, where);
  await page.setViewportSize(size);
}

/** Fails when a page has to be moved sideways on a small phone. */
export async function expectNarrow(page: Page, where: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overhang, `${where} is wider than a small phone`).toBe(0);
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll(".tabs")].map((tabs) => tabs.scrollWidth - tabs.clientWidth),
  );
  expect.soft(Math.max(0, ...hidden), `${where} has tabs that one has to pull into sight`).toBe(0);
}
