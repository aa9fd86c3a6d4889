import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Answer, Browser } from "#tests/support/browser.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;

beforeAll(async () => {
  site = await startSite({ UNDO_SECONDS: "60" });
  wendell = await site.as("wendell");
});
afterAll(() => site?.stop());
beforeEach(() => rows("delete from draft"));

async function rows(text: string, values: unknown[] = []) {
  return (await site.database.owner.query(text, values)).rows;
}

/** Ends the seconds of everything that is pending, and waits until the publisher has seen to it. */
async function timeIsOver(): Promise<void> {
  await rows("update pending_post set due_at = now()");
  await expect.poll(() => rows("select from pending_post"), { timeout: 15_000 }).toEqual([]);
}

const ask = (title: string, body: string, key = randomUUID()) =>
  wendell.post(`${home}/ask`, { kind: "discussion", title, body, key });
const reply = (body: string, fields: Record<string, string> = {}, thread = 1) =>
  wendell.post(`${home}/threads/${thread}`, { body, key: randomUUID(), ...fields });
const begin = (place: string, fields: Record<string, string>) =>
  wendell.post(`${home}/drafts/${place}.data`, { key: randomUUID(), seq: "1", ...fields });
const drafts = () =>
  rows("select place, title, body, why from draft where member_id = $1 order by title, body", [
    member("wendell"),
  ]);
/** The key in the form that one writes in; the strip to take a post back has one as well. */
const keyIn = ({ text }: Answer) =>
  /name="key" [^>]*value="([^"]+)"/.exec(text.slice(text.indexOf('id="composer"')))![1]!;

test("what falls back keeps each text whole in a draft of its own, and the list says why", async () => {
  const long = (name: string) => `${name} ${"swing ".repeat(3_300)}`.trim();
  for (const name of ["First", "Second", "Third"]) {
    await ask(`${name} conversation`, long(`${name} story`));
    await reply(long(`${name} reply`));
  }
  await rows("update cohort set charter_version = charter_version + 1 where id = $1", [cohort("pediatric")]);
  await timeIsOver();
  const whileClosed = (await wendell.get("/drafts")).text;
  await rows("update cohort set charter_version = charter_version - 1 where id = $1", [cohort("pediatric")]);

  const kept = await drafts();
  expect(kept.map(({ title, body, why }) => [title, body, why])).toEqual([
    ...["First", "Second", "Third"].map((name) => ["", long(`${name} reply`), "charter"]),
    ...["First", "Second", "Third"].map((name) => [`${name} conversation`, long(`${name} story`), "charter"]),
  ]);
  for (const text of [whileClosed, (await wendell.get("/drafts")).text]) {
    expect(text.match(/The charter was published anew before it could be posted/g)).toHaveLength(6);
    for (const name of ["First", "Second", "Third"]) expect(text).toContain(`${name} conversation`);
  }
  // While the door is closed the words can be read whole all the same.
  expect(whileClosed).toContain(long("Second reply"));
  for (const { place, body } of kept) {
    const [where, number] = place.split("~")[0] === "new" ? ["/ask?", ""] : ["/threads/", "1?"];
    expect((await wendell.get(`${home}${where}${number}draft=${place}`)).text).toContain(
      `${body}</textarea>`,
    );
  }
});

test("taking a conversation back replaces neither the title nor the text of a newer draft", async () => {
  const key = randomUUID();
  await ask("Sent too early", "The older story.", key);
  await begin("new", { kind: "question", title: "A newer title", body: "A newer story." });
  const back = await wendell.post(`${home}/take-back`, { key });
  expect(back.location).toMatch(new RegExp(`^${home}/ask\\?draft=new~\\d+$`));
  const form = (await wendell.get(back.location!)).text;
  expect(form).toContain('value="Sent too early"');
  expect(form).toContain("The older story.</textarea>");
  expect((await wendell.get(`${home}/ask`)).text).toContain('value="A newer title"');
  // Sent again from its own draft, it takes none but that one along.
  await wendell.post(`${home}/ask`, {
    kind: "discussion",
    title: "Sent too early",
    body: "And changed.",
    key,
  });
  expect(await drafts()).toMatchObject([{ place: "new", title: "A newer title", body: "A newer story." }]);
  await rows("delete from pending_post");
});

test("a draft that came back is gone on with, previewed and thrown away at its own place", async () => {
  const key = randomUUID();
  await reply("The older reply.", { key });
  await begin("1", { body: "The newer reply." });
  await wendell.post(`${home}/take-back`, { key });
  const [{ place }] = await rows("select place from draft where place like '1~%'");
  await begin(place, { body: "The older reply, mended.", key, seq: "2000000000" });
  await wendell.post(`${home}/threads/1/preview`, {
    body: "The older reply, seen.",
    key,
    place,
    seq: "2000000001",
  });
  expect((await drafts()).map(({ body }) => body)).toEqual(["The newer reply.", "The older reply, seen."]);
  await wendell.post(`${home}/drafts/${place}/throw-away`);
  expect((await drafts()).map(({ body }) => body)).toEqual(["The newer reply."]);
});

test("words of a seat that ended can still be read by their author, and by nobody else", async () => {
  await ask("After the seat", "Whole, to be copied.");
  const where = [practice("saltwillow"), cohort("pediatric")];
  await rows("update attendee set until = now() where cohort_id = $2 and until is null and member_id = $1", [
    member("wendell"),
    where[1],
  ]);
  await timeIsOver();
  const page = (await wendell.get("/drafts")).text;
  expect(page).toContain("Your seat in this cohort ended before it could be posted.");
  expect(page).toContain("Whole, to be copied.</pre>");
  expect((await (await site.as("joelle")).get("/drafts")).text).not.toContain("Whole, to be copied.");
  await rows("update attendee set until = null where cohort_id = $2 and member_id = $1", [
    member("wendell"),
    where[1],
  ]);
});

test("the same words under a new form's key are asked about before they stand there twice", async () => {
  const words = "Brought back by the browser.";
  const first = await reply(words);
  expect(first.status).toBe(302);
  for (const state of ["pending", "posted"]) {
    const second = await reply(words);
    expect([state, second.status]).toEqual([state, 409]);
    expect(second.text).toContain("You sent these very words already");
    expect(second.text).toContain(`${words}</textarea>`);
    expect(second.text).toContain("Post it again");
    if (state === "pending") await timeIsOver();
    else {
      expect(second.text).toMatch(/as post #\d+ here/);
      const again = await reply(words, { key: keyIn(second), again: "yes" });
      expect(again.status).toBe(302);
    }
  }
  await timeIsOver();
  expect(await rows("select from post where body = $1", [words])).toHaveLength(2);

  await ask("Asked once", "A story told once.");
  const twice = await ask("Asked once", "A story told once.");
  expect(twice.status).toBe(409);
  expect((await ask("Asked once more", "A story told once.")).status).toBe(302);
  await rows("delete from pending_post");
});

test("other words under a key that was used come back under a new one, and can be posted with it", async () => {
  const key = randomUUID();
  await reply("Sent under this key.", { key });
  const other = await reply("Changed after going back.", { key });
  expect(other.status).toBe(409);
  expect(other.text).toContain("Changed after going back.</textarea>");
  expect(keyIn(other)).not.toBe(key);
  expect((await reply("Changed after going back.", { key: keyIn(other) })).status).toBe(302);
  await timeIsOver();
  // As a draft they get a key of their own as well.
  const draft = JSON.parse(
    (await wendell.post(`${home}/drafts/1`, { body: "Changed once more.", key, seq: "9" })).text,
  );
  expect(draft).toMatchObject({ saved: false, newKey: expect.stringMatching(/^[0-9a-f-]{36}$/) });
});

test("a draft keeps the key of its form, so that two devices post it once", async () => {
  const key = randomUUID();
  await begin("1", { body: "Begun on the phone.", key });
  const [phone, desk] = [
    await wendell.get(`${home}/threads/1`),
    await (await site.as("wendell")).get(`${home}/threads/1`),
  ];
  expect([keyIn(phone), keyIn(desk)]).toEqual([key, key]);
  await reply("Begun on the phone.", { key });
  await reply("Begun on the phone.", { key });
  await timeIsOver();
  expect(await rows("select from post where body = 'Begun on the phone.'")).toHaveLength(1);
  expect(await drafts()).toEqual([]);
});

test("saving from two tabs of one's own says that it was oneself", async () => {
  await reply("Written to be edited.");
  await timeIsOver();
  const [{ number }] = await rows("select number from post where body = 'Written to be edited.'");
  const edit = (body: string) => wendell.post(`${home}/threads/1/posts/${number}/edit`, { body, seen: "0" });
  expect((await edit("From the first tab.")).status).toBe(302);
  const second = await edit("From the second tab.");
  expect(second.status).toBe(409);
  expect(second.text).toContain("You saved this post yourself meanwhile");
  expect(second.text).not.toContain("Someone else saved");
  expect(second.text).toContain("From the second tab.</textarea>");
});
