import { expectAccessible, expectNarrow } from "./support/accessible.ts";
import { startMailServer } from "./support/mail.ts";
import { codeOf, signIn, turnAppOn } from "./support/network.ts";
import { findPlaces, inPlace } from "./support/places.ts";
import { startServer } from "./support/server.ts";
import { pagesOfTheSite, people, siteMap, type Who, wrongForms } from "./support/site-map.ts";
import { be, expect, type Page, test } from "./support/test.ts";

const email = "ada@network.example";
const password = "violet ladder autumn mill";

test("the site map lists every page of the site", () => {
  expect(Object.keys(siteMap).sort()).toEqual(pagesOfTheSite().sort());
});

test("every page can be used by everyone, in both themes, narrow and wide", async ({ openAt, demo }) => {
  test.setTimeout(600_000);
  const page = await openAt(demo.url);
  const refused = await watchPolicy(page);
  const places = await findPlaces(page);

  for (const who of Object.keys(people) as Who[]) {
    await becomes(page, who);
    const titles = new Map<string, string>();
    for (const [module, visits] of Object.entries(siteMap))
      for (const [visitor, path, status = 200] of visits) {
        if (visitor !== who) continue;
        const where = `${path} as ${who}`;
        const answer = await page.goto(inPlace(path, places));
        expect.soft(answer?.status(), where).toBe(status);
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
    await page.getByRole("button", { name: "Send the link" }).click();
    await page.goto(await post.linkTo("ada.farnsworth@network.example", "/email-change"));
    await check("/email-change", "Is this your address?");
    await page.goto(await post.linkTo(email, "/email-undo"));
    await check("/email-undo", "Was this not you?");

    await page.context().clearCookies();
    await page.goto("/forgotten");
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
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

test("long names and words stay within a small phone", async ({ as }) => {
  const page = await as("Ruth Adeyinka-Moss");
  const word = "Llanfairpwllgwyngyllgogerychwyrn";
  await page.goto("/");
  await sendWrong(page, "/settings/profile", {
    ...{ name: `${word} ${word}-${word}`.slice(0, 80), title: `${word} `.repeat(2) },
    timeZone: "America/Chicago",
  });
  await expect(page).toHaveURL(/settings\?done=profile/);
  await sendWrong(page, "/practice/edit", {
    ...{ name: `${word} ${word} `.repeat(3).slice(0, 119), town: word, state: "OH", zip: "43085" },
    ...{
      "disciplines[]": "pt",
      website: `https://${word}.example/${word}/${word}`,
      description: word.repeat(9),
    },
  });
  await expect(page).toHaveURL(/practice\?done=saved/);
  await sendWrong(page, "/c/pediatric-pt/ask", {
    ...{ kind: "question", title: word.repeat(5).slice(0, 158), key: crypto.randomUUID() },
    body: `${word.repeat(9)}\n\n| a | b | c |\n|-|-|-|\n| ${word} | ${word} | ${word} |\n\n    ${word.repeat(4)}`,
  });
  await expect(page).toHaveURL(/threads\/\d+/);
  const thread = new URL(page.url()).pathname;
  await page.goto("/practice");
  const me = await page.locator("a[href^='/practice/people/']", { hasText: word }).getAttribute("href");
  const person = `/people/${me!.split("/").at(-1)}`;
  for (const path of [
    "/",
    "/c/pediatric-pt",
    "/c/pediatric-pt/people",
    thread,
    person,
    "/practice",
    "/settings",
  ]) {
    await page.goto(path);
    await expectNarrow(page, path);
  }
});

async function becomes(page: Page, who: Who): Promise<void> {
  await page.context().clearCookies();
  const name = people[who];
  if (name) await be(page, name);
}

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

/** Sends a form of our own page with these fields, past what the browser would ask for first. */
async function sendWrong(page: Page, path: string, fields: Record<string, string>): Promise<void> {
  await Promise.all([
    page.waitForEvent("load"),
    page.evaluate(
      ([action, values]) => {
        const form = document.createElement("form");
        form.method = "post";
        form.action = action;
        const mark = document.body.dataset.for;
        for (const [name, value] of Object.entries({ ...values, ...(mark && { [`for-${mark}`]: "" }) })) {
          const input = document.createElement("textarea");
          input.name = name;
          input.value = value;
          form.append(input);
        }
        document.body.append(form);
        form.submit();
      },
      [path, fields] as const,
    ),
  ]);
}
