// Files that an owner brings into the practice's manual: what becomes of each, and what is made of it afterwards.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { archive } from "#tests/files/inspecting/archives.ts";
import { practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { p, r, styled, wordFile } from "./word/word-files.ts";

let site: Site;
const home = "/practice/manual/import";

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

type Sent = [name: string, bytes: Uint8Array | string];

async function bring(who: string, ...files: Sent[]) {
  const form = new FormData();
  for (const [name, bytes] of files) form.append("file", new Blob([bytes as BlobPart]), name);
  return (await site.as(who)).post(home, form);
}

type Line = {
  name: string;
  state: string;
  trouble: string;
  warnings: { kind: string; says: string }[];
  uid: string | null;
  title: string | null;
  kind: string | null;
  topics: string[] | null;
  id: number;
};

/** The lines of a practice once all of its files are read. */
async function whenRead(key = "pennycress"): Promise<Line[]> {
  return vi.waitFor(
    async () => {
      const { rows } = await site.database.owner.query<Line>(
        `select i.name, i.state, i.trouble, i.warnings, d.uid, d.title, d.kind, d.topics, d.id from document_import i
         left join document d on d.id = i.document_id where i.practice_id = $1 order by i.id`,
        [practice(key)],
      );
      expect(rows.filter(({ state }) => state === "waiting")).toEqual([]);
      return rows;
    },
    { timeout: 30_000, interval: 200 },
  );
}

async function lineOf(name: string): Promise<Line> {
  return (await whenRead()).find((each) => each.name === name)!;
}

async function draftOf(id: number) {
  const { rows } = await site.database.owner.query(
    "select title, body, fields, save_count as seen from document_draft where document_id = $1",
    [id],
  );
  return rows[0] as { title: string; body: string; fields: { name: string; label: string }[]; seen: number };
}

const policy = (title: string, ...lines: string[]) =>
  wordFile(p(title, styled("Heading1")) + lines.map((line) => p(line)).join(""));

test("of files that are brought each becomes a draft, and one that cannot be read says why", async () => {
  const whole = policy(
    "No-show and cancellation policy",
    "At [Practice Name] a visit is missed when nobody calls.",
  );
  const sent = await bring(
    "joelle",
    ["Attendance v2.docx", whole],
    ["broken.docx", whole.subarray(0, 700)],
    ["opening.md", "# Opening checklist\n\n- [ ] Lights\n- [ ] Heat\n- [ ] Swings\n- [ ] Phones\n"],
  );
  expect([sent.status, sent.location]).toEqual([302, home]);
  expect(await whenRead()).toMatchObject([
    { name: "Attendance v2.docx", state: "read", title: "No-show and cancellation policy", kind: "policy" },
    { name: "broken.docx", state: "refused", trouble: expect.stringContaining("damaged") },
    { name: "opening.md", state: "read", title: "Opening checklist", kind: "checklist" },
  ]);
  expect((await lineOf("Attendance v2.docx")).topics).toEqual(["Attendance"]);
  const page = await (await site.as("joelle")).get(home);
  for (const words of ["No-show and cancellation policy", "This file is damaged", "1 place to fill in"])
    expect(page.text).toContain(words);
});

test("nothing is shared by it: no other practice sees the draft, and no share is made", async () => {
  const { uid, id } = await lineOf("opening.md");
  const { rowCount } = await site.database.owner.query("select from document_share where document_id = $1", [
    id,
  ]);
  expect(rowCount).toBe(0);
  const seen = async (who: string) => (await (await site.as(who)).get(`/practice/manual/${uid}`)).status;
  expect([await seen("joelle"), await seen("wendell"), await seen("eero")]).toEqual([200, 404, 404]);
});

test("the same bytes are there once, whatever they are called", async () => {
  const bytes = policy("Time off for everybody", "Ask two weeks before.");
  await bring("joelle", ["pto.docx", bytes]);
  await whenRead();
  const again = await bring("joelle", ["PTO copy.docx", bytes]);
  expect(again.status).toBe(400);
  expect(again.text).toContain("PTO copy.docx is in your manual already.");
  expect((await whenRead()).filter(({ title }) => title === "Time off for everybody")).toHaveLength(1);
});

test("another practice brings the same bytes as its own", async () => {
  const bytes = policy("Time off for everybody", "Ask two weeks before.");
  expect((await bring("eero", ["pto.docx", bytes])).status).toBe(302);
  const { rows } = await site.database.owner.query(
    "select practice_id from document_import where name = 'pto.docx' order by id",
  );
  expect(new Set(rows.map(({ practice_id }) => practice_id)).size).toBe(2);
});

test("what could not be read is put away, or read once more", async () => {
  const { rows } = await site.database.owner.query<{ uid: string }>(
    "select uid from document_import where name = 'broken.docx'",
  );
  const joelle = await site.as("joelle");
  expect((await (await site.as("eero")).post(`${home}/${rows[0]!.uid}/put-away`, {})).status).toBe(404);
  expect((await joelle.post(`${home}/${rows[0]!.uid}/put-away`, {})).location).toBe(home);
  expect((await joelle.get(home)).text).not.toContain("broken.docx");
  await bring("joelle", ["empty.txt", ""], ["letters.doc", "x"]);
  await whenRead();
  await bring("joelle", ["letters.doc", "x"]);
  expect(await lineOf("letters.doc")).toMatchObject({
    state: "refused",
    trouble: "Files called .doc are not taken. Open it, save or export it as .docx, and choose that.",
  });
});

test("an archive is taken apart, and what is no document in it is named", async () => {
  const zip = archive([
    { name: "Manual/", body: "" },
    { name: "Manual/Cleaning.docx", body: policy("Cleaning toys", "After each child.") },
    {
      name: "Manual/fire.txt",
      body: "Fire and evacuation\n\nLeave by the nearest door and meet at the sign.",
    },
    { name: "Manual/logo.png", body: "png" },
    { name: "__MACOSX/Manual/._fire.txt", body: "x" },
  ]);
  const sent = await bring("joelle", ["manual.zip", zip]);
  expect(sent.text).toContain("manual.zip: Left in it, for they are no documents: logo.png.");
  expect(await lineOf("Cleaning.docx")).toMatchObject({
    state: "read",
    title: "Cleaning toys",
    topics: ["Cleaning"],
  });
  expect(await lineOf("fire.txt")).toMatchObject({ state: "read" });
});

test("an archive that is none, and one that unpacks into too much, are refused with a sentence", async () => {
  const bomb = archive([{ name: "a.txt", body: " ".repeat(30_000_000) }]);
  const sent = await bring("joelle", ["bomb.zip", bomb], ["none.zip", "no archive"]);
  expect(sent.status).toBe(400);
  expect(sent.text).toContain("bomb.zip: This file unpacks into far more than a document needs.");
  expect(sent.text).toMatch(/none\.zip: This file (is damaged|has something else)/);
});

test("what was found is corrected by one form: text, title, kind, topics, and the places that become blanks", async () => {
  const words =
    p("Late arrival", styled("Heading1")) +
    p(`${"At [Practice Name] we wait [Minutes of grace] minutes."}`) +
    `<w:p>${r("Kept. ")}<w:del w:id="1" w:author="A"><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>` +
    p("Signature: ________");
  await bring("joelle", ["late.docx", wordFile(words)]);
  const { uid, id, warnings } = await lineOf("late.docx");
  expect(warnings.map(({ kind }) => kind)).toContain("deletions");
  const joelle = await site.as("joelle");
  const at = `/practice/manual/${uid}/imported`;
  const page = (await joelle.get(at)).text;
  for (const words of ["tracked deletion", "Late arrival", "[Practice Name]", "Minutes of grace"])
    expect(page).toContain(words);
  const draft = await draftOf(id);
  const form = {
    ...{ seen: String(draft.seen), title: "Late arrivals", kind: "procedure", "topics[]": ["Late arrival"] },
    ...{ body: `${draft.body}\n\nOne more line.`, "take[]": ["0", "1"], "offered[]": ["0", "1"] },
    "labels[]": ["Practice name", "Grace period"],
  };
  expect((await joelle.post(at, form)).status).toBe(302);
  const saved = await draftOf(id);
  expect(saved.title).toBe("Late arrivals");
  expect(saved.body).toContain("At {{practice_name}} we wait {{grace_period}} minutes.");
  expect(saved.body).toContain("One more line.");
  expect(saved.body).toMatch(/Signature: (\\?_)+/);
  expect(saved.fields.map(({ name, label }) => [name, label])).toEqual([
    ["practice_name", "Practice name"],
    ["grace_period", "Grace period"],
  ]);
  expect(await lineOf("late.docx")).toMatchObject({ kind: "procedure", topics: ["Late arrival"] });
  expect((await joelle.get(home)).text).not.toContain("late.docx");
  // Sent twice it is saved once; with other words it would cover what was saved meanwhile.
  expect((await joelle.post(at, form)).status).toBe(302);
  const late = await joelle.post(at, { ...form, body: "One more line. And another." });
  expect([late.status, (await draftOf(id)).seen]).toEqual([409, saved.seen]);
  expect(late.text).toContain("Somebody saved this draft meanwhile.");
  expect(late.text).toContain("One more line.");
});

test("a form that is not right says so beside its fields and keeps what was typed", async () => {
  const { uid } = await lineOf("opening.md");
  const answer = await (await site.as("joelle")).post(`/practice/manual/${uid}/imported`, {
    ...{ seen: "1", title: "", kind: "policy", body: "Typed words." },
    "topics[]": ["Attendance", "Cleaning", "Waitlist", "Vendors"],
  });
  expect(answer.status).toBe(400);
  for (const words of ["Enter a title.", "Choose at most three topics.", "Typed words."])
    expect(answer.text).toContain(words);
});

test("a file becomes the draft of the next version, unless somebody saved meanwhile", async () => {
  const { rows } = await site.database.owner.query<{
    id: number;
    uid: string;
    title: string;
    version: number;
  }>(
    "select id, uid, title, version from document where practice_id = $1 and version > 0 order by id limit 1",
    [practice("pennycress")],
  );
  const { id, uid, title } = rows[0]!;
  const joelle = await site.as("joelle");
  const at = `/practice/manual/${uid}/import`;
  const send = async (seen: string, name: string, bytes: Uint8Array | string) => {
    const form = new FormData();
    form.append("seen", seen);
    form.append("file", new Blob([bytes as BlobPart]), name);
    return joelle.post(at, form);
  };
  expect((await joelle.get(at)).text).toContain("Bring it back from a file");
  const first = await send("0", "next.md", `# ${title}\n\nNew words for {{practice_name}}.`);
  expect([first.status, first.location]).toEqual([302, `/practice/manual/${uid}/publish`]);
  expect(await draftOf(id)).toMatchObject({
    title,
    body: expect.stringContaining("New words for {{practice_name}}."),
  });
  const second = await send("0", "other.md", "# Other\n\nOther words.");
  expect(second.status).toBe(409);
  expect(second.text).toContain("Somebody saved this document meanwhile.");
  const third = await send("1", "tables.docx", wordFile(p("Fill in: [Name of the practice]")));
  expect(third.location).toBe(`/practice/manual/${uid}/imported`);
  const broken = await send("2", "broken.docx", "PK and nothing");
  expect(broken.status).toBe(400);
  expect(broken.text).toMatch(/This file is (damaged|called)/);
});

test("who does not write in the manual brings nothing", async () => {
  const before = (await site.database.owner.query("select count(*) from document_import")).rows[0];
  expect((await bring("kiyoko", ["mine.md", "# Mine\n\nWords."])).status).toBe(403);
  expect((await site.database.owner.query("select count(*) from document_import")).rows[0]).toEqual(before);
});

test("bytes are nowhere once their file is read", async () => {
  await whenRead();
  const { rowCount } = await site.database.owner.query(
    "select from document_import where bytes_at is not null and practice_id = $1",
    [practice("pennycress")],
  );
  expect(rowCount).toBe(0);
});
