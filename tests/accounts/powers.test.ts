// What can be done with an account, and what takes it away: the table in powers_revoked_by, walked deed by deed.
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf } from "#app/accounts/sessions.server.ts";
import { newToken, type Token, tokenOf } from "#app/accounts/tokens.server.ts";
import type { Browser } from "#tests/support/browser.ts";
import { emailOf, member, password } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { useTestSettings } from "./mailbox.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: "1" });
  useTestSettings({ BASE_URL: site.url });
});
afterAll(() => site.stop());

const one = async (text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows[0];

/** Everything that could be done with a member's account: by its owner, or by a thief beside them. */
async function everyPower(key: string) {
  const id = member(key);
  const keep = async (token: Token, detail = "") => {
    await one(
      "select verbs.keep_token(token_hash => $1, what => $2, member => $3, more => $4, lasts => '1 hour')",
      token.hash,
      token.purpose,
      id,
      detail,
    );
    return token.value;
  };
  const [here, other] = [await site.as(key), await site.as(key)];
  const passkeys = [randomBytes(8).toString("hex"), randomBytes(8).toString("hex")];
  for (const credential of passkeys)
    await one(
      "insert into passkey (member_id, credential_id, public_key, name) values ($1, $2, '\\x01', 'Phone')",
      id,
      credential,
    );
  const change = async (changedAt: string) => {
    const nonce = randomBytes(9).toString("base64url");
    const token = tokenOf("undo", nonce);
    await one(
      `insert into address_change (member_id, from_email, to_email, had_factor, nonce, token_hash, asked_at, changed_at)
       values ($1, $2, $3, false, $4, $5, now() - interval '2 days', ${changedAt})`,
      ...[id, `${nonce}@was.example`.toLowerCase(), `${key}@new.example`, nonce, token.hash],
    );
    return token.value;
  };
  const invitation = newToken("invitation");
  await one(
    "insert into invitation (email, practice_id, practice_role, invited_by, token_hash) values ($1, (select min(id) from practice), 'staff', $2, $3)",
    ...[`${key}@invited.example`, id, invitation.hash],
  );
  const undo = await change("now() - interval '2 days'");
  const laterUndo = await change("null");
  await one("update account set pending_email = $2 where member_id = $1", id, `${key}@new.example`);
  await one("insert into known_browser (member_id, hash) values ($1, $2)", id, hashOf(key));
  return {
    ...{ id, key, here, other, passkeys, undo, laterUndo, invitation: invitation.value },
    reset: await keep(newToken("reset")),
    deedReset: await keep(newToken("reset")),
    signIn: await keep(newToken("sign_in")),
    email: await keep(newToken("email"), `${key}@new.example`),
    deedEmail: await keep(newToken("email"), `${key}@new.example`),
    secondFactor: await keep(newToken("second_factor"), "/"),
    challenge: await keep(newToken("challenge"), "register"),
  };
}

type Powers = Awaited<ReturnType<typeof everyPower>>;

/** Opens a link in a browser of its own; whether there is something behind it. */
async function opens(
  path: string,
  token: string,
): Promise<{ browser: Browser; page: string; open: boolean }> {
  const browser = await site.as(null);
  const page = (await browser.get(`${path}?token=${token}`)).location!;
  return { browser, page, open: (await browser.get(page)).status === 200 };
}

const signedIn = async (browser: Browser) => (await browser.get("/settings")).status === 200;

let places = 0;

/** How each power is tried; what it does comes last, so that no try takes away what the next one looks for. */
const tries: Record<string, (of: Powers) => Promise<boolean>> = {
  "other sessions": ({ other }) => signedIn(other),
  "this session": ({ here }) => signedIn(here),
  reset: async ({ reset }) => (await opens("/reset", reset)).open,
  sign_in: async ({ signIn }) => (await opens("/sign-in/open", signIn)).open,
  second_factor: async ({ secondFactor }) => {
    const page = hashOf(secondFactor).slice(0, 16);
    const cookie = `factor-${page}=${secondFactor}`;
    const browser = await site.as(null);
    const answer = await browser.send("GET", `/sign-in/factor?page=${page}`, { cookie, accept: "text/html" });
    return answer.status === 200;
  },
  challenge: async ({ challenge }) =>
    (await one("select verbs.spend_token(token_hash => $1, what => 'challenge') as used", hashOf(challenge)))
      .used !== null,
  browsers: async ({ id, key }) =>
    (await one(
      "select 1 as there from known_browser where member_id = $1 and hash = $2",
      id,
      hashOf(key),
    )) !== undefined,
  invitations: async ({ invitation }) => (await opens("/invitation", invitation)).open,
  factors: async ({ passkeys }) =>
    (await one("select 1 as there from passkey where credential_id = $1", passkeys[0])) !== undefined,
  undo: async ({ undo }) => (await opens("/email-undo", undo)).open,
  password: async ({ id }) => {
    const { email, password_hash } = await one(
      "select email, password_hash from account where member_id = $1",
      id,
    );
    const browser = await site.as(null);
    // Where the deed has set another one, the password is that: what counts is whether one opens the account at all.
    const answer = await browser.post(
      "/sign-in",
      { email, password: password_hash === null ? password : await passwordOf(id) },
      { "x-forwarded-for": `10.9.0.${places++}` },
    );
    return answer.status === 302;
  },
  email: async ({ email }) => {
    const { browser, page } = await opens("/email-change", email);
    return (await browser.post(page)).location?.startsWith("/sign-in?done=email") ?? false;
  },
};

const changed = new Map<number, string>();
const passwordOf = async (id: number) => changed.get(id) ?? password;

const fresh = "nine patient otters";

type Deed = [deed: string, key: string, doIt: (of: Powers) => Promise<unknown>];

const as = (key: string) => site.as(key);
const uidOf = async (id: number) => (await one("select uid from person where id = $1", id)).uid;

const deeds: Deed[] = [
  [
    "password changed",
    "wendell",
    async ({ id, here }) => {
      changed.set(id, fresh);
      const session = here.cookie("session");
      const done = await here.post("/settings/password", { currentPassword: password, password: fresh });
      expect(done.location).toBe("/settings?done=password");
      expect(here.cookie("session")).not.toBe(session);
      // The browser is signed in anew, so the session that it had is what is looked at.
      await here.post("/sign-out");
    },
  ],
  [
    "password changed",
    "imani",
    async ({ id, deedReset }) => {
      changed.set(id, fresh);
      const { browser, page } = await opens("/reset", deedReset);
      expect((await browser.post(page, { password: fresh })).location).toBe("/sign-in?done=password");
    },
  ],
  ["all sessions ended", "jerome", ({ here }) => here.post("/settings/sessions/end-all")],
  [
    "one session ended",
    "philippa",
    async ({ key, id, here }) => {
      const third = await as(key);
      const { uid } = await one(
        "select uid from session where member_id = $1 order by created_at desc limit 1",
        id,
      );
      await here.post(`/settings/sessions/${uid}/end`);
      expect(await signedIn(third)).toBe(false);
    },
  ],
  [
    "second step changed",
    "lupe",
    async ({ here, passkeys }) => {
      const { uid } = await one("select uid from passkey where credential_id = $1", passkeys[1]);
      const path = `/settings/second-factor/passkeys/${uid}/remove`;
      expect((await here.post(path, { currentPassword: password })).status).toBe(302);
    },
  ],
  [
    "address changed",
    "wade",
    async ({ deedEmail }) => {
      const { browser, page } = await opens("/email-change", deedEmail);
      expect((await browser.post(page)).location).toBe("/sign-in?done=email");
    },
  ],
  [
    "address undone",
    "eero",
    async ({ laterUndo }) => {
      const { browser, page } = await opens("/email-undo", laterUndo);
      expect((await browser.post(page)).location).toBe("/sign-in?done=undone");
    },
  ],
  [
    "factors taken",
    "theodora",
    async ({ id }) => {
      const path = `/admin/people/${await uidOf(id)}/factors`;
      const done = await (await as("everett")).post(path, { reason: "They lost their phone." });
      expect(done.status).toBe(302);
    },
  ],
  [
    "disabled",
    "rosalind",
    async ({ id }) => {
      const everett = await as("everett");
      const path = `/admin/people/${await uidOf(id)}`;
      expect((await everett.post(`${path}/disable`, { reason: "A stolen account." })).status).toBe(302);
      // Let back in, they find nothing of what was.
      expect((await everett.post(`${path}/enable`, { reason: "It is theirs again." })).status).toBe(302);
    },
  ],
  [
    "closed",
    "desmond",
    async ({ here }) => {
      const closing = { confirm: "close my account", currentPassword: password };
      expect((await here.post("/settings/close", closing)).location).toBe("/sign-in?done=closed");
    },
  ],
];

test("every deed of the table is walked", async () => {
  const { prosrc } = await one("select prosrc from pg_proc where proname = 'powers_revoked_by'");
  const told = [...prosrc.matchAll(/when '([^']+)'/g)].map(([, deed]) => deed);
  expect([...new Set(deeds.map(([deed]) => deed))].sort()).toEqual(told.sort());
});

test.each(deeds)(
  "%s: exactly the powers of the table end (%s)",
  { timeout: 30_000 },
  async (deed, key, doIt) => {
    const of = await everyPower(key);
    const { told } = await one("select helpers.powers_revoked_by(deed => $1) as told", deed);
    await doIt(of);
    const gone: string[] = [];
    for (const [power, stands] of Object.entries(tries)) if (!(await stands(of))) gone.push(power);
    expect(gone.sort()).toEqual([...told].sort());
  },
);

test("whatever is done against a thief leaves no session, link, half-done sign-in or waiting address", async () => {
  const all = ["other sessions", "reset", "sign_in", "email", "second_factor", "challenge", "browsers"];
  for (const deed of [
    "password changed",
    "all sessions ended",
    "address undone",
    "factors taken",
    "disabled",
    "closed",
  ]) {
    const { told } = await one("select helpers.powers_revoked_by(deed => $1) as told", deed);
    expect(told, deed).toEqual(expect.arrayContaining(all));
  }
});

test("nobody but the address that was takes an undo away, and closing the account", async () => {
  for (const [deed] of deeds) {
    const { told } = await one("select helpers.powers_revoked_by(deed => $1) as told", deed);
    expect(told.includes("undo"), deed).toBe(deed === "closed");
  }
});

test("a link to a new address that was on its way when the password changed sets nothing", async () => {
  const id = member("joelle");
  await site.database.asMember(
    "joelle",
    (app) => app.query("select verbs.ask_for_email(new_email => 'thief@new.example')"),
    "keep",
  );
  await site.database.owner.query("update account set pending_email = null where member_id = $1", [id]);
  await expect(
    one("select verbs.set_email(member => $1, new_email => 'thief@new.example')", id),
  ).rejects.toThrow("This change was called off.");
  expect(await one("select email from account where member_id = $1", id)).toEqual({
    email: emailOf("joelle"),
  });
});

test("a password that was right when it was looked at lets nobody in once it has changed", async () => {
  const id = member("kiyoko");
  const { hash } = await one("select password_hash as hash from account where member_id = $1", id);
  expect(await one("select verbs.password_stands(member => $1, hashed => $2) as stands", id, hash)).toEqual({
    stands: true,
  });
  await one("select verbs.set_password(member => $1, hashed => 'another hash')", id);
  expect(await one("select verbs.password_stands(member => $1, hashed => $2) as stands", id, hash)).toEqual({
    stands: false,
  });
});

test("an invitation ends with its maker's right to make it", async () => {
  const { owner } = site.database;
  const made = async (by: string, practice: string, role: string | null) => {
    const { rows } = await owner.query(
      `insert into invitation (email, practice_id, practice_role, network_role, invited_by)
       values ('x@y.example', ${practice}, ${role ? "null" : "'owner'"}, $2, $1) returning id`,
      [member(by), role],
    );
    return rows[0].id as number;
  };
  const open = async (id: number) =>
    (await one("select revoked_at is null as open from invitation where id = $1", id)).open;
  const own = "(select practice_id from practice_member where member_id = $1)";
  const byOwner = await made("maribel", own, null);
  const byModerator = await made("noor", "(select min(id) from practice)", null);
  const intoStaff = await made("everett", "null", "moderator");
  await owner.query("update practice_member set role = 'owner' where member_id = $1", [member("maribel")]);
  expect(await open(byOwner)).toBe(true);
  await owner.query("update practice_member set role = 'staff' where member_id = $1", [member("maribel")]);
  await owner.query("update network_role set role = 'moderator' where member_id = $1", [member("everett")]);
  expect([await open(byOwner), await open(byModerator), await open(intoStaff)]).toEqual([false, true, false]);
  await owner.query("delete from network_role where member_id = $1", [member("noor")]);
  expect(await open(byModerator)).toBe(false);
});
