// Words of a contract question go into the playbook: proposed out of the conversation, decided by whoever looks after the entry.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { hidden, publish } from "../documents/manual-pages.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
  // What the demonstration's entries came out of.
  await site.database.owner.query("delete from document_suggestion where of_kind <> 'section'");
});
afterAll(() => site?.stop());

/** The entry that Joelle's practice looks after, and what the demonstration's questions about such clauses are called. */
const about = { clause: "all_products", with: "medicaid_plan" };
const asked = "Amendment from a Medicaid plan: sign for all of their products, or for none";
const leads = "Our lead therapist will not sign the non-compete. Do we need one?";

const one = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows[0];

async function threadAt(title: string): Promise<string> {
  const { number } = await one("select number from thread where title = $1", [title]);
  return `/c/pediatric-pt/threads/${number}`;
}

/** The entry on a clause and with whom: its uid. */
async function entryOn({ clause, with: counterparty } = about): Promise<string> {
  const { uid } = await one(
    "select d.uid from document d join playbook_entry e on e.document_id = d.id where e.clause = $1 and e.counterparty = $2 order by d.id limit 1",
    [clause, counterparty],
  );
  return uid;
}

const proposals = async (title: string) =>
  (
    await site.database.owner.query(
      "select g.* from document_suggestion g join thread t on t.id = g.thread_id where t.title = $1 and g.of_kind <> 'section' order by g.id",
      [title],
    )
  ).rows;

describe("what came of a question", () => {
  let here: string;
  let manual: string;
  beforeAll(async () => {
    here = await threadAt(asked);
    manual = `/practice/manual/${await entryOn()}`;
  });

  test("is proposed by one press into the only entry there is, without a name", async () => {
    const wendell = await site.as("wendell");
    expect((await wendell.get(here)).text).toContain(`action="${here}/propose"`);
    expect(await wendell.post(`${here}/propose`)).toMatchObject({
      status: 302,
      location: `${here}#proposed`,
    });
    const [made] = await proposals(asked);
    expect(made).toMatchObject({
      of_kind: "outcome",
      section: "sample-wording",
      named: false,
      state: "waits",
    });
    expect(made.body).toContain("> Provider participates in the Benefit Programs listed in Exhibit A.");
    expect(made.body).toContain("Got it all. What moved them: we explained why; figures about our service");
    expect((await wendell.get(here)).text).toContain("has not decided yet");
    const again = await wendell.post(`${here}/propose`);
    expect(again.status).toBe(409);
    expect(again.text).toContain("That was proposed for this entry already.");
  });

  test("is told to those who look after the entry, and waits beside its text", async () => {
    const joelle = await site.as("joelle");
    expect((await joelle.get("/inbox")).text).toContain("Words for your playbook entry were proposed in");
    expect((await joelle.get(here)).text).toContain("Look at it beside your text");
    expect((await (await site.as("wendell")).get(here)).text).not.toContain("Look at it beside your text");
    expect((await joelle.get(manual)).text).toContain("A suggestion for “");
  });

  test("stands in the playbook once it is taken in and in force, and whoever proposed it hears of that", async () => {
    const joelle = await site.as("joelle");
    const look = /href="(\/practice\/manual\/[a-z0-9]+\/suggestions\/[a-z0-9]+)"/.exec(
      (await joelle.get(manual)).text,
    )![1]!;
    const page = (await joelle.get(look)).text;
    expect((await joelle.post(look, { seen: hidden(page).seen! })).location).toBe(`${manual}?done=suggested`);
    const playbook = "/c/pediatric-pt/contracts/playbook?clause=all_products";
    expect((await joelle.get(playbook)).text).not.toContain("What moved them");
    await publish(joelle, manual, "What moved a plan.", "minor");
    const wendell = await site.as("wendell");
    expect((await wendell.get("/inbox")).text).toContain("Your suggestion was taken in");
    const read = (await wendell.get(playbook)).text;
    expect(read).toContain("What moved them");
    expect(read).toContain(`It came out of`);
    expect(read).toContain(`href="${here}"`);
    expect((await wendell.get(here)).text).toContain("It was taken in.");
    const { credit } = await one("select credit from document_version order by at desc limit 1");
    expect(credit).toBe("");
  });
});

describe("an accepted answer", () => {
  let here: string;
  beforeAll(async () => {
    here = await threadAt(leads);
  });

  test("of one's own is proposed with other words, and with credit where one wants it", async () => {
    const anneke = await site.as("anneke");
    const page = (await anneke.get(`${here}/posts/3/propose`)).text;
    expect(page).toContain("thank our practice by name");
    expect(page).toContain("Employee gives ninety (90) days");
    const sent = await anneke.post(`${here}/posts/3/propose`, {
      ...{ entry: await entryOn({ clause: "non_compete", with: "employee" }), section: "fallback" },
      ...{ words: "Longer notice instead.", named: "yes" },
    });
    expect(sent).toMatchObject({ status: 302 });
    const [made] = await proposals(leads);
    expect(made).toMatchObject({ of_kind: "answer", section: "fallback", named: true });
    expect(made.practice_called).not.toBe("");
  });

  test("of another is proposed without a name, whatever is sent", async () => {
    const wendell = await site.as("wendell");
    expect((await wendell.get(`${here}/posts/3/propose`)).text).not.toContain("thank our practice by name");
    await wendell.post(`${here}/posts/3/propose`, { section: "lawyer", words: "Ask first.", named: "yes" });
    expect(await proposals(leads)).toContainEqual(
      expect.objectContaining({ section: "take-it-to-a-lawyer", named: false }),
    );
  });

  test("comes back where the guard stops its words, with what was typed", async () => {
    const sent = await (await site.as("wendell")).post(`${here}/posts/3/propose`, {
      ...{ section: "standard", words: "After MRN 88213407 they gave in." },
    });
    expect(sent.status).toBe(400);
    expect(sent.text).toContain("After MRN 88213407 they gave in.");
    expect(sent.text).toContain("Please word this differently");
  });

  test("takes the words of its proposals out with it where it is reported as patient data", async () => {
    const { owner } = site.database;
    await owner.query("begin");
    await owner.query(
      `with its_post as (select p.* from post p join thread t on t.id = p.thread_id where t.title = $1 and p.number = 3),
         aside as (insert into set_aside (cohort_id, subject_kind, subject_id, files) select cohort_id, 'post', id, '{}' from its_post returning id)
       select set_config('test.aside', id::text, true) from aside`,
      [leads],
    );
    await owner.query(
      `select helpers.move_words_out(aside => current_setting('test.aside')::bigint, its_post => p) from post p join thread t on t.id = p.thread_id
       where t.title = $1 and p.number = 3`,
      [leads],
    );
    const made = await proposals(leads);
    await owner.query("rollback");
    expect(made.length).toBeGreaterThan(1);
    for (const { body } of made) expect(body).toBe("Taken out: reported as patient data.");
  });

  test("takes its proposals along when it is taken away", async () => {
    const lena = await site.as("lena");
    const manual = `/practice/manual/${await entryOn({ clause: "non_compete", with: "employee" })}`;
    expect((await lena.get(manual)).text).toContain("Suggestions wait");
    await (await site.as("anneke")).post(`${here}/posts/3/delete`, {});
    expect((await lena.get(manual)).text).not.toContain("Suggestions wait");
    expect((await lena.get(here)).text).not.toContain("For the playbook");
  });
});

test("whoever asked without their name proposes without it, and no row of it says who or which practice", async () => {
  const title = "All of their products, once more";
  const { at } = await one(
    `with alias as (insert into persona (cohort_id, kind, name) values ($1, 'alias', 'Anonymous member') returning id),
       owner as (insert into persona_owner (cohort_id, persona_id, member_id) select $1, id, $2 from alias),
       it as (update thread set starter_id = (select id from alias), title = $3 where title = $4 returning id)
     update post set persona_id = (select id from alias) where thread_id = (select id from it) and number = 1 returning now() as at`,
    [cohort("pediatric"), member("desmond"), title, asked],
  );
  const here = await threadAt(title);
  const desmond = await site.as("desmond");
  expect((await desmond.get(`${here}/propose`)).text).not.toContain("thank our practice by name");
  const sent = await desmond.post(`${here}/propose`, {
    ...{ section: "redFlag", words: "They say it is standard.", named: "yes" },
  });
  expect(sent.status).toBe(302);
  const made = (await proposals(title)).at(-1)!;
  expect(made).toMatchObject({
    practice_id: null,
    practice_called: "",
    by_called: "Anonymous member",
    named: false,
  });
  expect(made.at.getTime()).toBeLessThan(at.getTime());
  const joelle = await site.as("joelle");
  const page = (await joelle.get(`/practice/manual/${await entryOn()}/suggestions/${made.uid}`)).text;
  expect(page).toContain("They say it is standard.");
  expect(page).toContain("Anonymous member");
  expect(page).not.toContain("Saltwillow");
  await joelle.post(`/practice/manual/${await entryOn()}/suggestions/${made.uid}/not-now`, {
    words: "Thank you.",
  });
  expect((await desmond.get("/inbox")).text).toContain("Your suggestion was put aside");
});

describe("nobody", () => {
  const called = (who: string, more: Record<string, unknown> = {}) =>
    site.database.asMember(who, async (app) => {
      const thread = await one("select id, cohort_id from thread where title = $1", [leads]);
      const entry = await one(
        "select d.id, d.version from document d join playbook_entry e on e.document_id = d.id where e.clause = 'non_compete' order by d.id limit 1",
      );
      const given = {
        ...{
          cohort: thread.cohort_id,
          thread: thread.id,
          answer: 0,
          entry: entry.id,
          at_version: entry.version,
        },
        ...{ section: "red-flag", heading: "Red flag", was: "", proposed: "Words.", named: false, ...more },
      };
      const names = Object.keys(given).map((name, i) => `${name} => $${i + 1}`);
      return app.query(`select verbs.propose_for_playbook(${names.join(", ")})`, Object.values(given)).then(
        () => "done",
        ({ code }) => code,
      );
    });

  test("proposes what is no accepted answer, for an entry on something else, or out of a cohort where they do not sit", async () => {
    expect(await called("wendell")).toBe("done");
    expect(await called("eero")).toBe("RT404");
    expect(await called("orla")).toBe("RT404");
    expect(await called("wendell", { answer: 2 })).toBe("RT404");
    const other = await one(
      "select d.id, d.version from document d join playbook_entry e on e.document_id = d.id where e.clause = 'all_products' order by d.id limit 1",
    );
    expect(await called("wendell", { entry: other.id, at_version: other.version })).toBe("RT404");
    expect(await called("wendell", { was: "words that are not in the entry" })).toBe("RT409");
  });

  test("proposes for an entry whose practice does not read the cohort any more", async () => {
    await site.database.owner.query("begin");
    await one("update seat set until = now() where practice_id = $1 and cohort_id = $2 returning id", [
      ...[practice("kestrelgate"), cohort("pediatric")],
    ]);
    await site.database.owner.query("commit");
    expect(await called("wendell")).toBe("RT409");
    expect((await (await site.as("wendell")).get(`${await threadAt(leads)}/propose`)).text).toContain(
      "No entry on this yet",
    );
    await site.database.owner.query("update seat set until = null where practice_id = $1", [
      practice("kestrelgate"),
    ]);
  });
});
