import { keepPristine } from "./pristine.ts";
import { startSite } from "./site.ts";

/** Starts a site on which nothing waits for Joelle, Wendell and Lena, with a browser of each, and keeps it as it is then. */
export async function startWithNothingNew() {
  const site = await startSite();
  const [joelle, wendell, lena] = [await site.as("joelle"), await site.as("wendell"), await site.as("lena")];
  for (const browser of [joelle, wendell, lena]) await browser.post("/inbox/done");
  return { site, joelle, wendell, lena, pristine: await keepPristine(site.database) };
}
