import { describe, expect, test } from "vitest";
import { quoteMarkdown, selectedWords } from "#app/markdown/quote.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { prose, type Said } from "./prose.ts";
import { linksIn, seenIn } from "./seen.ts";

const said = (one: Said) =>
  typeof one === "string" ? { typed: one, links: [] } : { typed: one[0], links: one.slice(1) };
const asSeen = (typed: string) =>
  typed
    .replace(/[^\S\n\u00a0]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();

test("there are at least 150 of them", () => {
  expect(
    new Set(
      Object.values(prose)
        .flat()
        .map((one) => said(one).typed),
    ).size,
  ).toBeGreaterThanOrEqual(150);
});

describe.each(Object.entries(prose))("%s are seen as they were typed", (_, sentences) => {
  test.each(sentences.map((one) => [said(one).typed, said(one)] as const))("%j", (_, { typed, links }) => {
    const { html } = renderMarkdown(typed);
    expect(seenIn(html)).toBe(asSeen(typed));
    expect(linksIn(html)).toEqual(links);
    expect(html.match(/<(?!\/?(?:p|a)\b|br \/>)[^>]*>/g) ?? []).toEqual([]);
  });

  test("in the middle of a post as well", () => {
    for (const { typed } of sentences.map(said)) {
      const { html } = renderMarkdown(`Hello **all**,\n\n${typed}\n\nThank you.`);
      // Marks between empty lines, such as "#", are nothing but marks.
      expect(seenIn(html)).toBe(asSeen(`Hello all,\n\n${typed}\n\nThank you.`));
    }
  });

  test("when it is quoted, whole or as selected words", () => {
    // A mark alone marks nothing up, and nothing is to be quoted of it.
    for (const { typed } of sentences.map(said).filter(({ typed }) => /[^>\s]/.test(typed))) {
      const whole = seenIn(renderMarkdown(quoteMarkdown(typed, "Ann")).html);
      expect(whole).toBe(asSeen(`Ann wrote:\n${typed}`));
      const selected = seenIn(renderMarkdown(quoteMarkdown(selectedWords(asSeen(typed)), "Ann")).html);
      // What was indented too far for a list is one where it is selected.
      expect(selected).toBe(asSeen(`Ann wrote:\n${typed}`).replace(/^- (?=not quite)/m, ""));
    }
  });

  test("in the words for lists and mails", () => {
    for (const { typed } of sentences.map(said))
      expect(renderMarkdown(typed).text).toBe(asSeen(typed).replaceAll("\u00a0", " "));
  });
});
