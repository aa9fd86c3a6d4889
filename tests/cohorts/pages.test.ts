import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
const uid = {
  maribel: "",
  kiyoko: "",
  eero: "",
  callum: "",
  saltwillow: "",
  sorrelbank: "",
  marrowstone: "",
};
beforeAll(async () => {
  site = await startSite();
  for (const key of ["maribel", "kiyoko", "eero", "callum"] as const)
    uid[key] = (
      await site.database.owner.query("select uid from person where id = $1", [member(key)])
    ).rows[0].uid;
  for (const key of ["saltwillow", "sorrelbank", "marrowstone"] as const)
    uid[key] = (
      await site.database.owner.query("select uid from practice where id = $1", [practice(key)])
    ).rows[0].uid;
});
afterAll(() => site.stop());

const people = "/c/pediatric-pt/people";

async function statuses(key: string, paths: string[]): Promise<number[]> {
  const person = await site.as(key);
  return Promise.all(paths.map(async (path) => (await person.get(path)).status));
}

test("a member sees the practices and people at their table, and no one else's", async () => {
  const wendell = await site.as("wendell");
  const page = await wendell.get(people);
  expect(page.text).toContain("Saltwillow Kids PT");
  expect(page.text).toContain("Maribel Ostrander");
  expect(page.text).not.toContain("Sorrelbank");
  // Kiyoko works at Saltwillow and does not attend.
  expect(page.text).not.toContain("Kiyoko");
  expect(await statuses("wendell", [`/practices/${uid.saltwillow}`, `/people/${uid.maribel}`])).toEqual([
    200, 200,
  ]);
});

test("a practice that has not said what it does is told of by its town alone", async () => {
  const { owner } = site.database;
  const { rows } = await owner.query("select disciplines from practice where id = $1", [
    practice("quillbrook"),
  ]);
  await owner.query("update practice set disciplines = '{}' where id = $1", [practice("quillbrook")]);
  const { text } = await (await site.as("wendell")).get("/c/pediatric-pt/people");
  expect(text).toMatch(/<p class="sheet-in meta">[^<.]+, [A-Z]{2}<\/p>/);
  await owner.query("update practice set disciplines = $2 where id = $1", [
    practice("quillbrook"),
    rows[0].disciplines,
  ]);
});

test("pages of others are the same 404 as pages of nobody", async () => {
  const wendell = await site.as("wendell");
  const strip = (text: string) => text.replace(/nonce="[^"]*"|"now",\d+|[a-z0-9]{14}/g, "");
  const nobody = strip((await wendell.get("/people/aaaaaaaaaaaaaa")).text);
  for (const path of [`/people/${uid.eero}`, `/people/${uid.kiyoko}`, `/people/${uid.callum}`]) {
    const answer = await wendell.get(path);
    expect(answer.status, path).toBe(404);
    expect(strip(answer.text)).toBe(nobody);
  }
  expect(
    await statuses("wendell", [`/practices/${uid.sorrelbank}`, `/practices/${uid.marrowstone}`]),
  ).toEqual([404, 404]);
});

test.each([
  "/people/%00",
  "/people/x'or'1",
  `/people/${"a".repeat(5000)}`,
  "/practices/..%2f",
  "/practices/1",
  "/c/%00/people",
])("the odd address %s holds nothing, even for staff", async (path) => {
  expect((await (await site.as("everett")).get(path)).status).toBe(404);
  expect((await (await site.as("wendell")).get(path)).status).toBe(404);
});

test("people of one practice see each other, seat or not", async () => {
  expect(await statuses("kiyoko", [`/people/${uid.maribel}`, `/practices/${uid.saltwillow}`])).toEqual([
    200, 200,
  ]);
});

test("staff of the network see every practice and person, and no cohort", async () => {
  expect(
    await statuses("noor", [
      `/people/${uid.eero}`,
      `/practices/${uid.sorrelbank}`,
      people,
      "/c/pediatric-pt",
    ]),
  ).toEqual([200, 200, 404, 404]);
});

test("those who lead the cohort see who looked inside and why; others at the table do not", async () => {
  expect((await (await site.as("joelle")).get(people)).text).toContain("A report about a post");
  expect((await (await site.as("wendell")).get(people)).text).not.toContain("A report about a post");
  const told = await site.database.asMember(
    "wendell",
    async (app) =>
      (await app.query("select * from verbs.looks_into(cohort => $1)", [cohort("pediatric")])).rows,
  );
  expect(told).toEqual([]);
});

test("losing the seat ends access with the next request, and leaves settings, the practice and the export", async () => {
  const graham = await site.as("graham");
  expect((await graham.get(people)).status).toBe(200);
  const { rows } = await site.database.owner.query(
    "select id from seat where cohort_id = $1 and practice_id = $2 and until is null",
    [cohort("pediatric"), practice("wrenhollow")],
  );
  const noor = await site.as("noor");
  const ended = await noor.post(`/admin/cohorts/pediatric-pt/seats/${rows[0].id}/end`, {
    reason: "The practice was sold to a group.",
  });
  expect(ended.location).toBe("/admin/cohorts/pediatric-pt?done=unseated");
  for (const path of [
    people,
    "/c/pediatric-pt",
    "/c/pediatric-pt/charter",
    `/people/${uid.maribel}`,
    `/practices/${uid.saltwillow}`,
  ])
    expect((await graham.get(path)).status, path).toBe(404);
  for (const path of ["/settings", "/practice", "/cohorts", "/settings/export"])
    expect((await graham.get(path)).status, path).toBe(200);
});

test("someone without a seat is told what a seat is", async () => {
  const callum = await site.as("callum");
  expect((await callum.get("/cohorts")).text).toContain("You have no seat yet");
});

test("one person has one tint: in the list, the conversation, the inbox, their page and their own settings", async () => {
  const [wendell, maribel] = [await site.as("wendell"), await site.as("maribel")];
  const asked = { kind: "question", title: "Which tint?", body: "Of somebody.", key: randomUUID() };
  const { location: thread } = await wendell.post("/c/pediatric-pt/ask", asked);
  await maribel.post(thread!, { body: "Mine.", key: randomUUID() });
  const pages = [
    await wendell.get("/c/pediatric-pt"),
    // What is read there is no news any more.
    await wendell.get("/inbox"),
    await wendell.get(thread!),
    await wendell.get(`/people/${uid.maribel}`),
    await maribel.get("/settings"),
    await maribel.get("/settings/profile"),
    await maribel.get("/practice"),
  ];
  const tints = pages.map(({ text }) => [...text.matchAll(/data-tint="(\d)" aria-hidden="true">MO/g)]);
  expect(tints.map((found) => found.length > 0)).toEqual(pages.map(() => true));
  expect(new Set(tints.flat().map(([, tint]) => tint)).size).toBe(1);
});
