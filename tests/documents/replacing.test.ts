// What took the place of a document, on which topics peers have one, and who else has a text open.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verbs } from "#db/verbs.ts";
import type { Browser } from "#tests/support/browser.ts";
import { member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { beginShared } from "./writing.ts";

const shelf = "/c/pediatric-pt/documents";
const manual = "/practice/manual";

let site: Site;
let joelle: Browser;
let maribel: Browser;
let wendell: Browser;
beforeAll(async () => {
  site = await startSite();
  [joelle, maribel, wendell] = (await Promise.all(
    ["joelle", "maribel", "wendell"].map((key) => site.as(key)),
  )) as [Browser, Browser, Browser];
});
afterAll(() => site?.stop());

async function shared(
  title: string,
  topic = "Vendors",
  who = "joelle",
  where = "pediatric",
): Promise<string> {
  const uid = await beginShared(site, who, where, { title, body: `## ${title}\n\nAs we do it.\n` });
  await site.database.owner.query("update document set topics = array[$2] where uid = $1", [uid, topic]);
  return uid;
}

describe("a document that another takes the place of", () => {
  test("cannot be adopted any more, names what replaced it, and can be brought back", async () => {
    const [old, next] = [await shared("Vans of old"), await shared("Vans anew")];
    const copy = (await maribel.post(`${shelf}/${old}/adopt`, {})).ledTo();
    const asked = (await joelle.get(`${manual}/${old}/replace`)).text;
    expect(asked).toContain(`value="${next}"`);
    expect(asked).not.toContain(`value="${old}"`);
    const none = await joelle.post(`${manual}/${old}/replace`, { by: "" });
    expect(none.status).toBe(400);
    expect(none.text).toContain("Choose what takes its place.");
    expect((await joelle.post(`${manual}/${old}/replace`, { by: next })).location).toBe(
      `${manual}/${old}?done=replaced`,
    );
    const there = (await wendell.get(`${shelf}/${old}`)).text;
    expect(there).toContain("Its author has replaced it.");
    expect(there).toContain(`href="${shelf}/${next}"`);
    expect((await wendell.get(`${shelf}/${old}/adopt`)).status).toBe(403);
    expect((await wendell.get(`${shelf}/${next}`)).text).toContain(`href="${shelf}/${old}"`);
    const list = (await wendell.get(shelf)).text;
    expect(list).not.toContain(`href="${shelf}/${old}"`);
    expect(list).toMatch(/replaces “[^”]*Vans of old/);
    const own = (await maribel.get(copy)).text;
    expect(own).toContain("has replaced theirs.");
    expect(own).toContain(`href="${shelf}/${next}"`);
    const { rows } = await site.database.owner.query(
      "select n.kind from notification n where n.member_id = $1 and n.about_document = (select id from document where uid = $2)",
      [member("maribel"), copy.split("/").at(-1)],
    );
    expect(rows).toEqual([{ kind: "document_replaced" }]);
    expect((await maribel.get("/inbox")).text).toContain("Its author has replaced");
    await joelle.post(`${manual}/${old}/bring-back`);
    expect((await wendell.get(`${shelf}/${old}`)).text).not.toContain("Its author has replaced it.");
    expect((await maribel.get(copy)).text).not.toContain("has replaced theirs.");
  });

  test("does not name to peers what is not shared with them", async () => {
    const old = await shared("Ladders of old");
    const begun = (await joelle.post(`${manual}/new`, { title: "Ladders alone", kind: "policy", body: "x" }))
      .location!;
    const alone = begun.split("/edit")[0]!.split("/").at(-1)!;
    await site.database.owner.query(
      `with d as (update document set status = 'published', version = 1 where uid = $1 returning id)
       insert into document_version (document_id, number, change, summary, title, body, html, renderer, by_id, by_called, practice_called)
       select id, 1, 'major', 'First.', 'Ladders alone', 'x', 'x', 1, $2, 'Joelle', 'Pennycress' from d`,
      [alone, member("joelle")],
    );
    await joelle.post(`${manual}/${old}/replace`, { by: alone });
    const there = (await wendell.get(`${shelf}/${old}`)).text;
    expect(there).toContain("What took its place is not shared here.");
    expect(there).not.toContain("Ladders alone");
    expect((await joelle.get(`${manual}/${old}`)).text).toContain("Ladders alone");
  });

  test("is replaced by one's own alone, which is in force", async () => {
    const [old, theirs] = [await shared("Cups of old"), await shared("Cups of theirs", "Vendors", "maribel")];
    const answer = await joelle.post(`${manual}/${old}/replace`, { by: theirs });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Choose a document of your manual that is in force.");
    expect((await joelle.post(`${manual}/${old}/replace`, { by: old })).status).toBe(409);
    expect((await maribel.post(`${manual}/${old}/replace`, { by: theirs })).status).toBe(404);
  });

  test("that was withdrawn says so to who adopted it, on the copy", async () => {
    const old = await shared("Mugs of old");
    const copy = (await maribel.post(`${shelf}/${old}/adopt`, {})).ledTo();
    await joelle.post(`${manual}/${old}/withdraw`, { reason: "Mugs break." });
    expect((await maribel.get(copy)).text).toContain("Mugs break.");
    expect((await wendell.get(`${shelf}/${old}`)).text).toContain("Mugs break.");
    expect((await wendell.get(`${shelf}/${old}/adopt`)).status).toBe(403);
  });
});

describe("what peers have and one has not", () => {
  const missing = async (who: Browser) =>
    /id="missing".*?<\/section>/s.exec((await who.get(`${manual}/gaps`)).text)?.[0] ?? "";

  test("counts what is shared with one, and leads to adopting it", async () => {
    const uid = await shared("Lone workers at night", "Lone workers");
    const before = await missing(maribel);
    expect(before).toContain("Lone workers");
    expect(before).toContain(`href="${shelf}/${uid}/adopt"`);
    await maribel.post(`${shelf}/${uid}/adopt`, {});
    expect(await missing(maribel)).not.toContain("Lone workers at night");
    expect((await maribel.get(`${manual}/gaps`)).text).toMatch(/Peers have documents on/);
  });

  test("counts nothing that a peer keeps to itself, that waits, or that is shared elsewhere", async () => {
    const elsewhere = await shared("Social media elsewhere", "Social media", "eero", "rural");
    const waits = await shared("Discipline that waits", "Discipline");
    const alone = await shared("Language for ourselves", "Language access");
    const { owner } = site.database;
    await owner.query(
      "update document_share set opened_at = null where document_id = (select id from document where uid = $1)",
      [waits],
    );
    await owner.query(
      "delete from document_share where document_id = (select id from document where uid = $1)",
      [alone],
    );
    const { text } = await maribel.get(`${manual}/gaps`);
    for (const uid of [elsewhere, waits, alone]) expect(text).not.toContain(uid);
    const topics = await site.database.asMember("maribel", (app) => verbs.topicsOfPeers(app));
    for (const topic of ["Social media", "Discipline", "Language access"])
      expect(topics.map((each) => each.topic)).not.toContain(topic);
  });
});

describe("two who write in one document", () => {
  const say = async (who: Browser, here: string, fields = {}) =>
    JSON.parse((await who.post(`${here}/writing`, fields)).text).others as string[];

  test("are told of each other for a minute, and no longer once one has left", async () => {
    const desmond = await site.as("desmond");
    const begun = (await maribel.post(`${manual}/new`, { title: "Brooms", kind: "policy", body: "x" }))
      .location!;
    const here = begun.split("/edit")[0]!;
    expect(await say(maribel, here)).toEqual([]);
    expect(await say(desmond, here)).toEqual(["Maribel Ostrander"]);
    expect((await desmond.get(`${here}/edit`)).text).toMatch(/Maribel Ostrander[^<]* has this open\./);
    await say(maribel, here, { leaves: "1" });
    expect(await say(desmond, here)).toEqual([]);
    await say(maribel, here);
    await site.database.owner.query(
      "update document_writer set seen_at = now() - interval '61 seconds' where member_id = $1",
      [member("maribel")],
    );
    expect(await say(desmond, here)).toEqual([]);
    expect((await desmond.get(`${here}/edit`)).text).not.toContain("has this open");
  });

  test("are of one practice: a peer neither sees who writes nor is seen", async () => {
    const begun = (await maribel.post(`${manual}/new`, { title: "Mops", kind: "policy", body: "x" }))
      .location!;
    const here = begun.split("/edit")[0]!;
    await say(maribel, here);
    expect((await joelle.post(`${here}/writing`, {})).status).toBe(404);
    expect((await (await site.as("kiyoko")).post(`${here}/writing`, {})).status).toBe(403);
  });
});
