import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { cohort } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { hidden, publish, write } from "./manual-pages.ts";
import { beginShared, publishAnew } from "./writing.ts";

let site: Site;
/** Wrote the document; sits in Pediatric PT and owns her practice. */
let joelle: Browser;
/** Adopts it; owns another practice there. */
let maribel: Browser;
beforeAll(async () => {
  site = await startSite();
  joelle = await site.as("joelle");
  maribel = await site.as("maribel");
});
afterAll(() => site.stop());

const fields = [{ name: "minutes", label: "Minutes we wait", type: "text", help: "", default: "" }];
const body =
  "# Arriving\n\nRing twice.\n\n## Late arrival\n\nWe hold the room for {{minutes}}.\n\n## Leaving\n\nClose the door.\n";
const mine = body.replace("We hold the room for", "We hold the room, and call, for");
let counted = 0;

/** A document of Joelle's that Maribel's practice adopted and changed: its uid, and the copy's address. */
async function adopted(changed = mine) {
  const title = `Arriving ${++counted}`;
  const uid = await beginShared(site, "joelle", "pediatric", { title, body, fields });
  const answer = await maribel.post(`/c/pediatric-pt/documents/${uid}/adopt`, {
    "blank-minutes": "seventeen minutes",
  });
  const copy = answer.ledTo();
  await write(maribel, copy, { body: changed, title });
  await publish(maribel, copy);
  return { uid, title, copy, own: `/practice/manual/${uid}` };
}

const suggest = (copy: string, more: Record<string, string | string[]> = {}, who = maribel) =>
  who.post(`${copy}/suggest`, {
    ...{ "sections[]": ["late-arrival"], words: "A call saves the visit.", named: "yes", key: randomUUID() },
    cohort: String(cohort("pediatric")),
    ...more,
  });

/** Suggests the changed section; the conversation, and where its author looks at it. */
async function suggested(changed = mine, more: Record<string, string> = {}) {
  const at = await adopted(changed);
  const thread = (await suggest(at.copy, more)).location!;
  const page = (await joelle.get(at.own)).text;
  const look = /href="(\/practice\/manual\/[a-z0-9]+\/suggestions\/[a-z0-9]+)"/.exec(page)![1]!;
  return { ...at, thread, look };
}

const takeIn = async (look: string, choice: Record<string, string> = {}) => {
  const { seen } = hidden((await joelle.get(look)).text);
  return joelle.post(look, { seen: seen!, ...choice });
};

test("the form shows the sections that were changed, each with what came and went", async () => {
  const { copy } = await adopted();
  expect((await maribel.get(copy)).text).toContain(`href="${copy}/suggest"`);
  const page = (await maribel.get(`${copy}/suggest`)).text;
  expect(page).toContain('value="late-arrival"');
  expect(page).not.toContain('value="leaving"');
  expect(page).toMatch(/<ins>[^<]*call/);
  expect(page).not.toContain("seventeen minutes");
});

test("a copy with nothing of one's own in it has nothing to suggest", async () => {
  const { copy } = await adopted(body);
  expect((await maribel.get(`${copy}/suggest`)).text).toContain("Nothing to suggest");
  expect((await suggest(copy)).status).toBe(409);
});

test("a form without a section comes back with what was typed, and one sent twice posts once", async () => {
  const { copy } = await adopted();
  const empty = await maribel.post(`${copy}/suggest`, { words: "My reasons.", key: randomUUID() });
  expect(empty.status).toBe(400);
  expect(empty.text).toContain("Tick at least one section.");
  expect(empty.text).toContain("My reasons.");
  const key = randomUUID();
  const first = (await suggest(copy, { key })).location!;
  expect((await suggest(copy, { key })).location).toBe(first);
  const { rows } = await site.database.owner.query(
    "select count(*)::int as many from document_suggestion g join thread t on t.id = g.thread_id where t.number = $1 and t.cohort_id = $2",
    [Number(first.split("/").at(-1)), cohort("pediatric")],
  );
  expect(rows[0].many).toBe(1);
});

test("it becomes a conversation with both texts in it, and nothing that was filled in", async () => {
  const { thread, title } = await suggested();
  const page = (await joelle.get(thread)).text;
  expect(page).toContain("A suggestion for “Late arrival”");
  expect(page).toContain("A call saves the visit.");
  expect(page).toContain("We hold the room for [Minutes we wait].");
  expect(page).toContain("We hold the room, and call, for [Minutes we wait].");
  expect(page).toContain(title);
  expect(page).not.toContain("seventeen minutes");
  // Whoever sits there with another practice reads it, and is offered nothing.
  const peer = (await (await site.as("wendell")).get(thread)).text;
  expect(peer).toContain("The author has not decided yet.");
  expect(peer).not.toContain("Look at it beside your text");
  expect(page).toContain("Look at it beside your text");
});

test("its author's practice hears of it in the inbox", async () => {
  await suggested();
  expect((await joelle.get("/inbox")).text).toContain("A change to your document was suggested in");
});

test("one press puts it into the draft, and nothing is published by it", async () => {
  const { own, look } = await suggested();
  expect((await takeIn(look)).location).toBe(`${own}?done=suggested`);
  expect((await joelle.get(`${own}/publish`)).text).toMatch(/<ins>[^<]*call/);
  const { rows } = await site.database.owner.query("select version from document where uid = $1", [
    own.split("/").at(-1),
  ]);
  expect(rows[0].version).toBe(1);
  expect((await takeIn(look)).status).toBe(409);
});

test("put in force, it is credited, and whoever suggested it hears of it", async () => {
  const { own, look, thread, uid } = await suggested();
  await takeIn(look);
  expect((await maribel.get(thread)).text).toContain("It is in the author’s draft");
  await publish(joelle, own, "We call as well.");
  expect((await maribel.get(`/c/pediatric-pt/documents/${uid}/changes`)).text).toMatch(
    /With thanks to [^<]*Saltwillow/,
  );
  expect((await maribel.get("/inbox")).text).toContain("Your suggestion was taken in");
  expect((await maribel.get(thread)).text).toContain("It was taken in.");
});

test("a practice that does not want to be named is not", async () => {
  const { own, look, uid } = await suggested(mine, { named: "" });
  await takeIn(look);
  await publish(joelle, own, "We call as well.");
  expect((await joelle.get(`/c/pediatric-pt/documents/${uid}/changes`)).text).not.toContain("With thanks to");
});

test("a draft that is thrown away lets the suggestion wait again", async () => {
  const { own, look } = await suggested();
  await takeIn(look);
  expect((await joelle.get(own)).text).not.toContain("Suggestions wait");
  await joelle.post(`${own}/discard`, {});
  expect((await joelle.get(own)).text).toContain("Suggestions wait");
});

test("where the author changed the section elsewhere, both changes are taken together", async () => {
  const { uid, title, own, look } = await suggested();
  await publishAnew(site, "joelle", uid, {
    ...{ title, fields },
    body: body.replace("for {{minutes}}.", "for {{minutes}}.\n\nThen we give it away."),
  });
  const page = (await joelle.get(look)).text;
  expect(page).toContain("Both changed it, in different places");
  await takeIn(look, { "take-late-arrival": "combined" });
  const draft = (await joelle.get(`${own}/edit?whole=1`)).text;
  expect(draft).toContain("and call, for {{minutes}}");
  expect(draft).toContain("Then we give it away.");
});

test("where both changed the same words, both are shown and one has to choose", async () => {
  const { uid, title, own, look } = await suggested();
  await publishAnew(site, "joelle", uid, {
    title,
    fields,
    body: body.replace("room for", "room only for"),
  });
  expect((await joelle.get(look)).text).toContain("Both changed the same words");
  const without = await takeIn(look);
  expect(without.status).toBe(400);
  expect(without.text).toContain("Choose here.");
  expect((await takeIn(look, { "take-late-arrival": "theirs" })).location).toContain("done=suggested");
  const draft = (await joelle.get(`${own}/edit?whole=1`)).text;
  expect(draft).toContain("We hold the room, and call,");
  expect(draft).toContain("Close the door.");
});

test("a section that was taken out meanwhile goes to the end", async () => {
  const { uid, title, own, look } = await suggested();
  await publishAnew(site, "joelle", uid, { title, fields, body: "# Arriving\n\nRing twice.\n" });
  expect((await joelle.get(look)).text).toContain("This section is not in your text any more.");
  await takeIn(look);
  expect((await joelle.get(`${own}/edit?whole=1`)).text).toMatch(/Ring twice\.\s+## Late arrival/);
});

test("a draft that was saved meanwhile is not written over", async () => {
  const { own, look } = await suggested();
  const { seen } = hidden((await joelle.get(look)).text);
  await write(joelle, own, { body: body.replace("twice", "thrice"), title: "Arriving" });
  const answer = await joelle.post(look, { seen: seen! });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("changed the draft meanwhile");
});

test("put aside with a word of thanks, whoever made it hears of that, and it can still be taken in", async () => {
  const { own, look, thread } = await suggested();
  await joelle.post(`${look}/not-now`, { words: "Lovely, next year." });
  expect((await joelle.get(own)).text).not.toContain("Suggestions wait");
  expect((await maribel.get("/inbox")).text).toContain("Your suggestion was put aside, with thanks");
  expect((await maribel.get(thread)).text).toContain("Lovely, next year.");
  expect((await takeIn(look)).location).toContain("done=suggested");
});

test("nobody but the author's owners and directors takes a suggestion in", async () => {
  const { look, uid } = await suggested();
  expect((await maribel.get(look)).status).toBe(404);
  expect((await maribel.post(look, { seen: "0" })).status).toBe(404);
  expect((await maribel.post(`${look}/not-now`, { words: "x" })).status).toBe(404);
  const tried = site.database.asMember("maribel", (app) =>
    app.query(
      `select verbs.take_suggestion(suggestion => g.id, seen => 0, new_title => 'Mine now', new_body => 'x', new_fields => '[]')
       from document_suggestion g join document d on d.id = g.document_id where d.uid = $1`,
      [uid],
    ),
  );
  await expect(tried).rejects.toThrow("There is no such suggestion.");
});

test("nothing is suggested once the document is out of sight, nor in a cohort where its author does not sit", async () => {
  const { copy, uid } = await adopted();
  expect((await suggest(copy, { cohort: String(cohort("rural")) })).status).not.toBe(404);
  const tried = site.database.asMember("maribel", (app) =>
    app.query(
      `select verbs.suggest_sections(cohort => $1, doc => d.id, at_version => 1, sections => '[{"section": "leaving", "heading": "x", "was": "x", "body": "x"}]',
         named => true, form_key => 'of maribel', new_title => 'Title', new_body => 'x', new_html => 'x', new_excerpt => 'x', new_renderer => 1)
       from document d where d.uid = $2`,
      [cohort("rural"), copy.split("/").at(-1)],
    ),
  );
  await expect(tried).rejects.toThrow();
  await joelle.post(`/practice/manual/${uid}/unshare`, { cohort: String(cohort("pediatric")) });
  expect((await maribel.get(`${copy}/suggest`)).text).toContain("Nothing to suggest");
  expect((await suggest(copy)).status).toBe(400);
});
