// Pictures out of files that are brought: drawn anew, shown where they stood, and seen by exactly those who see that version.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { convertIn } from "#app/documents/word/reading/convert-in.ts";
import { relation } from "#tests/files/inspecting/office-files.ts";
import { plain } from "#tests/files/inspecting/pictures.ts";
import { cohort, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { hidden, publish } from "./manual-pages.ts";
import { drawn, letter, onDisk, uidsIn } from "./picture-letters.ts";
import { p, r, styled } from "./word/word-files.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

type Draft = { id: number; uid: string; body: string; warnings: { says: string }[]; at: string };

/** Brings a file into the manual of Pennycress, and waits until it is a draft there. */
async function brought(name: string, bytes: Uint8Array): Promise<Draft> {
  const form = new FormData();
  form.append("file", new Blob([bytes as BlobPart]), name);
  await (await site.as("joelle")).post("/practice/manual/import", form);
  return vi.waitFor(
    async () => {
      const { rows } = await site.database.owner.query<Draft>(
        `select d.id, d.uid, w.body, i.warnings, '/practice/manual/' || d.uid as at from document_import i join document d on d.id = i.document_id
         join document_draft w on w.document_id = d.id where i.name = $1`,
        [name],
      );
      expect(rows).toHaveLength(1);
      return rows[0]!;
    },
    { timeout: 30_000, interval: 200 },
  );
}

async function sees(who: string, ...paths: string[]): Promise<number[]> {
  const browser = await site.as(who);
  return Promise.all(paths.map(async (path) => (await browser.get(path)).status));
}

async function bytesAt(who: string, path: string): Promise<Buffer> {
  const browser = await site.as(who);
  const answer = await fetch(site.url + path, {
    headers: { cookie: `session=${browser.cookie("session")}` },
  });
  return Buffer.from(await answer.arrayBuffer());
}

describe("a picture of a Word file", () => {
  test("stands where it stood, drawn anew without what it told, and fills room of its practice", async () => {
    const before = await room();
    const { body, at, warnings } = await brought("gym.docx", letter("The gym"));
    const [uid] = uidsIn(body);
    expect(body).toBe(`# The gym\n\nWords before.\n\n[Our gym](/files/${uid})\n\nWords after.`);
    expect(warnings).toEqual([]);
    const page = (await (await site.as("joelle")).get(at)).text;
    expect(page).toMatch(new RegExp(`<img src="/pictures/${uid}" srcset="[^"]*" [^>]* alt="Our gym"`));
    const kept = await bytesAt("joelle", `/files/${uid}`);
    const { format, width, exif } = await sharp(kept).metadata();
    expect([format, width, exif]).toEqual(["jpeg", 900, undefined]);
    expect(kept.includes("SecretCam")).toBe(false);
    expect((await room()) - before).toBeGreaterThan(kept.length);
  });

  test("that cannot be kept is named with where it stood, and the rest of the file is read", async () => {
    const door = await plain(300, 200).png().toBuffer();
    const bomb = await plain(9_000, 9_000).png().toBuffer();
    const more =
      p("Swings", styled("berschrift2")) +
      p(r("Look: ") + drawn("p2", "A swing")) +
      p(drawn("p3")) +
      p(drawn("p4"));
    const file = letter(
      "Damaged pictures",
      more,
      {
        "word/media/image2.png": door.subarray(0, 90),
        "word/media/image3.png": bomb,
        "word/media/image4.emf": "\x01\x00",
      },
      relation("p2", "image", "media/image2.png"),
      relation("p3", "image", "media/image3.png"),
      relation("p4", "image", "media/image4.emf"),
    );
    const { body, warnings } = await brought("damaged.docx", file);
    expect(uidsIn(body)).toHaveLength(1);
    expect(body).toMatch(/Words after\.\n\n## Swings\n\nLook:$/);
    expect(warnings.map(({ says }) => says)).toEqual([
      "Picture 2, “A swing”, below “Swings”, was left out. This picture could not be read. It may be damaged; choose another one.",
      "Picture 3, below “Swings”, was left out. This picture has too many pixels. Choose one of at most 50 megapixels.",
      "Picture 4, below “Swings”, was left out. Only PNG, JPEG, GIF and WebP can be kept. Save it as one of these, and put it in its place.",
    ]);
  });

  test("one beside the words of an item stands in it, and the list goes on", async () => {
    const listed = (inside: string) =>
      p(inside, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const more = listed(r("First") + drawn("p1")) + listed(r("Second"));
    const { body } = await brought("items.docx", letter("Items", more));
    const [uid] = uidsIn(body);
    expect(body).toContain(`1. First\n\n   [Picture](/files/${uid})\n\n2. Second`);
  });

  test("where the practice has no room they are left out with a sentence", async () => {
    await site.database.owner.query(
      "insert into file (practice_id, name, type, size, sha256) values ($1, 'large.png', 'image/png', 5000000000, repeat('0', 64))",
      [practice("pennycress")],
    );
    const { body, warnings } = await brought("full.docx", letter("No room"));
    await site.database.owner.query("delete from file where name = 'large.png'");
    expect(uidsIn(body)).toEqual([]);
    expect(warnings[0]!.says).toBe(
      "Picture 1, “Our gym”, below “No room”, was left out. The room for your practice's files is full.",
    );
  });
});

describe("is seen by", () => {
  test("its practice alone while it is a draft; with the version, by who sees that; and by who adopted it, when they do not any more", async () => {
    const draft = await brought("walls.docx", letter("Walls of pictures"));
    const [uid] = uidsIn(draft.body);
    const { rows } = await site.database.owner.query<{ uid: string }>(
      "select s.uid from file s join file f on s.made_of = f.id where f.uid = $1",
      [uid],
    );
    const paths = [`/files/${uid}`, `/pictures/${uid}`, `/pictures/${rows[0]!.uid}`];
    expect(await sees("joelle", ...paths)).toEqual([200, 200, 200]);
    for (const who of ["wendell", "maribel", "eero"])
      expect(await sees(who, ...paths)).toEqual([404, 404, 404]);

    const joelle = await site.as("joelle");
    expect((await publish(joelle, draft.at)).status).toBe(302);
    expect(await sees("wendell", ...paths)).toEqual([404, 404, 404]);
    await shareWith(draft.id);
    expect(await sees("wendell", ...paths)).toEqual([200, 200, 200]);
    expect(await sees("eero", ...paths)).toEqual([404, 404, 404]);
    const shown = (await (await site.as("wendell")).get(`/c/pediatric-pt/documents/${draft.uid}`)).text;
    expect(shown).toContain(`<img src="/pictures/${uid}"`);

    const maribel = await site.as("maribel");
    const copy = await adopted(maribel, draft.uid);
    await site.database.owner.query("delete from document_share where document_id = $1", [draft.id]);
    expect(await sees("wendell", ...paths)).toEqual([404, 404, 404]);
    expect(await sees("maribel", ...paths)).toEqual([200, 200, 200]);
    expect((await maribel.get(copy)).text).toContain(`<img src="/pictures/${uid}"`);
    expect((await publish(maribel, copy)).status).toBe(302);
    expect(await sees("maribel", ...paths)).toEqual([200, 200, 200]);
  });

  test("nobody more for being named: who links to a picture of another practice opens nothing", async () => {
    const draft = await brought("named.docx", letter("Named by others"));
    const [uid] = uidsIn(draft.body);
    const maribel = await site.as("maribel");
    const begun = await maribel.post("/practice/manual/new", {
      ...{ title: "A thief's policy", kind: "policy", body: `Look.\n\n[Picture](/files/${uid})` },
    });
    const at = begun.ledTo().split("/edit")[0]!;
    expect((await publish(maribel, at)).status).toBe(302);
    expect(await sees("maribel", `/files/${uid}`, `/pictures/${uid}`)).toEqual([404, 404]);
    expect((await maribel.get(at)).text).not.toContain(`/pictures/${uid}`);
  });

  test("a version's readers no more than that version shows: one that came before the share stays the practice's", async () => {
    const draft = await brought("before.docx", letter("Before the share"));
    const [uid] = uidsIn(draft.body);
    const joelle = await site.as("joelle");
    await publish(joelle, draft.at);
    const { from, length, was, were } = hidden((await joelle.get(`${draft.at}/edit?whole=1`)).text);
    const words = { title: "Before the share", body: "# Before the share\n\nNo picture now." };
    await joelle.post(`${draft.at}/edit?whole=1`, {
      from: from!,
      length: length!,
      was: was!,
      were: were!,
      ...words,
    });
    expect((await publish(joelle, draft.at, "Without it.")).status).toBe(302);
    await shareWith(draft.id);
    expect(await sees("wendell", `/c/pediatric-pt/documents/${draft.uid}`, `/files/${uid}`)).toEqual([
      200, 404,
    ]);
    expect(await sees("joelle", `/files/${uid}`)).toEqual([200]);
  });
});

describe("goes along", () => {
  test("into Word and PDF, and comes back from Word as the picture that it was", async () => {
    const draft = await brought("along.docx", letter("To take along"));
    const [uid] = uidsIn(draft.body);
    const word = await bytesAt("joelle", `${draft.at}/word?blanks=open`);
    const folder = mkdtempSync(join(tmpdir(), "back-"));
    const { markdown, pictures } = await convertIn(onDisk(word), "docx", "a.docx", folder);
    expect(markdown).toContain("Words before.\n\n[Our gym](/files/picture-1)\n\nWords after.");
    expect(pictures).toMatchObject([{ name: "Our gym.jpg", below: "To take along" }]);
    const pdf = await bytesAt("joelle", `${draft.at}/pdf`);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.includes("/Subtype /Image")).toBe(true);

    const form = new FormData();
    form.append("seen", "1");
    form.append("file", new Blob([word as BlobPart]), "along again.docx");
    expect((await (await site.as("joelle")).post(`${draft.at}/import`, form)).status).toBe(302);
    const { rows } = await site.database.owner.query(
      "select body from document_draft where document_id = $1",
      [draft.id],
    );
    expect(uidsIn(rows[0].body)).toEqual([uid]);
  });

  test("what no document shows any more is swept after a day, and what a draft or a version shows is not", async () => {
    const gone = await brought("gone.docx", letter("Thrown away"));
    const stays = await brought("stays.docx", letter("Kept as a draft"));
    await (await site.as("joelle")).post(`${gone.at}/discard`, {});
    const { owner } = site.database;
    await owner.query("update file set created_at = now() - interval '2 days' where practice_id is not null");
    await owner.query("select jobs.sweep()");
    const there = async (uid: string) =>
      (await owner.query("select from file where uid = $1", [uid])).rowCount;
    expect([await there(uidsIn(gone.body)[0]!), await there(uidsIn(stays.body)[0]!)]).toEqual([0, 1]);
  });
});

async function room(): Promise<number> {
  const { rows } = await site.database.owner.query(
    "select helpers.bytes_of_practice(practice => $1)::int as bytes",
    [practice("pennycress")],
  );
  return rows[0].bytes;
}

async function shareWith(doc: number): Promise<void> {
  await site.database.owner.query(
    `insert into document_share (document_id, practice_id, cohort_id, from_version, opened_at)
     select id, practice_id, $2, version, now() from document where id = $1 on conflict do nothing`,
    [doc, cohort("pediatric")],
  );
}

async function adopted(browser: Awaited<ReturnType<Site["as"]>>, uid: string): Promise<string> {
  const answer = await browser.post(`/c/pediatric-pt/documents/${uid}/adopt`, {});
  return answer.ledTo();
}
