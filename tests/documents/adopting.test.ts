// Adopting a document that a peer shares: its blanks, the copy in one's own manual, and the walls around both.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verbs } from "#db/verbs.ts";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { beginShared, uidOf } from "./writing.ts";

let site: Site;
// Of Pennycress in Pediatric PT; Wendell's practice works at a table with it, Eero's does not.
const body = `# Sick days

## Who calls

{{practice_name}} hears from {{call_person}} before {{call_day}}, within {{call_hours}} hours, by {{call_way}}.
`;
const fields = [
  { name: "practice_name", label: "Practice name", type: "text", help: "", default: "" },
  {
    name: "call_person",
    label: "Who calls",
    type: "text",
    help: "Somebody who is in early",
    default: "the desk",
  },
  { name: "call_day", label: "First day", type: "date", help: "", default: "" },
  { name: "call_hours", label: "Hours", type: "number", help: "", default: "2" },
  { name: "call_way", label: "Way", type: "choice", help: "", default: "", choices: ["phone", "text"] },
];
let shared: string;
let adopter: Browser;

beforeAll(async () => {
  site = await startSite();
  shared = await beginShared(site, "joelle", "pediatric", { title: "Sick days of the staff", body, fields });
  adopter = await site.as("maribel");
});
afterAll(() => site?.stop());

const formAt = () => `/c/pediatric-pt/documents/${shared}/adopt`;
const answersOf = async (key: string) =>
  Object.fromEntries(
    (
      await site.database.owner.query("select name, answer from blank_answer where practice_id = $1", [
        practice(key),
      ])
    ).rows.map(({ name, answer }) => [name, answer]),
  );

describe("the form of the blanks", () => {
  test("asks for each in its way, with what the practice filled in earlier and what is usual", async () => {
    const { status, text } = await adopter.get(formAt());
    expect(status).toBe(200);
    expect(text).toMatch(/name="blank-practice_name"[^>]*value="Saltwillow Kids PT"/);
    expect(text).toMatch(/name="blank-call_person"[^>]*placeholder="the desk"/);
    expect(text).toMatch(/type="date"[^>]*name="blank-call_day"|name="blank-call_day"[^>]*type="date"/);
    expect(text).toMatch(/<select[^>]*name="blank-call_way"/);
    expect(text).toContain("Somebody who is in early.");
  });

  test("says in which other documents of the manual an answer is used", async () => {
    const { text } = await adopter.get(formAt());
    expect(text).toMatch(/Also used in “[^”]+”/);
  });

  test("shows what is wrong beside its field, and keeps what was typed; nothing is adopted by it", async () => {
    const wrong = { "blank-call_hours": "two", "blank-call_day": "tomorrow", "blank-call_person": "Ana" };
    const { status, text } = await adopter.post(formAt(), { ...wrong, "blank-call_way": "pigeon" });
    expect(status).toBe(400);
    expect(text).toContain("Enter a number, such as 24.");
    expect(text).toContain("Enter a day, such as 2027-01-31.");
    expect(text).toContain("Choose from the list.");
    expect(text).toMatch(/name="blank-call_hours"[^>]*value="two"/);
    expect(text).toMatch(/name="blank-call_person"[^>]*value="Ana"/);
    expect(await uidOf(site, "saltwillow", "Sick days of the staff")).toBeUndefined();
    expect((await answersOf("saltwillow")).call_person).toBeUndefined();
  });
});

test("one press adopts with what was filled in, the rest can wait, and adopting once more leads to the same copy", async () => {
  const filled = { "blank-call_person": " Ana  Ruiz ", "blank-call_hours": "", "blank-call_way": "text" };
  const answer = await adopter.post(formAt(), filled);
  expect(answer.status).toBe(302);
  const uid = await uidOf(site, "saltwillow", "Sick days of the staff");
  expect(answer.location).toBe(`/practice/manual/${uid}?done=adopted`);
  expect(await answersOf("saltwillow")).toMatchObject({ call_person: "Ana Ruiz", call_way: "text" });
  expect((await answersOf("saltwillow")).practice_name).toBe("Saltwillow Kids PT");
  const { text } = await adopter.get(`/practice/manual/${uid}`);
  expect(text).toContain(">Ana Ruiz</span>");
  expect((await adopter.get(formAt())).location).toBe(`/practice/manual/${uid}`);
  expect((await adopter.post(formAt(), {})).location).toBe(`/practice/manual/${uid}?done=adopted`);
});

test("the blanks of one's own document are changed, emptied, and stand in every document that asks for the same", async () => {
  const uid = await uidOf(site, "saltwillow", "Sick days of the staff");
  const blanks = `/practice/manual/${uid}/blanks`;
  expect((await adopter.get(blanks)).text).toMatch(/name="blank-call_person"[^>]*value="Ana Ruiz"/);
  const changed = { "blank-call_person": "", "blank-practice_name": "Saltwillow" };
  expect((await adopter.post(blanks, changed)).location).toBe(`/practice/manual/${uid}?done=filled`);
  const answers = await answersOf("saltwillow");
  expect(answers.call_person).toBeUndefined();
  expect(answers.practice_name).toBe("Saltwillow");
  const other = await uidOf(site, "saltwillow", "Attendance", "%");
  expect((await adopter.get(`/practice/manual/${other}`)).text).toContain(">Saltwillow</span>");
});

describe("the walls", () => {
  test("what is shared with one cohort is not adopted from another, nor by its address there", async () => {
    const stranger = await site.as("eero");
    const own = await site.database.owner.query(
      "select c.slug from cohort c join seat s on s.cohort_id = c.id where s.practice_id = $1 and s.until is null",
      [practice("sorrelbank")],
    );
    for (const slug of ["pediatric-pt", own.rows[0].slug]) {
      const path = `/c/${slug}/documents/${shared}/adopt`;
      expect((await stranger.get(path)).status).toBe(404);
      expect((await stranger.post(path, { "blank-call_way": "text" })).status).toBe(404);
    }
  });

  test("the database itself refuses to adopt what is not open to the viewer, whatever the page has let through", async () => {
    const { rows } = await site.database.owner.query("select id from document where uid = $1", [shared]);
    for (const who of ["eero", "kiyoko", "callum", "noor"])
      await expect(
        site.database.asMember(who, (app) => verbs.adoptDocument(app, { doc: rows[0].id })),
        who,
      ).rejects.toMatchObject({ code: "RT404" });
  });

  test("a moderator who looks in takes nothing along for a practice of their own", async () => {
    const { owner } = site.database;
    const [cohortId, orla] = [cohort("pediatric"), member("orla")];
    await owner.query("insert into practice_member (member_id, practice_id, role) values ($1, $2, 'owner')", [
      orla,
      practice("sorrelbank"),
    ]);
    await owner.query("insert into look (cohort_id, member_id, reason) values ($1, $2, 'A report')", [
      cohortId,
      orla,
    ]);
    const { rows } = await owner.query("select id from document where uid = $1", [shared]);
    const adopts = site.database.asMember("orla", async (app) => {
      const seen = await app.query("select from document where id = $1", [rows[0].id]);
      expect(seen.rowCount).toBe(1);
      return verbs.adoptDocument(app, { doc: rows[0].id });
    });
    await expect(adopts).rejects.toMatchObject({ code: "RT404" });
    await owner.query("delete from look where member_id = $1", [orla]);
    await owner.query("delete from practice_member where member_id = $1", [orla]);
  });

  test("staff of a practice adopt nothing and fill nothing in, and nobody adopts what is their own", async () => {
    const staff = await site.as("marguerite");
    expect((await staff.get(formAt())).status).toBe(403);
    expect((await staff.post(formAt(), {})).status).toBe(403);
    expect((await (await site.as("joelle")).get(formAt())).status).toBe(403);
  });

  test("another practice's blanks are neither shown nor changed", async () => {
    const uid = await uidOf(site, "saltwillow", "Sick days of the staff");
    const peer = await site.as("joelle");
    expect((await peer.get(`/practice/manual/${uid}/blanks`)).status).toBe(404);
    expect((await peer.post(`/practice/manual/${uid}/blanks`, { "blank-call_way": "phone" })).status).toBe(
      404,
    );
    expect((await answersOf("saltwillow")).call_way).toBe("text");
  });
});
