import { expect, test } from "vitest";
import { clauseOf, clauses, clausesFor } from "#app/contracts/clauses.ts";
import {
  counterparties,
  counterpartyNames,
  leverages,
  movers,
  positions,
  results,
  stages,
} from "#app/contracts/vocabulary.ts";
import { findingsIn } from "#app/guard/guard.ts";

test("there are at least 45 kinds of clauses, each once by id and by name", () => {
  expect(clauses.length).toBeGreaterThanOrEqual(45);
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
  expect(new Set(clauses.map(({ name }) => name.toLowerCase())).size).toBe(clauses.length);
});

test("each says what it means and what to be careful of, in a line or two, each its own", () => {
  for (const { id, name, meaning, redFlag, usualFor } of clauses) {
    expect(id).toMatch(/^[a-z][a-z_]{2,29}$/);
    expect(name.length, id).toBeLessThanOrEqual(50);
    expect(meaning.length, id).toBeGreaterThan(30);
    for (const text of [meaning, redFlag]) {
      expect(text.length, id).toBeLessThanOrEqual(110);
      expect(text, id).toMatch(/^[A-Z“].*[.”]$/);
    }
    expect(usualFor.length, id).toBeGreaterThan(0);
    expect(new Set(usualFor).size, id).toBe(usualFor.length);
  }
  expect(new Set(clauses.flatMap(({ meaning, redFlag }) => [meaning, redFlag])).size).toBe(
    clauses.length * 2,
  );
});

test("six of the longest ids fit where a question keeps them", () => {
  const longest = clauses.map(({ id }) => id.length).sort((a, b) => b - a);
  expect(longest.slice(0, 6).reduce((sum, length) => sum + length + 1, 0)).toBeLessThanOrEqual(200);
});

test("whoever makes a contract finds enough clauses that are usual in it, what is special to it first", () => {
  for (const counterparty of counterpartyNames) {
    const usual = clausesFor(counterparty);
    expect(usual.length, counterparty).toBeGreaterThanOrEqual(12);
    expect(usual.every(({ usualFor }) => usualFor.includes(counterparty))).toBe(true);
  }
  expect(clausesFor("landlord")[0]!.usualFor).toEqual(["landlord"]);
});

test("a clause is found by its id, and nothing by another", () => {
  expect(clauseOf("indemnification")?.name).toBe("Indemnification");
  expect(clauseOf("price")).toBeUndefined();
});

test("no choice names somebody, holds an amount, or is what the guard would stop", () => {
  const said = [counterparties, stages, leverages, positions, results, movers].flatMap((list) =>
    Object.values(list).map((each) => (typeof each === "string" ? each : each.name)),
  );
  const texts = [...said, ...clauses.flatMap(({ name, meaning, redFlag }) => [name, meaning, redFlag])];
  for (const text of texts) {
    expect(text).not.toMatch(/[$%]|\d/);
    expect(findingsIn(text), text).toEqual([]);
  }
});
