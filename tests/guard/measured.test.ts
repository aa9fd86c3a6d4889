// How good the guard is, on texts that its rules were not written from; what the page of it says is measured here.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findingsIn } from "#app/guard/guard.ts";
import { measured } from "#app/guard/measured.ts";
import { readPosts, readSentences } from "./labelled/read.ts";

type Judged = { isGuilty: boolean; isCaught: boolean };

function sharesOf(judged: readonly Judged[]) {
  const share = (guilty: boolean) => {
    const those = judged.filter(({ isGuilty }) => isGuilty === guilty);
    return Number((those.filter(({ isCaught }) => isCaught).length / those.length).toFixed(3));
  };
  return { texts: judged.length, caught: share(true), falseAlarms: share(false) };
}

test("the page about the check says what is measured on texts that the rules were not written from", () => {
  const posts = readPosts().map(({ text, phi }) => ({
    isGuilty: phi.length > 0,
    isCaught: findingsIn(text).some(({ kind, action }) => kind === "patient" && action !== "tip"),
  }));
  const sentences = readSentences().map(({ text, flagged }) => ({
    isGuilty: flagged,
    isCaught: findingsIn(text).some(({ kind, action }) => kind !== "patient" && action !== "tip"),
  }));
  expect({ patient: sharesOf(posts), prices: sharesOf(sentences) }).toEqual(measured);
});

// What only has whether there is patient data in it: enough to hold that what is better now is not made worse again.
test("of the posts that were learned from at least seven in ten are caught, and few of the harmless ones", () => {
  const posts = readFileSync("tests/guard/learned-from/posts.jsonl", "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { text: string; patient: boolean })
    .map(({ text, patient }) => ({
      isGuilty: patient,
      isCaught: findingsIn(text).some(({ kind, action }) => kind === "patient" && action !== "tip"),
    }));
  const { texts, caught, falseAlarms } = sharesOf(posts);
  expect(texts).toBeGreaterThan(1_700);
  expect(caught).toBeGreaterThan(0.7);
  expect(falseAlarms).toBeLessThan(0.03);
});
