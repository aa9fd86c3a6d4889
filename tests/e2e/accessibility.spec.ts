import { expectAccessible, narrow } from "./support/accessible.ts";
import { follow } from "./support/follow.ts";
import { startMailServer } from "./support/mail.ts";
import { codeOf, signIn, turnAppOn } from "./support/network.ts";
import { inPlace } from "./support/places.ts";
import { sendWrong } from "./support/send-wrong.ts";
import { startServer } from "./support/server.ts";
import { pagesOfTheSite, people, siteMap, type Who, wrongForms } from "./support/site-map.ts";
import { expect, type Page, test } from "./support/test.ts";

test.describe.configure({ mode: "parallel" });
test.use({ viewport: narrow });

const email = "ada@network.example";
const password = "violet ladder autumn mill";

test("the site map lists every page of the site", () => {
  expect(Object.keys(siteMap).sort()).toEqual(pagesOfTheSite().sort());
});

for (const who of Object.keys(people) as Who[])
  test(`every page that a ${who} sees can be used by everyone, in both themes, narrow and wide`, async ({
    as,
    open,
    places,
  }) => {
    const visited = Object.values(siteMap).flat();
    test.setTimeout(60_000 + 5_000 * visited.filter(([visitor]) => visitor === who).length);
    const name = people[who];
    const page = name ? await as(name) : await open();
    const refused = await watchPolicy(page);
    const titles = new Map<string, string>();
    for (const [module, visits] of Object.entries(siteMap))
      for (const [visitor, path, status = 200] of visits) {
        if (visitor !== who) continue;
        const where = `${path} as ${who}`;
        const answer = await page.goto(inPlace(path, places));
        expect.soft(answer?.status(), where).toBe(status);
        // What is still being worked out asks again by itself.
        await expect(page.locator("meta[http-equiv=refresh]")).toHaveCount(0, { timeout: 30_000 });
        const title = await page.title();
        expect.soft(title, where).toMatch(/.+ · Roundtable$/);
        const wasLedAway = new URL(page.url()).pathname !== inPlace(path, places).split("?")[0];
        if (status === 200 && !wasLedAway) {
          expect.soft(titles.get(title) ?? module, `"${title}" is the title of two pages`).toBe(module);
          titles.set(title, module);
        }
        await expectAccessible(page, where);
      }
    for (const [visitor, path, fields] of wrongForms) {
      if (visitor !== who) continue;
      await sendWrong(page, inPlace(path, places), fields);
      await expectAccessible(page, `${path} sent wrong as ${who}`);
    }
    expect(refused).toEqual([]);
  });

test("the pages behind a link and before a second step can be used by everyone", async ({ openAt }) => {
  test.setTimeout(240_000);
  const post = await startMailServer();
  const server = await startServer([], { SMTP_URL: post.url, MAIL_FROM: "hello@network.example" });
  try {
    const page = await openAt(server.url);
    const refused = await watchPolicy(page);
    const check = async (path: string, title: string) => {
      await expect(page).toHaveURL(({ origin, pathname }) => origin === server.url && pathname === path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expectAccessible(page, path);
    };

    await page.goto(/http\S+setup\?token=\S+/.exec(server.said())![0]);
    await check("/setup", "Set up your network");
    await sendWrong(page, page.url(), { network: "", name: "", email: "nobody", password: "short" });
    await check("/setup", "Set up your network");
    await page.getByLabel("Name of the network").fill("Lakeside Network");
    await page.getByLabel("Your name").fill("Ada Farnsworth");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Time zone").selectOption("America/Chicago");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Set up the network" }).click();
    await expect(page.getByText("Your role needs this.")).toBeVisible();
    const letters = await turnAppOn(page, password);

    await page.goto("/settings/email");
    await page.getByLabel("New email").fill("ada.farnsworth@network.example");
    await page.getByLabel("Code from your authenticator app").fill(codeOf(letters, 1));
    await follow(page, () => page.getByRole("button", { name: "Send the link" }).click());
    await page.goto(await post.linkTo("ada.farnsworth@network.example", "/email-change"));
    await check("/email-change", "Is this your email?");
    await page.goto(await post.linkTo(email, "/email-undo"));
    await check("/email-undo", "Was this not you?");

    await page.context().clearCookies();
    await page.goto("/forgotten");
    await page.getByLabel("Email").fill(email);
    await follow(page, () => page.getByRole("button", { name: "Send the link" }).click());
    await page.goto(await post.linkTo(email, "/reset"));
    await check("/reset", "A new password");
    await sendWrong(page, page.url(), { password: "short" });
    await check("/reset", "A new password");

    await signIn(page, email, password);
    await check("/sign-in/factor", "One more step");
    await sendWrong(page, page.url(), { code: codeOf(letters, 9) });
    await check("/sign-in/factor", "One more step");
    expect(refused).toEqual([]);
  } finally {
    await server.stop();
    await post.stop();
  }
});

test("a moderator who looks into a cohort is told so on its pages, and ends it from there", async ({
  as,
}) => {
  const page = await as("Noor Haddadin");
  const cohort = "two-to-three-sites";
  await page.goto(`/admin/cohorts/${cohort}/look`);
  await page.getByLabel("What must be looked into?").fill("A member wrote to us about a post there.");
  await page.getByRole("button", { name: "Open the look" }).click();
  await expect(page).toHaveURL(`/c/${cohort}`);
  for (const path of ["", "/people", "/charter", "/threads/1"]) {
    await page.goto(`/c/${cohort}${path}`);
    await expect(page.getByText("You are looking in as a moderator until")).toBeVisible();
    await expectAccessible(page, `/c/${cohort}${path} during a look`);
  }
  await page.getByRole("link", { name: "End the look" }).click();
  await page.getByRole("button", { name: "Close the look" }).click();
  await expect(page).toHaveURL(/done=closed/);
  expect((await page.goto(`/c/${cohort}`))?.status()).toBe(404);
});

/** Collects what the content security policy refuses on every page from now on. */
async function watchPolicy(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction("policyRefused", (what: string) => void refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { policyRefused } = window as unknown as { policyRefused(what: string): void };
      policyRefused(`${location.pathname}: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return refused;
}
