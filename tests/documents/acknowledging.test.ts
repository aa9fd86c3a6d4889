// The people of a practice confirm that they have read what its manual says; its owners see who has not.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verbs } from "#db/verbs.ts";
import type { Browser } from "#tests/support/browser.ts";
import { emailOf, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { begin, publish, shown, write } from "./manual-pages.ts";

// Maribel owns Saltwillow, Desmond directs it, Kiyoko is its staff. Joelle's practice sits in a cohort with it and leads that.
let site: Site;
let owner: Browser;
let staff: Browser;
let here: string;

beforeAll(async () => {
  site = await startSite();
  owner = await site.as("maribel");
  staff = await site.as("kiyoko");
  here = await begin(owner, undefined, "Keys of the house");
  await publish(owner, here, "The first version.", "major", { asks: "on" });
});
afterAll(() => site?.stop());

const asked = "Please read this and confirm that you did";
const rows = async (text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows;
const uid = () => here.split("/").at(-1)!;
const idOf = async () => (await rows("select id from document where uid = $1", uid()))[0].id as number;
const newsOf = async (key: string) =>
  (
    await rows(
      "select n.kind from notification n join document d on d.id = n.about_document where d.uid = $1 and n.member_id = $2 and n.read_at is null",
      ...[uid(), member(key)],
    )
  ).map(({ kind }) => kind);
const recorded = () =>
  rows(
    "select a.called, a.version from acknowledgement a join document d on d.id = a.document_id where d.uid = $1 order by a.at, a.version",
    uid(),
  );
const mailed = async (key: string, subject: string) =>
  (await rows("select body from mail where recipient = $1 and subject like $2", emailOf(key), `${subject}%`))
    .length;

async function publishAnew(words: string, change: string, fields: Record<string, string> = { asks: "on" }) {
  await write(owner, here, { body: `# Keys\n\n${words}\n`, title: "Keys of the house" });
  await publish(owner, here, words, change, fields);
}

describe("when it is put in force", () => {
  test("all others of the practice are asked: in the inbox, at home, in the manual, on its page, and once by mail", async () => {
    expect(await newsOf("kiyoko")).toEqual(["reading_asked"]);
    expect(await newsOf("desmond")).toEqual(["reading_asked"]);
    expect(await newsOf("maribel")).toEqual([]);
    expect(await shown(staff, "/inbox")).toContain("Please read and confirm");
    // She has not read one document of the demonstration either.
    expect(await shown(staff, "/")).toContain("2 documents of your manual to read");
    const list = await shown(staff, "/practice/manual");
    expect(list).toContain("2 documents to read");
    expect(list).toContain("For you to read");
    const only = await shown(staff, "/practice/manual?state=read");
    expect(only).toContain("Keys of the house");
    expect(only).not.toContain("In force</span></li>");
    expect(await shown(staff, here)).toContain(asked);
    await expect.poll(() => mailed("kiyoko", "Please read: Keys of the house")).toBe(1);
  });

  test("a second one on the same day waits in the inbox alone", async () => {
    const other = await begin(owner, undefined, "Lights of the house");
    await publish(owner, other, "The first version.", "major", { asks: "on" });
    await expect.poll(async () => await shown(staff, "/inbox")).toContain("Lights of the house");
    const jobs = await rows(
      `select from graphile_worker._private_jobs j join notification n on n.id = (j.payload->>'id')::bigint join document d on d.id = n.about_document
       where d.uid = $1`,
      other.split("/").at(-1),
    );
    expect(jobs).toEqual([]);
    expect(await mailed("kiyoko", "Please read: Lights")).toBe(0);
    await staff.post(`${other}/acknowledge`, { version: "1" });
  });

  test("its mail says nothing of what it holds", async () => {
    const [{ body }] = await rows(
      "select body from mail where recipient = $1 and subject like 'Please read: Keys%'",
      emailOf("kiyoko"),
    );
    expect(body).not.toContain("Children make progress");
    expect(body).not.toContain("The first version");
  });
});

describe("confirming", () => {
  test("one press is enough, is noted once by the name of then, and settles what waited", async () => {
    for (let press = 0; press < 2; press++)
      expect((await staff.post(`${here}/acknowledge`, { version: "1" })).location).toBe(`${here}?done=read`);
    expect(await recorded()).toEqual([{ called: "Kiyoko Tanabe-Reyes", version: 1 }]);
    expect(await newsOf("kiyoko")).toEqual([]);
    const text = await shown(staff, here);
    expect(text).not.toContain(asked);
    expect(text).toContain("that you have read version 1");
  });

  test("a minor version asks nobody again who has confirmed the one before", async () => {
    await publishAnew("The desk holds them.", "minor");
    expect(await newsOf("kiyoko")).toEqual([]);
    expect(await shown(staff, here)).not.toContain('id="to-read"');
    // Who has not confirmed it is still waited for, and confirms the newest.
    expect((await (await site.as("desmond")).get(here)).text).toContain('name="version" value="2"');
  });

  test("a major version asks all again, and shows what changed since the version that one has confirmed", async () => {
    await publishAnew("The desk holds them, and signs.", "major");
    expect(await newsOf("kiyoko")).toEqual(["reading_asked"]);
    const text = await shown(staff, here);
    expect(text).toContain("It has changed since you read it");
    expect(text).toContain(`${here}/changes?from=1&amp;to=3`);
    expect(await shown(staff, `${here}/changes?from=1&to=3`)).toContain("signs");
  });

  test("whoever confirms a page that is older than what is asked is shown the newer one, and nothing is noted", async () => {
    const before = await recorded();
    expect((await staff.post(`${here}/acknowledge`, { version: "2" })).location).toBe(
      `${here}?done=read-newer`,
    );
    expect((await staff.post(`${here}/acknowledge`, { version: "4" })).location).toBe(
      `${here}?done=read-newer`,
    );
    expect(await recorded()).toEqual(before);
    await staff.post(`${here}/acknowledge`, { version: "3" });
    expect(await recorded()).toHaveLength(before.length + 1);
  });

  test("nobody is waited for any more once it is withdrawn, or once its writers ask nobody", async () => {
    expect(await newsOf("desmond")).toEqual(["reading_asked"]);
    await owner.post(`${here}/withdraw`, { reason: "For a test." });
    expect(await newsOf("desmond")).toEqual([]);
    expect((await (await site.as("desmond")).get(here)).text).not.toContain(asked);
    expect((await staff.post(`${here}/acknowledge`, { version: "3" })).status).toBe(409);
    await owner.post(`${here}/bring-back`);
    await owner.post(`${here}/upkeep`, { keeper: "", holdsFrom: "" });
    expect((await (await site.as("desmond")).get(here)).text).not.toContain(asked);
    await owner.post(`${here}/upkeep`, { keeper: "", holdsFrom: "", asks: "on" });
    // Asked anew, who has read it stays one who has.
    expect(await newsOf("desmond")).toEqual(["reading_asked"]);
    expect(await newsOf("kiyoko")).toEqual([]);
  });
});

describe("those who write in the manual", () => {
  test("see who has read it and who has not, and remind those once a day, by mail too", async () => {
    const text = await shown(owner, `${here}/readers`);
    expect(text).toContain("1 of 3 people have confirmed version 3");
    expect(text).toContain("Remind the one who has not");
    expect((await owner.post(`${here}/remind`)).location).toBe(`${here}/readers?done=reminded`);
    expect(await newsOf("desmond")).toEqual(["reading_reminded"]);
    await expect.poll(() => mailed("desmond", "A reminder: please read: Keys")).toBe(1);
    expect(await shown(owner, `${here}/readers`)).toContain("reminded on");
    expect((await owner.post(`${here}/remind`)).location).toBe(`${here}/readers?done=reminded-before`);
    await rows("update reading_reminder set at = at - interval '25 hours'");
    const [{ uid: desmond }] = await rows("select uid from person where id = $1", member("desmond"));
    expect((await owner.post(`${here}/remind`, { person: desmond })).location).toBe(
      `${here}/readers?done=reminded`,
    );
    await expect.poll(() => mailed("desmond", "A reminder: please read: Keys")).toBe(2);
    expect((await owner.post(`${here}/remind`, { person: "nobodyatall123" })).status).toBe(404);
  });

  test("see of the manual in all who has what to read", async () => {
    const text = await shown(owner, "/practice/manual/readers");
    expect(text).toMatch(/Desmond[\s\S]*documents? to read[\s\S]*Keys of the house/);
    expect(text).toContain("1 of 3 have confirmed version 3");
  });

  test("take the record along, as a spreadsheet in which no name is a formula, and as a PDF", async () => {
    await rows("update person set name = '=HYPERLINK(\"x\")' where id = $1", member("desmond"));
    const csv = await owner.get(`${here}/readers/record.csv`);
    expect(csv.headers["content-type"]).toContain("text/csv");
    expect(csv.text).toMatch(/Keys of the house,3,Kiyoko Tanabe-Reyes,\d{4}-\d\d-\d\d \d\d:\d\d,/);
    expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`);
    const whole = await owner.get("/practice/manual/readers/record.csv");
    expect(whole.text.split("\r\n").length).toBeGreaterThan(csv.text.split("\r\n").length);
    const pdf = await owner.get(`${here}/readers/record.pdf`);
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    expect(pdf.text.slice(0, 5)).toBe("%PDF-");
    await rows("update person set name = 'Desmond Farrow' where id = $1", member("desmond"));
  });
});

describe("the record", () => {
  test("stays when somebody leaves, and whoever joins is asked for all that is asked", async () => {
    const doc = await idOf();
    await rows("delete from practice_member where member_id = $1", member("kiyoko"));
    await rows(
      "insert into practice_member (member_id, practice_id, role) values ($1, $2, 'staff')",
      member("noor"),
      practice("saltwillow"),
    );
    expect(await newsOf("noor")).toEqual(["reading_asked"]);
    const text = await shown(owner, `${here}/readers`);
    expect(text).toMatch(/Have left since[\s\S]*Kiyoko Tanabe-Reyes[\s\S]*version 3/);
    // Who has left sees none of it, by no page and past all pages.
    expect((await staff.get(here)).status).toBe(404);
    const seen = await site.database.asMember("kiyoko", (app) =>
      app.query("select from acknowledgement where document_id = $1", [doc]),
    );
    expect(seen.rowCount).toBe(0);
    await rows("delete from practice_member where member_id = $1", member("noor"));
    expect(await newsOf("noor")).toEqual([]);
    await rows(
      "insert into practice_member (member_id, practice_id, role) values ($1, $2, 'staff')",
      member("kiyoko"),
      practice("saltwillow"),
    );
  });

  test("nobody changes it, not the owner of the tables either", async () => {
    for (const deed of ["update acknowledgement set version = version", "delete from acknowledgement"])
      await expect(site.database.owner.query(deed)).rejects.toThrow("append-only");
  });
});

describe("the walls", () => {
  test("staff see what they have read themselves and nobody else, by the pages and past them", async () => {
    await (await site.as("desmond")).post(`${here}/acknowledge`, { version: "3" });
    for (const page of [
      `${here}/readers`,
      `${here}/readers/record.csv`,
      "/practice/manual/readers",
      "/practice/manual/readers/record.pdf",
    ])
      expect((await staff.get(page)).status, page).toBe(403);
    for (const press of ["remind", "upkeep"])
      expect((await staff.post(`${here}/${press}`, {})).status).toBe(403);
    const text = await shown(staff, here);
    expect(text).not.toContain("have confirmed");
    const seen = await site.database.asMember("kiyoko", (app) =>
      app.query("select person_id from acknowledgement"),
    );
    expect([...new Set(seen.rows.map(({ person_id }) => person_id))]).toEqual([member("kiyoko")]);
    const all = await site.database.asMember("maribel", (app) =>
      app.query("select person_id from acknowledgement"),
    );
    expect(all.rows.map(({ person_id }) => person_id)).toContain(member("kiyoko"));
  });

  test("a practice that sits in a cohort with it, whoever leads that, and the network's staff see nothing of it, also where it is shared", async () => {
    const doc = await idOf();
    const cohortId = (await rows("select id from cohort where slug = 'pediatric-pt'"))[0].id;
    await rows(
      "insert into document_share (document_id, practice_id, cohort_id, from_version, opened_at) values ($1, $2, $3, 1, now())",
      ...[doc, practice("saltwillow"), cohortId],
    );
    await rows(
      "insert into look (cohort_id, member_id, reason) values ($1, $2, 'A report')",
      cohortId,
      member("orla"),
    );
    for (const key of ["wendell", "joelle", "orla", "noor", "everett", "callum"]) {
      const browser = await site.as(key);
      expect((await browser.get(`${here}/readers`)).status, key).toBe(404);
      expect((await browser.post(`${here}/acknowledge`, { version: "3" })).status, key).toBe(404);
      for (const table of ["acknowledgement", "upkeep", "reading_reminder", "document_review"]) {
        const seen = await site.database.asMember(key, (app) =>
          app.query(`select from ${table} where document_id = $1`, [doc]),
        );
        expect(seen.rowCount, `${key} ${table}`).toBe(0);
      }
      await expect(
        site.database.asMember(key, (app) => verbs.acknowledgeDocument(app, { doc, seen: 3 })),
        key,
      ).rejects.toMatchObject({ code: "RT404" });
    }
    const { text } = await (await site.as("joelle")).get(`/c/pediatric-pt/documents/${uid()}`);
    expect(text).toContain("The desk holds them");
    expect(text).not.toContain("confirm");
  });
});
