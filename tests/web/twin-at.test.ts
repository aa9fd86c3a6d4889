import { expect, test } from "vitest";
import { twinAt } from "#app/web/twin-at.ts";

const deeds = { lock: { locks: true }, unlock: { locks: false } };

test("a module that stands at two addresses knows by the last segment which of the two it is at", () => {
  expect(twinAt(deeds, "/c/pediatric-pt/threads/4/lock")).toBe(deeds.lock);
  expect(twinAt(deeds, "/c/pediatric-pt/threads/4/unlock?from=lock")).toBe(deeds.unlock);
});

test("it knows so however the router lets an address be written", () => {
  for (const path of ["/threads/4/Unlock", "/threads/4/unlock/", "/threads/4/un%6Cock"])
    expect(twinAt(deeds, path)).toBe(deeds.unlock);
});

test("at any other address there is nothing", () => {
  for (const path of ["/threads/4/constructor", "/threads/4", "/"])
    expect(() => twinAt(deeds, path)).toThrow(expect.objectContaining({ status: 404 }));
});
