import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Of all rules, only this one depends on the theme.
const contrast = { type: "rule" as const, values: ["color-contrast"] };

/** What runs in the page: axe, and what was drawn there at the other width. */
type InPage = { axe: typeof import("axe-core"); drawn: Map<Element, string>; differs: Element[] };

/** A small phone, and a desk. A page that is opened on the phone is drawn anew for another width twice only. */
export const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 844 };

/**
 * What axe finds on a page: a line for each rule with the parts that break it. It looks at the whole narrow and dark, and
 * wide and light. In the two other combinations it can find only contrasts that are new: of the parts that are not drawn
 * at the other width, or not with the same colours and size there. Ends narrow.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  await lookAt(page, narrow, "dark");
  await page.evaluate(axeSource);
  await noteDrawn(page);
  const found = said(await inSight(page, await run(page, everything)));
  await lookAt(page, wide, "dark");
  await noteDrawn(page);
  found.push(...said(await runOnDiffering(page)));
  await lookAt(page, wide, "light");
  await noteDrawn(page);
  found.push(...said(await inSight(page, await run(page, everything))));
  await lookAt(page, narrow, "light");
  await noteDrawn(page);
  found.push(...said(await runOnDiffering(page)));
  return [...new Set(found)];
}

async function lookAt(page: Page, size: typeof narrow, colorScheme: "light" | "dark"): Promise<void> {
  if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  // Both come with one of the next frames, and then colours fade: axe would measure them half way.
  await page.evaluate(
    async ([width, colorScheme]) => {
      const isThere = () =>
        innerWidth === width && matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches;
      do await new Promise(requestAnimationFrame);
      while (!isThere());
      for (const animation of document.getAnimations()) animation.finish();
    },
    [size.width, colorScheme] as const,
  );
}

/** Notes each part that is drawn with what its contrast depends on, and which of them were not drawn so before. */
function noteDrawn(page: Page): Promise<void> {
  return page.evaluate(() => {
    const here = window as unknown as InPage;
    const before = here.drawn ?? new Map();
    here.drawn = new Map();
    for (const part of document.body.querySelectorAll("*")) {
      if (!part.checkVisibility()) continue;
      const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } =
        getComputedStyle(part);
      // Contrast may be lower from 24 pixels on, or 18.66 in bold.
      const large = Number.parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
      here.drawn.set(part, [color, backgroundColor, backgroundImage, opacity, large].join());
    }
    here.differs = [...here.drawn.keys()].filter((part) => before.get(part) !== here.drawn.get(part));
  });
}

/** What axe said; all else that it knows of a page is long. */
type Found = Pick<AxeResults, "violations">;

function run(page: Page, rules: RunOptions["runOnly"]): Promise<Found> {
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as InPage;
    const { violations } = await axe.run(document, options);
    return { violations };
  }, only(rules));
}

/** Judges the contrasts of what was not drawn so at the other width. */
function runOnDiffering(page: Page): Promise<Found> {
  return page.evaluate(async (options) => {
    const { axe, differs } = window as unknown as InPage;
    if (differs.length === 0) return { violations: [] };
    const { violations } = await axe.run(
      { include: differs as unknown as ElementContext[] } as ElementContext,
      options,
    );
    return { violations };
  }, only(contrast));
}

function only(runOnly: RunOptions["runOnly"]): RunOptions {
  return { runOnly, resultTypes: ["violations"] };
}

/** Leaves out what was too small only because it lay half under what is docked at the window's edge. */
async function inSight(page: Page, found: Found): Promise<Found> {
  const covered = found.violations.find(({ id }) => id === "target-size");
  if (!covered) return found;
  const nodes = [];
  for (const node of covered.nodes) {
    const still = await page.evaluate(async (selector) => {
      document.querySelector(selector)?.scrollIntoView({ block: "center", behavior: "instant" });
      const { axe } = window as unknown as InPage;
      const { violations } = await axe.run(selector, { runOnly: ["target-size"] });
      return violations.length > 0;
    }, String(node.target[0]));
    if (still) nodes.push(node);
  }
  const others = found.violations.filter((violation) => violation !== covered);
  return { violations: nodes.length ? [...others, { ...covered, nodes }] : others };
}

function said({ violations }: Found): string[] {
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
  if (size.width !== narrow.width) await page.setViewportSize(size);
}

/** Fails when a page has to be moved sideways on a small phone. */
export async function expectNarrow(page: Page, where: string): Promise<void> {
  if (page.viewportSize()?.width !== narrow.width) await page.setViewportSize(narrow);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overhang, `${where} is wider than a small phone`).toBe(0);
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll(".tabs")].map((tabs) => tabs.scrollWidth - tabs.clientWidth),
  );
  expect.soft(Math.max(0, ...hidden), `${where} has tabs that one has to pull into sight`).toBe(0);
}
