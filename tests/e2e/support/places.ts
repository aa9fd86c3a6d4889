import { createHash } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { follow } from "./follow.ts";
import { be } from "./signing-in.ts";

/** Addresses that differ from one demonstration to the next, by their names in the site map. */
export type Places = Record<string, string>;

/** Makes what the site map's pages show, and finds where it is; script would only take time. */
export async function findPlaces(page: Page): Promise<Places> {
  const places: Places = {};
  const first = async (selector: string) => {
    const href = await page.locator(selector).first().getAttribute("href");
    return new URL(href!, page.url()).pathname;
  };
  await be(page, "Maribel Ostrander");
  await page.goto("/c/pediatric-pt/people");
  const table = page.getByRole("region", { name: /Pennycress/ });
  places.practice = uidOf(await hrefOf(table.locator("a[href^='/practices/']")));
  places.person = uidOf(await hrefOf(table.locator("a[href^='/people/']")));
  await page.goto("/practice/invite");
  await page.getByLabel("Email").fill("a.new.colleague@saltwillowkids.example");
  await page.getByRole("radio").last().check();
  await press(page, "Make the invitation");
  const again = page.locator("form[action$='/again'], a[href$='/again']").last();
  const invitation = (await again.getAttribute("action")) ?? (await again.getAttribute("href"))!;
  places["own invitation"] = invitation.replace("/again", "");
  places.colleague = await first("a[href^='/practice/people/']:not(:has-text('Maribel'))");
  places["own seat"] = await first("a[href^='/practice/seats/']");
  places["brought document"] = await bringDocument(page);
  await page.goto("/c/pediatric-pt/threads/1/posts/2/report");
  await page.getByRole("radio").first().check();
  await press(page, "Report it");
  await page.goto("/c/pediatric-pt/documents");
  places.document = await first("main a[href^='/c/pediatric-pt/documents/']");
  await page.goto("/practice/manual");
  places["own document"] = await first("main .row-title a[href^='/practice/manual/']");
  await page.goto(`${places["own document"]}/share`);
  await press(page, "Ask to share it");
  places["document to share"] = `/to-share/${uidOf(places["own document"]!)}`;
  places["open question"] = await askFor(page, "Who keeps the spare keys?");
  places["settled question"] = await askFor(page, "Who orders the paper towels?");
  const settled = `/c/pediatric-pt/threads/${places["settled question"]}`;

  await be(page, "Tobias Renwick");
  await page.goto("/practice/manual");
  places.copy = await first(".row:has-text('Update waits') .row-title a");
  await page.goto(`${places.copy}/suggest`);
  await page.locator("input[name='sections[]']").first().check();
  await press(page, "Suggest it");
  const suggestedIn = page.url();
  await be(page, "Wendell Pruitt");
  await page.goto(suggestedIn);
  places.suggestion = await first("a[href*='/suggestions/']");

  await be(page, "Joelle Haverty");
  await page.goto(`${settled}/posts/1/edit`);
  await page.getByRole("textbox", { name: "The text" }).fill("We wonder who should.");
  await page.getByLabel("Why you edit it").fill("To make it shorter");
  await press(page, "Save");
  await page.goto(`${settled}/posts/1/hide`);
  await page.getByLabel("Why").fill("It is asked elsewhere");
  await press(page, "Hide it");
  await page.goto(`${settled}/settle`);
  await press(page, "Close it as answered");
  await page.goto("/c/pediatric-pt/queue");
  const report = await first("form[action$='/keep'] a[href$='/hide']");
  places.report = report.replace("/hide", "");
  await page.goto("/c/pediatric-pt/topics");
  places.topic = (await first("a[href$='/rename']")).replace("/rename", "");

  await be(page, "Noor Haddadin");
  await page.goto("/admin/handed-on");
  places.matter = (await first("a[href$='/resolve']")).replace("/resolve", "");
  await page.goto("/admin/cohorts/pediatric-pt");
  places["end of a seat"] = await first("a[href$='/end']");
  places["staff invitation"] = places["own invitation"].replace("/practice/", "/admin/");

  await be(page, "Everett Sandoval-Pike");
  const mail = page.getByRole("listitem").filter({ hasText: "a.new.colleague@" });
  await expect(async () => {
    await page.goto("/admin/mail");
    expect(await mail.count()).toBeGreaterThan(0);
  }).toPass();
  places.invitation = await hrefOf(mail.locator("a[href*='token=']"));
  // Where that link leads: its page is named by the beginning of the token's hash.
  const token = places.invitation.split("token=")[1]!;
  places["invitation page"] =
    `/invitation?page=${createHash("sha256").update(token).digest("hex").slice(0, 16)}`;
  return places;
}

/** Asks a question in Pediatric PT, waits until it is posted, and returns the conversation's number. */
async function askFor(page: Page, title: string): Promise<string> {
  await page.goto("/c/pediatric-pt/ask");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("The whole story").fill("We wonder.");
  await press(page, "Post it");
  return /threads\/(\d+)/.exec(page.url())![1]!;
}

async function press(page: Page, name: string): Promise<void> {
  await follow(page, () => page.getByRole("button", { name }).click());
}

/** Puts the addresses in where a path names them. */
export function inPlace(path: string, places: Places): string {
  return path.replace(/\{([^}]+)\}/g, (_, name) => {
    const place = places[name];
    if (!place) throw new Error(`Nothing is known to be at {${name}}.`);
    return place;
  });
}

async function hrefOf(link: ReturnType<Page["locator"]>): Promise<string> {
  return (await link.first().getAttribute("href"))!;
}

function uidOf(href: string): string {
  return href.split("/").at(-1)!;
}

/** Brings a file into the manual of whoever looks, and finds the draft that it became. */
async function bringDocument(page: Page): Promise<string> {
  await page.goto("/practice/manual/import");
  const text =
    "# Opening in the morning\n\nAt [Practice Name] the lights come first.\n\n## Phones\n\nThen the phones.\n";
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles({ name: "opening.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
  await press(page, "Bring them");
  const draft = page.getByRole("link", { name: "Opening in the morning" });
  await expect(async () => {
    await page.reload();
    await expect(draft).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await hrefOf(draft)).replace("/imported", "");
}
