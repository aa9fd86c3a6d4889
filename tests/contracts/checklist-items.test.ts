// A checklist for one's own contract: clauses that are usual in it, with the playbook's positions.
import { expect, test } from "vitest";
import { checklistHref, contractChosen } from "#app/contracts/checklist/chosen.ts";
import { checklistItems, checklistText } from "#app/contracts/checklist/items.ts";
import { clauseOf } from "#app/contracts/clauses.ts";
import { entryText } from "#app/contracts/playbook/entry.ts";

const clauses = ["scope", "indemnification"].map((id) => clauseOf(id)!);
const position = {
  ...{ clause: "scope", uid: "aaaaaaaaaaaaaa", practice: "Pennycress" },
  body: entryText({ redFlag: "Other duties.", standard: "A list." }),
};

const numbersOf = (clause: string) =>
  clause === "scope" ? ["Of at least 5 practices here, at least 3 got it all."] : [];

test("of a clause stands what the playbook says, and our own words where it says nothing", () => {
  const [scope, indemnification] = checklistItems(clauses, [position], numbersOf);
  expect(scope!.said).toEqual([
    { heading: "What it means", text: clauses[0]!.meaning },
    { heading: "Red flag", text: "Other duties." },
    { heading: "Standard", text: "A list." },
  ]);
  expect(scope!.from).toEqual({ uid: "aaaaaaaaaaaaaa", practice: "Pennycress" });
  expect(indemnification!.from).toBeNull();
  expect(indemnification!.said.map(({ text }) => text)).toEqual([clauses[1]!.meaning, clauses[1]!.redFlag]);
});

test("as a file it has a heading for each clause, and whose entry it comes from", () => {
  const text = checklistText(checklistItems(clauses, [position], numbersOf));
  expect(text.match(/^## .+$/gm)).toEqual(clauses.map(({ name }) => `## ${name}`));
  expect(text.match(/Pennycress/g)).toHaveLength(1);
  expect(
    text.match(/### What came of it\n\nOf at least 5 practices here, at least 3 got it all\./g),
  ).toHaveLength(1);
});

test("an address says with whom and which clauses, once each, and only those that are usual there", () => {
  const query = new URLSearchParams(
    "with=school&clause=scope&clause=scope&clause=nothing&clause=governing_law",
  );
  const chosen = contractChosen(query);
  expect(chosen.clauses.filter(({ id }) => id === "scope")).toHaveLength(1);
  expect(chosen.clauses.every(({ usualFor }) => usualFor.includes("school"))).toBe(true);
  expect(contractChosen(new URL(checklistHref("x", chosen), "http://x").searchParams)).toEqual(chosen);
  expect(contractChosen(new URLSearchParams("with=nobody&clause=scope"))).toEqual({
    counterparty: null,
    clauses: [],
  });
});
