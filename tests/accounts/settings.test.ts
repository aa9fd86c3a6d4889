import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { emailOf, member, password } from "#tests/support/cast.ts";
import { type Site, sessionOf, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function one(query: string, ...values: unknown[]) {
  const { rows } = await site.database.owner.query(query, values);
  return rows[0];
}

function profile(browser: Browser, changes: Record<string, string>) {
  return browser.post("/settings/profile", {
    ...{ name: "Imani Castellow", title: "Owner", timeZone: "America/New_York", ...changes },
  });
}

test("settings say who one is and how one signs in", async () => {
  const { status, text } = await (await site.as("wendell")).get("/settings");
  expect(status).toBe(200);
  for (const words of ["Wendell Pruitt", "Office director", emailOf("wendell"), "Eastern time", "Only here"])
    expect(text).toContain(words);
});

test("a stranger is sent to sign in and back", async () => {
  const stranger = await site.as(null);
  for (const page of [
    "",
    "/profile",
    "/email",
    "/password",
    "/sessions",
    "/export",
    "/close",
    "/second-factor",
  ]) {
    const answer = await stranger.get(`/settings${page}`);
    expect(answer.location).toBe(`/sign-in?to=${encodeURIComponent(`/settings${page}`)}`);
  }
});

test("a new name and title are carried to the tables where one sits, and the new name is noted", async () => {
  const imani = await site.as("imani");
  const answer = await profile(imani, {
    name: "Imani  Castellow-Reed ",
    title: "Founder",
    timeZone: "America/Chicago",
  });
  expect(answer.location).toBe("/settings?done=profile");
  expect((await imani.get(answer.location!)).text).toContain("Your profile is saved.");
  const persona = await one("select name, title from persona where person_id = $1", member("imani"));
  expect(persona).toEqual({ name: "Imani Castellow-Reed", title: "Founder" });
  expect(await one("select time_zone from account where member_id = $1", member("imani"))).toEqual({
    time_zone: "America/Chicago",
  });
  expect(await one("select detail from audit_entry where action = 'person.renamed'")).toEqual({
    detail: "Imani Castellow is now Imani Castellow-Reed",
  });
});

test.each([
  ["name", { name: " " }, "Enter your name as colleagues know it."],
  ["name", { name: "x".repeat(81) }, "Please use at most 80 characters."],
  ["title", { title: "x".repeat(81) }, "Please use at most 80 characters."],
  ["timeZone", { timeZone: "Mars/Olympus" }, "Choose a time zone from the list."],
])("a wrong %s is told beside it and the rest is kept", async (field, changes, sentence) => {
  const answer = await profile(await site.as("imani"), { title: "Kept title", ...changes });
  expect(answer.status).toBe(400);
  expect(answer.text).toMatch(new RegExp(`id="${field}-error"[^>]*>(?:(?!</p>).)*${sentence}`, "s"));
  if (field !== "title") expect(answer.text).toContain('value="Kept title"');
});

test("a new address needs the password, and waits to be confirmed", async () => {
  const rosalind = await site.as("rosalind");
  const wrong = await rosalind.post("/settings/email", {
    email: "new@curlew.example",
    currentPassword: "not it at all",
  });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("That is not your current password.");
  expect(wrong.text).toContain('value="new@curlew.example"');
  expect(wrong.text).not.toContain("not it at all");

  const right = await rosalind.post("/settings/email", {
    email: "New@Curlew.example ",
    currentPassword: password,
  });
  expect(right.location).toBe("/settings?done=email");
  expect((await rosalind.get(right.location!)).text).toContain("No link was sent.");
  expect(
    await one("select email, pending_email from account where member_id = $1", member("rosalind")),
  ).toEqual({
    email: emailOf("rosalind"),
    pending_email: "new@curlew.example",
  });
});

test("the answer does not tell whether another account has the address", async () => {
  const owen = await site.as("owen");
  const taken = await owen.post("/settings/email", { email: emailOf("eero"), currentPassword: password });
  expect(taken).toMatchObject({ status: 302, location: "/settings?done=email" });
});

test("a new password needs the old one, ends every other session and keeps this browser signed in", async () => {
  const [here, elsewhere] = [await site.as("jerome"), await site.as("jerome")];
  const before = here.cookie("session");
  const fresh = "four lamps under water";
  const refused = await here.post("/settings/password", {
    currentPassword: "wrong words entirely",
    password: fresh,
  });
  expect(refused.text).toContain("That is not your current password.");
  expect((await elsewhere.get("/settings")).status).toBe(200);

  const done = await here.post("/settings/password", { currentPassword: password, password: fresh });
  expect(done.location).toBe("/settings?done=password");
  expect(here.cookie("session")).not.toBe(before);
  expect((await here.get("/settings")).status).toBe(200);
  expect((await elsewhere.get("/settings")).status).toBe(302);

  const stranger = await site.as(null);
  const old = await stranger.post("/sign-in", { email: emailOf("jerome"), password });
  expect(old.status).toBe(400);
  const again = await stranger.post("/sign-in", { email: emailOf("jerome"), password: fresh });
  expect(again.status).toBe(302);
});

test.each([
  ["too short", "short one", "Use at least 12 characters."],
  ["common", "password1234567", "strangers try first"],
  ["one's own name", "philippa and the sea", "your own name"],
])("a password that is %s is refused with the reason", async (_, weak, reason) => {
  const philippa = await site.as("philippa");
  const answer = await philippa.post("/settings/password", { currentPassword: password, password: weak });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(reason);
});

test("after five wrong guesses at the password even the right one has to wait", async () => {
  const lupe = await site.as("lupe");
  for (let guess = 0; guess < 5; guess++)
    await lupe.post("/settings/email", { email: "x@y.example", currentPassword: `wrong number ${guess}` });
  const answer = await lupe.post("/settings/email", { email: "x@y.example", currentPassword: password });
  expect(answer.status).toBe(429);
  expect(answer.text).toContain("Try again in 15 minutes.");
});

test("someone without a password proves themselves by having just signed in", async () => {
  await site.database.owner.query("update account set password_hash = null where member_id = $1", [
    member("mateo"),
  ]);
  const mateo = await site.as("mateo");
  expect((await mateo.get("/settings")).text).toContain("None; you sign in by a link");
  expect((await mateo.get("/settings/password")).text).not.toContain("currentPassword");

  await site.database.owner.query(
    "update session set created_at = now() - interval '11 minutes' where member_id = $1",
    [member("mateo")],
  );
  expect((await mateo.get("/settings/password")).text).toContain("Please sign in again first.");
  const again = await mateo.post("/sign-out", { to: "/settings/password" });
  expect(again.location).toBe("/sign-in?to=%2Fsettings%2Fpassword");
  const stale = await site.as("mateo");
  await site.database.owner.query(
    "update session set created_at = now() - interval '11 minutes' where member_id = $1",
    [member("mateo")],
  );
  const late = await stale.post("/settings/password", { password: "four lamps under water" });
  expect(late.status).toBe(403);
  const fresh = await site.as("mateo");
  const done = await fresh.post("/settings/password", { password: "four lamps under water" });
  expect(done.location).toBe("/settings?done=password");
});

test("sessions are listed in plain words, this one marked, and one that is ended is out with its next request", async () => {
  const { owner } = site.database;
  const here = await site.as("siobhan");
  const phone = await site.as("siobhan");
  await owner.query("update session set agent = $2 where member_id = $1", [
    member("siobhan"),
    "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605 Version/26.1 Mobile/15E148 Safari/604.1",
  ]);
  const { text } = await here.get("/settings/sessions");
  expect(text.match(/<b>Safari on an iPhone<\/b>/g)).toHaveLength(2);
  expect(text.match(/This one/g)).toHaveLength(1);
  const ends = [...text.matchAll(/action="(\/settings\/sessions\/[a-z0-9]+\/end)"/g)].map(
    (match) => match[1]!,
  );
  expect(ends).toHaveLength(1);

  expect((await phone.get("/settings")).status).toBe(200);
  expect((await here.post(ends[0]!)).location).toBe("/settings/sessions?done=ended");
  expect((await phone.get("/settings")).status).toBe(302);
  expect((await here.get("/settings")).status).toBe(200);
});

test("nobody ends another person's session, and the answer tells nothing", async () => {
  const andre = await site.as("andre");
  const { uid } = await one("select uid from session where member_id = $1", member("andre"));
  const eero = await site.as("eero");
  const answers = [
    await eero.post(`/settings/sessions/${uid}/end`),
    await eero.post("/settings/sessions/nothing/end"),
  ];
  expect(answers.map(({ status, location, text }) => ({ status, location, text }))).toEqual([
    expect.objectContaining({ location: "/settings/sessions?done=ended" }),
    expect.objectContaining({ location: "/settings/sessions?done=ended" }),
  ]);
  expect((await andre.get("/settings")).status).toBe(200);
});

test("signing out everywhere ends every session, this one too", async () => {
  const [here, elsewhere] = [await site.as("theodora"), await site.as("theodora")];
  expect((await here.post("/settings/sessions/end-all")).location).toBe("/sign-in");
  expect(here.cookie("session")).toBeUndefined();
  expect((await elsewhere.get("/settings")).status).toBe(302);
  expect(
    await one("select count(*)::int as n from session where member_id = $1", member("theodora")),
  ).toEqual({ n: 0 });
});

test("a form from another site changes nothing", async () => {
  const wade = await site.as("wade");
  for (const path of [
    "/settings/profile",
    "/settings/sessions/end-all",
    "/settings/close",
    "/settings/photo/remove",
  ]) {
    const answer = await wade.post(path, { name: "Mallory" }, { "sec-fetch-site": "cross-site" });
    expect(answer.status).toBe(403);
  }
  expect((await wade.get("/settings")).text).toContain("Wade");
});

test("secrets that were typed are in no log and no page", async () => {
  await sessionOf(site.database, member("wade"));
  const wade = await site.as("wade");
  const answer = await wade.post("/settings/email", {
    email: "broken",
    currentPassword: "canary-secret-words",
  });
  expect(answer.text).not.toContain("canary-secret-words");
  expect(site.log()).not.toContain("canary-secret-words");
});
