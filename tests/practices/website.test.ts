import { expect, test } from "vitest";
import { websiteName, websiteOf } from "#app/practices/website.ts";

test.each([
  ["", ""],
  ["   ", ""],
  ["www.saltwillowkids.com", "https://www.saltwillowkids.com"],
  ["http://saltwillowkids.com/", "https://saltwillowkids.com"],
  ["HTTPS://SaltwillowKids.com/About", "https://saltwillowkids.com/About"],
  ["saltwillowkids.com:8080/team", "https://saltwillowkids.com/team"],
  ["saltwillow-kids.co.uk/?who=us", "https://saltwillow-kids.co.uk/?who=us"],
])("%j is kept as %j", (typed, kept) => {
  expect(websiteOf(typed)).toBe(kept);
});

test.each([
  "javascript:alert(1)",
  "javascript:1",
  "data:text/html,hello",
  "ftp://saltwillowkids.com",
  "https://owner:secret@saltwillowkids.com",
  "localhost",
  "127.0.0.1",
  "https://[::1]/",
  "our website",
  "https://",
  "//saltwillowkids.com\\@else.com",
  "mailto:maribel@saltwillowkids.com",
])("%j is no website", (typed) => {
  expect(websiteOf(typed)).toBeNull();
});

test("a link's words leave out what everyone knows", () => {
  expect(websiteName("https://www.saltwillowkids.com/team")).toBe("saltwillowkids.com/team");
});
