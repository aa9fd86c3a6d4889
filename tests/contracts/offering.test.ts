// While somebody asks about a contract, what the group knows already is offered, with script and without.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entryText } from "#app/contracts/playbook/entry.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { ownWords } from "#app/guard/own-words.ts";
import { verbs } from "#db/verbs.ts";
import { cohort } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt/contracts";
let site: Site;
let question: string;

beforeAll(async () => {
  site = await startSite({ UNDO_SECONDS: "0" });
  question = await ask("wendell", home, "They want us to pay for their mistakes");
  await ask("eero", "/c/pediatric-pt-rural/contracts", "Elsewhere they pay for mistakes");
  await entry("joelle", "indemnification", "Indemnification with a hospital", "pediatric");
  await entry("joelle", "scope", "Tailrace and headrace", "pediatric");
  await entry("joelle", "indemnification", "Our own tailrace");
  await entry("eero", "indemnification", "Rural indemnification", "rural");
});
afterAll(() => site?.stop());

async function ask(who: string, where: string, title: string): Promise<string> {
  const sent = await (await site.as(who)).post(`${where}/ask`, {
    ...{ again: "yes", title, body: "Has anyone moved them?", key: randomUUID() },
    ...{ counterparty: "hospital", "clauses[]": "indemnification" },
  });
  return sent.ledTo();
}

async function entry(who: string, clause: string, title: string, sharedWith?: string): Promise<void> {
  const body = entryText({ standard: "Each for its own." });
  await site.database.asMember(
    who,
    async (app) => {
      const uid = await verbs.beginPlaybookEntry(app, {
        ...{ ofClause: clause, withWhom: "hospital", newTitle: title, newBody: body },
      });
      const { rows } = await app.query("select id from document where uid = $1", [uid]);
      const { html, sections, version } = renderDocument(body);
      await verbs.publishDocument(app, {
        ...{ doc: rows[0].id, seen: 1, newHtml: html, newRenderer: version },
        ...{
          newSections: JSON.stringify(sections),
          newChange: "major",
          newSummary: ownWords("As we do it."),
        },
      });
      if (sharedWith) await verbs.shareDocument(app, { doc: rows[0].id, cohort: cohort(sharedWith) });
    },
    "keep",
  );
}

type Offered = { threads: { number: number; title: string }[]; entries: { href: string; title: string }[] };

async function offered(title: string, ...clauses: string[]): Promise<Offered> {
  const query = new URLSearchParams([["title", title], ...clauses.map((id) => ["clauses[]", id])]);
  const { status, text } = await (await site.as("graham")).get(`${home}/similar?${query}`);
  expect(status).toBe(200);
  return JSON.parse(text);
}

const titles = (all: { title: string }[]) => all.map(({ title }) => title);

test("questions are offered by the words of the title, and those about the chosen clause after them", async () => {
  expect(titles((await offered("Who pays for mistakes?")).threads)).toContain(
    "They want us to pay for their mistakes",
  );
  expect(titles((await offered("A quince", "indemnification")).threads)).toContain(
    "They want us to pay for their mistakes",
  );
  expect(titles((await offered("A quince", "scope")).threads)).not.toContain(
    "They want us to pay for their mistakes",
  );
  const both = await offered("They want us to pay for their mistakes", "indemnification");
  const numbers = both.threads.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("entries of the playbook are offered by clause, and by a word of their title", async () => {
  const byClause = await offered("", "indemnification");
  expect(titles(byClause.entries)).toEqual(["Indemnification with a hospital"]);
  expect((await (await site.as("graham")).get(byClause.entries[0]!.href)).status).toBe(200);
  expect(titles((await offered("Who knows of a tailrace here?")).entries)).toEqual(["Tailrace and headrace"]);
  expect((await offered("A quince")).entries).toEqual([]);
});

test("nothing of another cohort, of a practice's own manual, or that was taken away is offered", async () => {
  for (const { threads, entries } of [
    await offered("They pay for mistakes elsewhere", "indemnification"),
    await offered("Our own rural tailrace", "indemnification", "scope"),
  ]) {
    expect(titles(threads)).not.toContain("Elsewhere they pay for mistakes");
    expect(titles(entries)).not.toContain("Rural indemnification");
    expect(titles(entries)).not.toContain("Our own tailrace");
  }
  const gone = await ask("wendell", home, "A vanishing quoin");
  await (await site.as("wendell")).post(`${gone}/posts/1/report`, { reason: "patient", note: "" });
  expect(titles((await offered("A vanishing quoin", "indemnification")).threads)).not.toContain(
    "A vanishing quoin",
  );
});

test("without script the preview offers the same, opening beside what was typed", async () => {
  const { text, status } = await (await site.as("graham")).post(`${home}/ask/preview`, {
    ...{ title: "Who pays for mistakes?", body: "Tell us.", key: randomUUID(), kind: "question" },
    ...{ counterparty: "hospital", "clauses[]": "indemnification" },
  });
  expect(status).toBe(200);
  expect(text).toContain("In the playbook");
  expect(text).toContain("Indemnification with a hospital");
  expect(text).toContain("Already talked about?");
  expect(text).toMatch(new RegExp(`href="${question}"[^>]* target="_blank"`));
});
