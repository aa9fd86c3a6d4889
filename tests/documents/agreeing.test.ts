// What waits until somebody agrees that it is shared: with the network a moderator, with a cohort that wants it a facilitator.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verbs } from "#db/verbs.ts";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { begin, hidden, policy, publish, write } from "./manual-pages.ts";

const shelf = "/c/pediatric-pt/documents";
const pediatric = String(cohort("pediatric"));

let site: Site;
/** Owns Saltwillow; leads Pediatric PT; sits there; sits elsewhere; a moderator without a look. */
let maribel: Browser;
let joelle: Browser;
let wendell: Browser;
let eero: Browser;
let noor: Browser;

beforeAll(async () => {
  site = await startSite();
  [maribel, joelle, wendell, eero, noor] = (await Promise.all(
    ["maribel", "joelle", "wendell", "eero", "noor"].map((key) => site.as(key)),
  )) as [Browser, Browser, Browser, Browser, Browser];
});
afterAll(() => site?.stop());

let many = 0;
async function inForce(body = policy): Promise<{ here: string; uid: string; title: string }> {
  const title = `Attendance ${++many}`;
  const here = await begin(maribel, body, title);
  await publish(maribel, here);
  return { here, uid: here.split("/").at(-1)!, title };
}

const share = (here: string, where: string) => maribel.post(`${here}/share`, { cohort: where });
const review = (first: "on" | "off") => joelle.post(`${shelf}/review`, { first });

/** The kinds of news about a document that wait for somebody. */
async function newsOf(who: string, uid: string): Promise<string[]> {
  const { rows } = await site.database.owner.query(
    `select n.kind from notification n join document d on d.id = n.about_document where d.uid = $1 and n.member_id = $2 and n.read_at is null`,
    [uid, member(who)],
  );
  return rows.map(({ kind }) => kind);
}

async function agree(who: Browser, uid: string) {
  const { text } = await who.get(`/to-share/${uid}`);
  const fields = hidden(text);
  return who.post(`/to-share/${uid}`, { share: fields.share ?? "", seen: fields.seen ?? "" });
}

async function sendBack(who: Browser, uid: string, words: string) {
  const { share: id, open } = hidden((await who.get(`/to-share/${uid}/send-back`)).text);
  return who.post(`/to-share/${uid}/send-back`, { share: id ?? "", open: open ?? "", words });
}

describe("the whole network", () => {
  test("is asked for with a warning, and nobody reads it before a moderator agrees", async () => {
    const { here, uid, title } = await inForce();
    const page = (await maribel.get(`${here}/share`)).text;
    expect(page).toContain("Practices outside your cohorts read it too");
    expect((await share(here, "network")).location).toBe(`${here}/share?done=asked`);
    expect((await maribel.get(`${here}/share`)).text).toContain(
      "A moderator of the network looks at it first.",
    );
    for (const who of [wendell, joelle]) expect((await who.get(`${shelf}/${uid}`)).status).toBe(404);
    expect((await eero.get(`/c/pediatric-pt-rural/documents/${uid}`)).status).toBe(404);
    expect(await newsOf("noor", uid)).toEqual(["share_asked"]);
    expect((await noor.get("/inbox")).text).toContain(`href="/to-share/${uid}`);
    expect((await noor.get("/")).text).toMatch(/document[s]? waits? to be shared/);
    expect((await noor.get("/to-share")).text).toContain(title);
    expect((await noor.get(`/to-share/${uid}`)).text).toContain("We hold the room for fifteen minutes.");
    expect((await agree(noor, uid)).location).toBe("/to-share?done=shared");
    expect(await newsOf("noor", uid)).toEqual([]);
    expect(await newsOf("maribel", uid)).toEqual(["share_opened"]);
    expect((await eero.get("/c/pediatric-pt-rural/documents")).text).toContain("From the network");
    expect((await eero.post(`/c/pediatric-pt-rural/documents/${uid}/adopt`, {})).status).toBe(302);
  });

  test("a document comes back with a word, is asked for again, and taken out again", async () => {
    const { here, uid } = await inForce();
    await share(here, "network");
    const without = await sendBack(noor, uid, "");
    expect(without.status).toBe(400);
    expect(without.text).toContain("Say in a few words why.");
    expect((await sendBack(noor, uid, "Leave the fee out.")).location).toBe("/to-share?done=back");
    expect(await newsOf("maribel", uid)).toEqual(["share_sent_back"]);
    expect((await maribel.get("/inbox")).text).toContain("Leave the fee out.");
    expect((await maribel.get(`${here}/share`)).text).toContain("Leave the fee out.");
    expect((await noor.get(`/to-share/${uid}`)).status).toBe(404);
    await share(here, "network");
    expect((await maribel.get(`${here}/share`)).text).not.toContain("Leave the fee out.");
    await agree(noor, uid);
    expect((await sendBack(noor, uid, "It is out of date.")).location).toBe("/to-share?done=out");
    expect(await newsOf("maribel", uid)).toContain("share_taken_out");
    expect((await wendell.get(`${shelf}/${uid}`)).status).toBe(404);
  });

  test("only that version is agreed to which was read; later ones follow", async () => {
    const { here, uid } = await inForce();
    await share(here, "network");
    const read = hidden((await noor.get(`/to-share/${uid}`)).text);
    await write(maribel, here, { body: policy.replace("fifteen", "ten") });
    await publish(maribel, here, "We wait less.");
    const late = await noor.post(`/to-share/${uid}`, { share: read.share!, seen: read.seen! });
    expect(late.status).toBe(409);
    expect(late.text).toContain("has published a newer version meanwhile");
    await agree(noor, uid);
    const versions = (await wendell.get(`${shelf}/${uid}/changes`)).text;
    expect(versions).not.toContain("The first version.");
    await write(maribel, here, { body: policy.replace("fifteen", "five") });
    await publish(maribel, here, "Less still.");
    expect((await wendell.get(`${shelf}/${uid}`)).text).toContain("five minutes");
  });

  test("what its practice takes back or withdraws waits for nobody any more", async () => {
    const { here, uid } = await inForce();
    await share(here, "network");
    await maribel.post(`${here}/unshare`, { cohort: "network" });
    expect(await newsOf("noor", uid)).toEqual([]);
    expect((await noor.get(`/to-share/${uid}`)).status).toBe(404);
    await share(here, "network");
    await maribel.post(`${here}/withdraw`, { reason: "The rule is gone." });
    expect(await newsOf("noor", uid)).toEqual([]);
    expect((await noor.get(`/to-share/${uid}`)).status).toBe(404);
  });
});

describe("a cohort whose facilitators look first", () => {
  test("says so to them alone, and opens at once where they do not", async () => {
    expect((await joelle.get(shelf)).text).toMatch(
      /Look at documents before they are shared: (<!-- -->)?off/,
    );
    expect((await wendell.get(shelf)).text).not.toContain("Look at documents before");
    expect((await wendell.post(`${shelf}/review`, { first: "on" })).status).toBe(403);
    const { here } = await inForce();
    expect((await share(here, pediatric)).location).toBe(`${here}/share?done=shared`);
  });

  test("lets a document wait for a facilitator, whom a moderator is not", async () => {
    expect((await review("on")).location).toBe(`${shelf}?done=review-on`);
    const { here, uid } = await inForce();
    expect((await share(here, pediatric)).location).toBe(`${here}/share?done=asked`);
    expect((await maribel.get(`${here}/share`)).text).toContain("A facilitator looks at it first.");
    expect(await newsOf("joelle", uid)).toEqual(["share_asked"]);
    expect((await joelle.get(shelf)).text).toMatch(/1(?:<!-- -->)? document waits for you/);
    for (const who of [noor, wendell, eero]) {
      expect((await who.get(`/to-share/${uid}`)).status).toBe(404);
      expect((await who.get(`${shelf}/${uid}`)).status).toBe(404);
    }
    await agree(joelle, uid);
    expect((await wendell.get(`${shelf}/${uid}`)).status).toBe(200);
    expect((await joelle.get(`${shelf}/${uid}`)).text).toContain("Take it out of this cohort");
    await sendBack(joelle, uid, "It names fees.");
    expect((await wendell.get(`${shelf}/${uid}`)).status).toBe(404);
    await review("off");
  });

  test("lets who leads it share what nobody else could agree to", async () => {
    await review("on");
    const others = await site.database.owner.query(
      "select count(*)::int as many from attendee where cohort_id = $1 and facilitator and until is null and member_id <> $2",
      [cohort("pediatric"), member("joelle")],
    );
    const here = await begin(joelle, policy, "Of who leads");
    await publish(joelle, here);
    const { location } = await joelle.post(`${here}/share`, { cohort: pediatric });
    expect(location).toBe(`${here}/share?done=${others.rows[0].many > 0 ? "asked" : "shared"}`);
    await review("off");
  });

  test("takes the news from who leads it no more", async () => {
    await review("on");
    const { here, uid } = await inForce();
    await share(here, pediatric);
    await site.database.owner.query(
      "update attendee set facilitator = false where cohort_id = $1 and member_id = $2",
      [cohort("pediatric"), member("joelle")],
    );
    expect(await newsOf("joelle", uid)).toEqual([]);
    expect((await joelle.get(`/to-share/${uid}`)).status).toBe(404);
    await site.database.owner.query(
      "update attendee set facilitator = true where cohort_id = $1 and member_id = $2",
      [cohort("pediatric"), member("joelle")],
    );
    await review("off");
  });
});

test("nobody shares for another practice, agrees for another cohort, or to what is their own", async () => {
  const { here, uid } = await inForce();
  await share(here, "network");
  const { rows } = await site.database.owner.query(
    "select s.id from document_share s join document d on d.id = s.document_id where d.uid = $1",
    [uid],
  );
  for (const who of ["maribel", "joelle", "eero", "kiyoko", "callum", "tamsin"])
    await expect(
      site.database.asMember(who, (app) => verbs.agreeToShare(app, { share: rows[0].id, seen: 1 })),
      who,
    ).rejects.toMatchObject({ code: "RT404" });
  expect((await eero.post(`${here}/share`, { cohort: "network" })).status).toBe(404);
  expect((await maribel.post(`${here}/share`, { cohort: "everybody" })).status).toBe(400);
});
