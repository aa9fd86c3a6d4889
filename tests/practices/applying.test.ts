import { afterAll, beforeAll, expect, test } from "vitest";
import { linkTo, mailTo, useTestSettings } from "#tests/accounts/mailbox.ts";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, emailOf, member, practice } from "#tests/support/cast.ts";
import { notRunningYet } from "#tests/support/not-running.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await notRunningYet(site.database, "rural");
  useTestSettings({ BASE_URL: site.url });
});
afterAll(() => site.stop());

const person = { name: "Dana Whitfield", timeZone: "America/Denver", password: "seven slow barges" };
const brook = {
  ...{ practiceName: "Brook Pediatrics", practiceTown: "Worthington" },
  ...{ practiceState: "OH", practiceZip: "43085" },
};
const profile = {
  name: "Brook Pediatrics",
  town: "Worthington",
  state: "OH",
  zip: "43085",
  "disciplines[]": "pt",
};

const rows = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows;

/** Has a moderator ask an address to apply, and opens the link of its mail; returns the page where one is then. */
async function asked(email: string, browser: Browser): Promise<string> {
  const noor = await site.as("noor");
  const sent = await noor.post("/admin/applications/invite", { email, name: "Dana" });
  expect(sent.location).toBe("/admin/applications?done=invited");
  return (await browser.get(await linkTo(site.database, "invitation", email))).location!;
}

/** Somebody new who has accepted such a link. */
async function applicant(email: string, named: Record<string, string> = brook): Promise<Browser> {
  const browser = await site.as(null);
  const page = await asked(email, browser);
  expect((await browser.post(page, { ...person, ...named })).location).toBe("/welcome");
  return browser;
}

test("by a moderator's link somebody names their practice, and finds where the application stands", async () => {
  const dana = await site.as(null);
  const page = await asked("dana@brook.example", dana);
  const shown = await dana.get(page);
  expect(shown.text).toContain("Noor Haddadin invites you to apply to");
  expect(shown.text).toContain('value="Dana"');
  const wrong = await dana.post(page, { ...person, ...brook, practiceZip: "430" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("Enter a ZIP code of five digits.");
  expect(wrong.text).toContain('value="Brook Pediatrics"');
  expect((await dana.post(page, { ...person, ...brook })).location).toBe("/welcome");
  expect((await dana.get("/welcome")).location).toBe("/");
  expect((await dana.get("/")).location).toBe("/applying");
  const home = await dana.get("/applying");
  expect(home.text).toContain("Your email is confirmed");
  expect(home.text).toContain("Not said yet: disciplines, specialties, ages and size.");
  expect(
    await rows(
      `select p.admitted_at, p.zip, m.role, a.state from practice p join practice_member m on m.practice_id = p.id
       join application a on a.practice_id = p.id where p.name = 'Brook Pediatrics'`,
    ),
  ).toEqual([{ admitted_at: null, zip: "43085", role: "owner", state: "filling" }]);
  const list = await (await site.as("noor")).get("/admin/applications");
  expect(list.text).toMatch(/dana@brook\.example[\s\S]*Brook Pediatrics[\s\S]*Filling it in/);
});

test("a link to apply lets nobody in without a practice", async () => {
  const browser = await site.as(null);
  const page = await asked("bare@new.example", browser);
  const bare = await browser.post(page, person);
  expect(bare.status).toBe(409);
  expect(bare.text).toContain("Say which practice applies, and where it is.");
  expect(await rows("select 1 from account where email = 'bare@new.example'")).toEqual([]);
});

test("from the pool on the moderators are told once, and so is whoever applies", async () => {
  const dana = await applicant("pool@brook.example", { ...brook, practiceName: "Pool Pediatrics" });
  const early = await dana.post("/applying/ready");
  expect(early.status).toBe(409);
  expect(early.text).toContain("lacks its ZIP code or its disciplines");
  await dana.post("/practice/edit", { ...profile, name: "Pool Pediatrics" });
  const hopes = { hopes: "Peers who hire, too.", focus: "pediatric" };
  expect((await dana.post("/applying/hopes", hopes)).location).toBe("/applying?done=hopes");
  expect((await dana.post("/applying/ready")).location).toBe("/applying?done=ready");
  expect((await dana.post("/applying/ready")).location).toBe("/applying?done=ready");
  const home = await dana.get("/applying");
  expect(home.text).toMatch(/You wait since [A-Z]/);
  expect(home.text).toContain("Peers who hire, too.");
  expect((await dana.get("/inbox")).text).toContain("In the pool:");
  const told = () =>
    rows("select id from notification where kind = 'application_waits' and member_id = $1", [member("noor")]);
  const first = await told();
  expect(first).toHaveLength(1);
  await dana.post("/applying/withdraw");
  await dana.post("/applying/again");
  await dana.post("/applying/ready");
  expect(await told()).toEqual(first);
});

test("what somebody hopes for goes through the guard", async () => {
  const dana = await applicant("guard@brook.example", { ...brook, practiceName: "Guarded Pediatrics" });
  const said = await dana.post("/applying/hopes", {
    hopes: "Let us all raise our rates to $120.",
    focus: "",
  });
  expect(said.status).toBe(400);
  const other = await dana.post("/applying/hopes", { hopes: "Words", focus: "dentistry" });
  expect(other.text).toContain("Choose from the list.");
});

test("an owner with a practice applies with it; its staff and the network's do not", async () => {
  const odessa = await site.as("odessa");
  const page = await asked(emailOf("odessa"), odessa);
  expect((await odessa.get(page)).text).toContain("You apply with");
  expect((await odessa.post(page.replace("?", "/join?"))).location).toBe("/welcome");
  expect((await odessa.get("/applying")).status).toBe(200);
  // Its people go on to see what they saw.
  expect((await odessa.get("/search")).status).toBe(200);
  const kiyoko = await site.as("kiyoko");
  const refused = await kiyoko.post((await asked(emailOf("kiyoko"), kiyoko)).replace("?", "/join?"));
  expect(refused.text).toContain("Only an owner of your practice can apply for it.");
  const everett = await site.as("everett");
  const runs = await everett.post((await asked(emailOf("everett"), everett)).replace("?", "/join?"), brook);
  expect(runs.text).toContain("so you do not apply to it");
});

test("with its first seat the network opens to a practice, and nothing of it before", async () => {
  const ines = await site.as("ines");
  for (const path of [
    "/search?q=swing",
    "/playbook",
    "/cohorts",
    "/practice/manual",
    "/practice/invite",
    "/nowhere",
  ])
    expect((await ines.get(path)).status, path).toBe(404);
  const entries = () =>
    site.database.asMember(
      "ines",
      async (app) => (await app.query("select 1 from network_entry")).rows.length,
    );
  expect(await entries()).toBe(0);
  const noor = await site.as("noor");
  const [{ uid }] = await rows("select uid from practice where id = $1", [practice("thistlewick")]);
  const reason = "Fits the cohort, and treats nowhere near.";
  const seats = "/admin/cohorts/pediatric-pt-rural/seats/new";
  expect((await noor.post(seats, { practice: uid, reason })).status).toBe(302);
  expect(
    await rows("select state, decided_by::int as by from application where practice_id = $1", [
      practice("thistlewick"),
    ]),
  ).toEqual([{ state: "seated", by: member("noor") }]);
  expect(await entries()).toBeGreaterThan(0);
  expect((await ines.get("/")).text).toContain("First, the charter.");
  expect((await ines.get("/search")).status).toBe(200);
  const held = "select 1 from seat where practice_id = $1 and cohort_id = $2";
  expect(await rows(held, [practice("thistlewick"), cohort("rural")])).toHaveLength(1);
});

test("the mail of a link to apply says what it is for", async () => {
  const noor = await site.as("noor");
  await noor.post("/admin/applications/invite", { email: "letter@new.example", name: "" });
  const { subject, body } = await mailTo(site.database, "invitation", "letter@new.example");
  expect(subject).toMatch(/^An invitation to /);
  expect(body).toContain("you are invited to apply to");
});
