// The playbook of the whole network: offered by whoever looks after an entry, read and released by a moderator, without whose it is.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { namesIn } from "#app/contracts/network/names-in.ts";
import type { Browser } from "#tests/support/browser.ts";
import { practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
/** Looks after the entry that is offered. */
let joelle: Browser;
/** A moderator of the network without a practice, and a member of another cohort. */
let noor: Browser;
let eero: Browser;
let manual: string;
beforeAll(async () => {
  site = await startSite();
  joelle = await site.as("joelle");
  noor = await site.as("noor");
  eero = await site.as("eero");
  const { uid } = await one(
    "select d.uid from document d join playbook_entry e on e.document_id = d.id where e.clause = 'all_products' order by d.id limit 1",
  );
  manual = `/practice/manual/${uid}`;
});
afterAll(() => site?.stop());

const one = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows[0];

const words = "## Standard\n\nWe take part in the zeppelins that an exhibit names.\n";

const offer = (body = words, who = joelle) => who.post(`${manual}/offer`, { body });

async function newestOffer(): Promise<string> {
  const { uid } = await one("select uid from playbook_offer order by id desc limit 1");
  return `/admin/playbook/${uid}`;
}

const read = async (query = "") => (await eero.get(`/playbook${query}`)).text;

test("a name is found as whole words, in any letters", () => {
  expect(namesIn("Ask PENNYCRESS pediatric, please.", ["Pennycress Pediatric"])).toEqual([
    "Pennycress Pediatric",
  ]);
  expect(namesIn("Annexes are listed.", ["Ann", "Annex", ""])).toEqual([]);
});

describe("what a practice offers", () => {
  test("comes back where it still says a name of the practice, its people or its cohorts", async () => {
    const { name } = await one("select name from practice where name like 'Pennycress%'");
    for (const said of [name, "Joelle Haverty", "Pediatric PT"]) {
      const sent = await offer(`${words}\nAs ${said} does it.`);
      expect(sent.status, said).toBe(400);
      expect(sent.text).toContain("still stands in it");
    }
    expect((await offer("After MRN 88213407 they gave in.")).status).toBe(400);
    expect((await offer(" \n")).status).toBe(400);
  });

  test("is read by nobody but its practice and the staff, until it is released", async () => {
    expect((await offer()).status).toBe(302);
    expect(await read()).not.toContain("zeppelins");
    expect((await joelle.get(`${manual}/offer`)).text).toContain("It waits for a moderator.");
    expect((await noor.get("/")).text).toContain("A playbook entry is offered");
    expect((await noor.get(await newestOffer())).text).toContain("zeppelins");
    expect((await noor.get(await newestOffer())).text).not.toContain(
      "What changes in what everybody reads now",
    );
    for (const other of [joelle, eero]) expect((await other.get(await newestOffer())).status).toBe(404);
  });

  test("is released as it was read, without whose it is, by clause, counterparty and words, and in Word", async () => {
    expect((await noor.post(await newestOffer())).location).toBe("/admin/playbook?done=released");
    for (const query of ["", "?clause=all_products", "?with=medicaid_plan", "?q=zeppelins+exhibit"])
      expect(await read(query), query).toContain("zeppelins");
    for (const query of ["?clause=scope", "?with=school", "?q=kettle"])
      expect(await read(query), query).not.toContain("zeppelins");
    const page = (await read()).split("<main")[1]!.split("</main>")[0];
    for (const name of ["Pennycress", "Joelle", "Pediatric PT"]) expect(page).not.toContain(name);
    expect((await eero.get("/playbook/word")).text.startsWith("PK")).toBe(true);
    expect((await joelle.get("/inbox")).text).toContain("It stands in the playbook of the network now");
  });

  test("changes there by another offer alone, which a moderator compares", async () => {
    await offer(words.replace("zeppelins", "airships"));
    expect(await read()).toContain("zeppelins");
    const here = await newestOffer();
    expect((await noor.get(here)).text).toMatch(/<ins>[^<]*airships/);
    await noor.post(here);
    expect(await read()).toContain("airships");
    expect(await read()).not.toContain("zeppelins");
    expect((await noor.post(here)).status).toBe(409);
  });

  test("is taken out by a moderator with a word, and taken back by its practice", async () => {
    const here = await newestOffer();
    expect((await noor.post(`${here}/decline`, { words: "" })).status).toBe(400);
    expect((await noor.post(`${here}/decline`, { words: "The exhibit names a town." })).status).toBe(302);
    expect(await read()).not.toContain("airships");
    expect((await joelle.get(`${manual}/offer`)).text).toContain("The exhibit names a town.");
    expect((await joelle.get("/inbox")).text).toContain("It was taken out of the playbook of the network");
    await offer();
    await noor.post(await newestOffer());
    expect(await read()).toContain("zeppelins");
    expect((await joelle.post(`${manual}/offer/withdraw`)).status).toBe(302);
    expect(await read()).not.toContain("zeppelins");
  });

  test("can be taken back where a newer offer was declined, and once the entry is withdrawn", async () => {
    await offer();
    await noor.post(await newestOffer());
    await offer(words.replace("zeppelins", "airships"));
    await noor.post(`${await newestOffer()}/decline`, { words: "The exhibit names a town." });
    const page = (await joelle.get(`${manual}/offer`)).text;
    for (const said of ["The exhibit names a town.", "What was released before stays.", "Take it back"])
      expect(page).toContain(said);
    await one("update document set status = 'withdrawn' where uid = $1", [manual.split("/").at(-1)]);
    expect((await joelle.get(manual)).text).toContain(`href="${manual}/offer"`);
    const after = (await joelle.get(`${manual}/offer`)).text;
    expect(after).toContain("The entry is not in force any more.");
    expect(after).not.toContain("<textarea");
    expect((await offer()).status).toBe(404);
    expect(await read()).toContain("zeppelins");
    await joelle.post(`${manual}/offer/withdraw`);
    expect(await read()).not.toContain("zeppelins");
    expect((await joelle.get(`${manual}/offer`)).status).toBe(404);
    await one("update document set status = 'published' where uid = $1", [manual.split("/").at(-1)]);
  });

  test("taken back while a moderator releases it, is read by nobody", async () => {
    await offer();
    const { id } = await one("select id from playbook_offer order by id desc limit 1");
    let back: Promise<unknown> = Promise.resolve();
    await site.database.asMember(
      "noor",
      async (app) => {
        await app.query("select verbs.release_offer(offer => $1)", [id]);
        back = joelle.post(`${manual}/offer/withdraw`);
        await new Promise((go) => setTimeout(go, 1500));
      },
      "keep",
    );
    await back;
    expect(await one("select state from playbook_offer where id = $1", [id])).toEqual({ state: "withdrawn" });
    expect(await read()).not.toContain("zeppelins");
  });

  test("is not decided by the moderator whose own practice offers it", async () => {
    await offer();
    const { id } = await one("select id from playbook_offer order by id desc limit 1");
    await site.database.owner.query(
      `with theirs as (insert into document (practice_id, title) values ($2, 'Ours') returning id)
       update playbook_offer set practice_id = $2, document_id = (select id from theirs) where id = $1`,
      [id, practice("harrowgate")],
    );
    const answered = await site.database.asMember("bettina", (app) =>
      app.query("select verbs.release_offer(offer => $1)", [id]).then(
        () => "done",
        ({ code }) => code,
      ),
    );
    expect(answered).toBe("RT403");
  });
});

test("a document that is no entry, and one of others, are not offered", async () => {
  const { uid } = await one(
    "select d.uid from document d where d.practice_id = (select id from practice where name like 'Pennycress%') and d.kind = 'policy' and d.status = 'published' limit 1",
  );
  expect((await joelle.get(`/practice/manual/${uid}/offer`)).status).toBe(404);
  expect((await eero.post(`${manual}/offer`, { body: words })).status).toBe(404);
});
