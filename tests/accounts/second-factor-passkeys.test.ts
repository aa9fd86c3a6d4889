import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { member, password } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { newPasskey } from "./registering-passkey.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const folder = "/settings/second-factor/passkeys";
const notRead = "What your device sent could not be read.";
const tooLate = "That took too long, or was sent twice. Please start again.";

/** Asks for a passkey; returns what the device is asked for, read as its script reads it. */
async function ask(browser: Browser, currentPassword = password) {
  const answer = await browser.post(`${folder}/new`, { name: "My phone", currentPassword });
  const [, stream] = /streamController\.enqueue\('(.*?)'\);/s.exec(answer.text) ?? [];
  // Two layers: a text of script, and in it JSON that holds the options as text.
  const written = stream?.replace(/\\(x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|.)/gs, (_, it: string) =>
    /^[xu]./.test(it) ? String.fromCharCode(Number.parseInt(it.slice(1), 16)) : it === "n" ? "\n" : it,
  );
  const flat: unknown[] = written ? JSON.parse(written.split("\n")[0]!) : [];
  const text = flat[flat.indexOf("options") + 1];
  return { answer, options: typeof text === "string" && text.startsWith("{") ? JSON.parse(text) : null };
}

function keep(browser: Browser, answer: string, name = "My phone") {
  return browser.post(`${folder}/keep`, { name, answer });
}

async function passkeysOf(key: string) {
  const { rows } = await site.database.owner.query(
    "select uid, name from passkey where member_id = $1 order by id",
    [member(key)],
  );
  return rows as { uid: string; name: string }[];
}

test("a passkey needs the password, and asks the device for this site, this person and their presence", async () => {
  const imani = await site.as("imani");
  const { answer } = await ask(imani, "not my password");
  expect(answer.text).toContain("That is not your current password.");
  const { options } = await ask(imani);
  expect(options).toMatchObject({
    rp: { id: "localhost", name: "Test Network" },
    user: { name: "imani@quillbrookpt.example", displayName: "Imani Castellow" },
    attestation: "none",
    authenticatorSelection: { userVerification: "required" },
    excludeCredentials: [],
  });
});

test("the first passkey comes with ten recovery codes, the second does not, and a device is asked once", async () => {
  const imani = await site.as("imani");
  const first = await keep(imani, newPasskey((await ask(imani)).options, site.url));
  expect(first.status).toBe(200);
  expect(first.text.match(/<code>/g)).toHaveLength(10);

  const { options } = await ask(imani);
  expect(options.excludeCredentials).toHaveLength(1);
  const second = await keep(imani, newPasskey(options, site.url), "Front desk");
  expect(second.location).toBe("/settings/second-factor?done=passkey");
  expect((await passkeysOf("imani")).map((row) => row.name)).toEqual(["My phone", "Front desk"]);
  const page = await imani.get("/settings/second-factor");
  expect(page.text).toContain("Front desk");
});

test.each([
  ["for another site", { origin: "https://evil.example" }],
  ["for another address of this site", { rpId: "evil.example" }],
  ["to sign in with", { type: "webauthn.get" }],
  ["made without fingerprint, face or PIN", { verified: false }],
])("an answer %s is refused", async (_, wrong) => {
  const jerome = await site.as("jerome");
  const answer = await keep(jerome, newPasskey((await ask(jerome)).options, site.url, wrong));
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(notRead);
  expect(await passkeysOf("jerome")).toEqual([]);
});

test.each([
  "",
  "{}",
  "null",
  "[]",
  '{"response":{}}',
  "not JSON",
  '{"id":1,"rawId":1,"type":"public-key","response":{"clientDataJSON":"e30"}}',
])("%j is refused", async (text) => {
  const jerome = await site.as("jerome");
  expect((await keep(jerome, text)).text).toContain(notRead);
});

test("a challenge is good once, for who asked, and only if the site gave it", async () => {
  const [jerome, philippa] = [await site.as("jerome"), await site.as("philippa")];
  const { options } = await ask(jerome);
  const stolen = await keep(philippa, newPasskey(options, site.url));
  expect([stolen.status, stolen.text.includes(tooLate)]).toEqual([409, true]);

  const fresh = (await ask(jerome)).options;
  expect((await keep(jerome, newPasskey(fresh, site.url))).status).toBe(200);
  expect((await keep(jerome, newPasskey(fresh, site.url))).status).toBe(409);
  const invented = newPasskey(fresh, site.url, { challenge: Buffer.alloc(32, 7).toString("base64url") });
  expect((await keep(jerome, invented)).status).toBe(409);
  expect(await passkeysOf("jerome")).toHaveLength(1);
  expect(await passkeysOf("philippa")).toEqual([]);
});

test("a challenge is too old after five minutes", async () => {
  const wade = await site.as("wade");
  const { options } = await ask(wade);
  await site.database.owner.query("update token set expires_at = now() where member_id = $1", [
    member("wade"),
  ]);
  expect((await keep(wade, newPasskey(options, site.url))).status).toBe(409);
});

test("a passkey is renamed and removed by its owner alone; for others it is not there", async () => {
  const [imani, eero] = [await site.as("imani"), await site.as("eero")];
  const [first] = await passkeysOf("imani");
  const own = `${folder}/${first!.uid}`;
  for (const path of [own, `${own}/remove`]) {
    const [foreign, missing] = [
      await eero.get(path),
      await eero.get(path.replace(first!.uid, "aaaaaaaaaaaaaa")),
    ];
    expect([foreign.status, missing.status]).toEqual([404, 404]);
  }
  expect((await eero.post(own, { name: "Mine now" })).status).toBe(404);
  expect((await eero.post(`${own}/remove`, { currentPassword: password })).status).toBe(404);

  expect((await imani.post(own, { name: " " })).text).toContain("Give it a name");
  expect((await imani.post(own, { name: "Old phone" })).location).toBe(
    "/settings/second-factor?done=renamed",
  );
  expect((await imani.post(`${own}/remove`, { currentPassword: "wrong words here" })).status).toBe(400);
  const done = await imani.post(`${own}/remove`, { currentPassword: password });
  expect(done.location).toBe("/settings/second-factor?done=passkey-removed");
  expect((await passkeysOf("imani")).map((row) => row.name)).toEqual(["Front desk"]);
});

test("staff of the network cannot remove their last one", async () => {
  const noor = await site.as("noor");
  await site.database.owner.query("update account set totp_secret = null where member_id = $1", [
    member("noor"),
  ]);
  await keep(noor, newPasskey((await ask(noor)).options, site.url));
  const [only] = await passkeysOf("noor");
  const answer = await noor.post(`${folder}/${only!.uid}/remove`, { currentPassword: password });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("People who run the network need a second factor. Add another one first.");
  expect(await passkeysOf("noor")).toHaveLength(1);
});
