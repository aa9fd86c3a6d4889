import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { cohort } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { beginShared, publishAnew } from "./writing.ts";

let site: Site;
/** Sit in Pediatric PT, each for a practice of their own. */
let wendell: Browser;
let joelle: Browser;
beforeAll(async () => {
  site = await startSite({ UNDO_SECONDS: "0" });
  wendell = await site.as("wendell");
  joelle = await site.as("joelle");
});
afterAll(() => site.stop());

const fields = [{ name: "minutes", label: "Minutes we wait", type: "text", help: "", default: "" }];
const body = "# Arriving\n\nRing twice.\n\n## Late arrival\n\nWe hold the room for {{minutes}}.\n";
let counted = 0;

/** A document of Joelle's practice in Pediatric PT, and its address there. */
async function shared(title = `Arriving ${++counted}`) {
  const uid = await beginShared(site, "joelle", "pediatric", { title, body, fields });
  return { uid, title, here: `/c/pediatric-pt/documents/${uid}` };
}

/** Asks about it, through the page that its address leads to; where the conversation stands. */
async function askAbout(who: Browser, about: string, title = "Why so short?", more: object = {}) {
  const page = (await who.get(`/c/pediatric-pt/ask?about=${encodeURIComponent(about)}`)).text;
  const place = /name="place" value="([^"]+)"/.exec(page)?.[1];
  return who.post("/c/pediatric-pt/ask", {
    ...{
      kind: "question",
      title,
      body: `Tell me, please${"!".repeat(++counted)}`,
      about,
      key: randomUUID(),
      place: place!,
    },
    ...more,
  });
}

const anew = (uid: string, title: string, text: string) =>
  publishAnew(site, "joelle", uid, { title, body: text, fields });

test("a section has a link to talk about it, and the form begins with its words and a link to it", async () => {
  const { uid, title, here } = await shared();
  const page = (await wendell.get(here)).text;
  expect(page).toContain(`href="/c/pediatric-pt/ask?about=${uid}%2F1%2Flate-arrival"`);
  expect(page).toContain("Nobody has asked about it yet");
  const form = (await wendell.get(`/c/pediatric-pt/ask?about=${uid}%2F1%2Flate-arrival`)).text;
  expect(form).toContain(`From [Late arrival](${here}#late-arrival) in ${title}, version 1:`);
  expect(form).toContain("&gt; We hold the room for [Minutes we wait].");
  expect(form).toContain(`value="${uid}/1/late-arrival"`);
});

test("the conversation says at its head what it is about, and stands beside the document", async () => {
  const { uid, title, here } = await shared();
  const posted = await askAbout(wendell, `${uid}/1/late-arrival`);
  const thread = (await joelle.get(posted.ledTo())).text;
  expect(thread).toContain(`<a href="${here}#late-arrival">“${title}”</a>`);
  expect(thread).toContain("section “Late arrival”, version 1");
  expect(thread).not.toContain("has changed since");
  const page = (await joelle.get(here)).text;
  expect(page).toContain("Why so short?");
  expect(page).toContain("About “Late arrival”");
  expect((await joelle.get(`${here}/discussion`)).text).toContain("Why so short?");
});

test("it says when the section has changed since, and when it was taken out, and nothing while only others change", async () => {
  const { uid, title, here } = await shared();
  const at = (await askAbout(wendell, `${uid}/1/late-arrival`)).ledTo();
  await anew(uid, title, body.replace("Ring twice", "Ring once"));
  expect((await wendell.get(at)).text).not.toContain("since.");
  await anew(uid, title, body.replace("hold the room", "keep the room"));
  const changed = (await wendell.get(at)).text;
  expect(changed).toContain("This section has changed since.");
  expect(changed).toContain(`${here}/changes?from=1&amp;to=3`);
  await anew(uid, title, "# Arriving\n\nRing three times.\n");
  const gone = (await wendell.get(at)).text;
  expect(gone).toContain("This section was taken out since.");
  expect(gone).toContain(`<a href="${here}">`);
});

test("one about the whole document says that a new version has come out", async () => {
  const { uid, title } = await shared();
  const at = (await askAbout(wendell, `${uid}/1/`)).ledTo();
  await anew(uid, title, body.replace("twice", "once"));
  expect((await wendell.get(at)).text).toContain("Version 2 has come out since.");
});

test("once the share is withdrawn the conversation says so, and nothing of what came later", async () => {
  const { uid, title } = await shared();
  const at = (await askAbout(wendell, `${uid}/1/late-arrival`)).ledTo();
  await joelle.post(`/practice/manual/${uid}/unshare`, { cohort: String(cohort("pediatric")) });
  await anew(uid, "Renamed in secret", body.replace("hold", "keep"));
  const page = (await wendell.get(at)).text;
  expect(page).toContain("The document is not shared here any more.");
  expect(page).toContain(title);
  expect(page).not.toContain("Renamed in secret");
  expect(page).not.toContain("since.");
  // Its author's own people are told nothing else here.
  expect((await joelle.get(at)).text).not.toContain("Renamed in secret");
});

test("a document that is not shared any more is refused beside what was written, and goes without the tick", async () => {
  const { uid } = await shared();
  const about = `${uid}/1/`;
  await joelle.post(`/practice/manual/${uid}/unshare`, { cohort: String(cohort("pediatric")) });
  const form = { kind: "question", title: "Too late?", body: "My words.", key: randomUUID() };
  const refused = await wendell.post("/c/pediatric-pt/ask", { ...form, about, aboutCalled: "About it" });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("That document is not shared here any more.");
  expect(refused.text).toContain("My words.");
  expect(refused.text).toMatch(/name="about"[^>]*value="[a-z0-9]{14}\/1\/"/);
  expect((await wendell.post("/c/pediatric-pt/ask", form)).status).toBe(302);
});

test("what is said in one cohort about a document does not show in another", async () => {
  const uid = await beginShared(site, "eero", "rural", { title: "Two cohorts", body });
  const eero = await site.as("eero");
  const asked = await site.database.asMember(
    "eero",
    async (app) => {
      const { rows } = await app.query(
        `select * from verbs.hold_post(seconds => 0, cohort => $1, thread => null, new_kind => 'question', new_title => 'Only rural', topics => '{}',
         form_key => 'of the rural', new_body => 'x', new_html => 'x', new_excerpt => 'x', new_renderer => 1, about => $2)`,
        [cohort("rural"), `${uid}/1/`],
      );
      return rows[0].thread_number;
    },
    "keep",
  );
  expect(asked).toBeGreaterThan(0);
  await site.database.owner.query(
    "insert into document_share (document_id, practice_id, from_version, opened_at) select id, practice_id, 1, now() from document where uid = $1",
    [uid],
  );
  expect((await wendell.get(`/c/pediatric-pt/documents/${uid}`)).text).not.toContain("Only rural");
  expect((await wendell.get(`/c/pediatric-pt/documents/${uid}/discussion`)).text).not.toContain("Only rural");
  expect((await eero.get(`/c/pediatric-pt-rural/documents/${uid}`)).text).toContain("Only rural");
});

test("nothing can be about a document that another cohort sees, or a version from before it was shared", async () => {
  const other = await beginShared(site, "eero", "rural", { title: "Rural alone", body });
  expect((await askAbout(wendell, `${other}/1/`)).status).toBe(409);
  expect((await wendell.get(`/c/pediatric-pt/ask?about=${other}%2F1%2F`)).text).not.toContain("Rural alone");
  const { uid, title } = await shared();
  await joelle.post(`/practice/manual/${uid}/unshare`, { cohort: String(cohort("pediatric")) });
  await anew(uid, title, body.replace("twice", "once"));
  await joelle.post(`/practice/manual/${uid}/share`, { cohort: String(cohort("pediatric")) });
  expect((await askAbout(wendell, `${uid}/1/`)).status).toBe(409);
  expect((await askAbout(wendell, `${uid}/2/`)).status).toBe(302);
  expect((await askAbout(wendell, `${uid}/2/no-such-section`)).status).toBe(404);
});

test("what waits to be posted about a document comes back when the document goes", async () => {
  const { uid } = await shared();
  const about = `${uid}/1/late-arrival`;
  await site.database.asMember(
    "wendell",
    (app) =>
      app.query(
        `select * from verbs.hold_post(seconds => 1, cohort => $1, new_kind => 'question', new_title => 'Held', topics => '{}', form_key => 'held about it',
         new_body => 'Held words', new_html => 'x', new_excerpt => 'x', new_renderer => 1, about => $2)`,
        [cohort("pediatric"), about],
      ),
    "keep",
  );
  await joelle.post(`/practice/manual/${uid}/unshare`, { cohort: String(cohort("pediatric")) });
  await expect
    .poll(
      async () =>
        (await site.database.owner.query("select why, about from draft where body = 'Held words'")).rows[0],
      { timeout: 8_000 },
    )
    .toEqual({ why: "unshared", about });
});

test("a draft about a section keeps what it is about, beside what was begun without", async () => {
  const { uid } = await shared();
  const at = `/c/pediatric-pt/ask?about=${uid}%2F1%2Flate-arrival`;
  const page = (await wendell.get(at)).text;
  const place = /name="place" value="([^"]+)"/.exec(page)![1]!;
  await wendell.post(`/c/pediatric-pt/drafts/${place}`, {
    ...{ kind: "question", title: "Begun", body: "Half a thought", key: randomUUID(), seq: "1" },
    about: `${uid}/1/late-arrival`,
  });
  const again = (await wendell.get(at)).text;
  expect(again).toContain("Half a thought");
  expect(again).toContain(`value="${uid}/1/late-arrival"`);
  const plain = (await wendell.get("/c/pediatric-pt/ask")).text;
  expect(plain).not.toContain("Half a thought");
  expect(plain).not.toContain('name="about"');
});

test("the demonstration's conversations are tied to their documents and sections", async () => {
  const { rows } = await site.database.owner.query(
    `select x.title, x.heading, x.section <> '' as in_section, x.stamp <> '' as stamped, t.title as thread from thread_document x
     join thread t on t.cohort_id = x.cohort_id and t.id = x.thread_id where t.client_key like 'cast-%' order by t.id`,
  );
  expect(rows).toHaveLength(9);
  const bySection = rows.filter(({ in_section }) => in_section);
  expect(bySection.every(({ heading, stamped }) => heading && stamped)).toBe(true);
  expect(bySection.length).toBeGreaterThan(4);
});
