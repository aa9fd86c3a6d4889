import { expect, test } from "vitest";
import { safePath } from "#app/accounts/safe-path.ts";

test.each([
  ["/", "/"],
  ["/c/pediatric/threads/3?post=2#p2", "/c/pediatric/threads/3?post=2#p2"],
  ["/settings", "/settings"],
  ["/invitation", "/invitation"],
])("after signing in one goes on to %s", (to, path) => {
  expect(safePath(to)).toBe(path);
});

test.each([
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "\\\\evil.example/",
  "/\t/evil.example",
  "/%0d%0aSet-Cookie:x/..//evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "evil",
  "",
  null,
  7,
  "/sign-in",
  "/sign-out",
  "/sign-in/factor",
])("%j leads to this site's own start", (to) => {
  const path = safePath(to);
  expect(new URL(path, "https://ours.example").origin).toBe("https://ours.example");
  expect(path.startsWith("//")).toBe(false);
  if (typeof to !== "string" || !to.startsWith("/%")) expect(path).toBe("/");
});
