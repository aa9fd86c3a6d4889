// Finding documents, as a member does: those of the own manual and those that are shared, and nothing past a wall.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verbs } from "#db/verbs.ts";
import { cohort } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { beginShared, publishAnew, uidOf } from "./writing.ts";

let site: Site;
let shared: string;

beforeAll(async () => {
  site = await startSite();
  const body = "## Kettles\n\nThe zeppelin kettle is emptied every evening.\n";
  shared = await beginShared(site, "joelle", "pediatric", { title: "Kettles and cups", body });
});
afterAll(() => site?.stop());

/** The documents that were found, by their addresses. */
async function found(who: string, words: string): Promise<string[]> {
  const { status, text } = await (await site.as(who)).get(`/search?q=${encodeURIComponent(words)}`);
  expect(status).toBe(200);
  const sheet = /id="found-documents".*?<\/section>/s.exec(text)?.[0] ?? "";
  return [...sheet.matchAll(/row-title"><a href="([^"]+)"/g)].map(([, href]) => href!);
}

async function typed(who: string, words: string): Promise<string[]> {
  const { text } = await (await site.as(who)).get(`/search/typed?q=${encodeURIComponent(words)}`);
  return JSON.parse(text).found.documents.map(({ href }: { href: string }) => href);
}

const inCohort = () => `/c/pediatric-pt/documents/${shared}`;

describe("a document that is shared with a cohort", () => {
  test("is found there by its title and by words of its text, also while one types", async () => {
    for (const words of ["kettle cups", "zeppelin emptied", '"zeppelin kettle"'])
      expect(await found("wendell", words), words).toEqual([inCohort()]);
    expect(await typed("wendell", "zeppelin ket")).toEqual([inCohort()]);
    expect(await found("wendell", "zeppelin -kettle")).toEqual([]);
  });

  test("leads its own practice to the manual", async () => {
    expect(await found("joelle", "zeppelin")).toEqual([`/practice/manual/${shared}`]);
  });

  test("is not found by somebody of another cohort, by staff without a seat, or by a former member", async () => {
    for (const who of ["eero", "kiyoko", "callum", "noor"]) {
      expect(await found(who, "zeppelin"), who).toEqual([]);
      expect(await typed(who, "zeppelin"), who).toEqual([]);
    }
  });

  test("is found by its newest version alone", async () => {
    const body = "## Kettles\n\nThe airship kettle is emptied every evening.\n";
    await publishAnew(site, "joelle", shared, { title: "Kettles and cups", body });
    expect(await found("wendell", "airship")).toEqual([inCohort()]);
    expect(await found("wendell", "zeppelin")).toEqual([]);
  });
});

test("a draft is found by its own practice alone, and so is what was adopted", async () => {
  await (await site.as("maribel")).post(`${inCohort()}/adopt`, {});
  const copy = await uidOf(site, "saltwillow", "Kettles and cups");
  const addresses = await found("maribel", "airship");
  expect(addresses.sort()).toEqual([inCohort(), `/practice/manual/${copy}`].sort());
  await site.database.owner.query(
    "update document_draft w set body = 'Our gondola kettle.' from document d where d.id = w.document_id and d.uid = $1",
    [copy],
  );
  expect(await found("desmond", "gondola")).toEqual([`/practice/manual/${copy}`]);
  for (const who of ["joelle", "wendell", "eero"]) expect(await found(who, "gondola"), who).toEqual([]);
});

test("what is no longer shared, and what was withdrawn, is found no more by others", async () => {
  const body = "The monsoon gutter is cleaned in May.\n";
  const doc = await beginShared(site, "joelle", "pediatric", { title: "Gutters", body });
  const { rows } = await site.database.owner.query("select id from document where uid = $1", [doc]);
  const [{ id }] = rows;
  expect(await found("wendell", "monsoon")).toHaveLength(1);
  await site.database.owner.query("update document set status = 'withdrawn' where id = $1", [id]);
  expect(await found("wendell", "monsoon")).toEqual([]);
  expect(await found("joelle", "monsoon")).toHaveLength(1);
  await site.database.owner.query("update document set status = 'published' where id = $1", [id]);
  expect(await found("wendell", "monsoon")).toHaveLength(1);
  await site.database.asMember(
    "joelle",
    (app) => verbs.unshareDocument(app, { doc: id, cohort: cohort("pediatric") }),
    "keep",
  );
  expect(await found("wendell", "monsoon")).toEqual([]);
  expect(await typed("wendell", "monsoon")).toEqual([]);
});

test("what is open to the whole network is found by everybody who sits somewhere, and leads into a cohort of theirs", async () => {
  const body = "The harmattan filter is changed in June.\n";
  const doc = await beginShared(site, "joelle", "pediatric", { title: "Filters", body });
  await site.database.owner.query(
    "insert into document_share (document_id, practice_id, from_version, opened_at) select id, practice_id, 1, now() from document where uid = $1",
    [doc],
  );
  const [address] = await found("eero", "harmattan");
  expect(address).toMatch(new RegExp(`^/c/[a-z-]+/documents/${doc}$`));
  expect((await (await site.as("eero")).get(address!)).status).toBe(200);
});

test("a search reads as many pages of the index whether another cohort's documents have the word or not", async () => {
  const { owner } = site.database;
  await owner.query(
    `insert into document (practice_id, title, status, version)
     select practice_id, 'Filler ' || n, 'published', 1 from generate_series(1, 400) n, (select practice_id from document limit 1) d`,
  );
  await owner.query(
    `insert into document_words (document_id, slot, words)
     select id, helpers.slot_of_cohort(cohort => $1), helpers.words_of(slot => helpers.slot_of_cohort(cohort => $1), title => title, body => 'sirocco and shutters ' || id) from document where title like 'Filler %'`,
    [cohort("pediatric")],
  );
  await owner.query("vacuum analyze document_words");
  const pages = (word: string) =>
    site.database.asMember("eero", async (app) => {
      const search = `explain (analyze, buffers, format json) select * from verbs.find_documents(words => array['${word}'], phrases => '{}', without => '{}', most => 5)`;
      const reads: number[] = [];
      for (let i = 0; i < 3; i++) {
        const { rows } = await app.query(search);
        const plan = rows[0]["QUERY PLAN"][0].Plan;
        reads.push(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]);
      }
      return Math.min(...reads);
    });
  const [known, unknown] = [await pages("sirocco"), await pages("mistral")];
  expect(Math.abs(known - unknown)).toBeLessThanOrEqual(2);
});

test("an old document that has the word in its title is found among very many newer ones that have it in their text", async () => {
  const body = "Where they hang, and who oils them.\n";
  const doc = await beginShared(site, "joelle", "pediatric", { title: "Jalousies", body });
  const { owner } = site.database;
  await owner.query(
    "update document_words set made_at = now() - interval '3 years' from document d where d.id = document_id and d.uid = $1",
    [doc],
  );
  await owner.query(
    `insert into document (practice_id, title, status, version)
     select practice_id, 'Heap ' || n, 'published', 1 from generate_series(1, 160) n, (select practice_id from document where uid = $1) d`,
    [doc],
  );
  await owner.query(
    `insert into document_words (document_id, slot, words)
     select id, helpers.slot_of_cohort(cohort => $1), helpers.words_of(slot => helpers.slot_of_cohort(cohort => $1), title => title, body => 'jalousies ' || id) from document where title like 'Heap %'`,
    [cohort("pediatric")],
  );
  const { rows } = await site.database.asMember("wendell", (app) =>
    app.query(
      "select d.uid from verbs.find_documents(words => array['jalousies'], phrases => '{}', without => '{}', most => 60) f join document d on d.id = f.document_id order by f.score desc",
    ),
  );
  expect(rows[0].uid).toBe(doc);
});
