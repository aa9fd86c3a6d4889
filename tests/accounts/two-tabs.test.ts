// Pages that a mailed link leads to, and sign-ins half done, each keep to their own, however many are open in one browser.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newToken, type TokenPurpose } from "#app/accounts/tokens.server.ts";
import { emailOf, member, password, practice, totpCode } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { linkTo, useTestSettings } from "./mailbox.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
  useTestSettings({ BASE_URL: site.url });
});
afterAll(() => site.stop());

const one = async (text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows[0];

async function tokenFor(key: string, purpose: TokenPurpose): Promise<string> {
  const token = newToken(purpose);
  await one(
    "select verbs.keep_token(token_hash => $1, what => $2, member => $3, more => '', lasts => '1 hour')",
    token.hash,
    purpose,
    member(key),
  );
  return token.value;
}

test("two invitations in two tabs: each makes the account that its page shows", async () => {
  const browser = await site.as(null);
  const pages: string[] = [];
  for (const email of ["first@new.example", "second@new.example"]) {
    await site.database.asMember(
      "maribel",
      (app) =>
        app.query(
          "select verbs.invite(to_email => $1, practice => $2, as_role => 'staff', as_network_role => null)",
          [email, practice("saltwillow")],
        ),
      "keep",
    );
    pages.push((await browser.get(await linkTo(site.database, "invitation", email))).location!);
  }
  const [first, second] = [await browser.get(pages[0]!), await browser.get(pages[1]!)];
  expect([first.text.includes("first@new.example"), second.text.includes("second@new.example")]).toEqual([
    true,
    true,
  ]);
  const action = /<form method="post" action="([^"]+)"/.exec(first.text)![1]!;
  await browser.post(action, {
    name: "The First",
    timeZone: "America/Denver",
    password: "seven slow barges",
  });
  expect(
    await one(
      "select p.name from account a join person p on p.id = a.member_id where a.email = 'first@new.example'",
    ),
  ).toEqual({
    name: "The First",
  });
  expect(await one("select 1 as there from account where email = 'second@new.example'")).toBeUndefined();
  // The other tab still has its own.
  expect((await browser.get(pages[1]!)).text).toContain("This invitation is for");
});

test("two resets in two tabs set each its own password", async () => {
  const browser = await site.as(null);
  const [imani, wendell] = [await tokenFor("imani", "reset"), await tokenFor("wendell", "reset")];
  const first = (await browser.get(`/reset?token=${imani}`)).location!;
  await browser.get(`/reset?token=${wendell}`);
  expect((await browser.get(first)).text).toContain(emailOf("imani"));
  expect((await browser.post(first, { password: "eleven slow barges" })).location).toBe(
    "/sign-in?done=password",
  );
  const tried = (key: string, secret: string) =>
    site.as(null).then((stranger) => stranger.post("/sign-in", { email: emailOf(key), password: secret }));
  expect((await tried("imani", "eleven slow barges")).status).toBe(302);
  expect((await tried("wendell", password)).status).toBe(302);
});

test("two links to sign in lead each to its own account, and where that was headed", async () => {
  const browser = await site.as(null);
  const pages: string[] = [];
  for (const [key, to] of [
    ["joelle", "/inbox"],
    ["eero", "/drafts"],
  ] as const) {
    await browser.post("/sign-in/link", { email: emailOf(key), to });
    pages.push((await browser.get(await linkTo(site.database, "sign_in", emailOf(key)))).location!);
  }
  expect((await browser.post(pages[0]!)).location).toBe("/inbox");
  expect((await browser.get("/settings")).text).toContain(emailOf("joelle"));
  expect((await browser.post(pages[1]!)).location).toBe("/drafts");
});

test("two new addresses in two tabs are confirmed each by its own button", async () => {
  const browser = await site.as(null);
  const pages: string[] = [];
  for (const key of ["jerome", "lupe"]) {
    await site.database.asMember(
      key,
      (app) => app.query("select verbs.ask_for_email(new_email => $1)", [`${key}@new.example`]),
      "keep",
    );
    pages.push((await browser.get(await linkTo(site.database, "email", `${key}@new.example`))).location!);
  }
  await browser.post(pages[0]!);
  expect(await one("select email from account where member_id = $1", member("jerome"))).toEqual({
    email: "jerome@new.example",
  });
  expect(await one("select email from account where member_id = $1", member("lupe"))).toEqual({
    email: emailOf("lupe"),
  });
});

test("two sign-ins that wait for their second step ask each for its own", async () => {
  const browser = await site.as(null);
  const pages: string[] = [];
  for (const key of ["noor", "everett"])
    pages.push((await browser.post("/sign-in", { email: emailOf(key), password })).location!);
  const done = await browser.post(pages[0]!, { code: totpCode("noor") });
  expect(done.location).toBe("/");
  expect((await browser.get("/settings")).text).toContain(emailOf("noor"));
  const everett = await browser.get(pages[1]!);
  const recovery = /href="(\/sign-in\/recovery[^"]+)"/.exec(everett.text)![1]!;
  expect((await browser.get(recovery)).status).toBe(200);
  expect((await browser.post(pages[1]!, { code: totpCode("everett") })).location).toBe("/");
});

test("a page without its own proof does nothing, and its address alone proves nothing", async () => {
  const browser = await site.as(null);
  const page = (await browser.get(`/reset?token=${await tokenFor("wade", "reset")}`)).location!;
  const other = await site.as(null);
  for (const [who, path] of [
    [browser, "/reset"],
    [browser, "/reset?page=0000000000000000"],
    [other, page],
  ] as const) {
    expect((await who.get(path)).status).toBe(404);
    expect((await who.post(path, { password: "eleven slow barges" })).location).toBe(path);
  }
  expect((await browser.get(page)).status).toBe(200);
});

test("what a link holds is in no address after it, in no page and no log, and scripts cannot read its cookie", async () => {
  const browser = await site.as(null);
  const token = await tokenFor("theodora", "reset");
  const landed = await browser.get(`/reset?token=${token}`);
  const [cookie] = landed.headers["set-cookie"]!;
  expect(cookie).toMatch(/^reset-\w{16}=.*; HttpOnly; SameSite=Lax; Max-Age=1800$/);
  const page = await browser.get(landed.location!);
  for (const text of [landed.location!, page.text, site.log()]) expect(text).not.toContain(token);
  expect(page.headers["referrer-policy"]).toBe("same-origin");
});

test("however many links are opened, the cookies still fit into a request", async () => {
  const browser = await site.as(null);
  let page = "";
  for (let i = 0; i < 30; i++)
    page = (await browser.get(`/reset?token=${await tokenFor("philippa", "reset")}`)).location!;
  const kept = await browser.get(page);
  expect(kept.status).toBe(200);
  expect(kept.text).toContain(emailOf("philippa"));
  expect(browser.cookies().filter((name) => name.startsWith("reset-"))).toHaveLength(8);
});
