import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;
let joelle: Browser;
let imani: Browser;
let thread: string;

beforeAll(async () => {
  site = await startSite();
  [wendell, joelle, imani] = await Promise.all([site.as("wendell"), site.as("joelle"), site.as("imani")]);
  const asked = await wendell.post(`${home}/contracts/ask`, {
    ...{
      again: "yes",
      title: "One-sided indemnification",
      body: "Has anyone moved them?",
      key: randomUUID(),
    },
    ...{ counterparty: "hospital", "clauses[]": "indemnification" },
  });
  thread = asked.ledTo();
});
afterAll(() => site?.stop());

async function answer(by: Browser, fields: Record<string, string>): Promise<number> {
  const sent = await by.post(thread, {
    body: "This is what we did.",
    again: "yes",
    key: randomUUID(),
    ...fields,
  });
  expect(sent.status).toBe(302);
  return Number(/#p(\d+)/.exec(sent.location!)![1]);
}

const mutual = {
  advice: "push_back",
  wording: "Each party answers for its own acts.",
  why: "Our carrier asked for it.",
  firstHand: "yes",
  state: "OR",
  year: "2024",
};

test("an answer says what it advises beside its text, and the head of the conversation gathers it", async () => {
  const number = await answer(joelle, mutual);
  const { text } = await wendell.get(thread);
  for (const words of ["Push back", mutual.wording, mutual.why, "Faced this", "OR, 2024", "What they advise"])
    expect(text).toContain(words);
  expect(text).toContain(`${thread}/posts/${number}/worked`);
});

test("a reply that says nothing more is a reply like any", async () => {
  const number = await answer(imani, {});
  const { rows } = await site.database.owner.query(
    "select a.post_id from contract_answer a join post p on p.id = a.post_id join thread t on t.id = p.thread_id where t.number = $1 and p.number = $2",
    [thread.split("/").at(-1), number],
  );
  expect(rows).toEqual([]);
});

test("the wording goes through the guard", async () => {
  const sent = await joelle.post(thread, {
    body: "As we did.",
    again: "yes",
    key: randomUUID(),
    wording: "See MRN 88213407.",
  });
  expect(sent.status).toBe(400);
  expect(sent.text).toContain("Please word this differently");
});

test("an answer worked for each once, never for its own author, and can be taken back", async () => {
  const number = await answer(joelle, { ...mutual, wording: "Worked for some." });
  await Promise.all([imani, imani, wendell].map((by) => by.post(`${thread}/posts/${number}/worked`, {})));
  expect((await joelle.get(thread)).text).toContain("It worked for 2 more here");
  expect((await joelle.post(`${thread}/posts/${number}/worked`, {})).status).toBe(403);
  await imani.post(`${thread}/posts/${number}/not-worked`, {});
  expect((await joelle.get(thread)).text).toContain("It worked for one more here");
});

test("gathered stands first what was accepted, then what somebody faced, then what worked for most; or the order of time", async () => {
  const opinion = await answer(imani, { advice: "ask_lawyer", wording: "Opinion first." });
  const accepted = await answer(imani, { advice: "accept", wording: "Accepted later." });
  await wendell.post(`${thread}/accept`, { post: String(accepted) });
  await wendell.post(`${thread}/posts/${opinion}/worked`, {});
  const order = async (query = "") => {
    const { text } = await wendell.get(thread + query);
    const sheet = text.slice(text.indexOf('id="answers"'), text.indexOf('id="posts"'));
    return [...sheet.matchAll(/(Opinion first|Accepted later|Worked for some|Each party answers)/g)].map(
      ([found]) => found,
    );
  };
  expect(await order()).toEqual(["Accepted later", "Worked for some", "Each party answers", "Opinion first"]);
  expect(await order("?order=time")).toEqual([
    "Each party answers",
    "Worked for some",
    "Opinion first",
    "Accepted later",
  ]);
});

test("only its author changes what an answer advises; nothing said takes it away", async () => {
  const number = await answer(joelle, { advice: "walk_away", wording: "Words to change." });
  const change = `${thread}/posts/${number}/advice`;
  expect((await imani.post(change, { advice: "accept" })).status).toBe(403);
  expect((await joelle.post(change, { advice: "accept", wording: "Changed words." })).status).toBe(302);
  expect((await imani.get(thread)).text).toContain("Changed words.");
  await joelle.post(change, { advice: "", wording: "" });
  expect((await imani.get(thread)).text).not.toContain("Changed words.");
});

test("an answer that is deleted takes along what it advised", async () => {
  const number = await answer(joelle, { advice: "accept", wording: "Gone with its post." });
  await joelle.post(`${thread}/posts/${number}/delete`, {});
  expect((await imani.get(thread)).text).not.toContain("Gone with its post.");
});

test("what one asked, advised and said to have worked is in one's own export, and nobody else's", async () => {
  const of = async (who: Browser) => JSON.parse((await who.get("/settings/export/data.json")).text).contracts;
  const asker = await of(wendell);
  expect(asker.questions).toContainEqual(
    expect.objectContaining({ with: "hospital", clauses: ["indemnification"] }),
  );
  expect(asker.workedForMe.length).toBeGreaterThan(0);
  const answerer = await of(joelle);
  expect(answerer.questions).not.toContainEqual(
    expect.objectContaining({
      with: "hospital",
      clauses: ["indemnification"],
      stage: asker.questions[0].stage,
    }),
  );
  expect(answerer.answers).toContainEqual(expect.objectContaining({ wording: mutual.wording, year: 2024 }));
});

test("lists show which conversations are about a contract, and paper shows its facts", async () => {
  expect((await imani.get(home)).text).toMatch(/One-sided indemnification[\s\S]{0,900}Contract</);
  expect((await imani.get(`${thread}/print`)).text).toContain("Hospital or health system");
});
