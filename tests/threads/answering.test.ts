import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function question(): Promise<string> {
  const wendell = await site.as("wendell");
  const asked = await wendell.post(`${home}/ask`, {
    kind: "question",
    again: "yes",
    title: "What do you print on the door?",
    body: "Ours says nothing.",
    key: randomUUID(),
  });
  return asked.ledTo();
}

async function reply(key: string, address: string, body = "Opening hours."): Promise<void> {
  await (await site.as(key)).post(address, { body, key: randomUUID() });
}

async function inbox(key: string) {
  const { rows } = await site.database.owner.query(
    `select n.kind, p.number from notification n join post p on p.id = n.about_post
     where n.member_id = $1 order by n.id`,
    [member(key)],
  );
  return rows;
}

test("the asker accepts an answer, takes it back, and the answerer hears of it once", async () => {
  const address = await question();
  await reply("graham", address);
  const wendell = await site.as("wendell");
  const before = (await inbox("graham")).length;
  const accept = () => wendell.post(`${address}/accept`, { post: "2" });
  expect((await accept()).location).toBe(`${address}?post=2#p2`);
  await accept();
  expect((await wendell.get(address)).text).toContain("Graham Petrosky answered in #2");
  expect((await inbox("graham")).slice(before)).toEqual([{ kind: "accepted", number: 2 }]);
  await wendell.post(`${address}/reopen`, { post: "2" });
  expect((await wendell.get(address)).text).not.toContain("Accepted answer");
});

test("a facilitator may accept for the asker; other members may not", async () => {
  const address = await question();
  await reply("graham", address);
  expect((await (await site.as("lena")).post(`${address}/accept`, { post: "2" })).status).toBe(403);
  expect((await (await site.as("joelle")).post(`${address}/accept`, { post: "2" })).status).toBe(302);
});

test("the question itself and a post that is not there cannot be the answer", async () => {
  const address = await question();
  const wendell = await site.as("wendell");
  expect((await wendell.post(`${address}/accept`, { post: "1" })).status).toBe(404);
  expect((await wendell.post(`${address}/accept`, { post: "7" })).status).toBe(404);
});

test("a reply tells the starter and the one it answers, never its own author, and each of them once", async () => {
  const address = await question();
  const before = { wendell: (await inbox("wendell")).length, lena: (await inbox("lena")).length };
  await reply("lena", address, "We print the wifi.");
  const graham = await site.as("graham");
  await graham.post(address, { body: "So do we.", key: randomUUID(), replyTo: "2" });
  expect((await inbox("lena")).slice(before.lena)).toEqual([{ kind: "reply", number: 3 }]);
  expect((await inbox("wendell")).slice(before.wendell)).toEqual([
    { kind: "reply", number: 2 },
    { kind: "reply", number: 3 },
  ]);
});

test("what the asker adds is no answer: neither counted nor offered, and the question still waits for one", async () => {
  const address = await question();
  const number = Number(/threads\/(\d+)/.exec(address)![1]);
  const listed = async (show: string) =>
    (await (await site.as("graham")).get(`${home}?show=${show}`)).text.includes(`id="t${number}"`);
  await reply("wendell", address, "I have looked further.");
  expect(await listed("unanswered")).toBe(true);
  const wendell = await site.as("wendell");
  expect((await wendell.get(address)).text).not.toContain("This is the answer");
  expect((await wendell.get("/")).text).not.toContain(`threads/${number}"`);
  const row = new RegExp(`id="t${number}".*?</li>`, "s");
  expect(row.exec((await wendell.get(home)).text)![0]).toContain("no answer yet");

  await reply("graham", address);
  expect([await listed("unanswered"), await listed("open")]).toEqual([false, true]);
  const page = (await wendell.get(address)).text;
  expect(page.match(/This is the answer/g)).toHaveLength(1);
  expect((await wendell.get("/")).text).toContain("One answer. Did it help?");
  await wendell.post(`${address}/accept`, { post: "3" });
  expect(await listed("open")).toBe(false);
});

test("once all is read, home says what became of one's open questions, and whose questions wait for anybody", async () => {
  const address = await question();
  await reply("wendell", address, "We still look.");
  const home = async (key: string) => {
    const browser = await site.as(key);
    for (const slug of ["pediatric-pt", "pediatric-pt-rural"])
      await browser.post(`/c/${slug}/read`, { page: "home" });
    return (await browser.get("/")).text;
  };
  const sheet = (text: string, title: string) =>
    new RegExp(`>${title}<.*?</section>`, "s").exec(text)?.[0] ?? "";
  const row = (text: string) =>
    new RegExp(`<li(?:(?!</li>).)*${address}\\?.*?</li>`, "s").exec(text)?.[0] ?? "";
  expect(row(sheet(await home("wendell"), "Your open questions"))).toContain("No answer yet.");
  expect(row(sheet(await home("graham"), "You could answer"))).toContain("Nobody has answered yet.");
  expect(row(sheet(await home("wendell"), "You could answer")), "one's own is not among them").toBe("");

  await reply("graham", address);
  expect(row(sheet(await home("wendell"), "Your open questions"))).toContain(
    "Nothing that you took as the answer",
  );
  expect(row(sheet(await home("graham"), "You could answer"))).toBe("");
});

test("a reply that was begun is called by its conversation on home", async () => {
  const address = await question();
  const number = /threads\/(\d+)/.exec(address)![1];
  const joelle = await site.as("joelle");
  await joelle.post(`/c/pediatric-pt/drafts/${number}`, { body: "Half a thought", seq: "1" });
  expect((await joelle.get("/")).text).toMatch(/Your reply in “[^”]*What do you print/);
});

test("an asker who found it out settles the question with a post of their own, or with none", async () => {
  const address = await question();
  await reply("wendell", address, "It turned out to be the hinge.");
  const wendell = await site.as("wendell");
  expect((await wendell.get(address)).text).toContain("I found it out myself");
  expect((await wendell.get(`${address}/posts/2`)).text).toContain(
    "I found it out myself: this is the answer",
  );
  const page = (await wendell.get(`${address}/settle`)).text;
  expect(page).toContain("It turned out to be the hinge.");
  await wendell.post(`${address}/settle`, { post: "2" });
  expect((await wendell.get(address)).text).toContain("Wendell Pruitt answered in #2");

  const other = await question();
  await wendell.post(`${other}/settle`, { post: "" });
  expect((await wendell.get(other)).text).toContain("Closed as answered");
});

test("a post of somebody else's conversation cannot settle a question, and neither can one that is not there", async () => {
  const address = await question();
  const wendell = await site.as("wendell");
  for (const post of ["1", "99"])
    expect((await wendell.post(`${address}/settle`, { post })).status).toBe(404);
  expect((await (await site.as("lena")).post(`${address}/settle`, { post: "" })).status).toBe(403);
});

test("who lost the seat hears of nothing more, and finds no title in the inbox", async () => {
  const address = await question();
  await reply("graham", address);
  const wendell = await site.as("wendell");
  expect((await wendell.get("/inbox")).text).toContain("What do you print on the door?");
  const seat = await site.database.owner.query(
    "select s.id from seat s join practice_member pm on pm.practice_id = s.practice_id where pm.member_id = $1 and s.cohort_id = $2 and s.until is null",
    [member("wendell"), cohort("pediatric")],
  );
  await site.database.asMember(
    "noor",
    (app) =>
      app.query("select verbs.unseat_practice(held_seat => $1, reason => 'The practice was sold')", [
        seat.rows[0].id,
      ]),
    "keep",
  );
  expect((await wendell.get("/inbox")).text).not.toContain("What do you print on the door?");
  const count = (await inbox("wendell")).length;
  await reply("graham", address, "Too late for you.");
  expect((await inbox("wendell")).length).toBe(count);
  expect((await wendell.get(address)).status).toBe(404);
});
