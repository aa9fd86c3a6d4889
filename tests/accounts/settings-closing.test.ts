import { afterAll, beforeAll, expect, test } from "vitest";
import { emailOf, member, password } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const closing = { confirm: "close my account", currentPassword: password };

test("closing an account needs the words and the password, and says what stays", async () => {
  const desmond = await site.as("desmond");
  const page = await desmond.get("/settings/close");
  expect(page.text).toContain("What you wrote stays, under the name that it carries now.");
  const unsaid = await desmond.post("/settings/close", { ...closing, confirm: "yes" });
  expect(unsaid.status).toBe(400);
  expect(unsaid.text).toContain("Type “close my account” to go on.");
  const unproved = await desmond.post("/settings/close", {
    ...closing,
    currentPassword: "not this one at all",
  });
  expect(unproved.text).toContain("That is not your current password.");
  expect((await desmond.get("/settings")).status).toBe(200);
});

test("a closed account ends everything of its own and keeps the posts under their name", async () => {
  const { owner } = site.database;
  const count = async (table: string) =>
    Number(
      (await owner.query(`select count(*) as n from ${table} where member_id = $1`, [member("wendell")]))
        .rows[0].n,
    );
  const posts = async () =>
    (
      await owner.query(
        `select a.name, count(*)::int as posts from post p join persona a on a.id = p.persona_id
         where a.person_id = $1 or a.name = 'Wendell Pruitt' group by a.name`,
        [member("wendell")],
      )
    ).rows;
  const [before, wendell, elsewhere] = [await posts(), await site.as("wendell"), await site.as("wendell")];
  expect(before).toHaveLength(1);

  const done = await wendell.post("/settings/close", { ...closing, confirm: "Close my account." });
  expect(done).toMatchObject({ status: 302, location: "/sign-in?done=closed" });
  expect(wendell.cookie("session")).toBeUndefined();
  expect((await elsewhere.get("/settings")).status).toBe(302);
  for (const table of [
    "session",
    "passkey",
    "recovery_code",
    "token",
    "draft",
    "notification",
    "practice_member",
  ])
    expect([table, await count(table)]).toEqual([table, 0]);
  expect(await posts()).toEqual(before);

  const { rows } = await owner.query(
    "select email, password_hash, totp_secret from account where member_id = $1",
    [member("wendell")],
  );
  expect(rows[0]).toEqual({
    email: `closed-${member("wendell")}@closed.invalid`,
    password_hash: null,
    totp_secret: null,
  });
  const stranger = await site.as(null);
  const again = await stranger.post("/sign-in", { email: emailOf("wendell"), password });
  expect(again.text).toContain("Email and password do not match.");
});

test("a practice is not left without an owner while others work there", async () => {
  const maribel = await site.as("maribel");
  const answer = await maribel.post("/settings/close", closing);
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("Your practice would be left without an owner. Invite another owner first.");
  expect((await maribel.get("/settings")).status).toBe(200);
});

test("the only administrator stays", async () => {
  const everett = await site.as("everett");
  const answer = await everett.post("/settings/close", closing);
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("You are the only administrator. Make someone else one first.");
});
