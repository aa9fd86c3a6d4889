// Forms whose address has no page of its own: what is wrong with them stands on a page, with the words, and never as bare JSON.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;

beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterAll(() => site?.stop());

/** As a browser sends a form of a page. */
const asForm = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const patient = "Mia Larkin, DOB 04/12/2019, on the swing";

/** A file of Wendell's that waits for its post, and the address where its caption is saved. */
async function withFile(): Promise<{ caption: string; file: string }> {
  const wendell = await site.as("wendell");
  const key = randomUUID();
  const form = new FormData();
  form.append("file", new Blob(["name,day\nx,Monday\n"]), "swing.csv");
  const sent = await wendell.post(`${home}/attach/${key}/send`, form);
  const { uploads } = JSON.parse(sent.text) as { uploads: { uid: string }[] };
  return { caption: `${home}/attach/${key}/caption?place=new`, file: uploads[0]!.uid };
}

test("a text that the guard stops comes back on a page that says why, and can be sent from there reworded", async () => {
  const { caption, file } = await withFile();
  const wendell = await site.as("wendell");
  const stopped = await wendell.post(caption, { file, caption: patient }, asForm);
  expect(stopped.status).toBe(400);
  expect(stopped.headers["content-type"]).toContain("text/html");
  expect(stopped.text).toContain("One look before it is sent");
  expect(stopped.text).toContain(`${patient}</textarea>`);
  expect(stopped.text).toMatch(new RegExp(`<input[^>]*name="file"[^>]*value="${file}"`));
  expect(stopped.text).toContain(`action="${caption}"`);
  const { rows } = await site.database.owner.query("select caption from file where uid = $1", [file]);
  expect(rows).toEqual([{ caption: "" }]);
  const saved = await wendell.post(caption, { file, caption: "A child on the swing" }, asForm);
  expect(saved.status).toBe(302);
  const [, explained] = /name="explained" value="(made-up [^"]+)"/.exec(stopped.text)!;
  const meant = await wendell.post(caption, { file, caption: patient, explained: explained! }, asForm);
  expect(meant.status).toBe(302);
});

test("a text that is too long comes back with what is wrong beside it", async () => {
  const { caption, file } = await withFile();
  const long = "A swing ".repeat(80);
  const stopped = await (await site.as("wendell")).post(caption, { file, caption: long }, asForm);
  expect(stopped.status).toBe(400);
  expect(stopped.text).toContain("A swing A swing");
  expect(stopped.text).toContain("</textarea>");
  expect(stopped.text).not.toContain("One look before it is sent");
});

test("script gets the same as JSON", async () => {
  const { caption, file } = await withFile();
  const stopped = await (await site.as("wendell")).post(caption, { file, caption: patient });
  expect(stopped.status).toBe(400);
  const told = JSON.parse(stopped.text) as { errors: Record<string, string>; values: Record<string, string> };
  expect(told.errors.caption).toMatch(/\w/);
  expect(told.values.caption).toBe(patient);
});

test("a form without words that is refused says so on a page, with the way back", async () => {
  const { caption } = await withFile();
  const refused = await (await site.as("wendell")).post(caption, { file: "" }, asForm);
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("Nothing was changed");
  expect(refused.text).toContain(`href="${caption}"`);
});

test("who is not allowed, not signed in, or at nothing gets a page as well", async () => {
  const { caption, file } = await withFile();
  const out = await (await site.as(null)).post(caption, { file, caption: "Our swing" }, asForm);
  expect([out.status, out.text.includes("You were signed out"), out.text.includes("Our swing")]).toEqual([
    401,
    true,
    true,
  ]);
  const missing = await (await site.as("joelle")).post(caption, { file, caption: "Our swing" }, asForm);
  expect([missing.status, missing.text.includes("Nothing here")]).toEqual([404, true]);
});
