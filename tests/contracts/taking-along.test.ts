// A conversation about a contract on paper, in a file of Word and as plain text: what was stated stands with what was written.
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { convertIn } from "#app/documents/word/reading/convert-in.ts";
import type { Browser } from "#tests/support/browser.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;
let joelle: Browser;
let graham: Browser;
let thread: string;

const stated = {
  ...{ goal: "Both sides answer for *themselves*", state: "OR", stage: "countered", lawyer: "yes" },
  ...{
    excerpt: "1. The practice shall indemnify [the hospital].\n# Nothing else.",
    "leverage[]": "few_others",
  },
};
const advised = {
  advice: "push_back",
  wording: "Each party mends its own.",
  why: "Our carrier asked.",
  firstHand: "yes",
};

beforeAll(async () => {
  site = await startSite({ UNDO_SECONDS: "0" });
  [wendell, joelle, graham] = await Promise.all([site.as("wendell"), site.as("joelle"), site.as("graham")]);
  const asked = await wendell.post(`${home}/contracts/ask`, {
    ...{
      again: "yes",
      title: "One-sided indemnification",
      body: "Has anyone **moved** them?",
      key: randomUUID(),
    },
    ...{ counterparty: "hospital", "clauses[]": "indemnification", naming: "unnamed", ...stated },
  });
  thread = asked.ledTo();
  for (const [by, body] of [
    [joelle, "This is what we did."],
    [graham, "A mistake of mine."],
  ] as const)
    await by.post(thread, {
      body,
      again: "yes",
      key: randomUUID(),
      ...(by === joelle ? advised : { wording: "Taken back." }),
    });
  await graham.post(`${thread}/posts/3/delete`);
  await wendell.post(`${thread}/accept`, { post: "2" });
  await wendell.post(`${thread}/outcome`, { came: "compromise" });
  await wendell.post(`${thread}/outcome/moved`, { "moved[]": "lawyer", words: "They read it twice." });
  await wendell.post(`${thread}/outcome/wording`, { wording: "Each for its own.", rounds: "2" });
});
afterAll(() => site?.stop());

/** The words of a Word file, without the signs that Markdown has for them. */
async function wordsIn(bytes: Buffer): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "taken-")), "file");
  writeFileSync(path, bytes);
  return (await convertIn(path, "docx", "a.docx")).markdown.replace(/\\(?=[^\p{L}\p{N}\s])/gu, "");
}

const everything = [
  ...[
    "Hospital or health system",
    "They answered our changes",
    "Oregon",
    "Few others offer",
    "Indemnification",
  ],
  ...[
    "The practice shall indemnify",
    "Compromise",
    "A lawyer’s letter",
    "They read it twice.",
    "Each for its own.",
  ],
  ...["Push back", "Faced this", "Each party mends its own.", "Our carrier asked.", "This is what we did."],
];

test("as plain text it has the facts, what came of it, and under each post what that advises", async () => {
  const { status, text, headers } = await joelle.get(`${thread}/markdown`);
  expect(status).toBe(200);
  expect(headers["content-disposition"]).toContain("One-sided indemnification.md");
  for (const words of everything) expect(text).toContain(words);
  expect(text).toContain("Has anyone **moved** them?");
  // What was typed into a field is no Markdown.
  expect(text).toContain("Both sides answer for \\*themselves\\*");
  expect(text).toContain("> 1\\. The practice");
  expect(text).toContain("> \\# Nothing else.");
  expect(text.indexOf("Each party mends")).toBeGreaterThan(text.indexOf("## #2 Joelle Haverty"));
});

test("in Word and on paper it has the same", async () => {
  const answer = await fetch(`${site.url}${thread}/word`, {
    headers: { cookie: `session=${joelle.cookie("session")}` },
  });
  const words = await wordsIn(Buffer.from(await answer.arrayBuffer()));
  const page = (await joelle.get(`${thread}/print`)).text;
  for (const said of everything) {
    expect(words).toContain(said);
    expect(page).toContain(said);
  }
  expect(page).toContain(`href="${thread}/word"`);
});

test("who asked without a name stays unnamed, and what was taken back is only said to be", async () => {
  for (const way of ["markdown", "print"]) {
    for (const reader of [joelle, graham]) {
      const { text } = await reader.get(`${thread}/${way}`);
      const main = /<main.*<\/main>/s.exec(text)?.[0] ?? text;
      expect(main).toContain("Anonymous member");
      expect(main).not.toContain("Wendell");
      expect(main).toContain("#3 was deleted by its author");
      expect(main).not.toContain("A mistake of mine.");
      expect(main).not.toContain("Taken back.");
    }
  }
  const { text } = await joelle.get(`${thread}/markdown`);
  expect(text).toMatch(/#1 Anonymous member\n\n\*[^\n]*20\d\d\*/);
});

test("a question that was reported as patient data leaves nothing in the file but that it was", async () => {
  const asked = await wendell.post(`${home}/contracts/ask`, {
    ...{ again: "yes", title: "Another clause", body: "Who knows it?", key: randomUUID() },
    ...{ counterparty: "hospital", "clauses[]": "indemnification", goal: "A hidden astrolabe" },
  });
  const other = asked.ledTo();
  expect((await graham.get(`${other}/markdown`)).text).toContain("astrolabe");
  await graham.post(`${other}/posts/1/report`, { reason: "patient", note: "" });
  for (const reader of [wendell, joelle, graham]) {
    const { text, status } = await reader.get(`${other}/markdown`);
    expect(text).not.toContain("astrolabe");
    if (status === 200) expect(text).toContain("#1 is set aside, reported as patient data");
  }
});
