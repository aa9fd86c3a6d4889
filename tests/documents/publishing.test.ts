import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rerenderVersions } from "#app/documents/rerender-versions.server.ts";
import type { Browser } from "#tests/support/browser.ts";
import { cohort } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { begin, hidden, policy, publish, write } from "./manual-pages.ts";

let site: Site;
let maribel: Browser;
let desmond: Browser;
/** Sits beside Maribel in Pediatric PT, for another practice. */
let joelle: Browser;
beforeAll(async () => {
  site = await startSite();
  maribel = await site.as("maribel");
  desmond = await site.as("desmond");
  joelle = await site.as("joelle");
});
afterAll(() => site.stop());

const uidOf = (here: string) => here.split("/").at(-1)!;
const inCohort = (here: string) => `/c/pediatric-pt/documents/${uidOf(here)}`;
const share = (here: string) => maribel.post(`${here}/share`, { cohort: String(cohort("pediatric")) });

const changed = policy.replace("fifteen minutes", "ten minutes");

/** A document in two versions. */
async function inTwo(): Promise<string> {
  const here = await begin(maribel);
  await publish(maribel, here);
  await write(maribel, here, { body: changed });
  await publish(maribel, here, "We wait less.", "required");
  return here;
}

test("a draft is put in force with a sentence, and its sections have anchors and numbers", async () => {
  const here = await begin(maribel);
  expect((await publish(maribel, here)).location).toBe(`${here}?done=published`);
  const page = (await maribel.get(here)).text;
  expect(page).toContain("In force");
  expect(page).toMatch(/<h3 id="late-arrival"><span class="num">2<\/span>/);
  expect((await maribel.get(`${here}/publish`)).location).toBe(here);
});

test("a new version asks how much it changes and what is new, and shows what changed", async () => {
  const here = await begin(maribel);
  await publish(maribel, here);
  await write(maribel, here, { body: changed });
  const page = await maribel.get(`${here}/publish`);
  expect(page.text).toContain("Publish version 2");
  expect(page.text).toMatch(/<del>fifteen *<\/del>.*<ins>ten *<\/ins>/s);
  const { seen } = hidden(page.text);
  const without = await maribel.post(`${here}/publish`, { seen: seen!, summary: "" });
  expect(without.status).toBe(400);
  expect(without.text).toContain("Choose how much it changes.");
  expect(without.text).toContain("Say in a sentence what is new.");
  expect((await publish(maribel, here, "We wait less.", "required")).status).toBe(302);
  expect((await maribel.get(here)).text).toContain("ten minutes");
});

test("a draft that was changed since it was looked at is not published", async () => {
  const here = await begin(maribel);
  const { seen } = hidden((await maribel.get(`${here}/publish`)).text);
  await write(desmond, here, { body: changed });
  const answer = await maribel.post(`${here}/publish`, { seen: seen!, change: "major", summary: "First." });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("Somebody changed the draft meanwhile");
});

test("a version that says the same as the one before is refused, and so is an empty one", async () => {
  const here = await begin(maribel);
  await publish(maribel, here);
  await write(maribel, here, { body: changed });
  await write(maribel, here, { body: policy });
  expect((await publish(maribel, here, "Nothing.")).text).toContain(
    "Nothing has changed since the last version.",
  );
  const empty = await begin(maribel, "");
  expect((await publish(maribel, empty)).text).toContain("There is nothing in it yet.");
});

test("a section keeps its anchor though its heading is worded anew", async () => {
  const here = await begin(maribel);
  await publish(maribel, here);
  await write(maribel, here, { body: policy.replace("## Late arrival", "## Coming late") });
  await publish(maribel, here, "Plainer.", "minor");
  expect((await maribel.get(here)).text).toMatch(/<h3 id="late-arrival">.*Coming late/);
});

test("versions are listed with who, when and why; any two are compared, inline or side by side", async () => {
  const here = await inTwo();
  const list = (await maribel.get(`${here}/changes`)).text;
  for (const words of ["We wait less.", "The first version.", "Required", "Maribel Ostrander", "ins>ten"])
    expect(list).toContain(words);
  const side = (await maribel.get(`${here}/changes?from=1&to=2&view=side`)).text;
  expect(side).toContain(">Before<");
  const back = (await maribel.get(`${here}/changes?from=2&to=1`)).text;
  expect(back).toMatch(/<del>ten *<\/del>.*<ins>fifteen *<\/ins>/s);
  expect((await maribel.get(`${here}/changes?from=7&to=<b>`)).status).toBe(200);
  expect((await maribel.get(`${here}/changes?from=2&to=2`)).text).toContain("Choose two different versions");
});

test("a comparison shows blanks by what belongs there", async () => {
  const here = await begin(maribel, "## Notice\n\nCall {{front_desk}} by noon.");
  await publish(maribel, here);
  await write(maribel, here, { body: "## Notice\n\nCall {{front_desk}} by ten." });
  await publish(maribel, here, "Sooner.", "minor");
  const page = (await maribel.get(`${here}/changes`)).text;
  expect(page).toContain('<span class="blank">Front desk</span>');
  expect(/<main.*<\/main>/s.exec(page)![0]).not.toContain("{{front_desk}}");
});

test("an older version becomes the draft again, once one was asked, and nothing is published by it", async () => {
  const here = await inTwo();
  const asked = await maribel.get(`${here}/restore?version=1`);
  expect(asked.text).toContain("Go back to version 1?");
  const { seen, version } = hidden(asked.text);
  await write(desmond, here, { body: "# A draft of Desmond’s" });
  const late = await maribel.post(`${here}/restore`, { seen: seen!, version: version! });
  expect(late.status).toBe(409);
  const again = hidden((await maribel.get(`${here}/restore?version=1`)).text);
  expect((await maribel.post(`${here}/restore`, { seen: again.seen!, version: "1" })).status).toBe(302);
  expect((await maribel.get(`${here}/edit?whole=1`)).text).toContain("fifteen minutes");
  expect((await maribel.get(here)).text).toContain("ten minutes");
  expect((await maribel.get(`${here}/restore?version=9`)).status).toBe(404);
});

test("sharing says who will see it, opens it from that version on, and stops again", async () => {
  const here = await inTwo();
  const asked = (await maribel.get(`${here}/share`)).text;
  expect(asked).toMatch(/Pediatric PT.*7(?:<!-- -->)? other practices would see it/s);
  expect((await joelle.get(inCohort(here))).status).toBe(404);
  expect((await share(here)).location).toBe(`${here}/share?done=shared`);
  expect((await joelle.get(inCohort(here))).text).toContain("ten minutes");
  const versions = (await joelle.get(`${inCohort(here)}/changes`)).text;
  expect(versions).toContain("We wait less.");
  for (const earlier of ["The first version.", "fifteen", "Go back to it"])
    expect(versions).not.toContain(earlier);
  expect((await joelle.get(`${inCohort(here)}/changes?from=1&to=2`)).text).not.toContain("fifteen");
  expect((await maribel.post(`${here}/unshare`, { cohort: String(cohort("pediatric")) })).status).toBe(302);
  expect((await joelle.get(inCohort(here))).status).toBe(404);
  expect((await joelle.get(`${inCohort(here)}/changes`)).status).toBe(404);
});

test("a draft never shows where the document is shared", async () => {
  const here = await inTwo();
  await share(here);
  await write(maribel, here, { title: "Words for ourselves", body: "# Words for ourselves" });
  for (const path of [inCohort(here), `${inCohort(here)}/changes`, "/c/pediatric-pt/documents"])
    expect((await joelle.get(path)).text).not.toContain("Words for ourselves");
});

test("nothing is shared with a cohort where one does not sit, and nothing that is not in force", async () => {
  const here = await inTwo();
  expect((await maribel.post(`${here}/share`, { cohort: String(cohort("rural")) })).status).toBe(404);
  const draft = await begin(maribel);
  const answer = await maribel.post(`${draft}/share`, { cohort: String(cohort("pediatric")) });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("Publish a first version before you share it.");
});

test("a document is described: kind, topics, states, review and what adopters may do", async () => {
  const here = await begin(maribel);
  const fields = {
    ...{ kind: "procedure", "topics[]": ["Attendance"], "states[]": ["OH", "PA"] },
    ...{
      reviewOn: "2027-09-01",
      reviewReason: "School calendars change",
      licence: "credit",
      source: "Our own",
    },
  };
  expect((await maribel.post(`${here}/describe`, fields)).location).toBe(`${here}?done=saved`);
  const page = (await maribel.get(here)).text;
  for (const words of ["Procedure", "OH, PA", "September 1, 2027", "School calendars change"])
    expect(page).toContain(words);
  const wrong = await maribel.post(`${here}/describe`, {
    ...fields,
    reviewOn: "next fall",
    source: "A book",
  });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("Write the day as year, month and day");
  expect(wrong.text).toContain('value="A book"');
  const none = { kind: "policy", licence: "network" };
  await maribel.post(`${here}/describe`, none);
  expect((await maribel.get(here)).text).not.toContain("OH, PA");
});

test("a withdrawn document says why, cannot be published, and is brought back", async () => {
  const here = await inTwo();
  await share(here);
  expect((await maribel.post(`${here}/withdraw`, { reason: "" })).status).toBe(400);
  await maribel.post(`${here}/withdraw`, { reason: "The rule is gone." });
  expect((await maribel.get(here)).text).toContain("The rule is gone.");
  await write(maribel, here, { body: policy });
  expect((await publish(maribel, here, "Back.")).status).toBe(409);
  expect((await maribel.post(`${here}/bring-back`)).location).toBe(`${here}?done=back`);
  expect((await publish(maribel, here, "Back.")).status).toBe(302);
});

test("what an older renderer made is rendered as it is shown, and again by the worker, with the same anchors", async () => {
  const here = await inTwo();
  const { owner, ownerUrl } = site.database;
  await owner.query(
    `update document_version v set renderer = 0, html = '<script>alert(1)</script>',
       sections = jsonb_set(sections, '{2,key}', '"as-it-was"') from document d where d.id = v.document_id and d.uid = $1`,
    [uidOf(here)],
  );
  const page = (await maribel.get(here)).text;
  expect(page).not.toContain("alert(1)");
  expect(page).toContain('id="as-it-was"');
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  await rerenderVersions(pool);
  await pool.end();
  const { rows } = await owner.query(
    `select count(*)::int as old, (select html from document_version v join document d on d.id = v.document_id where d.uid = $1 and number = 2) as html
     from document_version where renderer = 0`,
    [uidOf(here)],
  );
  expect(rows[0].old).toBe(0);
  expect(rows[0].html).toContain('id="as-it-was"');
});

test("a version that lost words while it was rendered again shows what it says now", async () => {
  const here = await inTwo();
  const { owner, ownerUrl } = site.database;
  const { rows: versions } = await owner.query(
    `update document_version set renderer = 0, body = 'Words that are taken out.' where number = 2
     and document_id = (select id from document where uid = $1) returning document_id`,
    [uidOf(here)],
  );
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  const answer = pool.query.bind(pool);
  let asked = 0;
  pool.query = (async (text: string, values: unknown[]) => {
    const found = await answer(text, values);
    if (asked++ === 0)
      await answer("update document_version set body = 'Taken out.' where document_id = $1 and number = 2", [
        versions[0].document_id,
      ]);
    return found;
  }) as typeof pool.query;
  await rerenderVersions(pool);
  await pool.end();
  const { rows } = await owner.query(
    "select html, renderer from document_version where document_id = $1 and number = 2",
    [versions[0].document_id],
  );
  expect(rows[0].html).not.toContain("Words that are taken out.");
});
