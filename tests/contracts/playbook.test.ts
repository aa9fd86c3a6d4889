// A cohort's playbook: entries are documents that a practice writes, shares, and changes like any other.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entryText } from "#app/contracts/playbook/entry.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { ownWords } from "#app/guard/own-words.ts";
import { verbs } from "#db/verbs.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

const home = "/c/pediatric-pt/contracts/playbook";

/** Writes an entry of a member's practice, puts it in force and shares it, unless it is to be the practice's own. */
async function entry(
  who: string,
  about: { clause: string; with: string; says: string },
  sharedWith?: string,
) {
  const body = entryText({ standard: about.says });
  return site.database.asMember(
    who,
    async (app) => {
      const uid = await verbs.beginPlaybookEntry(app, {
        ...{ ofClause: about.clause, withWhom: about.with, newTitle: `On ${about.clause}`, newBody: body },
      });
      const { rows } = await app.query("select id from document where uid = $1", [uid]);
      const { html, sections, version } = renderDocument(body);
      await verbs.publishDocument(app, {
        ...{
          doc: rows[0].id,
          seen: 1,
          newHtml: html,
          newRenderer: version,
          newSections: JSON.stringify(sections),
        },
        ...{ newChange: "major", newSummary: ownWords("As we do it.") },
      });
      if (sharedWith) await verbs.shareDocument(app, { doc: rows[0].id, cohort: cohort(sharedWith) });
      return uid!;
    },
    "keep",
  );
}

async function read(who: string, query = ""): Promise<string> {
  return (await (await site.as(who)).get(home + query)).text;
}

describe("an entry that was shared", () => {
  let uid: string;
  beforeAll(async () => {
    uid = await entry(
      "joelle",
      { clause: "indemnification", with: "hospital", says: "A mutual zeppelin." },
      "pediatric",
    );
    await entry("joelle", { clause: "scope", with: "", says: "A list of dirigibles." }, "pediatric");
    await entry("joelle", { clause: "scope", with: "", says: "Our private airship." });
  });

  test("is read in the playbook by clause, by counterparty and by words", async () => {
    for (const query of [
      "",
      "?clause=indemnification",
      "?with=hospital",
      "?q=zeppelin",
      "?q=mutual+ZEPPELIN",
      "?q=zeppelin+mutual",
    ])
      expect(await read("wendell", query), query).toContain("A mutual zeppelin.");
    for (const query of ["?clause=scope", "?with=school", "?q=kettle", "?q=zeppelin+kettle"])
      expect(await read("wendell", query), query).not.toContain("A mutual zeppelin.");
  });

  test("is found by other forms of its words and by those that are only begun, in its own cohort alone", async () => {
    for (const words of ["zeppelins", "mutual+zepp", "dirigible"])
      expect(await read("wendell", `?q=${words}`), words).toContain('class="sheet');
    expect(await read("wendell", "?q=zeppelins+kettle")).not.toContain("A mutual zeppelin.");
    // A draft, an entry of a practice alone, and one elsewhere.
    expect(await read("joelle", "?q=airship")).not.toContain("Our private airship.");
    const ids = (who: string, room: string) =>
      site.database.asMember(who, async (app) => {
        const { rows } = await app.query(
          "select array(select document_id from verbs.find_entries(cohort => $1, words => '{zeppelin}')) as ids",
          [cohort(room)],
        );
        return rows[0].ids;
      });
    expect(await ids("wendell", "pediatric")).toHaveLength(1);
    for (const [who, room] of [
      ["eero", "pediatric"],
      ["eero", "rural"],
      ["wendell", "rural"],
      ["noor", "pediatric"],
    ] as const)
      expect(await ids(who, room), `${who} ${room}`).toEqual([]);
  });

  test("stands also with a counterparty where it holds for everybody", async () => {
    expect(await read("wendell", "?with=school")).toContain("A list of dirigibles.");
  });

  test("stands on a checklist for such a contract, before one that holds for everybody, on paper and in Word", async () => {
    const browser = await site.as("wendell");
    const here = "/c/pediatric-pt/contracts/checklist";
    const asked = "?with=hospital&clause=indemnification&clause=scope";
    const { text } = await browser.get(here + asked);
    expect(text).toContain("A mutual zeppelin.");
    expect(text).toContain("A list of dirigibles.");
    expect((await browser.get(`${here}?with=school&clause=indemnification`)).text).not.toContain("zeppelin");
    expect((await browser.get(here)).text).toContain("With whom is the contract?");
    const word = await browser.get(`${here}/word${asked}`);
    expect(word.status).toBe(200);
    expect(word.text.startsWith("PK")).toBe(true);
    const elsewhere = await (await site.as("eero")).get(`/c/pediatric-pt-rural/contracts/checklist${asked}`);
    expect(elsewhere.status).toBe(200);
    expect(elsewhere.text).not.toContain("zeppelin");
  });

  test("is taken along as Word with the others that are chosen; of none there is no file", async () => {
    const browser = await site.as("wendell");
    const word = await browser.get(`${home}/word?q=zeppelin`);
    expect(word.status).toBe(200);
    expect(word.headers["content-disposition"]).toContain("Playbook.docx");
    expect(word.text.startsWith("PK")).toBe(true);
    expect(await browser.get(`${home}/word?q=kettle`)).toMatchObject({
      status: 302,
      location: `${home}?q=kettle`,
    });
  });

  test("is not read by another cohort, and what is a practice's own not even here", async () => {
    const { text } = await (await site.as("eero")).get("/c/pediatric-pt-rural/contracts/playbook");
    expect(text).toContain("Playbook of");
    expect(text).not.toContain("zeppelin");
    expect(await read("wendell")).not.toContain("Our private airship.");
    expect(await read("joelle")).not.toContain("Our private airship.");
  });

  test("says when it was looked through last, and of the review nothing else", async () => {
    expect(await read("wendell", "?q=zeppelin")).not.toContain("last reviewed");
    await site.database.owner.query(
      "update document_version set at = at - interval '9 days' where document_id = (select id from document where uid = $1)",
      [uid],
    );
    await site.database.owner.query(
      `insert into document_review (document_id, practice_id, version, by_id, by_called, reason)
       select id, practice_id, version, $2, 'Joelle', 'A private reason.' from document where uid = $1`,
      [uid, member("joelle")],
    );
    const page = await read("wendell", "?q=zeppelin");
    expect(page).toContain("last reviewed");
    expect(page).not.toContain("A private reason.");
  });

  test("stays an entry in the manual of a practice that adopts it", async () => {
    const adopted = await site.database.asMember("wendell", async (app) => {
      const { rows } = await app.query("select id from document where uid = $1", [uid]);
      const mine = await verbs.adoptDocument(app, { doc: rows[0].id });
      const got = await app.query(
        "select clause, counterparty from playbook_entry e join document d on d.id = e.document_id where d.uid = $1",
        [mine],
      );
      return got.rows;
    });
    expect(adopted).toEqual([{ clause: "indemnification", counterparty: "hospital" }]);
  });
});

test("an entry is begun in the form as a draft of its practice with a section for each position", async () => {
  const browser = await site.as("joelle");
  const form = await browser.get(`${home}/new?clause=governing_law&with=school`);
  expect(form.status).toBe(200);
  const sent = await browser.post(`${home}/new`, {
    ...{ clause: "scope", with: "school", standard: "What we do is on a list.", walkAway: "Other duties." },
  });
  expect(sent.status).toBe(302);
  expect(sent.location).toMatch(/^\/practice\/manual\/\w{14}\/edit\?done=begun$/);
  const { rows } = await site.database.owner.query(
    `select d.kind, d.status, x.title, x.body from document d join document_draft x on x.document_id = d.id where d.uid = $1`,
    [sent.ledTo().split("/")[3]],
  );
  expect(rows[0]).toMatchObject({
    kind: "playbook",
    status: "draft",
    title: expect.stringMatching(/: School district$/),
  });
  expect(rows[0].body).toContain("## Standard\n\nWhat we do is on a list.");
  expect(rows[0].body).toContain("## Walk away\n\nOther duties.");
});

test("a form without a clause comes back with what was typed", async () => {
  const { status, text } = await (await site.as("joelle")).post(`${home}/new`, {
    clause: "",
    standard: "Kept words.",
  });
  expect(status).toBe(400);
  expect(text).toContain("Choose the clause.");
  expect(text).toContain("Kept words.");
});
