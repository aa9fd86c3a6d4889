import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

test("a form that is larger than any photo is refused before it is read", async () => {
  const wendell = await site.as("wendell");
  const answer = await wendell.send(
    "POST",
    "/settings/profile",
    { ...form, "content-length": 12_000_001 },
    "name=x",
  );
  expect(answer.status).toBe(413);
  expect(answer.text).toContain("Photos may have up to 10 MB.");
});

test("a form that does not say how long it is is refused before it is read", async () => {
  const wendell = await site.as("wendell");
  const headers = { ...form, "transfer-encoding": "chunked" };
  const answer = await wendell.send("POST", "/settings/profile", headers, "name=x");
  expect(answer.status).toBe(411);
});
