// Taking over what a peer changes in a document that was adopted: what is shown, what is chosen, and what the walls leave of it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeUpdate, shownSections } from "#app/documents/updating/merged.ts";
import { verbs } from "#db/verbs.ts";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { beginShared, publishAnew, uidOf } from "./writing.ts";

const title = "Snow days of the clinic";
const text = (parts: Record<string, string>) =>
  Object.entries(parts)
    .map(([heading, words]) => `## ${heading}\n\n${words}\n`)
    .join("\n");
const base = {
  Purpose: "Families know by six in the morning whether we open.",
  Calls: "The desk calls every family of the morning before seven.",
  Roads: "Nobody drives on a road that the county has closed.",
  Pay: "A therapist who cannot come makes up the hours within a month.",
};
const theirs = {
  ...base,
  Calls: "The desk writes to every family of the morning before half past six.",
  Roads: "Nobody drives on a road that the county has closed, or that {{road_person}} would not drive.",
};
const mine = {
  ...base,
  Calls: "The desk calls every family of the morning before seven, and the school.",
  Pay: "A therapist who cannot come is paid as usual.",
};
const road = { name: "road_person", label: "Who judges the roads", type: "text", help: "", default: "" };

let site: Site;
let adopter: Browser;
let shared: string;
let copy: string;
const update = () => `/practice/manual/${copy}/update`;
const draft = async () =>
  (
    await site.database.owner.query(
      "select w.body, w.fields, w.save_count from document_draft w join document d on d.id = w.document_id where d.uid = $1",
      [copy],
    )
  ).rows[0];
/** The fields that a page's form has, and what is chosen beforehand. */
const formIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input ([^>]*)>/g)].flatMap(([, tag]) => {
      const [name, value] = [/name="([^"]+)"/.exec(tag!)?.[1], /value="([^"]*)"/.exec(tag!)?.[1]];
      const isSent = /type="hidden"/.test(tag!) || /checked/.test(tag!);
      return name && value !== undefined && isSent && !name.startsWith("for-") ? [[name, value]] : [];
    }),
  );

beforeAll(async () => {
  site = await startSite();
  adopter = await site.as("maribel");
  shared = await beginShared(site, "joelle", "pediatric", { title, body: text(base) });
  await adopter.post(`/c/pediatric-pt/documents/${shared}/adopt`, {});
  copy = (await uidOf(site, "saltwillow", title))!;
  await site.database.owner.query(
    "update document_draft w set body = $2 from document d where d.id = w.document_id and d.uid = $1",
    [copy, text(mine)],
  );
});
afterAll(() => site?.stop());

test("as long as nothing is newer, the page says so", async () => {
  expect((await adopter.get(update())).text).toContain("You are up to date");
});

describe("once the peer has published a new version", () => {
  beforeAll(async () => {
    const about = { change: "required", summary: "We write in place of calling: it is quicker." };
    await publishAnew(site, "joelle", shared, { title, body: text(theirs), fields: [road] }, about);
  });

  test("the page says what it is about, and shows by heading who changed what", async () => {
    const { status, text: page } = await adopter.get(update());
    expect(status).toBe(200);
    expect(page).toContain("We write in place of calling: it is quicker.");
    expect(page).toContain("Required change");
    expect(page).toMatch(/<h2[^>]*>Roads<\/h2>.{0,200}Only they changed it/s);
    expect(page).toMatch(/<h2[^>]*>Calls<\/h2>.{0,200}Both changed the same words/s);
    expect(page).toMatch(/<bdi>Pay<\/bdi>.{0,200}Only you changed it: kept/s);
    expect(page).toContain("1 more section is the same on both sides.");
    expect(page).toMatch(/<ins>[^<]*is paid as usual/);
    expect(page).toContain('<span class="blank">Who judges the roads</span>');
    expect(formIn(page)).toEqual({ version: "2", seen: "1", "take-roads": "theirs" });
  });

  test("each of the three texts can be looked at whole", async () => {
    for (const [side, words] of [
      ["base", "before seven."],
      ["mine", "and the school."],
      ["theirs", "half past six."],
    ])
      expect((await adopter.get(`${update()}/${side}`)).text, side).toContain(words);
    expect((await adopter.get(`${update()}/other`)).status).toBe(404);
  });

  test("where both changed the same words, nothing is taken without a choice, and what was chosen stays", async () => {
    const { status, text: page } = await adopter.post(update(), {
      ...{ version: "2", seen: "1", "take-roads": "mine" },
    });
    expect(status).toBe(400);
    expect(page).toMatch(/“[^“”]*Calls[^“”]*”: choose yours, theirs, or both\./);
    expect(formIn(page)["take-roads"]).toBe("mine");
    expect((await draft()).body).toBe(text(mine));
  });

  test("whom somebody was quicker than sees it again, and nothing is lost", async () => {
    await site.database.owner.query(
      "update document_draft w set body = body || $2, save_count = 2 from document d where d.id = w.document_id and d.uid = $1",
      [copy, "\n## Ours alone\n\nWe have a sledge.\n"],
    );
    const { status, text: page } = await adopter.post(update(), {
      ...{ version: "2", seen: "1", "take-calls": "theirs", "take-roads": "theirs" },
    });
    expect(status).toBe(409);
    expect(page).toContain("Somebody at your practice changed the draft meanwhile");
    expect(formIn(page)).toEqual({ version: "2", seen: "2", "take-calls": "theirs", "take-roads": "theirs" });
    expect((await draft()).body).toContain("We have a sledge.");
  });

  test("“Not for us” is remembered, and can still be changed", async () => {
    expect((await adopter.post(`${update()}/pass`, { version: "2" })).location).toBe(
      `/practice/manual/${copy}?done=passed`,
    );
    expect((await adopter.get(`/practice/manual/${copy}`)).text).not.toContain("An update waits");
    expect((await adopter.get(update())).text).toContain("You said that this update is not for you");
  });

  test("one press puts what was chosen into the draft: their sections, one's own, and their blanks", async () => {
    const answer = await adopter.post(update(), {
      ...{ version: "2", seen: "2", "take-calls": "combined", "take-roads": "theirs" },
    });
    expect(answer.location).toBe(`/practice/manual/${copy}?done=taken`);
    const { body, fields, save_count } = await draft();
    for (const words of ["and the school", "half past six", "{{road_person}}", "paid as usual", "a sledge"])
      expect(body).toContain(words);
    expect(fields).toEqual([road]);
    expect(save_count).toBe(3);
    expect((await adopter.get(update())).text).toContain("The update is in your draft");
  });
});

test("after the seat is lost updates stop, and what was adopted stays", async () => {
  await publishAnew(site, "joelle", shared, { title, body: text(base) });
  expect((await adopter.get(update())).text).toContain("Version 3 is out");
  await site.database.owner.query(
    "update seat set until = now() where practice_id = $1 and cohort_id = $2 and until is null",
    [practice("saltwillow"), cohort("pediatric")],
  );
  const { status, text: page } = await adopter.get(update());
  expect(status).toBe(200);
  expect(page).toContain("Updates have stopped");
  expect(page).not.toContain("Version 3");
  expect((await adopter.post(update(), { version: "3", seen: "3" })).status).toBe(409);
  const { rows } = await site.database.owner.query("select id from document where uid = $1", [copy]);
  const take = {
    doc: rows[0].id,
    toVersion: 3,
    seen: 3,
    newTitle: "x",
    newBody: "x",
    newFields: "[]" as never,
  };
  await expect(site.database.asMember("maribel", (app) => verbs.takeUpdate(app, take))).rejects.toMatchObject(
    { code: "RT404" },
  );
  expect((await adopter.get(`/practice/manual/${copy}`)).text).toContain("We have a sledge.");
  expect((await adopter.get(`${update()}/theirs`)).status).toBe(404);
});

test("nobody of another practice sees the update, and staff of the practice do not take it over", async () => {
  for (const who of ["joelle", "eero"]) {
    const browser = await site.as(who);
    expect((await browser.get(update())).status, who).toBe(404);
    expect((await browser.post(update(), { version: "3", seen: "3" })).status, who).toBe(404);
    expect((await browser.post(`${update()}/pass`, { version: "3" })).status, who).toBe(404);
  }
  const staff = await site.as("kiyoko");
  expect((await staff.get(update())).status).toBe(403);
  expect((await staff.post(`${update()}/pass`, { version: "3" })).status).toBe(403);
});

test("fifty pages are compared within 300 ms", async () => {
  const section = (i: number, more: string) =>
    `## Section ${i}\n\n${Array.from({ length: 6 }, (_, p) => `In paragraph ${p} of part ${i} it says who does what, when, and where it is written down. ${"The desk keeps the list and the director signs it. ".repeat(3)}`).join("\n\n")} ${more}\n\n`;
  const whole = (more: (i: number) => string) =>
    Array.from({ length: 120 }, (_, i) => section(i, more(i))).join("");
  const texts = {
    base: whole(() => ""),
    mine: whole((i) => (i % 9 === 0 ? "We do it on Mondays." : "")),
    theirs: whole((i) => (i % 6 === 0 ? "They do it on Fridays." : "")),
  };
  expect(texts.base.split(/\s+/).length).toBeGreaterThan(25_000);
  const asText = (body: string) => ({ title: "x", body, fields: [] });
  const took: number[] = [];
  for (let i = 0; i < 5; i++) {
    const from = performance.now();
    shownSections(
      mergeUpdate({
        ...{ base: asText(texts.base), mine: asText(texts.mine), theirs: asText(texts.theirs) },
        passed: asText(texts.theirs),
      }),
    );
    took.push(performance.now() - from);
  }
  expect(Math.min(...took)).toBeLessThan(300);
});
