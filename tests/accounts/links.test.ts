import { afterAll, beforeAll, expect, test } from "vitest";
import { type MailServer, startMailServer } from "#tests/e2e/support/mail.ts";
import { emailOf, member, password, totpCode } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { allJobsDone, linkTo, useTestSettings } from "./mailbox.ts";

let site: Site;
let post: MailServer;

beforeAll(async () => {
  post = await startMailServer();
  site = await startSite({ TRUST_PROXY: "1", SMTP_URL: post.url, MAIL_FROM: "hello@network.example" });
  useTestSettings({ BASE_URL: site.url });
});

afterAll(async () => {
  await site.stop();
  await post.stop();
});

let places = 0;
const elsewhere = () => ({ "x-forwarded-for": `10.1.${places >> 8}.${places++ & 255}` });

/** Asks for a mail on a page, opens its link, and stands before the button. */
async function opened(page: "/sign-in/link" | "/forgotten", key: string) {
  const email = emailOf(key);
  await site.database.owner.query("delete from mail where recipient = $1", [email]);
  const browser = await site.as(null);
  await browser.post(page, { email }, elsewhere());
  const link = await linkTo(site.database, page === "/forgotten" ? "reset" : "sign_in", email);
  const landed = await browser.get(link);
  return { browser, link, path: landed.location! };
}

const tokens = async (key: string) => {
  const { rows } = await site.database.owner.query("select purpose from token where member_id = $1", [
    member(key),
  ]);
  return rows.map((row) => row.purpose);
};

test("a link by mail signs in after a button is pressed, and goes on where one was headed", async () => {
  const browser = await site.as(null);
  const asked = await browser.post("/sign-in/link", { email: emailOf("wendell"), to: "/inbox" }, elsewhere());
  expect(asked.text).toContain("has an account here, we have sent");
  const link = await linkTo(site.database, "sign_in", emailOf("wendell"));
  const landed = await browser.get(link);
  expect([landed.status, landed.location]).toEqual([
    302,
    expect.stringMatching(/^\/sign-in\/open\?page=\w{16}$/),
  ]);
  const page = await browser.get(landed.location!);
  expect(page.text).toContain(emailOf("wendell"));
  expect(page.text).not.toContain(link.split("token=")[1]);
  const pressed = await browser.post(landed.location!);
  expect([pressed.status, pressed.location]).toEqual([302, "/inbox"]);
  expect((await browser.get("/inbox")).status).toBe(200);
});

test("looking at a link, as mail scanners do, never uses it up", async () => {
  const { browser, link, path } = await opened("/sign-in/link", "joelle");
  for (let i = 0; i < 3; i++) {
    const scanner = await site.as(null);
    await scanner.get(link);
    await scanner.get(path);
    await scanner.send("HEAD", link);
    await scanner.data(link);
  }
  expect((await browser.post(path)).location).toBe("/");
});

test("a link works once: of two presses at the same moment one signs in", async () => {
  const { browser, link, path } = await opened("/sign-in/link", "maribel");
  const other = await site.as(null);
  await other.get(link);
  const [one, two] = await Promise.all([browser.post(path), other.post(path)]);
  expect([one.location, two.location].sort()).toEqual(["/", path]);
  const late = await site.as(null);
  await late.get(link);
  const dead = await late.get(path);
  expect(dead.status).toBe(404);
  expect(dead.text).toContain("This link no longer works");
});

test("a link that is too old is as dead as one that was used or made up", async () => {
  const { browser, path } = await opened("/sign-in/link", "sanne");
  await site.database.owner.query("update token set expires_at = now() where member_id = $1", [
    member("sanne"),
  ]);
  const old = await browser.get(path);
  const stranger = await site.as(null);
  const made = await stranger.get((await stranger.get(`/sign-in/open?token=${"x".repeat(43)}`)).location!);
  expect([old.status, made.status]).toEqual([404, 404]);
  expect((await browser.post(path)).location).toBe(path);
  expect(browser.cookie("session")).toBeUndefined();
});

test("asking for a mail says the same for every address, and mails only members", async () => {
  const same = (text: string, email: string) =>
    text
      .replaceAll(email, "EMAIL")
      .replace(/nonce="[^"]+"/g, "")
      .replace(/\\?"now\\?",\d+/g, "");
  for (const page of ["/sign-in/link", "/forgotten"]) {
    const texts = [];
    for (const email of [emailOf("eero"), "nobody@x.example", emailOf("tamsin")]) {
      const browser = await site.as(null);
      const answer = await browser.post(page, { email }, elsewhere());
      expect(answer.status).toBe(200);
      texts.push(same(answer.text, email));
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  }
  await allJobsDone(site.database);
  const { rows } = await site.database.owner.query("select 1 from mail where recipient = any($1)", [
    ["nobody@x.example", emailOf("tamsin")],
  ]);
  expect(rows).toHaveLength(0);
});

test("too many mails to one address are refused with the time to try again", async () => {
  const browser = await site.as(null);
  const from = elsewhere();
  let last = await browser.post("/forgotten", { email: "often@x.example" }, from);
  for (let i = 0; i < 4; i++) last = await browser.post("/forgotten", { email: "often@x.example" }, from);
  expect(last.status).toBe(429);
  expect(last.text).toContain("Try again in 15 minutes.");
  expect(last.text).toContain('value="often@x.example"');
});

test("a reset sets the password, ends every session, and signs nobody in", async () => {
  const before = await site.as("kiyoko");
  const { browser, path } = await opened("/forgotten", "kiyoko");
  const poor = await browser.post(path, { password: "kiyoko kiyoko" });
  expect([poor.status, poor.text.includes("Leave your own name out")]).toEqual([400, true]);
  const done = await browser.post(path, { password: "eleven slow barges" });
  expect(done.location).toBe("/sign-in?done=password");
  expect(browser.cookie("session")).toBeUndefined();
  expect((await before.get("/")).location).toBe("/sign-in");
  expect(await tokens("kiyoko")).toEqual([]);
  expect((await browser.post("/sign-in", { email: emailOf("kiyoko"), password }, elsewhere())).status).toBe(
    400,
  );
  const fresh = await browser.post("/sign-in", { email: emailOf("kiyoko"), password: "eleven slow barges" });
  expect(fresh.location).toBe("/");
});

test("a reset link works once, also for two at the same moment", async () => {
  const { browser, link, path } = await opened("/forgotten", "callum");
  const other = await site.as(null);
  await other.get(link);
  const answers = await Promise.all([
    browser.post(path, { password: "twelve slow barges" }),
    other.post(path, { password: "thirteen slow barges" }),
  ]);
  expect(answers.map((answer) => answer.location).sort()).toEqual([path, "/sign-in?done=password"].sort());
});

test("neither link nor reset gets around the second factor", async () => {
  const byLink = await opened("/sign-in/link", "noor");
  const halfway = (await byLink.browser.post(byLink.path)).location!;
  expect(halfway).toMatch(/^\/sign-in\/factor\?page=/);
  expect(byLink.browser.cookie("session")).toBeUndefined();

  const byReset = await opened("/forgotten", "noor");
  await byReset.browser.post(byReset.path, { password: "fourteen slow barges" });
  const after = await byReset.browser.post("/sign-in", {
    email: emailOf("noor"),
    password: "fourteen slow barges",
  });
  expect(after.location).toMatch(/^\/sign-in\/factor\?page=/);
  expect(byReset.browser.cookie("session")).toBeUndefined();
  const passed = await byReset.browser.post(after.location!, { code: totpCode("noor") });
  expect(passed.location).toBe("/");
  // The link's half of a sign-in ended with the reset.
  expect((await byLink.browser.post(halfway, { code: totpCode("noor") })).location).toBe("/sign-in");
});

test("a new address is confirmed from its own mailbox, and the old one is told", async () => {
  await site.database.asMember(
    "eero",
    (app) => app.query("select verbs.ask_for_email(new_email => 'eero@new.example')"),
    "keep",
  );
  const link = await linkTo(site.database, "email", "eero@new.example");
  await linkTo(site.database, "email_notice", emailOf("eero"));
  const browser = await site.as(null);
  const page = (await browser.get(link)).location!;
  expect((await browser.get(page)).text).toContain("eero@new.example");
  const { rows: unchanged } = await site.database.owner.query(
    "select email from account where member_id = $1",
    [member("eero")],
  );
  expect(unchanged[0].email).toBe(emailOf("eero"));
  expect((await browser.post(page)).location).toBe("/sign-in?done=email");
  const answer = await browser.post("/sign-in", { email: "eero@new.example", password }, elsewhere());
  expect(answer.location).toBe("/");
  expect((await browser.get((await browser.get(link)).location!)).status).toBe(404);
});

test("an address that someone else has taken meanwhile is refused, and the link stays good", async () => {
  await site.database.asMember(
    "desmond",
    (app) => app.query("select verbs.ask_for_email(new_email => 'contested@new.example')"),
    "keep",
  );
  const link = await linkTo(site.database, "email", "contested@new.example");
  await site.database.owner.query("update account set email = 'contested@new.example' where member_id = $1", [
    member("sanne"),
  ]);
  const browser = await site.as(null);
  const answer = await browser.post((await browser.get(link)).location!);
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("That email belongs to another account.");
  expect(await tokens("desmond")).toEqual(["email"]);
});

test("a token for one purpose opens nothing else", async () => {
  const { link } = await opened("/forgotten", "wendell");
  const token = link.split("token=")[1];
  for (const path of ["/sign-in/open", "/email-change", "/email-undo", "/invitation", "/setup"]) {
    const browser = await site.as(null);
    const page = (await browser.get(`${path}?token=${token}`)).location!;
    expect((await browser.get(page)).status).toBe(404);
  }
});

test("what a link holds never becomes a header or a page", async () => {
  const browser = await site.as(null);
  for (const token of ["", "a", "%0d%0aset-cookie:x=1", "<script>", "y".repeat(5_000)]) {
    const answer = await browser.get(`/reset?token=${token}`);
    expect([answer.status, answer.location]).toEqual([302, "/reset"]);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
});
