import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** A conversation of Wendell's with this many answers by Graham; returns its address. */
async function conversation(answers: number): Promise<string> {
  const fields = {
    again: "yes",
    kind: "question",
    title: "Who cleans?",
    body: "Opening words",
    key: randomUUID(),
  };
  const asked = await (await site.as("wendell")).post(`${home}/ask`, fields);
  const address = asked.ledTo();
  const graham = await site.as("graham");
  for (let n = 2; n <= answers + 1; n++)
    await graham.post(address, { body: `Answer ${n}.`, key: randomUUID(), replyTo: n === 4 ? "3" : "" });
  return address;
}

test("posts move into a conversation of their own, with a link both ways, what was read stays read", async () => {
  const from = await conversation(4);
  const lena = await site.as("lena");
  await lena.get(from, { "sec-fetch-mode": "navigate" });
  const joelle = await site.as("joelle");
  const form = (await joelle.get(`${from}/split?from=3`)).text;
  for (const [number, checked] of [
    [2, false],
    [3, true],
    [4, true],
    [5, false],
  ])
    expect(new RegExp(`<input[^>]*checked=""[^>]* value="${number}"`).test(form), String(number)).toBe(
      checked,
    );
  const key = randomUUID();
  const fields = { title: "Who pays the cleaner?", "posts[]": ["3", "4"], elsewhere: "", key };
  const split = await joelle.post(`${from}/split`, fields);
  expect((await joelle.post(`${from}/split`, fields)).location).toBe(split.location);
  const to = split.location!;
  const moved = (await lena.get(to)).text;
  expect(moved).toContain("Answer 3.");
  expect(moved).toContain("Answer 4.");
  expect(moved).toContain(`href="${from}`);
  const left = (await lena.get(from)).text;
  expect(left).not.toContain("<p>Answer 3.</p>");
  expect(left).toContain(`href="${to}`);
  const gone = (await lena.get(`${from}/posts/4`)).text;
  expect(gone).toContain("moved this post into a conversation of its own");
  expect(gone).toContain(`href="${to}?post=2#p2"`);
  const { rows } = await site.database.owner.query(
    `select p.number, p.reply_to from post p join thread t on t.id = p.thread_id
     where t.cohort_id = $1 and t.number = $2 order by p.number`,
    [cohort("pediatric"), Number(to.split("/").at(-1))],
  );
  expect(rows).toEqual([
    { number: 1, reply_to: null },
    { number: 2, reply_to: 1 },
  ]);
  const unread = await site.database.owner.query(
    "select from unread u join thread t on t.id = u.thread_id where u.member_id = $1 and t.cohort_id = $2 and t.number = $3",
    [member("lena"), cohort("pediatric"), Number(to.split("/").at(-1))],
  );
  expect(unread.rowCount).toBe(0);
});

test("posts that moved are found by their new title, and no more by the old one", async () => {
  const from = await conversation(3);
  const joelle = await site.as("joelle");
  const fields = { title: "The tamarin house", "posts[]": ["3"], elsewhere: "", key: randomUUID() };
  const to = (await joelle.post(`${from}/split`, fields)).location!;
  const found = async (words: string) =>
    (await joelle.get(`/search?q=${encodeURIComponent(words)}`)).text.includes(`href="${to}?`);
  await vi.waitFor(async () => expect(await found("tamarin answer")).toBe(true), {
    timeout: 15_000,
    interval: 200,
  });
  expect(await found("cleans answer")).toBe(false);
});

test("the opening post stays, something must be chosen, and what was typed and chosen comes back", async () => {
  const from = await conversation(2);
  const joelle = await site.as("joelle");
  const send = (fields: Record<string, string | string[]>) =>
    joelle.post(`${from}/split`, { key: randomUUID(), elsewhere: "", title: "Another matter", ...fields });
  const none = await send({});
  expect([none.status, none.text.includes("Choose at least one post that moves.")]).toEqual([400, true]);
  expect(none.text).toContain('value="Another matter"');
  const opening = await send({ elsewhere: "1" });
  expect([opening.status, opening.text.includes("The opening post stays where it is.")]).toEqual([409, true]);
  const untitled = await send({ title: "", "posts[]": ["2"] });
  expect(untitled.status).toBe(400);
  expect(untitled.text).toMatch(/<input[^>]*checked=""[^>]* value="2"/);
});

test("a long conversation has several pages, and what is chosen on one is kept on the others", async () => {
  const from = await conversation(60);
  const joelle = await site.as("joelle");
  const first = (await joelle.get(`${from}/split?from=3`)).text;
  expect(first).toContain("Answer 50.");
  expect(first).not.toContain("Answer 51.");
  expect(first).toMatch(/name="at"[^>]*value="51"|value="51"[^>]*name="at"/);
  const second = (
    await joelle.get(`${from}/split?title=Cleaning&posts%5B%5D=3&posts%5B%5D=4&elsewhere=&at=51`)
  ).text;
  expect(second).toContain("Answer 61.");
  expect(second).toContain("2 more chosen on other pages");
  expect(second).toMatch(/name="elsewhere"[^>]*value="3-4"/);
  expect(second).toContain('value="Cleaning"');
  const fields = { title: "Cleaning", elsewhere: "3-4", "posts[]": ["60"], key: randomUUID() };
  const split = await joelle.post(`${from}/split`, fields);
  const moved = (await joelle.get(split.location!)).text;
  for (const n of [3, 4, 60]) expect(moved).toContain(`Answer ${n}.`);
});

test("only facilitators split", async () => {
  const from = await conversation(1);
  const wendell = await site.as("wendell");
  expect((await wendell.get(`${from}/split`)).status).toBe(403);
  const fields = { title: "Mine alone", "posts[]": ["2"], key: randomUUID() };
  expect((await wendell.post(`${from}/split`, fields)).status).toBe(403);
});

test("a facilitator adds, renames, retires and brings back topics; two of one name there are not", async () => {
  const joelle = await site.as("joelle");
  const topics = `${home}/topics`;
  await joelle.post(`${topics}/add`, { name: "Front desk" });
  const page = (await joelle.get(topics)).text;
  const id = /topics\/(\d+)\/rename"[^>]*>Rename<span class="vh"> Front desk/.exec(page)![1];
  const taken = await joelle.post(`${topics}/${id}/rename`, { name: "billing" });
  expect([taken.status, taken.text.includes("There is a topic of this name already.")]).toEqual([409, true]);
  expect(taken.text).toContain('value="billing"');
  await joelle.post(`${topics}/${id}/rename`, { name: "Reception" });
  await joelle.post(`${topics}/${id}/retire`);
  const retired = (await joelle.get(topics)).text;
  expect(retired.indexOf("Reception")).toBeGreaterThan(retired.indexOf("Retired"));
  await joelle.post(`${topics}/${id}/bring-back`);
  expect((await joelle.get(topics)).text).not.toContain(">Retired<");
  for (let n = 1; n < 20; n++) await joelle.post(`${topics}/add`, { name: `Topic ${n}` });
  const full = await joelle.post(`${topics}/add`, { name: "One more" });
  expect([full.status, full.text.includes("Retire one first.")]).toEqual([409, true]);
});
