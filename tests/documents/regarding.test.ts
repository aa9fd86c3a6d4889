import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { beginShared } from "./writing.ts";

let site: Site;
let joelle: Browser;
let wendell: Browser;
let maribel: Browser;
beforeAll(async () => {
  site = await startSite();
  joelle = await site.as("joelle");
  wendell = await site.as("wendell");
  maribel = await site.as("maribel");
});
afterAll(() => site.stop());

let counted = 0;
async function shared() {
  const title = `Keys ${++counted}`;
  const uid = await beginShared(site, "joelle", "pediatric", { title, body: "# Keys\n\nOn the hook.\n" });
  return { uid, title, here: `/c/pediatric-pt/documents/${uid}` };
}

const openedBy = async (uid: string) =>
  (
    await site.database.owner.query(
      "select x.practice_id from document_opened x join document d on d.id = x.document_id where d.uid = $1",
      [uid],
    )
  ).rows.map(({ practice_id }) => practice_id);

test("a practice that opens a document is counted once, whoever of it comes, and its author's never", async () => {
  const { uid, here } = await shared();
  await joelle.get(here);
  await wendell.get(here);
  await wendell.get(here);
  await (await site.as("imani")).get(here);
  expect(await openedBy(uid)).toEqual([practice("quillbrook")]);
  await maribel.get(here);
  expect(await openedBy(uid)).toHaveLength(2);
  expect((await wendell.get(here)).text).toContain("Opened by 2 practices.");
});

test("script that only fetches a page's data counts nobody, and neither does who looks in", async () => {
  const { uid, here } = await shared();
  await wendell.data(here);
  await (await site.as("orla")).get(here);
  expect(await openedBy(uid)).toEqual([]);
});

test("nobody is told who opened it, and its author sees the number beside it", async () => {
  const { uid, here } = await shared();
  await wendell.get(here);
  const manual = (await joelle.get(`/practice/manual/${uid}`)).text;
  expect(manual).toContain("It was opened by 1.");
  expect(manual).not.toContain("Quillbrook");
  const peers = (await maribel.get(here)).text.split('id="about"')[1]!.split("</section>")[0]!;
  expect(peers).toContain("Opened by 1 practice.");
  expect(peers).not.toContain("Quillbrook");
});

test("a practice says once that it helped, by name for who sits there, and takes it back", async () => {
  const { here, title } = await shared();
  expect((await wendell.post(`${here}/helpful`, {})).location).toBe(`${here}#about`);
  await (await site.as("imani")).post(`${here}/helpful`, {});
  await maribel.post(`${here}/helpful`, {});
  const page = (await joelle.get(here)).text;
  expect(page).toMatch(/Helpful to Quillbrook[^<.]* and Saltwillow[^<]*\./);
  expect(page).not.toContain(`${here}/helpful`);
  const row = (await joelle.get("/c/pediatric-pt/documents")).text.split(title)[1]!.split("</li>")[0]!;
  expect(row).toContain("helpful to 2");
  await maribel.post(`${here}/not-helpful`, {});
  expect((await joelle.get(here)).text).not.toContain("Saltwillow Kids and");
});

test("practices that sit elsewhere are only counted", async () => {
  const { uid, here } = await shared();
  await site.database.owner.query(
    "insert into document_share (document_id, practice_id, from_version, opened_at) select id, practice_id, 1, now() from document where uid = $1",
    [uid],
  );
  await (await site.as("eero")).post(`/c/pediatric-pt-rural/documents/${uid}/helpful`, {});
  await wendell.post(`${here}/helpful`, {});
  const page = (await maribel.get(here)).text;
  expect(page).toMatch(/Helpful to Quillbrook[^<]* and 1 more\./);
  expect(page).not.toContain("Sorrel");
});

test("the author's own practice and who looks in say nothing of it", async () => {
  const { here } = await shared();
  expect((await joelle.post(`${here}/helpful`, {})).status).toBe(403);
  expect((await (await site.as("orla")).post(`${here}/helpful`, {})).status).toBe(403);
});
