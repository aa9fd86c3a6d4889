// What becomes of changes that were looked at and passed once the peer publishes the next version.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { beginShared, publishAnew, uidOf } from "./writing.ts";

const title = "Keys of the clinic";
const text = (parts: Record<string, string>) =>
  Object.entries(parts)
    .map(([heading, words]) => `## ${heading}\n\n${words}\n`)
    .join("\n");
const base = {
  Purpose: "Every key of the clinic is with somebody who is named here.",
  Desk: "The desk counts the keys on Mondays.",
  Cabinet: "The cabinet with the swings is locked at night.",
  Loss: "Whoever lost a key says so on the same day.",
  Fobs: "A fob is given back on the last day of work.",
};
const second = {
  ...base,
  Purpose: "Every key and every code of the clinic is with somebody who is named here.",
  Desk: "The desk counts the keys each evening.",
  Cabinet: "The cabinet with the swings is locked at noon and at night.",
  Locker: "Each locker has a number.",
};
const { Fobs: _, ...withoutFobs } = second;
const third = {
  ...withoutFobs,
  Desk: "The desk counts the keys each evening, and signs the list.",
  Loss: "Whoever lost a key says so within the hour.",
};

let site: Site;
let adopter: Browser;
let shared: string;
let copy: string;
const update = () => `/practice/manual/${copy}/update`;
const adoption = async () =>
  (
    await site.database.owner.query(
      "select a.base_version, a.passed_version, a.taking, w.body from adoption a join document d on d.id = a.document_id left join document_draft w on w.document_id = d.id where d.uid = $1",
      [copy],
    )
  ).rows[0];
/** What a page's form would take if it were sent as it is. */
const chosen = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input ([^>]*)>/g)].flatMap(([, tag]) => {
      const [name, value] = [/name="take-([^"]+)"/.exec(tag!)?.[1], /value="([^"]*)"/.exec(tag!)?.[1]];
      return name && value && /checked/.test(tag!) ? [[name, value]] : [];
    }),
  );
const inOrder = (page: string, ...words: string[]) => {
  const at = words.map((each) => page.indexOf(each));
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
};

beforeAll(async () => {
  site = await startSite();
  adopter = await site.as("maribel");
  shared = await beginShared(site, "joelle", "pediatric", { title, body: text(base) });
  await adopter.post(`/c/pediatric-pt/documents/${shared}/adopt`, {});
  copy = (await uidOf(site, "saltwillow", title))!;
  await site.database.owner.query(
    "update document_draft w set body = $2 from document d where d.id = w.document_id and d.uid = $1",
    [copy, text({ ...base, Cabinet: "The cabinet with the swings is locked by whoever leaves last." })],
  );
  await publishAnew(site, "joelle", shared, { title: "Keys and codes", body: text(second) });
});
afterAll(() => site?.stop());

test("before anything was passed their changes are ticked, and what both changed is to be chosen", async () => {
  const { text: page } = await adopter.get(update());
  expect(chosen(page)).toEqual({ purpose: "theirs", desk: "theirs", locker: "theirs" });
  expect(page).not.toContain("Passed before");
});

test("with the next version only what is new since is ticked; what was passed stands below and is left out", async () => {
  await adopter.post(`${update()}/pass`, { version: "2" });
  await publishAnew(site, "joelle", shared, { title: "Keys and codes", body: text(third) });
  const { text: page } = await adopter.get(update());
  expect(chosen(page)).toEqual({
    ...{ desk: "theirs", loss: "theirs", fobs: "theirs" },
    ...{ purpose: "mine", cabinet: "mine", locker: "mine" },
  });
  inOrder(page, ">Desk<", ">Loss<", ">Fobs<", "Passed before", ">Purpose<", ">Cabinet<", ">Locker<");
  expect((await adoption()).base_version).toBe(1);
});

test("sent as it is, the draft has what is new and nothing of what was passed, its title neither", async () => {
  const page = (await adopter.get(update())).text;
  const form = Object.fromEntries(Object.entries(chosen(page)).map(([key, value]) => [`take-${key}`, value]));
  const answer = await adopter.post(update(), { version: "3", seen: "1", ...form });
  expect(answer.location).toBe(`/practice/manual/${copy}?done=taken`);
  const { body, taking } = await adoption();
  expect(taking).toBe(3);
  expect(body).toContain("signs the list");
  expect(body).toContain("within the hour");
  for (const left of ["every code", "at noon", "Each locker", "A fob"]) expect(body).not.toContain(left);
  expect(await uidOf(site, "saltwillow", title)).toBe(copy);
});
