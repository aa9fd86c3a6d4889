// Words that are reported as patient data and were taken into documents: out of sight there too, in every version and copy.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { allJobsDone } from "#tests/accounts/mailbox.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import type { Site } from "#tests/support/site.ts";
import { begin, publish } from "../documents/manual-pages.ts";
import { home, onSiteWithoutReports, reporting } from "./leading.ts";
import { whereItLies } from "./where-it-lies.ts";

let site: Site;
let it: ReturnType<typeof reporting>;
onSiteWithoutReports((made) => {
  site = made;
  it = reporting(made);
});

/** A made-up word, another in each test: the files of those before still lie there. */
let WORD = "";
beforeEach(() => {
  WORD = `zorbleflax${randomUUID().replace(/[^a-f]/g, "")}`;
});
const get = async (who: string, path: string) => (await (await site.as(who)).get(path)).text;
const send = async (who: string, path: string, fields: Record<string, string> = {}) =>
  (await site.as(who)).post(path, fields);
const query = async (text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows;

const sentence = () => `We saw the ${WORD} family again on Monday`;
const TAKEN_OUT = "Taken out: reported as patient data.";

/** A text of a manual with the sentence in each kind of line. */
const text = () =>
  [
    ...[
      "# Billing",
      "",
      "Our own first line.",
      "",
      `${sentence()}.`,
      "",
      `- ${sentence()}, so we called.`,
      "",
    ],
    ...["| Who | What |", "| --- | --- |", `| ${sentence()} | twice |`, "| Others | once |", ""],
    ...[`## ${sentence()}`, "", "Our own last line.", ""],
  ].join("\n");

/** Joelle's document with it in two versions, shared and adopted by Lena's practice; a draft of it, and talk about it. */
async function takenIntoDocuments(body = text()): Promise<{ uid: string; copy: string }> {
  const joelle = await site.as("joelle");
  const manual = await begin(joelle, body, "What we bill");
  const uid = manual.split("/").at(-1)!;
  await query("update document set topics = '{}' where uid = $1", uid);
  expect((await publish(joelle, manual, "The first version.", "major", { again: "yes" })).status).toBe(302);
  const [{ id }] = await query("select id from document where uid = $1", uid);
  await query(
    `insert into document_share (document_id, practice_id, cohort_id, from_version, opened_at) select id, practice_id, $2, 1, now() from document where id = $1`,
    ...[id, cohort("pediatric")],
  );
  await query("select helpers.make_document_words(doc => $1)", id);
  const adopted = await send("lena", `${home}/documents/${uid}/adopt`);
  expect(adopted.status).toBe(302);
  const copy = adopted.ledTo();
  expect((await publish(await site.as("lena"), copy, "As we do it.", "major", { again: "yes" })).status).toBe(
    302,
  );
  await query(
    `insert into document_draft (document_id, practice_id, title, body, saved_by) select d.id, d.practice_id, d.title, v.body || 'More.', v.by_id
     from document d join document_version v on v.document_id = d.id and v.number = 1 where d.id = $1`,
    id,
  );
  await query(
    `insert into thread_document (cohort_id, thread_id, document_id, version, section, title, heading)
     select $2, (select id from thread t where t.cohort_id = $2 and not exists (select from thread_document x where x.thread_id = t.id) limit 1),
       $1, 1, s->>'key', 'What we bill', s->>'heading'
     from document_version v, jsonb_array_elements(v.sections) s where v.document_id = $1 and v.number = 1 and s->>'key' like $3`,
    ...[id, cohort("pediatric"), `%${WORD}%`],
  );
  await query(
    `insert into draft (member_id, cohort_id, place, body, about) select o.member_id, $1, 'new~8', 'Half a thought', x.uid || '/1/' || x.section
     from persona_owner o, (select d.uid, t.section from thread_document t join document d on d.id = t.document_id where d.id = $2) x
     where o.cohort_id = $1 and o.member_id = (select id from person where name like 'Graham%')`,
    ...[cohort("pediatric"), id],
  );
  await query(
    `with entry as (insert into network_entry (clause, counterparty, body, html, renderer, released_on)
       select 'all_products', 'payer', v.body, v.html, v.renderer, current_date from document_version v where v.document_id = $1 returning id, body)
     insert into playbook_offer (document_id, practice_id, version, clause, counterparty, body, html, renderer, offered_by, state, decided_at, entry_id)
     select d.id, d.practice_id, 1, 'all_products', 'payer', entry.body, '<p>' || entry.body || '</p>', 1, v.by_id, 'released', now(), entry.id
     from document d join document_version v on v.document_id = d.id cross join entry where d.id = $1`,
    id,
  );
  return { uid, copy };
}

/** Reports a post as patient data; returns where the staff decide it. */
async function reported(post: string, who = "graham"): Promise<string> {
  expect((await send(who, `${post}/report`, { reason: "patient", note: "" })).status).toBe(302);
  const { id } = await it.one("select max(id) as id from moderation_item");
  return `/admin/handed-on/${id}/patient-data`;
}

/** Pages that show the document, its copy and what the network reads of it. */
async function pagesOf(uid: string, copy: string): Promise<string[]> {
  return [
    await get("joelle", `/practice/manual/${uid}`),
    await get("lena", copy),
    await get("graham", `${home}/documents/${uid}`),
    await get("eero", "/playbook"),
  ];
}

const asRead = async (uid: string, copy: string) => (await pagesOf(uid, copy)).join("\n");

describe("what a post says", () => {
  test("goes out of every document that took it in, in every version, copy, offer and list of sections", async () => {
    const post = await it.say(`${sentence()}.\n\nWhat do you bill?`);
    const { uid, copy } = await takenIntoDocuments();
    await allJobsDone(site.database);
    expect(await asRead(uid, copy)).toContain(WORD);
    const before = await whereItLies(site, WORD);
    for (const table of [
      "document_version",
      "document_draft",
      "adoption",
      "playbook_offer",
      "network_entry",
      "thread_document",
      "document_words",
    ])
      expect(
        before.filter((at) => at.startsWith(`public.${table}.`)),
        table,
      ).not.toEqual([]);

    const matter = await reported(post);
    expect(new Set((await whereItLies(site, WORD)).map((at) => at.replace(/\.\w+$/, "")))).toEqual(
      new Set(["public.set_aside_text"]),
    );
    for (const page of await pagesOf(uid, copy))
      for (const own of ["Our own first line.", "Our own last line."]) expect(page).toContain(own);
    const read = await asRead(uid, copy);
    expect(read).not.toContain(WORD);
    expect(read).toContain(`<td>${TAKEN_OUT}</td>`);
    expect(read).toContain('id="taken-out-2"');
    expect(await get("graham", `/search?q=${WORD}`)).not.toContain("What we bill");
    for (const who of ["joelle", "lena"]) {
      expect(await it.news(who, "words_set_aside"), who).not.toEqual([]);
      expect(await get(who, "/inbox")).toContain("Words were reported as patient data");
    }
    const page = await get("noor", matter);
    expect(page).toContain("2 documents that took words of it in");
    expect(page).toContain("Look yourself for what was said in other words.");
    expect(page).not.toContain("Our own first line.");
    await send("noor", matter);
    const looked = await get("noor", matter);
    expect(looked).toContain(WORD);
    expect(looked).not.toContain("Our own first line.");

    expect((await send("noor", `${matter}/purge`)).status).toBe(302);
    await allJobsDone(site.database);
    expect(await whereItLies(site, WORD)).toEqual([]);
    expect(await it.news("lena", "words_purged")).not.toEqual([]);
    expect(await it.news("lena", "words_set_aside")).toEqual([]);
    expect(await query("select from audit_entry where action = 'patient.purged_document'")).toHaveLength(2);
    expect(await get("noor", "/admin/audit")).toContain("purged patient data from a document of");
  });

  test("is back in them where it was no patient data, but for what was written anew", async () => {
    const post = await it.say(`${sentence()}.\n\nWhat do you bill?`);
    const { uid, copy } = await takenIntoDocuments();
    await allJobsDone(site.database);
    const before = await whereItLies(site, WORD);
    const texts = () =>
      query(
        `select v.body, v.title, v.html, v.sections, d.title from document_version v join document d on d.id = v.document_id
         where d.uid in ($1, $2) order by d.id, v.number`,
        ...[uid, copy.split("/").at(-1)],
      );
    const said = await texts();
    const matter = await reported(post);
    await query(
      "update document_draft set body = 'Written anew.' where document_id = (select id from document where uid = $1)",
      uid,
    );
    await allJobsDone(site.database);
    expect((await send("noor", `${matter}/put-back`)).status).toBe(302);
    await allJobsDone(site.database);
    expect(await texts()).toEqual(said);
    expect(await whereItLies(site, WORD)).toEqual(before.filter((at) => at !== "public.document_draft.body"));
    expect(
      await it.one(
        "select body from document_draft where document_id = (select id from document where uid = $1)",
        uid,
      ),
    ).toEqual({
      body: "Written anew.",
    });
    expect(await it.news("lena", "words_put_back")).toHaveLength(1);
    expect(await get("graham", `/search?q=${WORD}`)).toContain("What we bill");
  });

  test("goes line by line where something was proposed out of it, short lines too, and the entry's own words stay", async () => {
    // Too short to be found as a sentence.
    const short = `Of ${WORD.slice(0, 14)}`;
    const post = await it.say(`${short}\n\nA harmless line of some length stands here.`);
    const { uid, copy } = await takenIntoDocuments(
      `# Billing\n\nThe section as it stood before, in the entry.\n\n> ${short}\n`,
    );
    const another = await begin(await site.as("wendell"), `# Other\n\n${short}\n`, "Not from there");
    await query(
      `insert into document_suggestion (cohort_id, thread_id, document_id, version, section, heading, was, body, of_kind, post_id, persona_id, practice_id, by_called, practice_called)
       select p.cohort_id, p.thread_id, d.id, 1, 'billing', 'Billing', 'The section as it stood before, in the entry.',
         'The section as it stood before, in the entry.' || E'\\n\\n> ' || $3, 'answer', p.id, p.persona_id, $4, 'W', 'P'
       from post p join thread t on t.id = p.thread_id, document d where t.cohort_id = $1 and t.number = $2 and p.number = 1 and d.uid = $5`,
      ...[cohort("pediatric"), Number(post.split("/").at(-3)), short, practice("pennycress"), uid],
    );
    await reported(post);
    const read = await asRead(uid, copy);
    expect(read).not.toContain(short);
    expect(read).toContain("The section as it stood before, in the entry.");
    expect(await get("wendell", another)).toContain(short);
  });

  test("stays in a document that said the same before it", async () => {
    const { uid } = await takenIntoDocuments();
    await query("update document_version set at = now() - interval '1 day'");
    await query("update document_draft set saved_at = now() - interval '1 day'");
    await query("update document set changed_at = now() - interval '1 day'");
    await reported(await it.say(`${sentence()}.`));
    expect(await get("joelle", `/practice/manual/${uid}`)).toContain(WORD);
  });

  test("stays in the manual of a practice that had left before it was said", async () => {
    const { uid } = await takenIntoDocuments();
    await query(
      "update seat set until = now() - interval '1 hour' where practice_id = $1 and until is null",
      practice("pennycress"),
    );
    await reported(await it.say(`${sentence()}.`));
    expect(
      await it.one(
        "select body like $2 as has from document_version where document_id = (select id from document where uid = $1)",
        uid,
        `%${WORD}%`,
      ),
    ).toEqual({
      has: true,
    });
  });

  test("is told to who has it open, before they save it into the manual again", async () => {
    const post = await it.say(`${sentence()}.`);
    const { uid } = await takenIntoDocuments();
    const seen = await it.one(
      "select save_count from document_draft where document_id = (select id from document where uid = $1)",
      uid,
    );
    await reported(post);
    const after = await it.one(
      "select save_count from document_draft where document_id = (select id from document where uid = $1)",
      uid,
    );
    expect(after.save_count).toBeGreaterThan(seen.save_count);
  });
});

describe("a document", () => {
  /** A text of which one section holds the word, in its heading and in short lines. */
  const withSection = () =>
    [
      "# Late arrival",
      "",
      "We hold the room for fifteen minutes.",
      "",
      `## About ${WORD}`,
      "",
      `- ${WORD}, 5`,
      "",
      `${sentence()}.`,
      "",
      "## Calling",
      "",
      "We call once.",
      "",
    ].join("\n");

  async function documentReported(
    at: string,
    who: string,
    fields: Record<string, string> = {},
  ): Promise<string> {
    const sent = await send(who, `${at}/report`, { section: "", note: "", ...fields });
    expect(sent).toMatchObject({ status: 302, location: `${at}?done=reported` });
    const { id } = await it.one("select max(id) as id from moderation_item");
    return `/admin/handed-on/${id}/patient-data`;
  }

  /** Says it in a second version, asks for it in a post, writes a mail with its title, and a picture beside it. */
  async function saidAround(uid: string): Promise<string> {
    await query(
      `insert into document_version (document_id, number, change, summary, title, body, html, renderer, sections, by_id, by_called, practice_called)
       select document_id, 2, 'minor', 'Now with ' || $2, title, body || $2, html || $2, renderer, sections, by_id, by_called, practice_called
       from document_version v where v.document_id = (select id from document where uid = $1)`,
      ...[uid, WORD],
    );
    await query("update document set version = 2, title = $2 where uid = $1", uid, `Of the ${WORD} family`);
    await query(
      "update document_version set title = $2 where document_id = (select id from document where uid = $1)",
      uid,
      `Of the ${WORD} family`,
    );
    await query(
      `insert into mail (kind, member_id, recipient, subject, body, link, message_id, state)
       select 'notification', $2, 'lena@example.org', 'A new version of “' || $3 || '”', 'See ' || $3, 'https://x.example/practice/manual/' || $1, gen_random_uuid()::text, 'sent'`,
      ...[uid, member("lena"), `Of the ${WORD} family`],
    );
    await query(
      `with picture as (insert into file (practice_id, uid, name, caption, type, size, sha256, width, height)
         select practice_id, left($2 || 'abcdefghijklmnopqrst', 20), $3, '', 'image/png', 1, repeat('a', 64), 1, 1 from document where uid = $1 returning id)
       insert into document_picture (document_id, number, file_id) select d.id, 1, picture.id from document d, picture where d.uid = $1`,
      ...[uid, randomUUID().replaceAll("-", "").slice(0, 20), `${WORD}.png`],
    );
    await query("select helpers.make_document_words(doc => id) from document where uid = $1", uid);
    return it.say(`I read:\n\n> ${sentence()}.\n\nIs that so?`);
  }

  const places = (found: string[]) => new Set(found.map((at) => at.replace(/\.\w+$/, "")));

  test("is out of sight at once as a whole, in every version and copy, quote, picture and mail", async () => {
    const { uid, copy } = await takenIntoDocuments();
    const post = await saidAround(uid);
    const shared = `${home}/documents/${uid}`;
    expect(await get("graham", shared)).toContain(`href="${shared}/report"`);
    const matter = await documentReported(shared, "graham", { note: `It is ${WORD}` });
    expect(places(await whereItLies(site, WORD))).toEqual(new Set(["public.set_aside_text"]));
    for (const [who, path] of [
      ["joelle", `/practice/manual/${uid}`],
      ["joelle", `/practice/manual/${uid}/edit?whole=1`],
      ["joelle", `/practice/manual/${uid}/changes?from=1&to=2`],
      ["graham", shared],
      ["graham", `${shared}/changes?from=1&to=2`],
      ["graham", `${shared}/markdown`],
      ["lena", copy],
      ["graham", post],
      ["graham", `${home}/documents`],
      ["eero", "/playbook"],
    ] as const) {
      const text = await get(who, path);
      expect(text, `${who} ${path}`).not.toContain(WORD);
      expect(text, `${who} ${path}`).not.toContain("Our own last line.");
    }
    for (const [who, path] of [
      ["joelle", `/practice/manual/${uid}`],
      ["graham", shared],
    ] as const)
      expect(await get(who, path)).toContain("Words of it were reported as patient data.");
    expect(await get("graham", `/search?q=${WORD}`)).not.toContain("Our own");
    expect(
      await query("select from file where name = 'taken out' and quarantined_at is not null"),
    ).toHaveLength(1);
    expect(await it.news("joelle", "words_set_aside")).not.toEqual([]);
    expect(await it.news("noor", "handed_on")).toHaveLength(1);
    const list = await get("noor", "/admin/handed-on");
    expect(list).toContain(`href="${matter}"`);
    expect(list).not.toContain(WORD);
    expect(list).not.toContain("Graham");
    const page = await get("noor", matter);
    expect(page).toContain("A document of");
    expect(page).toContain("1 other document that took words of it in");
    expect(await get("graham", `${shared}?done=reported`)).toContain("You hear what became of it.");
    expect(page).not.toContain(WORD);
    await send("noor", matter);
    expect(await get("noor", matter)).toContain("Our own first line.");
  });

  test("purged, it is nowhere, and its practice writes it anew", async () => {
    const { uid, copy } = await takenIntoDocuments();
    await saidAround(uid);
    const matter = await documentReported(`/practice/manual/${uid}`, "joelle", { note: `It is ${WORD}` });
    expect((await send("noor", `${matter}/purge`)).location).toBe("/admin/handed-on?done=purged");
    await allJobsDone(site.database);
    expect(await whereItLies(site, WORD)).toEqual([]);
    expect(await it.news("lena", "document_mail_named", "words_purged")).toHaveLength(2);
    expect(await it.news("joelle", "words_purged")).not.toEqual([]);
    expect(await it.news("joelle", "document_report_purged")).toHaveLength(1);
    expect(await it.news("noor", "handed_on")).toEqual([]);
    expect(await query("select from audit_entry where action = 'patient.purged_document'")).toHaveLength(2);
    const page = await get("joelle", `/practice/manual/${uid}`);
    expect(page).toContain(TAKEN_OUT);
    expect(page).not.toContain("Words of it were reported");
    expect(await get("lena", copy)).toContain("Adopted from");
    expect(await get("noor", matter)).toContain("It is purged.");
    const late = await send("orla", `${matter}/purge`);
    expect([late.status, late.text.includes("Already purged by Noor Haddadin.")]).toEqual([409, true]);
  });

  test("put back, it stands as it was, and is not set aside again until it says something else", async () => {
    const { uid, copy } = await takenIntoDocuments();
    await saidAround(uid);
    await allJobsDone(site.database);
    const before = await whereItLies(site, WORD);
    const shared = `${home}/documents/${uid}`;
    const matter = await documentReported(shared, "graham");
    await allJobsDone(site.database);
    expect((await send("noor", `${matter}/put-back`)).status).toBe(302);
    await allJobsDone(site.database);
    expect(await whereItLies(site, WORD)).toEqual(before);
    expect(await get("graham", shared)).toContain("Our own last line.");
    expect(await get("graham", shared)).not.toContain("Words of it were reported");
    expect(await get("lena", copy)).toContain("Our own last line.");
    expect(await it.news("graham", "document_report_put_back")).toHaveLength(1);
    expect(await get("graham", "/inbox")).toContain("Thank you for looking out");
    const again = await documentReported(shared, "wendell");
    expect(await get("graham", shared)).toContain("Our own last line.");
    const resolved = await send("noor", again.replace("patient-data", "resolve"), {
      words: "It was looked at already.",
    });
    expect(resolved.status).toBe(302);
  });

  test("loses one section alone, short lines and anchors too, and the moderator sees nothing of the rest", async () => {
    const { uid, copy } = await takenIntoDocuments(withSection());
    await allJobsDone(site.database);
    const shared = `${home}/documents/${uid}`;
    const form = await get("graham", `${shared}/report`);
    expect(form).toContain("Only in the section");
    const section = `about-${WORD}`;
    const matter = await documentReported(shared, "graham", { section });
    expect(places(await whereItLies(site, WORD))).toEqual(new Set(["public.set_aside_text"]));
    for (const page of await pagesOf(uid, copy)) {
      expect(page).toContain("We hold the room for fifteen minutes.");
      expect(page).toContain("We call once.");
    }
    await send("noor", matter);
    const looked = await get("noor", matter);
    expect(looked).toContain(`${WORD}, 5`);
    expect(looked).not.toContain("We call once.");
    expect(looked).toContain("One section, in all its versions; the rest stays");
    // The whole of it can still be reported, and each is ended by itself.
    const whole = await documentReported(shared, "wendell");
    expect((await send("noor", `${whole}/put-back`)).status).toBe(302);
    expect(await get("graham", shared)).toContain("We call once.");
    expect(await get("graham", shared)).toContain("Words of it were reported");
    expect((await send("noor", `${matter}/purge`)).status).toBe(302);
    await allJobsDone(site.database);
    expect(await whereItLies(site, WORD)).toEqual([]);
    expect(await get("graham", shared)).not.toContain("Words of it were reported");
  });

  test("of which a copy is reported is purged as well, and seen aside at once by who sees it", async () => {
    const { uid, copy } = await takenIntoDocuments(withSection());
    await query(
      "delete from document_share where document_id = (select id from document where uid = $1)",
      uid,
    );
    const matter = await documentReported(copy, "lena", { section: `about-${WORD}` });
    // Lena's practice sees no more of it than its copy: what it was adopted from waits for the moderator.
    expect(await get("lena", copy)).not.toContain(WORD);
    expect(await get("joelle", `/practice/manual/${uid}`)).toContain(WORD);
    expect((await send("noor", `${matter}/purge`)).status).toBe(302);
    await allJobsDone(site.database);
    expect(await whereItLies(site, WORD)).toEqual([]);
    expect(await it.news("joelle", "words_purged")).toHaveLength(1);
  });

  test("is reported by nobody who does not see it, and decided by nobody of its practice", async () => {
    const { uid } = await takenIntoDocuments();
    const shared = `${home}/documents/${uid}`;
    const [{ id }] = await query("select id from document where uid = $1", uid);
    expect((await send("eero", `${shared}/report`, { note: "" })).status).toBe(404);
    expect((await send("lena", `/practice/manual/${uid}/report`, { note: "" })).status).toBe(404);
    for (const who of ["eero", "orla"])
      await expect(
        site.database.asMember(who, (app) =>
          app.query("select verbs.report_document(doc => $1, section => '', words => '')", [id]),
        ),
        who,
      ).rejects.toMatchObject({ code: "RT404" });
    expect((await send("graham", `${shared}/report`, { section: "nowhere", note: "" })).status).toBe(404);
    const matter = await documentReported(shared, "graham");
    for (const who of ["joelle", "graham", "eero"])
      for (const deed of ["", "/purge", "/put-back"])
        expect((await send(who, `${matter}${deed}`)).status, `${who} ${deed}`).toBe(404);
    await query(
      "insert into practice_member (member_id, practice_id, role) values ($1, $2, 'staff')",
      member("orla"),
      practice("pennycress"),
    );
    expect((await send("orla", `${matter}/purge`)).status).toBe(404);
    expect(await get("orla", "/admin/handed-on")).not.toContain(matter);
    const reveal = matter.replace("patient-data", "reveal");
    expect((await send("orla", reveal, { reason: "To see who wrote this." })).status).toBe(404);
    expect(
      (await send("noor", matter.replace("patient-data", "resolve"), { words: "It is dealt with." })).status,
    ).toBe(409);
  });

  test("of very many sentences is found in posts and copies, too", async () => {
    const many = Array.from({ length: 320 }, (_, i) => `The ${i}th of our rules is one of very many.`).join(
      "\n\n",
    );
    const { uid, copy } = await takenIntoDocuments(`${text()}\n${many}\n`);
    const post = await it.say(`We read that. ${sentence()}. Is that so?\n\nMine.`);
    await documentReported(`${home}/documents/${uid}`, "graham");
    expect(await get("graham", post)).not.toContain(WORD);
    expect(await get("graham", post)).toContain(TAKEN_OUT);
    expect(await get("lena", copy)).not.toContain(WORD);
  });

  test("is reported ten times within a day by one member", async () => {
    const { uid } = await takenIntoDocuments();
    const [{ id }] = await query("select id from document where uid = $1", uid);
    await query(
      `insert into moderation_item (kind, subject_kind, subject_id, raised_by_id, reason, about_section, decided_at, decision)
       select 'report', 'document', $1, $2, 'patient', 'a-' || n, now(), 'handed_on' from generate_series(1, 10) n`,
      ...[id, member("graham")],
    );
    const sent = await send("graham", `${home}/documents/${uid}/report`, { note: "" });
    expect(sent.text).toContain("ten times within a day");
    expect(await get("joelle", `/practice/manual/${uid}`)).toContain(WORD);
  });
});
