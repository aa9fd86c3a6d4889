import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { describe } from "../../bench/limit/description.ts";
import { draw } from "../../bench/limit/drawing.ts";
import { startLimit } from "../../bench/limit/limit.ts";

let site: Site;
let wendell: Browser;

beforeAll(async () => {
  site = await startSite();
  wendell = await site.as("wendell");
});
afterAll(() => site.stop());

test.each(["/", "/c/pediatric-pt", "/c/pediatric-pt/threads/4", "/search?q=schedule", "/practice/facts"])(
  "the limit of %s has as many elements and attributes as the page, and as many bytes but for two in a hundred",
  async (path) => {
    const { text: html, status } = await wendell.get(path);
    expect(status).toBe(200);
    const drawn = draw(describe(html));
    expect(Buffer.byteLength(drawn) / Buffer.byteLength(html)).toBeGreaterThan(0.98);
    expect(Buffer.byteLength(drawn) / Buffer.byteLength(html)).toBeLessThan(1.02);
    expect(counted(drawn)).toEqual(counted(html));
    // What a second look finds is what it was made from.
    expect(describe(drawn)).toEqual(describe(html));
  },
);

test("what people wrote is set as it is, and all else is drawn", () => {
  const page = describe(
    '<!DOCTYPE html><html><head><script>a&&b</script></head><body><p class="note">1<!-- -->2</p><div class="prose wide"><p>It&#39;s</p></div></body></html>',
  );
  const [head, body] = page.children as Exclude<(typeof page.children)[0], string>[];
  expect(head!.children).toMatchObject([{ props: { dangerouslySetInnerHTML: { __html: "a&&b" } } }]);
  expect(body!.children).toEqual([
    { tag: "p", props: { className: "note" }, children: ["1", "2"] },
    {
      tag: "div",
      props: { className: "prose wide", dangerouslySetInnerHTML: { __html: "<p>It&#39;s</p>" } },
      children: [],
    },
  ]);
});

test("the limit answers with the page that it has taken, again and again", async () => {
  const limit = await startLimit(site.database.ownerUrl);
  onTestFinished(limit.stop);
  const { text: html } = await wendell.get("/c/pediatric-pt");
  const next = await limit.take(html);
  for (let i = 0; i < 2; i++) {
    const { status, body } = await limit.asker.ask(next());
    expect([status, body.toString()]).toEqual([200, draw(describe(html))]);
  }
});

function counted(html: string): { elements: number; attributes: number } {
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  return { elements: tags.length, attributes: tags.join("").match(/ [\w:-]+="/g)?.length ?? 0 };
}
