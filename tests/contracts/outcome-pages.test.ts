// The pages on which who asked about a contract tells what came of it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { results } from "#app/contracts/vocabulary.ts";
import { linkOf } from "#app/notifications/mail-link.server.ts";
import { jobs } from "#db/verbs.ts";
import { mailTo, useTestSettings } from "#tests/accounts/mailbox.ts";
import type { Browser } from "#tests/support/browser.ts";
import { emailOf } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { type AskedQuestion, askAboutContract } from "./asked-question.ts";

let site: Site;
let wendell: Browser;
let question: AskedQuestion;
let here: string;
beforeAll(async () => {
  site = await startSite();
  useTestSettings({ BASE_URL: site.url });
  wendell = await site.as("wendell");
  question = await askAboutContract(site.database, "wendell", 20);
  here = `/c/pediatric-pt/threads/${question.number}/outcome`;
});
afterAll(() => site?.stop());

const kept = async () =>
  (
    await site.database.owner.query(
      "select o.* from contract_outcome o join contract_question q on q.id = o.question_id where q.thread_id = $1",
      [question.thread],
    )
  ).rows[0];

test("the start page says that it waits, as long as it does", async () => {
  await jobs.askWhatCame(site.database.owner);
  expect((await wendell.get("/")).text).toContain(`href="${here}"`);
});

test("the address of a mail chooses a result, and tells nothing", async () => {
  const page = (await wendell.get(`${here}?result=compromise`)).text;
  expect(page).toMatch(/<button name="came" value="compromise" class="button button-primary"/);
  expect((await kept()).result).toBe("");
});

test("the mail has a link for each result, which chooses it, tells nothing, and says nothing of the question", async () => {
  const mail = await mailTo(site.database, "notification", emailOf("wendell"));
  const added = [...mail.body.matchAll(/^(.+):\n\{\{link\}\}(\S*)$/gm)];
  expect(added.map(([, words, adds]) => [adds, words])).toEqual([
    ...Object.entries(results).map(([result, words]) => [`?result=${result}`, words]),
    ["", "Tell what came of it"],
  ]);
  expect(linkOf(mail)).toBe(site.url + here);
  for (const [, , adds] of added.slice(0, -1)) {
    const result = adds!.split("=")[1];
    expect((await wendell.get(here + adds)).text).toMatch(
      new RegExp(`<button name="came" value="${result}" class="button button-primary"`),
    );
  }
  expect((await kept()).result).toBe("");
});

test("each of three presses keeps what it says, and the last leads back", async () => {
  const first = await wendell.post(here, { came: "compromise" });
  expect(first.location).toBe(`${here}/moved`);
  expect(await kept()).toMatchObject({ result: "compromise", asked_at: null });
  const second = await wendell.post(`${here}/moved`, {
    "moved[]": ["lawyer", "bribes"],
    words: "Our carrier wrote.",
  });
  expect(second.location).toBe(`${here}/wording`);
  expect(await kept()).toMatchObject({ moved: ["lawyer"], moved_words: "Our carrier wrote." });
  const third = await wendell.post(`${here}/wording`, {
    wording: "Each for its own.",
    rounds: "2",
    days: "19",
  });
  expect(third.location).toBe(`/c/pediatric-pt/threads/${question.number}`);
  expect(await kept()).toMatchObject({ final_wording: "Each for its own.", rounds: 2, days: 19 });
  expect((await wendell.get("/")).text).not.toContain(`href="${here}"`);
});

test("an amount is asked for nowhere, and one that is typed comes back beside its field", async () => {
  const answer = await wendell.post(`${here}/moved`, { words: "They signed at 118% of Medicare." });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("They signed at 118% of Medicare.");
  expect((await kept()).moved_words).toBe("Our carrier wrote.");
});

test("what is still open asks for a day, and a day that is past comes back", async () => {
  expect((await wendell.post(here, { came: "open" })).location).toBe(`${here}/open`);
  const past = await wendell.post(`${here}/open`, { day: "2021-03-31" });
  expect(past.status).toBe(409);
  expect(past.text).toContain("Choose a day that is still to come");
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  expect((await wendell.post(`${here}/open`, { day })).status).toBe(302);
  expect((await kept()).ask_at.toISOString()).toBe(
    new Date(Date.parse(`${day}T14:00:00Z`) + 14 * 86_400_000).toISOString(),
  );
});

test("nobody else is shown these pages, nor are there any for a conversation about something else", async () => {
  const joelle = await site.as("joelle");
  expect((await joelle.get(here)).status).toBe(403);
  expect((await (await site.as("eero")).get(here)).status).toBe(404);
  expect((await wendell.get("/c/pediatric-pt/threads/1/outcome")).status).toBe(404);
});
