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
  await page.goto("/practice/facts/sites/new");
  await page.getByLabel("Clinic").check();
  await page.getByLabel("ZIP code", { exact: true }).fill("97330");
  await page.getByLabel("Suburb").check();
  await press(page, "Add the site");
  places["own site"] = await first("main a[href^='/practice/facts/sites/']:not([href$='/new'])");
  places["brought document"] = await bringDocument(page);
  await page.goto("/c/pediatric-pt/threads/1/posts/2/report");
  await page.getByRole("radio").nth(1).check();
  await press(page, "Report it");
  await page.goto("/c/pediatric-pt/documents");
  places.document = await first("main a[href^='/c/pediatric-pt/documents/']");
  await page.goto("/c/pediatric-pt/contracts?with=medicaid_plan");
  const told = await first("main a[href*='/threads/']:has-text('sign for all of their products')");
  places["told question"] = told.replace(/[?#].*$/, "");
  await page.goto("/practice/manual");
  places["own document"] = await first("main .row-title a[href^='/practice/manual/']");
  await page.goto(`${places["own document"]}/share`);
  await press(page, "Ask to share it");
  places["document to share"] = `/to-share/${uidOf(places["own document"]!)}`;
  places["open question"] = await askFor(page, "Who keeps the spare keys?");
  places["settled question"] = await askFor(page, "Who orders the paper towels?");
  const settled = `/c/pediatric-pt/threads/${places["settled question"]}`;
  await page.goto(`/c/pediatric-pt/threads/${await askFor(page, "Who waters the plants?")}/posts/1/report`);
  await press(page, "Report it");

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
  await page.goto("/practice/manual?kind=playbook");
  places["offered entry"] = await first("main .row-title a:has-text('Medicaid managed care')");
  places["entry in its cohort"] = places["offered entry"].replace(
    "/practice/manual/",
    "/c/pediatric-pt/documents/",
  );
  await page.goto(`${places["offered entry"]}/offer`);
  await press(page, "Offer it");
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
  await page.goto("/admin/playbook");
  places.offer = await first("main .list a[href^='/admin/playbook/']");
  await page.goto("/admin/handed-on");
  places.matter = (await first("a[href$='/resolve']")).replace("/resolve", "");
  places["patient data"] = await first("a[href$='/patient-data']");
  await page.goto("/admin/cohorts/pediatric-pt");
  places["end of a seat"] = await first("a[href$='/end']");
  const listed = async (path: string, under: string) => {
    await page.goto(path);
    return uidOf(await first(`main li a[href^='${under}']`));
  };
  places.pooled = await listed("/moderation/pool?specialty=pelvic", "/moderation/pool/");
  places["turned down"] = await listed("/moderation/pool?show=declined", "/moderation/pool/");
  places.case = await listed("/moderation/cases", "/moderation/cases/");
  places.group = await listed("/moderation/forming", "/moderation/forming/");
  await page.goto(`/moderation/forming/${places.group}`);
  places["leaving out"] = await first("a[href$='/leave-out']");
  places.objection = await first("a[href*='/objections/']");
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
  await page.waitForURL(/\/threads\/\d+/);
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
