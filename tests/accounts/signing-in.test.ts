import { afterAll, beforeAll, expect, test } from "vitest";
import { emailOf, member, password } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;

beforeAll(async () => {
  // With a proxy in front, each try may come from a place of its own.
  site = await startSite({ TRUST_PROXY: "1" });
});

afterAll(() => site.stop());

let places = 0;
const elsewhere = () => ({ "x-forwarded-for": `10.0.${places >> 8}.${places++ & 255}` });

async function signIn(email: string, secret: string, fields: Record<string, string> = {}) {
  const browser = await site.as(null);
  const answer = await browser.post("/sign-in", { email, password: secret, ...fields }, elsewhere());
  return { browser, answer };
}

test("email and password open the site, where one was headed", async () => {
  const { browser, answer } = await signIn(emailOf("wendell").toUpperCase(), password, { to: "/settings" });
  expect([answer.status, answer.location]).toEqual([302, "/settings"]);
  expect(answer.headers["set-cookie"]![0]).toMatch(/^session=\w+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=/);
  expect((await browser.get("/")).status).toBe(200);
  expect((await browser.get("/sign-in")).location).toBe("/");
});

test("where one is headed is never another site", async () => {
  const { answer } = await signIn(emailOf("wendell"), password, { to: "//evil.example/" });
  expect(answer.location).toBe("/");
});

test("a wrong password keeps the address typed, never the password, and says how many tries are left", async () => {
  const { answer } = await signIn("wendell@QUILLBROOKPT.example", "a wrong guess entirely");
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("Email and password do not match. You have four more tries");
  expect(answer.text).toContain('value="wendell@QUILLBROOKPT.example"');
  expect(answer.text).not.toContain("a wrong guess entirely");
});

test("known and unknown addresses get the same answer", async () => {
  const known = await signIn(emailOf("joelle"), "a wrong guess");
  const unknown = await signIn("nobody@pennycresskids.example", "a wrong guess");
  const disabled = await signIn(emailOf("tamsin"), "a wrong guess");
  const same = ({ answer }: typeof known, email: string) =>
    answer.text
      .replaceAll(email, "EMAIL")
      .replace(/nonce="[^"]+"/g, "")
      .replace(/\\?"now\\?",\d+/g, "");
  expect(unknown.answer.status).toBe(known.answer.status);
  expect(same(unknown, "nobody@pennycresskids.example")).toBe(same(known, emailOf("joelle")));
  expect(same(disabled, emailOf("tamsin"))).toBe(same(known, emailOf("joelle")));
  expect(Object.keys(unknown.answer.headers)).toEqual(Object.keys(known.answer.headers));
});

test("known and unknown addresses cost comparable work", async () => {
  const known = ["maribel", "eero", "kiyoko", "callum", "sanne", "desmond", "noor", "everett", "orla"].map(
    emailOf,
  );
  const times = { known: [] as number[], unknown: [] as number[] };
  await signIn("warm@up.example", "a wrong guess");
  for (const [i, email] of known.entries()) {
    for (const [kind, address] of [
      ["known", email],
      ["unknown", `nobody${i}@x.example`],
    ] as const) {
      const began = performance.now();
      await signIn(address, "a wrong guess");
      times[kind].push(performance.now() - began);
    }
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!;
  expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.5);
  expect(median(times.unknown) / median(times.known)).toBeLessThan(2);
});

test("who is shut out learns so only with the right password", async () => {
  const { browser, answer } = await signIn(emailOf("tamsin"), password);
  expect(answer.status).toBe(403);
  expect(answer.text).toContain("This account is closed for now.");
  expect(browser.cookie("session")).toBeUndefined();
});

test("each sign-in opens a session of its own and ends the one that the browser had", async () => {
  const browser = await site.as("desmond");
  const before = browser.cookie("session");
  await browser.post("/sign-in", { email: emailOf("desmond"), password }, elsewhere());
  const after = browser.cookie("session");
  expect(after).not.toBe(before);
  const old = await site.as(null);
  const stale = await old.send("GET", "/", { cookie: `session=${before}`, accept: "text/html" });
  expect(stale.location).toBe("/sign-in");
  const { rows } = await site.database.owner.query("select id from session where member_id = $1", [
    member("desmond"),
  ]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(after!);
});

test("signing out ends the session, not just the cookie", async () => {
  const browser = await site.as("kiyoko");
  const session = browser.cookie("session");
  const out = await browser.post("/sign-out");
  expect(out.location).toBe("/sign-in");
  expect(browser.cookie("session")).toBeUndefined();
  const again = await browser.send("GET", "/", { cookie: `session=${session}`, accept: "text/html" });
  expect(again.location).toBe("/sign-in");
});

test("after five wrong tries the right password has to wait, on every server of the network", async () => {
  const browser = await site.as(null);
  const from = { "x-forwarded-for": "203.0.113.50" };
  const guesses = { email: emailOf("callum"), password: "a wrong guess" };
  for (let i = 0; i < 5; i++) await browser.post("/sign-in", guesses, from);
  const restarted = await startSite({ TRUST_PROXY: "1", DATABASE_URL: site.database.ownerUrl });
  try {
    const other = await restarted.as(null);
    const answer = await other.post("/sign-in", { ...guesses, password }, from);
    expect(answer.status).toBe(429);
    expect(answer.text).toContain("Try again in 15 minutes.");
  } finally {
    await restarted.stop();
  }
});

test("a stranger's wrong guesses keep no member out: not their own browser, nor a link, nor a new device", async () => {
  const email = emailOf("imani");
  const { browser: own } = await signIn(email, password);
  await own.post("/sign-out");
  // From three places, and from the member's own, as in the same office.
  const stranger = await site.as(null);
  const office = { "x-forwarded-for": "203.0.113.77" };
  for (let i = 0; i < 7; i++)
    for (const from of [
      office,
      ...["198.51.100.8", "198.51.101.8", "198.51.102.8"].map((place) => ({ "x-forwarded-for": place })),
    ])
      await stranger.post("/sign-in", { email, password: "a wrong guess" }, from);
  const refused = await stranger.post("/sign-in", { email, password }, office);
  expect([refused.status, refused.text.includes("There were too many tries.")]).toEqual([429, true]);

  expect((await own.post("/sign-in", { email, password }, office)).location).toBe("/");
  await own.post("/sign-out");
  expect((await own.post("/sign-in/link", { email }, office)).text).toContain("No email was sent");
  const { answer: elsewhereAgain } = await signIn(email, password);
  expect(elsewhereAgain.location).toBe("/");
});

test("a browser is known again by a cookie that no script reads, for half a year, with a new secret each time", async () => {
  const { browser, answer } = await signIn(emailOf("wade"), password);
  const cookie = answer.headers["set-cookie"]!.find((line) => line.startsWith("known-"))!;
  expect(cookie).toMatch(/^known-\w{16}=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=15552000$/);
  const again = await browser.post("/sign-in", { email: emailOf("wade"), password }, elsewhere());
  const renewed = again.headers["set-cookie"]!.find((line) => line.startsWith("known-"))!;
  expect(renewed.split("=")[0]).toBe(cookie.split("=")[0]);
  expect(renewed).not.toBe(cookie);
  const { rows } = await site.database.owner.query("select hash from known_browser where member_id = $1", [
    member("wade"),
  ]);
  expect(rows).toHaveLength(1);
  expect(renewed).not.toContain(rows[0].hash);
});

test("failed sign-ins are in the audit log", async () => {
  await signIn(emailOf("eero"), "a wrong guess");
  const { rows } = await site.database.owner.query(
    "select action from audit_entry where member_id = $1 and action = 'sign_in.refused'",
    [member("eero")],
  );
  expect(rows.length).toBeGreaterThan(0);
});

test("being someone by a click exists only in the demonstration", async () => {
  const browser = await site.as(null);
  const { rows } = await site.database.owner.query("select uid from person where id = $1", [
    member("maribel"),
  ]);
  expect((await browser.get("/sign-in")).text).not.toContain("Maribel");
  expect((await browser.post("/sign-in/as", { who: rows[0].uid })).status).toBe(404);
  await site.database.owner.query("update network set demonstration = true");
  try {
    expect((await browser.get("/sign-in")).text).toContain("Maribel Ostrander");
    expect((await browser.post("/sign-in/as", { who: "nobody" })).status).toBe(404);
    expect((await browser.post("/sign-in/as", { who: rows[0].uid })).location).toBe("/");
    expect((await browser.get("/settings")).text).toContain("Maribel Ostrander");
  } finally {
    await site.database.owner.query("update network set demonstration = false");
  }
});

test("the pages of sign-in send no cookie and no word elsewhere", async () => {
  const browser = await site.as(null);
  const { headers } = await browser.get("/sign-in");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["set-cookie"]).toBeUndefined();
});
