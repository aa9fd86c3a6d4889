import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, browserOf, markIn } from "#tests/support/browser.ts";
import { member } from "#tests/support/cast.ts";
import { markOfMember, type Site, sessionOf, startSite } from "#tests/support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

const thread = "/c/pediatric-pt/threads/1";

/** A browser in which Joelle has signed in after a page was made for Wendell. */
async function joelleWithPageOfWendell(): Promise<Browser> {
  return browserOf(
    site.url,
    await sessionOf(site.database, member("joelle")),
    markOfMember(member("wendell")),
  );
}

async function count(text: string, values: unknown[] = []): Promise<number> {
  return Number((await site.database.owner.query(`select count(*) as n from ${text}`, values)).rows[0].n);
}

test("a reply on a page that was made for another is not posted, and its words come back to be sent as theirs", async () => {
  const words = "Our intake form asks for it twice.";
  const key = crypto.randomUUID();
  const browser = await joelleWithPageOfWendell();
  const refused = await browser.post(thread, { body: words, key });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("You are signed in as Joelle Haverty");
  expect(refused.text).not.toContain("Wendell");
  expect(refused.text).toContain(words);
  expect(await count("post where client_key = $1", [key])).toBe(0);

  const kept = refused.text.slice(refused.text.indexOf("What you wrote is kept here"));
  expect(/name="for-([^"]+)"/.exec(kept)?.[1]).toBe(markOfMember(member("wendell")));
  // The one who wrote it signs in again, and sends it from that page.
  const wendell = browserOf(site.url, await sessionOf(site.database, member("wendell")));
  const sent = await wendell.post(
    thread,
    { body: words, key, [`for-${markOfMember(member("wendell"))}`]: "" },
    { "x-for": "" },
  );
  expect(sent.status).toBe(302);
  expect(await count("post where client_key = $1", [key])).toBe(1);
});

test("the forms of a page carry the mark of its person, which is the same in each of their sessions and nobody else's", async () => {
  const marks = async (key: string) => {
    const { text } = await (await site.as(key)).get(thread);
    const fields = [
      ...text.matchAll(
        /<form method="post" action="([^"]*)"[^>]*>(<input type="hidden" name="for-([^"]+)"\/>)?/g,
      ),
    ];
    expect(fields.length).toBeGreaterThan(1);
    return { page: markIn(text), forms: fields.map(([, to, , mark]) => [to, mark] as const) };
  };
  const [wendell, again, joelle] = [await marks("wendell"), await marks("wendell"), await marks("joelle")];
  expect(wendell.page).toBe(again.page);
  expect(wendell.page).not.toBe(joelle.page);
  for (const { page, forms } of [wendell, joelle])
    for (const [to, mark] of forms) expect([to, mark]).toEqual([to, to === "/sign-out" ? undefined : page]);
});

test("what script asks in the background is refused where another has signed in: nothing kept, moved, quoted or found", async () => {
  const browser = await joelleWithPageOfWendell();
  const kept = await browser.post("/c/pediatric-pt/drafts/1", {
    body: "Not hers.",
    key: crypto.randomUUID(),
    seq: "5",
  });
  expect(kept.status).toBe(409);
  expect(await count("draft where body = 'Not hers.'")).toBe(0);
  const asWendell = { "x-for": markOfMember(member("wendell")), accept: "*/*" };
  for (const path of [
    `${thread}/quote?post=1`,
    "/c/pediatric-pt/similar?title=supervision",
    "/c/pediatric-pt/people/typed?q=l",
  ]) {
    expect((await browser.get(path, asWendell)).status, path).toBe(409);
    expect((await browser.get(path, { ...asWendell, "x-for": markOfMember(member("joelle")) })).status).toBe(
      200,
    );
  }
  for (const path of [
    `${thread}/read`,
    `${thread}/preview`,
    "/inbox/done",
    "/c/pediatric-pt/read",
    "/settings/sessions/end-all",
  ])
    expect((await browser.post(path, { post: "1", body: "Not hers." })).status, path).toBe(409);
  expect((await browser.get("/settings")).status).toBe(200);
});

test("a form without a mark does nothing until the one who is signed in sends it again", async () => {
  const session = await sessionOf(site.database, member("joelle"));
  const key = crypto.randomUUID();
  const body = new URLSearchParams({ body: "From a page of yesterday.", key }).toString();
  const headers = {
    ...{ "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) },
    ...{ "sec-fetch-site": "same-origin", accept: "text/html" },
  };
  const asked = await browserOf(site.url, session).send("POST", thread, headers, body);
  expect(asked.status).toBe(409);
  expect(asked.text).toContain("Is this yours?");
  expect(await count("post where client_key = $1", [key])).toBe(0);
  const kept = asked.text.slice(asked.text.indexOf("What you wrote is kept here"));
  expect(/name="for-([^"]+)"/.exec(kept)?.[1]).toBe(markOfMember(member("joelle")));
});

test("signing out works from any page, whoever is signed in now", async () => {
  const browser = await joelleWithPageOfWendell();
  expect((await browser.post("/sign-out")).location).toBe("/sign-in");
  expect((await browser.get("/settings")).status).toBe(302);
});
