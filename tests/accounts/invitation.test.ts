import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, emailOf, member, password, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { linkTo, useTestSettings } from "./mailbox.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: "1" });
  useTestSettings({ BASE_URL: site.url });
});

afterAll(() => site.stop());

const answers = { name: "Ines Calloway", timeZone: "America/Denver", password: "seven slow barges" };

/** Has someone of the cast invite an address, and returns the path of the link in its mail. */
async function invite(by: string, email: string, as: { practice?: string; role?: string; network?: string }) {
  const practiceId = as.practice ? practice(as.practice) : null;
  await site.database.asMember(
    by,
    (app) =>
      app.query("select verbs.invite(to_email => $1, practice => $2, as_role => $3, as_network_role => $4)", [
        email,
        practiceId,
        as.role ?? null,
        as.network ?? null,
      ]),
    "keep",
  );
  return linkTo(site.database, "invitation", email);
}

/** A browser that has opened a link, and the page where it then is. */
async function landed(link: string, browser?: Browser): Promise<Browser & { page: string; join: string }> {
  const reader = browser ?? (await site.as(null));
  const { status, location: page } = await reader.get(link);
  expect([status, page]).toEqual([302, expect.stringMatching(/^\/invitation\?page=\w{16}$/)]);
  return Object.assign(reader, { page: page!, join: page!.replace("?", "/join?") });
}

const one = async (text: string, values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows[0];

test("the page shows who invites, into which practice and as what, and accepting lets one in", async () => {
  const link = await invite("maribel", "ines@new.example", { practice: "saltwillow", role: "staff" });
  const browser = await landed(link);
  const page = await browser.get(browser.page);
  expect(page.text).toContain("Maribel Ostrander");
  expect(page.text).toContain("as one of the staff");
  expect(page.text).not.toContain(link.split("token=")[1]);
  const accepted = await browser.post(browser.page, answers);
  expect([accepted.status, accepted.location]).toEqual([302, "/welcome"]);
  const home = await browser.get("/settings");
  expect(home.text).toContain("Ines Calloway");
  expect(
    await one(
      `select a.email, a.time_zone, pm.role, pm.practice_id::int from account a join practice_member pm using (member_id)
       where email = $1`,
      ["ines@new.example"],
    ),
  ).toEqual({
    email: "ines@new.example",
    time_zone: "America/Denver",
    role: "staff",
    practice_id: practice("saltwillow"),
  });
  expect((await browser.get(link)).location).toBe(browser.page);
  expect((await browser.get(browser.page)).status).toBe(404);
});

test("an invitation is bound to its address: none can be given, and no other account can take it", async () => {
  const link = await invite("maribel", "bound@new.example", { practice: "saltwillow", role: "owner" });
  const thief = await landed(link, await site.as("eero"));
  const page = await thief.get(thief.page);
  expect(page.text).toContain("This invitation is for");
  expect((await thief.post(thief.join)).status).toBe(409);
  expect(
    await one("select practice_id::int from practice_member where member_id = $1", [member("eero")]),
  ).not.toEqual({
    practice_id: practice("saltwillow"),
  });
  const browser = await landed(link);
  await browser.post(browser.page, { ...answers, email: "thief@evil.example" });
  expect(await one("select 1 as there from account where email = 'bound@new.example'", [])).toEqual({
    there: 1,
  });
  expect(await one("select 1 as there from account where email = 'thief@evil.example'", [])).toBeUndefined();
});

test("of two who press accept at the same moment one becomes a member", async () => {
  const link = await invite("maribel", "twice@new.example", { practice: "saltwillow", role: "staff" });
  const browsers = [await landed(link), await landed(link)];
  const both = await Promise.all(browsers.map((browser) => browser.post(browser.page, answers)));
  expect(both.filter((answer) => answer.location === "/welcome")).toHaveLength(1);
  expect(browsers.filter((browser) => browser.cookie("session"))).toHaveLength(1);
});

test("wrong answers are said beside their fields and what was typed stays, but the password", async () => {
  const browser = await landed(
    await invite("maribel", "fields@new.example", { practice: "saltwillow", role: "staff" }),
  );
  const answer = await browser.post(browser.page, {
    name: " ",
    timeZone: "Mars/Olympus",
    password: "short",
  });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("Enter your name as colleagues know it.");
  expect(answer.text).toContain("Choose a time zone from the list.");
  const named = await browser.post(browser.page, { ...answers, password: "ines calloway 12" });
  expect(named.text).toContain("Leave your own name out of it");
  expect(named.text).toContain('value="Ines Calloway"');
  expect(named.text).not.toContain("ines calloway 12");
  const practiced = await browser.post(browser.page, { ...answers, password: "saltwillow 12345" });
  expect(practiced.text).toContain("Leave your practice’s name out of it");
});

test("an invitation ends after 72 hours, or when it is taken back or sent again", async () => {
  const first = await invite("maribel", "late@new.example", { practice: "saltwillow", role: "staff" });
  const { hours } = await one(
    "select extract(epoch from expires_at - created_at)::int / 3600 as hours from invitation where email = $1",
    ["late@new.example"],
  );
  expect(hours).toBe(72);
  // Within the hour there would be no second one.
  await site.database.owner.query(`
    delete from mail where recipient = 'late@new.example';
    delete from mail_turn where recipient = 'late@new.example';
    update invitation set created_at = created_at - interval '61 minutes' where email = 'late@new.example'`);
  const second = await invite("maribel", "late@new.example", { practice: "saltwillow", role: "staff" });
  const replaced = await landed(first);
  expect((await replaced.get(replaced.page)).status).toBe(404);
  const browser = await landed(second);
  expect((await browser.get(browser.page)).status).toBe(200);
  await site.database.owner.query(
    "update invitation set expires_at = now() - interval '1 second' where email = 'late@new.example'",
  );
  const dead = await browser.get(browser.page);
  expect([dead.status, dead.text.includes("Ask whoever invited you")]).toEqual([404, true]);
  expect((await browser.post(browser.page, answers)).location).toBe(browser.page);
});

test("someone with an account signs in first, keeps the invitation, and joins with one button", async () => {
  const link = await invite("maribel", emailOf("wendell"), { practice: "saltwillow", role: "director" });
  const browser = await landed(link);
  const asked = await browser.get(browser.page);
  expect(asked.text).toContain("Sign in to accept");
  expect((await browser.post(browser.page, answers)).status).toBe(409);
  const signedIn = await browser.post("/sign-in", { email: emailOf("wendell"), password, to: browser.page });
  expect(signedIn.location).toBe(browser.page);
  const page = await browser.get(browser.page);
  expect(page.text).toContain("When you accept, you leave it");
  expect((await browser.post(browser.join)).location).toBe("/welcome");
  expect(
    await one("select practice_id::int, role from practice_member where member_id = $1", [member("wendell")]),
  ).toEqual({ practice_id: practice("saltwillow"), role: "director" });
});

test("the only owner of a practice with other people is told why they cannot leave it yet", async () => {
  const key = "joelle";
  await site.database.owner.query(
    "update practice_member set practice_id = $1, role = 'staff' where member_id = $2",
    [practice("pennycress"), member("desmond")],
  );
  const link = await invite("maribel", emailOf(key), { practice: "saltwillow", role: "staff" });
  const browser = await landed(link, await site.as(key));
  const refused = await browser.post(browser.join);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("owner");
  expect(refused.text).toContain("The invitation is kept");
  expect((await browser.get(browser.page)).status).toBe(200);
});

test("changing to another practice leaves the old one's seats, and the account stays", async () => {
  const link = await invite("maribel", emailOf("callum"), { practice: "saltwillow", role: "staff" });
  const browser = await landed(link, await site.as("callum"));
  await browser.post(browser.join);
  const { seats } = await one(
    `select count(*)::int as seats from attendee a join seat s on s.id = a.seat_id
     where a.member_id = $1 and a.until is null and s.practice_id <> $2`,
    [member("callum"), practice("saltwillow")],
  );
  expect(seats).toBe(0);
  expect((await browser.get("/settings")).status).toBe(200);
});

test("a new owner attends the seats of the practice", async () => {
  const browser = await landed(
    await invite("maribel", "partner@new.example", { practice: "saltwillow", role: "owner" }),
  );
  await browser.post(browser.page, { ...answers, name: "Paz Lindqvist" });
  const { attends } = await one(
    `select count(*)::int as attends from attendee a join account c using (member_id)
     where c.email = 'partner@new.example' and a.cohort_id = $1 and a.until is null`,
    [cohort("pediatric")],
  );
  expect(attends).toBe(1);
});

test("a new moderator is led to the second factor, and has no power before", async () => {
  const link = await invite("everett", "mod@new.example", { network: "moderator" });
  const browser = await landed(link);
  expect((await browser.get(browser.page)).text).toContain("to help run Test Network as a moderator");
  expect((await browser.post(browser.page, answers)).location).toBe("/settings/second-factor");
  expect((await browser.get("/admin/practices")).location).toBe("/settings/second-factor");
});

test("looking never accepts, and other ways than the button are refused", async () => {
  const link = await invite("maribel", "looked@new.example", { practice: "saltwillow", role: "staff" });
  for (let i = 0; i < 3; i++) {
    const looker = await landed(link);
    await looker.get(looker.page);
  }
  const foreign = await landed(link);
  const sent = await foreign.post(foreign.page, answers, { "sec-fetch-site": "cross-site" });
  expect(sent.status).toBe(403);
  expect(await one("select accepted_at from invitation where email = 'looked@new.example'", [])).toEqual({
    accepted_at: null,
  });
});
