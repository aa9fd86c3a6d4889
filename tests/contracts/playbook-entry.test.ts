// An entry of the playbook: its positions are sections of a document's text.
import { describe, expect, test } from "vitest";
import { clauseOf } from "#app/contracts/clauses.ts";
import { type Entry, entryIn, entryText, entryTitle } from "#app/contracts/playbook/entry.ts";
import { entryHtml } from "#app/contracts/playbook/entry-html.ts";
import { entriesAfter } from "#app/contracts/playbook/queries.server.ts";
import { MOST_TAKEN, takenText } from "#app/contracts/playbook/taken.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { MAX_DOCUMENT } from "#app/documents/word/limits.ts";

const whole: Entry = {
  meaning: "Who pays when somebody is sued.",
  redFlag: "Only you pay.",
  standard: "Each side answers for its own.\n\n- negligence\n- staff",
  fallback: "Up to what the insurance covers.",
  walkAway: "Anything that our carrier excludes.",
  wording: "> Each party shall indemnify the other.",
  lawyer: "When they want you to defend them.",
};

test("an entry is read out of the text that was written of it", () => {
  expect(entryIn(entryText(whole))).toEqual(whole);
  expect(entryIn(entryText({ standard: "Ask for it." }))).toEqual({ standard: "Ask for it." });
});

test("sections are known in any order, at any depth, and with numbers before them", () => {
  const text = "# Indemnification\n\nAbout.\n\n### 2. Walk away\n\nNever.\n\n### 1. STANDARD\n\nAlways.\n";
  expect(entryIn(text)).toEqual({ walkAway: "Never.", standard: "Always." });
});

test("what stands deeper belongs to the section above it, and what stands below another heading to none", () => {
  const text =
    "## Standard\n\nMutual.\n\n### In writing\n\nBy mail.\n\n## Our history\n\nLong.\n\n### Fallback\n\nA cap.\n";
  expect(entryIn(text)).toEqual({ standard: "Mutual.\n\n### In writing\n\nBy mail.", fallback: "A cap." });
});

test("a text without such headings has no positions", () => {
  expect(entryIn("")).toEqual({});
  expect(entryIn("Standard\n\nis what we want.")).toEqual({});
});

test("an entry is called by its clause and with whom", () => {
  const clause = clauseOf("indemnification")!;
  expect(entryTitle(clause, "")).toBe(clause.name);
  expect(entryTitle(clause, "school")).toBe(`${clause.name}: School district`);
});

test("among others an entry has no anchors and no numbers, and its blanks are shown", () => {
  const { html } = renderDocument("## Standard\n\nWe answer in {{days}} days.\n\n## Fallback\n\nA cap.\n");
  expect(html).toContain('id="standard"');
  const shown = entryHtml(html, []);
  expect(shown).not.toContain(" id=");
  expect(shown).not.toContain('class="num"');
  expect(shown).toContain("<h3><span>Standard</span></h3>");
  expect(shown).toContain('class="blank"');
});

describe("the file of several entries", () => {
  const entry = (title: string, body = entryText(whole)) => ({
    ...{ title, body, foot: "Looked after by Pennycress" },
  });

  test("has each under its title, its sections below, and whose it is", () => {
    const text = takenText([entry("Indemnification"), entry("Scope", "# Standard\n\nA list.")]);
    expect(text).toContain("## Indemnification\n\n### What it means");
    expect(text).toContain("## Scope\n\n## Standard\n\nA list.");
    expect(text).toContain("_Looked after by Pennycress_");
    expect(text).not.toContain("The first");
  });

  test("ends after a whole entry, and says so, where more are chosen than it holds", () => {
    const many = Array.from({ length: MOST_TAKEN + 1 }, (_, i) => entry(`Clause ${i}`));
    expect(takenText(many)).toContain(`_The first ${MOST_TAKEN} entries.`);
    expect(takenText(many)).not.toContain(`Clause ${MOST_TAKEN}`);
    const long = takenText([entry("Short"), entry("Long", "x".repeat(MAX_DOCUMENT))]);
    expect(long).toContain("## Short");
    expect(long).not.toContain("## Long");
    expect(long).toContain("_Only the first entry.");
  });
});

test("a page's key is read as it was written, and nothing else is one", () => {
  expect(entriesAfter("term_renewal--7")).toEqual({ clause: "term_renewal", counterparty: "", id: 7 });
  expect(entriesAfter("scope-medicaid_plan-12")).toEqual({
    clause: "scope",
    counterparty: "medicaid_plan",
    id: 12,
  });
  expect(entriesAfter("scope-12")).toBeNull();
});
