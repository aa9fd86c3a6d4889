import { expect, test } from "vitest";
import { identifierTypes, readPosts, readSentences } from "./labelled/read.ts";

const posts = [...readPosts(), ...readPosts("learned-from")];
const sentences = [...readSentences(), ...readSentences("learned-from")];

/** Texts that say the same but for capitals, signs and spaces. */
function repeated(texts: string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const words =
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(" ") ?? "";
    return seen.has(words) || !seen.add(words);
  });
}

test("a labelled post has a text and identifiers of known types that stand in it", () => {
  for (const { text, phi, ...rest } of posts) {
    expect(text.trim(), text).not.toBe("");
    expect(rest, text).toEqual({});
    for (const { identifier_type, value, ...more } of phi) {
      expect(identifierTypes, text).toContain(identifier_type);
      expect(value.trim(), text).not.toBe("");
      expect(text).toContain(value);
      expect(more, text).toEqual({});
    }
  }
});

test("a labelled sentence is flagged for one of two reasons, or for none", () => {
  for (const { text, flagged, kind, ...rest } of sentences) {
    expect(text.trim(), text).not.toBe("");
    expect(rest, text).toEqual({});
    expect(["prices", "collective", ""], text).toContain(kind);
    expect(flagged, text).toBe(kind !== "");
  }
});

test("no text stands there twice", () => {
  expect(repeated(posts.map(({ text }) => text))).toEqual([]);
  expect(repeated(sentences.map(({ text }) => text))).toEqual([]);
});

test("there are enough of each to measure by", () => {
  expect(posts.filter(({ phi }) => phi.length > 0).length).toBeGreaterThanOrEqual(120);
  expect(posts.filter(({ phi }) => phi.length === 0).length).toBeGreaterThanOrEqual(120);
  for (const type of identifierTypes) {
    const found = posts.filter(({ phi }) => phi.some(({ identifier_type }) => identifier_type === type));
    expect(found.length, type).toBeGreaterThanOrEqual(3);
  }
  expect(sentences.filter(({ kind }) => kind === "prices").length).toBeGreaterThanOrEqual(80);
  expect(sentences.filter(({ kind }) => kind === "collective").length).toBeGreaterThanOrEqual(70);
  expect(sentences.filter(({ kind }) => kind === "").length).toBeGreaterThanOrEqual(170);
});

test("every phone number and place on the web is one that nobody has", () => {
  for (const { text } of posts) {
    for (const [, area] of text.matchAll(/(?:\(?\d{3}\)?[-. ]+)?\b(\d{3})[-. ]\d{4}\b(?![-\d])/g))
      expect(area, text).toBe("555");
    for (const [, host] of text.matchAll(/(?:@|https?:\/\/)([\w-]+(?:\.[\w-]+)+)/g))
      expect(host, text).toMatch(/(^|\.)example\.(com|org|net)$/);
  }
});
