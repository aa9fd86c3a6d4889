import { addPasskey } from "./passkey.ts";
import type { Page } from "./test.ts";
import { be } from "./test.ts";

/** Addresses that differ from one demonstration to the next, by their names in the site map. */
export type Places = Record<string, string>;

/** Makes what the site map's pages show, and finds where it is. Ends signed out. */
export async function findPlaces(page: Page): Promise<Places> {
  const places: Places = {};
  const first = async (selector: string) => {
    const href = await page.locator(selector).first().getAttribute("href");
    return new URL(href!, page.url()).pathname;
  };
  await be(page, "Maribel Ostrander");
  places.passkey = await addPasskey(page);
  await page.goto("/c/pediatric-pt/people");
  const table = page.getByRole("region", { name: /Pennycress/ });
  places.practice = uidOf(await hrefOf(table.locator("a[href^='/practices/']")));
  places.person = uidOf(await hrefOf(table.locator("a[href^='/people/']")));
  await page.goto("/practice/invite");
  await page.getByLabel("Email address").fill("a.new.colleague@saltwillowkids.example");
  await page.getByRole("radio").last().check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  const again = page.locator("form[action$='/again'], a[href$='/again']").last();
  const invitation = (await again.getAttribute("action")) ?? (await again.getAttribute("href"))!;
  places["own invitation"] = invitation.replace("/again", "");
  places.colleague = await first("a[href^='/practice/people/']:not(:has-text('Maribel'))");
  places["own seat"] = await first("a[href^='/practice/seats/']");
  await page.goto("/c/pediatric-pt/threads/1/posts/2/report");
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Report it" }).click();
  await page.waitForURL(/reported/);

  await be(page, "Noor Haddadin");
  await page.goto("/admin/cohorts/pediatric-pt");
  places["end of a seat"] = await first("a[href$='/end']");
  places["staff invitation"] = places["own invitation"].replace("/practice/", "/admin/");

  await be(page, "Everett Sandoval-Pike");
  const mail = page.getByRole("listitem").filter({ hasText: "a.new.colleague@" });
  while ((await mail.count()) === 0) await page.goto("/admin/mail");
  places.invitation = await hrefOf(mail.locator("a[href*='token=']"));
  return places;
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
