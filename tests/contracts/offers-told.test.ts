// Who hears of an offer to the network's playbook: the staff who can release it, and then those who offered it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { allJobsDone, mailTo } from "#tests/accounts/mailbox.ts";
import { emailOf, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
let manual: string;
beforeAll(async () => {
  site = await startSite();
  const { uid } = await one(
    "select d.uid from document d join playbook_entry e on e.document_id = d.id where e.clause = 'all_products' order by d.id limit 1",
  );
  manual = `/practice/manual/${uid}`;
});
afterAll(() => site?.stop());

const one = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows[0];

const said = "an entry is offered, on";
const offer = async (about: string) =>
  (await site.as("joelle")).post(`${manual}/offer`, {
    body: `## Standard\n\nWe take part in the ${about}.\n`,
  });
const inbox = async (who: string) => (await (await site.as(who)).get("/inbox")).text;
const newest = () => one("select id, uid from playbook_offer order by id desc limit 1");
const linesIn = (page: string) => page.split(said).length - 1;

async function told(): Promise<number[]> {
  const { rows } = await site.database.owner.query(
    "select member_id from notification where kind = 'entry_offered' and read_at is null order by member_id",
  );
  return rows.map((row) => row.member_id);
}

test("those of the staff who can release it hear of it in the inbox and by mail, and nobody else", async () => {
  expect((await offer("zeppelins")).status).toBe(302);
  const { uid } = await newest();
  const staff = ["noor", "orla", "everett", "bettina"].map(member);
  expect(await told()).toEqual(expect.arrayContaining(staff));
  const { rows } = await site.database.owner.query("select member_id from network_role");
  for (const id of await told()) expect(rows.map((row) => row.member_id)).toContain(id);
  const page = await inbox("noor");
  expect(page).toContain(said);
  expect(page).toContain(`/admin/playbook/${uid}`);
  expect(await inbox("joelle")).not.toContain(said);
  const mail = await mailTo(site.database, "notification", emailOf("noor"));
  expect(mail.subject).toContain("A playbook entry waits for you");
  expect(mail.body).toContain("“all products”");
  // What is offered stays on the site, and so does whose it is.
  for (const theirs of ["zeppelins", "Pennycress"]) expect(mail.body).not.toContain(theirs);
});

test("an offer in the place of another leaves one line, and whoever does not run the network any more has none", async () => {
  await offer("airships");
  expect(linesIn(await inbox("noor"))).toBe(1);
  const { owner } = site.database;
  const badge = async () =>
    /Inbox[^<]*<[^>]*>(\d+)/.exec((await (await site.as("orla")).get("/settings")).text)?.[1];
  expect(await inbox("orla")).toContain(said);
  await owner.query("delete from network_role where member_id = $1", [member("orla")]);
  expect(await inbox("orla")).not.toContain(said);
  expect(await badge()).toBeUndefined();
});

test("once it is decided the line is done for all of them, and who offered it hears what became of it", async () => {
  const { uid } = await newest();
  const noor = await site.as("noor");
  expect((await noor.post(`/admin/playbook/${uid}`)).status).toBe(302);
  expect(await told()).toEqual([]);
  expect(await inbox("joelle")).toContain("It stands in the playbook of the network now:");
  await allJobsDone(site.database);
  const released = await mailTo(site.database, "notification", emailOf("joelle"));
  expect(released.subject).toContain("Your playbook entry was released");
  await offer("dirigibles");
  const next = await newest();
  await noor.post(`/admin/playbook/${next.uid}/decline`, { words: "The exhibit names a town." });
  expect(await told()).toEqual([]);
  expect(await inbox("joelle")).toContain("The exhibit names a town.");
});

test("a document that goes takes the news of its offers along", async () => {
  await offer("blimps");
  const { id } = await newest();
  expect(await told()).not.toEqual([]);
  const { owner } = site.database;
  await owner.query("begin");
  await owner.query("delete from playbook_offer where id = $1", [id]);
  const { rows } = await owner.query("select from notification where about_playbook_offer = $1", [id]);
  await owner.query("rollback");
  expect(rows).toEqual([]);
});
