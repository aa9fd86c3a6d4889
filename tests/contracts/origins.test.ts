// Whoever looks after an entry of the playbook says from which conversations it came, from either side by one press.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, persona } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const asked = "Amendment from a Medicaid plan: sign for all of their products, or for none";
const other = "Our lead therapist will not sign the non-compete. Do we need one?";

let site: Site;
/** Looks after the entry. */
let joelle: Browser;
let wendell: Browser;
let uid: string;
let entry: string;
beforeAll(async () => {
  site = await startSite();
  await site.database.owner.query("delete from document_suggestion");
  [joelle, wendell] = await Promise.all([site.as("joelle"), site.as("wendell")]);
  uid = (
    await one(
      "select d.uid from document d join playbook_entry e on e.document_id = d.id where e.clause = 'all_products' order by d.id limit 1",
    )
  ).uid;
  entry = `/c/pediatric-pt/documents/${uid}`;
});
afterAll(() => site?.stop());

const one = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows[0];

async function numberOf(title: string): Promise<number> {
  return (await one("select number from thread where title = $1", [title])).number;
}

const press = async (who: Browser, title: string, deed: "add" | "take-off", from = "entry") =>
  who.post(`${entry}/conversations/${await numberOf(title)}/${deed}`, { from });

describe("a conversation is added", () => {
  test("from its own menu by one more press, and stands on both sides", async () => {
    const here = `/c/pediatric-pt/threads/${await numberOf(asked)}`;
    expect((await joelle.get(here)).text).toContain(`href="${here}/entries"`);
    const page = (await joelle.get(`${here}/entries`)).text;
    expect(page).toContain("It is on the same clause.");
    expect(page).toContain(`action="${entry}/conversations/${await numberOf(asked)}/add"`);
    expect((await press(joelle, asked, "add", "thread")).location).toBe(`${here}#proposed`);
    expect((await wendell.get(here)).text).toContain(
      "This entry came from here, says whoever looks after it.",
    );
    const read = (await wendell.get(entry)).text;
    expect(read).toContain("Where it came from");
    expect(read).toContain(`href="${here}"`);
    expect(read).not.toContain("Add or take off");
    const playbook = (await wendell.get("/c/pediatric-pt/contracts/playbook?clause=all_products")).text;
    expect(playbook).toContain("It came out of");
    expect(playbook).toContain(`href="${here}"`);
  });

  test("from the entry, which offers those about its clause, and others by words of their title; pressed twice it is there once", async () => {
    const page = (await joelle.get(`${entry}/conversations`)).text;
    expect(page).not.toContain(other);
    expect((await joelle.get(`${entry}/conversations?q=NON-COMPETE`)).text).toContain(other);
    for (const _ of [1, 2])
      expect((await press(joelle, other, "add")).location).toBe(`${entry}/conversations`);
    const { many } = await one("select count(*)::int as many from entry_origin");
    expect(many).toBe(2);
    expect((await joelle.get(entry)).text).toContain("Add or take off a conversation");
  });

  test("not a second time where its words were taken in already", async () => {
    const { owner } = site.database;
    await owner.query(
      `insert into document_suggestion (cohort_id, thread_id, document_id, version, section, heading, was, body, of_kind, persona_id, by_called, practice_called, named, state, decided_at)
       select t.cohort_id, t.id, d.id, d.version, 'meaning', 'What it means', '', 'Words.', 'outcome', t.starter_id, 'Somebody', '', false, 'in_force', now()
       from thread t, document d where t.title = $1 and d.uid = $2`,
      ["Leaving our record system: they offer “PDF copies, on request”", uid],
    );
    const page = (await joelle.get(`${entry}/conversations?q=PDF+copies`)).text;
    expect(page).toContain("Its words were taken in.");
    expect(page).toContain("No other question about a contract has these words in its title.");
    await owner.query("delete from document_suggestion");
  });

  test("and taken off again", async () => {
    expect((await press(joelle, other, "take-off")).location).toBe(`${entry}/conversations`);
    expect((await wendell.get(entry)).text).not.toContain(other);
    expect((await joelle.get(`${entry}/conversations?q=non-compete`)).text).toContain(other);
  });

  test("of many the entry offers a page, and leads on", async () => {
    const { owner } = site.database;
    await owner.query(
      `with more as (insert into thread (cohort_id, number, kind, title, contract, starter_id, client_key, last_persona_id, highest_number, post_count)
         select $1, 7000 + n, 'question', 'Paged ' || n, 'payer', $2, 'paged-number-' || n, $2, 1, 1 from generate_series(1, 25) n returning id),
       said as (insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
         select $1, id, 1, $2, 'paged-number-' || id, 'x', '<p>x</p>', 1 from more)
       insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses) select $1, id, 'payer', 'reviewing', '{all_products}' from more`,
      [cohort("pediatric"), persona("pediatric", "wendell")],
    );
    const seen: string[] = [];
    let next: string | undefined = "?q=paged";
    while (next) {
      const { text } = await joelle.get(`${entry}/conversations${next}`);
      seen.push(...new Set([...text.matchAll(/>Paged (\d+)</g)].map(([, n]) => n!)));
      next = /href="([^"]+)"[^>]*rel="next"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });
});

test("a conversation that was taken away is named by no entry any more", async () => {
  const number = await numberOf(asked);
  expect((await wendell.get(entry)).text).toContain(`/threads/${number}"`);
  await joelle.post(`/c/pediatric-pt/threads/${number}/posts/1/delete`, {});
  for (const path of [entry, "/c/pediatric-pt/contracts/playbook?clause=all_products"])
    expect((await wendell.get(path)).text).not.toContain(`/threads/${number}"`);
  expect((await joelle.get(`${entry}/conversations`)).text).not.toContain(asked);
  expect((await press(joelle, asked, "add")).status).toBe(404);
  await joelle.post(`/c/pediatric-pt/threads/${number}/posts/1/restore`, {});
});

describe("nobody else", () => {
  test.each([
    ["wendell", 403],
    ["desmond", 403],
    ["orla", 403],
    ["eero", 404],
    ["noor", 404],
  ])("such as %s says so, from either side", async (who, status) => {
    const browser = await site.as(who);
    expect((await press(browser, other, "add")).status).toBe(status);
    expect((await press(browser, asked, "take-off")).status).toBe(status);
    expect((await browser.get(`${entry}/conversations`)).status).toBe(status);
    expect(
      (await browser.get(`/c/pediatric-pt/threads/${await numberOf(asked)}/entries`)).text,
    ).not.toContain(uid);
  });

  test("nor of an entry that its cohort does not read, of a document that is none, or of what is not about a contract", async () => {
    const called = (given: { doc: number; thread: number }) =>
      site.database.asMember("joelle", (app) =>
        app
          .query("select verbs.say_origin(cohort => $1, doc => $2, thread => $3, came_from => true)", [
            cohort("pediatric"),
            given.doc,
            given.thread,
          ])
          .then(
            () => "done",
            ({ code }) => code,
          ),
      );
    const { id: doc, practice_id } = await one("select id, practice_id from document where uid = $1", [uid]);
    const { id: thread } = await one("select id from thread where title = $1", [other]);
    expect(await called({ doc, thread })).toBe("done");
    const plain = await one(
      "select id from document where practice_id = $1 and kind = 'policy' and status = 'published' order by id limit 1",
      [practice_id],
    );
    expect(await called({ doc: plain.id, thread })).toBe("RT404");
    const talk = await one("select min(id) as id from thread where cohort_id = $1 and contract = ''", [
      cohort("pediatric"),
    ]);
    expect(await called({ doc, thread: talk.id })).toBe("RT404");
    const foreign = await one("select min(id) as id from thread where cohort_id = $1", [cohort("rural")]);
    expect(await called({ doc, thread: foreign.id })).toBe("RT404");
    await site.database.owner.query("delete from document_share where document_id = $1", [doc]);
    expect(await called({ doc, thread })).toBe("RT404");
  });
});
