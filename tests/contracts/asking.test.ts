import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;
let joelle: Browser;

beforeAll(async () => {
  site = await startSite();
  [wendell, joelle] = await Promise.all([site.as("wendell"), site.as("joelle")]);
});
afterAll(() => site?.stop());

function ask(fields: Record<string, string | string[]> = {}, by = wendell) {
  return by.post(`${home}/contracts/ask`, {
    ...{ again: "yes", title: "They want us to pay for their mistakes", body: "Has anyone moved them?" },
    ...{ counterparty: "hospital", "clauses[]": "indemnification", key: randomUUID() },
    ...fields,
  });
}

async function asked(fields: Record<string, string | string[]> = {}): Promise<string> {
  return (await ask(fields)).ledTo();
}

async function factsOf(thread: string) {
  const { rows } = await site.database.owner.query(
    `select q.*, q.decision_needed_by::text as decision_needed_by, t.contract from contract_question q join thread t on t.id = q.thread_id where q.cohort_id = $1 and t.number = $2`,
    [cohort("pediatric"), thread.split("/").at(-1)],
  );
  return rows[0];
}

const rest = {
  ...{ neededBy: "2031-03-31", state: "OR", goal: "Both sides answer for their own mistakes", lawyer: "no" },
  ...{
    stage: "countered",
    "leverage[]": "few_others",
    excerpt: "The practice shall indemnify [the hospital].",
  },
};

test("a few fields make a contract question, and its conversation shows what was said and what the clause means", async () => {
  const thread = await asked(rest);
  expect(await factsOf(thread)).toMatchObject({
    ...{ counterparty: "hospital", contract: "hospital", clauses: ["indemnification"], stage: "countered" },
    ...{
      state: "OR",
      goal: rest.goal,
      lawyer_involved: false,
      excerpt: rest.excerpt,
      leverage: ["few_others"],
    },
    ...{ decision_needed_by: "2031-03-31", settled: false },
  });
  const page = (await joelle.get(thread)).text;
  for (const words of ["Hospital or health system", rest.goal, "Who pays, and who defends", "March 31, 2031"])
    expect(page).toContain(words);
  expect(page).toContain("Everyone decides on their own");
  expect((await wendell.get(`${home}/contracts`)).text).toContain("They want us to pay for their mistakes");
});

test("without a clause or the kind of the other side nothing is posted, and all that was typed comes back", async () => {
  const answer = await ask({ ...rest, counterparty: "", "clauses[]": "", title: "A title that came back" });
  expect(answer.status).toBe(400);
  for (const words of ["Say with whom the contract is.", "Choose the clause that it is about."])
    expect(answer.text).toContain(words);
  for (const words of ["A title that came back", rest.goal, rest.excerpt, "2031-03-31"])
    expect(answer.text).toContain(words);
  expect((await wendell.get(`${home}/contracts`)).text).not.toContain("A title that came back");
});

test("goal and excerpt go through the guard like every other text", async () => {
  for (const field of ["goal", "excerpt"]) {
    const answer = await ask({
      ...rest,
      [field]: "Keep MRN 88213407 out of it",
      title: "Stopped by the guard",
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Please word this differently");
  }
  expect((await wendell.get(`${home}/contracts`)).text).not.toContain("Stopped by the guard");
});

test("a draft keeps the facts, and goes on in its own form", async () => {
  const facts = { counterparty: "landlord", "clauses[]": "holdover", goal: "A month to move out" };
  await joelle.post(`${home}/contracts/ask/preview`, {
    title: "The lease",
    body: "",
    key: randomUUID(),
    seq: "0",
    ...facts,
  });
  const form = await joelle.get(`${home}/contracts/ask`);
  expect(form.text).toContain("A month to move out");
  expect(form.text).toMatch(/<option value="holdover" selected/);
  const { rows } = await site.database.owner.query(
    "select place from draft where member_id = $1 and facts <> '{}'",
    [member("joelle")],
  );
  const place = rows[0].place as string;
  expect((await joelle.get(`${home}/ask?draft=${place}`)).location).toBe(
    `${home}/contracts/ask?draft=${place}`,
  );
});

test("only the asker changes the facts, and as long as the conversation is open", async () => {
  const thread = await asked();
  const changed = {
    counterparty: "school",
    "clauses[]": ["no_show_pay", "scope"],
    goal: "Paid when nobody tells us",
  };
  expect((await joelle.post(`${thread}/facts`, changed)).status).toBe(403);
  expect((await wendell.post(`${thread}/facts`, changed)).status).toBe(302);
  expect(await factsOf(thread)).toMatchObject({
    counterparty: "school",
    contract: "school",
    clauses: ["no_show_pay", "scope"],
  });
  await joelle.post(`${thread}/lock`, { reason: "Settled for now" });
  expect((await wendell.post(`${thread}/facts`, { ...changed, goal: "Too late" })).status).toBe(403);
});

test("where facts are changed, names in them are told too: those that stand there, and those that were just typed", async () => {
  const thread = await asked({ goal: "Less than Aetna wants", excerpt: "" });
  expect((await wendell.get(`${thread}/facts`)).text).toContain(
    "Aetna</q> in what you want to reach looks like a name.",
  );
  const changed = { counterparty: "payer", "clauses[]": "scope", goal: "", neededBy: "2027-02-30" };
  const back = await wendell.post(`${thread}/facts`, {
    ...{ ...changed, excerpt: "Mercy Valley Hospital shall be held harmless." },
  });
  expect(back.status).toBe(400);
  expect(back.text).toContain("Mercy Valley Hospital</q> in the excerpt looks like a name.");
  expect(back.text).not.toContain("in what you want to reach looks");
});

test("when the opening post is hidden its facts are hidden as well, also from the list", async () => {
  const thread = await asked({ title: "A question that is hidden", goal: "Words of the goal" });
  await joelle.post(`${thread}/posts/1/hide`, { reason: "It names a hospital." });
  const callum = await site.as("imani");
  expect((await callum.get(thread)).text).not.toContain("Words of the goal");
  expect((await callum.get(`${home}/contracts`)).text).not.toContain("A question that is hidden");
});

test("a contract question stays a question", async () => {
  const thread = await asked();
  const answer = await wendell.post(`${thread}/change`, { title: "Another title", kind: "discussion" });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("A contract question stays a question.");
});

test("in the list what must be decided soon stands first, and the list is narrowed by whom, clause and state", async () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const later = await asked({
    title: "Lease in a month",
    counterparty: "landlord",
    "clauses[]": "relocation",
    neededBy: day(30),
    state: "OH",
  });
  await asked({
    title: "Lease this week",
    counterparty: "landlord",
    "clauses[]": "holdover",
    neededBy: day(4),
  });
  await asked({ title: "Lease without a day", counterparty: "landlord", "clauses[]": "holdover" });
  const titles = async (query: string) =>
    [
      ...(await wendell.get(`${home}/contracts?${query}`)).text.matchAll(
        /Lease (in a month|this week|without a day)/g,
      ),
    ].map(([, rest]) => rest);
  expect([...new Set(await titles("with=landlord"))]).toEqual(["this week", "in a month", "without a day"]);
  expect([...new Set(await titles("clause=holdover"))]).toEqual(["this week", "without a day"]);
  expect([...new Set(await titles("state=OH"))]).toEqual(["in a month"]);
  const answered = await joelle.post(later, { body: "We did.", again: "yes", key: randomUUID() });
  expect(answered.status).toBe(302);
  await wendell.post(`${later}/accept`, { post: "2" });
  expect([...new Set(await titles("with=landlord"))]).toEqual(["this week", "without a day", "in a month"]);
});

test("pages of the list follow each other by key and leave nothing out", async () => {
  await site.database.owner.query(
    `with made as (insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id, post_count, highest_number, contract)
       select cohort_id, 5000 + n, 'question', 'Paged ' || n, starter_id, 'paged-key-' || n, starter_id, 1, 1, 'vendor'
       from thread, generate_series(1, 70) n where id = (select min(id) from thread where cohort_id = $1) returning *),
     said as (insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
       select cohort_id, id, 1, starter_id, client_key, 'x', 'x', 1 from made)
     insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses, decision_needed_by)
       select cohort_id, id, 'vendor', 'reviewing', '{data_export}', case when number <= 5040 then current_date + (number - 5000) / 2 end from made`,
    [cohort("pediatric")],
  );
  const seen: string[] = [];
  let next: string | undefined = `${home}/contracts?with=vendor`;
  for (let pages = 0; next && pages < 5; pages++) {
    const { text } = await wendell.get(next);
    seen.push(...new Set([...text.matchAll(/>\u2068?Paged (\d+)/g)].map(([, n]) => n!)));
    next = /href="([^"]+)"[^>]*rel="next"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
  }
  expect(seen).toHaveLength(70);
  expect(new Set(seen).size).toBe(70);
});

test("a name of the other side is told in the preview, with what can stand for it, and holds nothing up", async () => {
  const named = {
    title: "Aetna wants a new clause",
    excerpt: "Mercy Valley Hospital shall be held harmless.",
  };
  const preview = await wendell.post(`${home}/contracts/ask/preview`, {
    ...{ body: "Has anyone moved them?", key: randomUUID(), kind: "question" },
    ...{ counterparty: "payer", "clauses[]": "indemnification", ...named },
  });
  expect(preview.text).toContain(
    "Aetna</q> in the title looks like a name. The kind is enough, such as [a commercial payer].",
  );
  expect(preview.text).toContain("Mercy Valley Hospital</q> in the excerpt looks like a name.");
  expect((await ask(named)).status).toBe(302);
});
