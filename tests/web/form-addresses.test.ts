import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPlaces, type Places } from "#tests/access/places.ts";
import { type FullSite, startFullSite } from "#tests/access/site.ts";
import { table } from "#tests/access/table.ts";
import { type Answer, type Browser, dataPath } from "#tests/support/browser.ts";
import { noise } from "#tests/web/noise.ts";

type Module = { default?: unknown; loader?: unknown; action?: unknown };

let full: FullSite;
let places: Places;
let modules: Map<string, Module>;

beforeAll(async () => {
  full = await startFullSite();
  places = await findPlaces(
    full.site.database,
    table.map(({ at }) => at),
  );
  const path = new URL("../../build/server/index.js", import.meta.url).href;
  const { routes } = await import(/* @vite-ignore */ path);
  modules = new Map(full.routes.map(({ id, pattern }) => [pattern, routes[id].module]));
});
afterAll(() => full?.site.stop());

/** Where routes like these stand, as the access table has them. */
function addresses(like: (module: Module) => unknown): [pattern: string, path: string][] {
  return table
    .filter(({ pattern }) => like(modules.get(pattern)!))
    .map(({ pattern, at }) => [pattern, places(at)]);
}

function expectPage({ status, headers, text }: Answer, expected: number, what: string) {
  expect(status, what).toBe(expected);
  expect(headers["content-type"], what).toContain("text/html");
  expect(text, what).toMatch(/<h1[ >]/);
}

/** Opens an address and goes wherever it leads, as a browser does. */
async function visit(browser: Browser, path: string): Promise<Answer> {
  let answer = await browser.get(path);
  for (let steps = 0; answer.location && steps < 5; steps++) answer = await browser.get(answer.location);
  return answer;
}

describe("whoever visits an address that only takes forms comes to a page of the site:", () => {
  test.each(["facilitator", "anonymous"] as const)("%s", async (role) => {
    const takingForms = addresses(({ default: page, action }) => !page && action);
    expect(takingForms.length).toBeGreaterThan(10);
    for (const [pattern, path] of takingForms) {
      expectPage(await visit(full.browser(role), path), 200, pattern);
      const data = await full.browser(role).data(path);
      expect(data.status, pattern).toBe(202);
      expect(data.headers["content-type"], pattern).toContain("text/x-script");
    }
  });
});

test("a form that is sent to an address which takes none is answered by a page of the site", async () => {
  const takingNone = addresses(({ action }) => !action);
  expect(takingNone.length).toBeGreaterThan(20);
  for (const [pattern, path] of takingNone) {
    const answer = await full.browser("facilitator").post(path, { body: "words" });
    expectPage(answer, modules.get(pattern)!.default ? 405 : 404, pattern);
    const script = await full.browser("facilitator").post(dataPath(path), { body: "words" });
    expect([404, 405], pattern).toContain(script.status);
  }
  expect(noise(full.site.log())).toEqual([]);
});

test("what script asks for says nothing in the log", async () => {
  const wendell = full.browser("attendee");
  const at = "/c/pediatric-pt";
  const kept = await wendell.post(`${at}/drafts/new`, { title: "How?", body: "We wonder.", seq: "99" });
  expect(JSON.parse(kept.text)).toMatchObject({ saved: true });
  expect((await wendell.post(`${at}/threads/1/read`, { post: "no number" })).status).toBe(400);
  expect(JSON.parse((await wendell.get(`${at}/similar?title=opening+hours`)).text)).toHaveProperty("threads");
  expect(JSON.parse((await wendell.get(`${at}/people/typed?q=l`)).text)).toHaveProperty("people");
  expect(JSON.parse((await wendell.get(`${at}/threads/1/quote?post=1`)).text)).toHaveProperty("quote");
  expect(noise(full.site.log())).toEqual([]);
});

test("an address that is led on carries nothing into the answer but its own parts", async () => {
  const odd = await full.browser("anonymous").get("/c/%0d%0aSet-Cookie:%20x=y/read");
  expect([odd.status, odd.location]).toEqual([302, "/c/%0D%0ASet-Cookie%3A%20x%3Dy"]);
  expect((await full.browser("anonymous").get("/c/%2F%2Fevil.example/read")).location).toBe(
    "/c/%2F%2Fevil.example",
  );
});
