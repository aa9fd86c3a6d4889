// Who hears of a new version of what their practice adopted, and in which way.
import { afterAll, beforeAll, expect, test } from "vitest";
import { verbs } from "#db/verbs.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { beginShared, publishAnew, uidOf } from "./writing.ts";

const title = "Keys of the clinic";
const text = (words: string) => ({ title, body: `## Keys\n\n${words}\n` });

let site: Site;
let shared: string;
let copy: string;

beforeAll(async () => {
  site = await startSite();
  shared = await beginShared(site, "joelle", "pediatric", text("The desk holds them."));
  await (await site.as("maribel")).post(`/c/pediatric-pt/documents/${shared}/adopt`, {});
  copy = (await uidOf(site, "saltwillow", title))!;
});
afterAll(() => site?.stop());

/** Who has news of the copy that wait, with their kind, by their names. */
async function waiting() {
  const { rows } = await site.database.owner.query(
    `select p.name, n.kind from notification n join person p on p.id = n.member_id join document d on d.id = n.about_document
     where d.uid = $1 and n.read_at is null order by p.name`,
    [copy],
  );
  return rows.map(({ name, kind }) => `${name}: ${kind}`);
}

async function jobsOf(kind: string): Promise<number> {
  const { rows } = await site.database.owner.query(
    `select count(*)::int as many from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     join notification n on n.id = (j.payload->>'id')::bigint where t.identifier = 'mail_notification' and n.kind = $1`,
    [kind],
  );
  return rows[0].many;
}

async function mailsAbout(words: string): Promise<string[]> {
  const { rows } = await site.database.owner.query("select recipient, link from mail where subject like $1", [
    `%${words}%`,
  ]);
  return rows.map(({ recipient }) => recipient).sort();
}

test("of a minor version owners and directors who sit where it is shared hear in the inbox alone", async () => {
  await publishAnew(site, "joelle", shared, text("The desk holds them all."), { change: "minor" });
  // Desmond directs the practice; Kiyoko is staff there.
  const seated = await site.database.owner.query(
    `select p.name from practice_member m join person p on p.id = m.member_id
     where m.practice_id = $1 and m.role <> 'staff' and $2 = any(helpers.seated_cohorts_of(m => m.member_id)) order by p.name`,
    [practice("saltwillow"), cohort("pediatric")],
  );
  expect(seated.rows.length).toBeGreaterThan(0);
  expect(await waiting()).toEqual(seated.rows.map(({ name }) => `${name}: document_updated`));
  expect(await jobsOf("document_updated")).toBe(0);
  expect(await mailsAbout(title)).toEqual([]);
  const { text: inbox } = await (await site.as("maribel")).get("/inbox");
  expect(inbox).toContain("A new version is out of");
  expect(inbox).toContain(`href="/practice/manual/${copy}/update`);
});

test("a required version takes the place of news before it, and goes by mail at once", async () => {
  const before = await waiting();
  await publishAnew(site, "joelle", shared, text("The desk holds them all, and signs."), {
    change: "required",
  });
  expect(await waiting()).toEqual(before.map((line) => line.replace("updated", "required")));
  await expect.poll(() => mailsAbout(`A required change is out: ${title}`)).toHaveLength(before.length);
});

test("once one of the practice has decided, nobody there is waited for", async () => {
  await (await site.as("maribel")).post(`/practice/manual/${copy}/update/pass`, { version: "3" });
  expect(await waiting()).toEqual([]);
});

test("who has lost the seat, and who left the practice, hears nothing and finds nothing of it in the inbox", async () => {
  await publishAnew(site, "joelle", shared, text("Nobody holds them."));
  expect(await waiting()).toContain("Maribel Ostrander: document_updated");
  await site.database.owner.query(
    "update seat set until = now() where practice_id = $1 and cohort_id = $2 and until is null",
    [practice("saltwillow"), cohort("pediatric")],
  );
  await publishAnew(site, "joelle", shared, text("Everybody holds them."));
  // What she heard before she lost it is of her own copy, and stays.
  const { rows } = await site.database.owner.query(
    "select count(*)::int as many from notification where member_id = $1 and kind like 'document%' and created_at > (select until from seat where practice_id = $2 and cohort_id = $3)",
    [member("maribel"), practice("saltwillow"), cohort("pediatric")],
  );
  expect(rows[0].many).toBe(0);
  await site.database.owner.query("delete from practice_member where member_id = $1", [member("maribel")]);
  expect((await waiting()).filter((line) => line.startsWith("Maribel"))).toEqual([]);
  const { text: inbox } = await (await site.as("maribel")).get("/inbox");
  expect(inbox).not.toContain(title);
});

test("a copy of which there are news can be thrown away", async () => {
  const doc = await beginShared(site, "joelle", "pediatric", { title: "Ladders", body: "Two hold it." });
  await (await site.as("tobias")).post(`/c/pediatric-pt/documents/${doc}/adopt`, {});
  const own = await uidOf(site, "ottermill", "Ladders");
  await publishAnew(site, "joelle", doc, { title: "Ladders", body: "Three hold it." });
  await site.database.asMember(
    "tobias",
    async (app) => {
      const { rows } = await app.query("select id from document where uid = $1", [own]);
      await verbs.dropDocumentDraft(app, { doc: rows[0].id });
    },
    "keep",
  );
  expect(await uidOf(site, "ottermill", "Ladders")).toBeUndefined();
});

test("that the author has withdrawn it is told as well", async () => {
  const doc = await beginShared(site, "joelle", "pediatric", { title: "Lanterns", body: "By the door." });
  await (await site.as("tobias")).post(`/c/pediatric-pt/documents/${doc}/adopt`, {});
  await site.database.owner.query("update document set status = 'withdrawn' where uid = $1", [doc]);
  const { text: inbox } = await (await site.as("tobias")).get("/inbox");
  expect(inbox).toContain("Its author has withdrawn");
  expect(inbox).toContain("Lanterns");
});
