import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "#tests/support/browser.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** The directives of an answer's policy by name. */
function policyOf(answer: Answer): Record<string, string[]> {
  const policy = String(answer.headers["content-security-policy"]);
  return Object.fromEntries(
    policy.split(";").map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

test("the policy lets only scripts with the request's nonce run, and nothing inline beside them", async () => {
  const wendell = await site.as("wendell");
  for (const path of ["/", "/c/pediatric-pt/threads/1", "/nothing-here", "/settings/second-factor/app"]) {
    const page = await wendell.get(path);
    const policy = policyOf(page);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
    expect(policy["form-action"]).toEqual(["'self'"]);
    expect(policy["style-src"]).toEqual(["'self'"]);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe-|http:|https:|\*/);
    const [nonce] = policy["script-src"]!;
    const scripts = page.text.match(/<script\b[^>]*>/g)!;
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce!.slice("'nonce-".length, -1)}"`);
    expect(page.text).not.toMatch(/<style\b|\sstyle="|\son[a-z]+="/);
  }
});

test("each answer has a nonce of its own, refusals too", async () => {
  const stranger = await site.as(null);
  const answers = [
    await stranger.get("/sign-in"),
    await stranger.get("/sign-in"),
    await stranger.get("/nothing-here"),
    await stranger.send("POST", "/sign-in", { origin: "https://elsewhere.example" }),
  ];
  const nonces = answers.map((answer) => policyOf(answer)["script-src"]![0]);
  expect(new Set(nonces).size).toBe(answers.length);
  for (const nonce of nonces) expect(nonce).toMatch(/^'nonce-[\w+/]{24}'$/);
});

test("no answer is kept by a cache, guessed at, framed, or found by a search engine", async () => {
  const wendell = await site.as("wendell");
  for (const path of [
    "/",
    "/c/pediatric-pt",
    "/c/pediatric-pt.data",
    "/settings/export/data.json",
    "/nothing-here",
  ])
    expect((await wendell.get(path)).headers, path).toMatchObject({
      "cache-control": expect.stringContaining("no-store"),
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "x-robots-tag": "noindex, nofollow",
    });
});

test("what the build made is kept for a year, compressed, and is what its name says", async () => {
  const stranger = await site.as(null);
  const { text } = await stranger.get("/sign-in");
  const [script] = /\/assets\/entry\.client-[\w-]+\.js/.exec(text)!;
  const answer = await stranger.get(script!, { "accept-encoding": "br" });
  expect(answer.headers).toMatchObject({
    "cache-control": "public,max-age=31536000,immutable",
    "content-encoding": "br",
    "x-content-type-options": "nosniff",
  });
});
