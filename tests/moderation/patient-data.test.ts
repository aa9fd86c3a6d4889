// What is reported as patient data: out of sight at once, then put back or purged everywhere.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { allJobsDone } from "#tests/accounts/mailbox.ts";
import { cohort, member } from "#tests/support/cast.ts";
import type { Site } from "#tests/support/site.ts";
import { home, onSiteWithoutReports, reporting } from "./leading.ts";
import { whereItLies as lies } from "./where-it-lies.ts";

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
const send = async (who: string, path: string, fields: Record<string, string | string[]>) =>
  (await site.as(who)).post(path, fields);
const query = async (text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows;

const whereItLies = (word: string) => lies(site, word);

/** Says the word in what stands beside a contract question, too. */
async function statedOfContract(thread: string): Promise<void> {
  const at = [cohort("pediatric"), Number(thread.split("/").at(-1)), WORD];
  await query(
    `insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses, goal, excerpt)
     select cohort_id, id, 'payer', 'reviewing', '{indemnification}', $3, $3 from thread where cohort_id = $1 and number = $2`,
    ...at,
  );
  await query(
    `update contract_outcome o set result = 'walked', told_at = now(), final_wording = $3, moved_words = $3 from contract_question q join thread t on t.id = q.thread_id
     where q.id = o.question_id and t.cohort_id = $1 and t.number = $2`,
    ...at,
  );
  await query(
    `insert into contract_answer (cohort_id, post_id, first_hand, wording, why) select p.cohort_id, p.id, true, $3, $3 from post p join thread t on t.id = p.thread_id
     where t.cohort_id = $1 and t.number = $2 and p.number = 1`,
    ...at,
  );
}

const SENTENCE = () => `We saw the ${WORD} family again on Monday.`;

/** Repeats a sentence of it in what an answer advises, and in what waits to be posted. */
async function quotedOfContracts(thread: string): Promise<void> {
  await query(
    `insert into contract_answer (cohort_id, post_id, first_hand, wording, why) select p.cohort_id, p.id, true, $3, $3 from post p join thread t on t.id = p.thread_id
     where t.cohort_id = $1 and t.number = $2 and p.number = 3`,
    ...[cohort("pediatric"), Number(thread.split("/").at(-1)), `Your words.\n${SENTENCE()}\nMine.`],
  );
  await query(
    `insert into pending_post (cohort_id, member_id, client_key, body, html, renderer, due_at, thread_id, facts)
     select $1, o.member_id, $3, 'Quite so.', '<p>Quite so.</p>', 1, now() + interval '1 hour', t.id, $4::jsonb
     from thread t, persona_owner o join persona p on p.id = o.persona_id
     where t.cohort_id = $1 and t.number = $2 and o.cohort_id = $1 and p.name like 'Lena%'`,
    ...[
      cohort("pediatric"),
      Number(thread.split("/").at(-1)),
      randomUUID(),
      JSON.stringify({ why: SENTENCE() }),
    ],
  );
}

/** Wendell's conversation with the word everywhere, and others who quote it. Returns where it stands. */
async function saidEverywhere(): Promise<string> {
  const key = randomUUID();
  const form = new FormData();
  form.append("file", new Blob([`name,day\n${WORD},Monday\n`]), `${WORD}.csv`);
  await (await site.as("wendell")).post(`${home}/attach/${key}/send`, form);
  const body = `We saw the ${WORD} family again on Monday.\n\nHow do you bill two of them at once?`;
  const asked = await send("wendell", `${home}/ask`, {
    ...{ kind: "question", title: `What to do about the ${WORD} matter`, body, key },
  });
  const thread = asked.ledTo();
  await send("wendell", `${thread}/posts/1/edit`, { body: `${body} Twice ${WORD}.`, seen: "0" });
  await statedOfContract(thread);
  const [{ called }] = await query(
    "select called from persona where cohort_id = $1 and person_id = $2",
    ...[cohort("pediatric"), (await query("select id from person where name like 'Wendell%'"))[0].id],
  );
  const quote = `${called} wrote:\n> We saw the ${WORD} family again on Monday.\n\nBill them apart.`;
  await send("lena", thread, { body: quote, key: randomUUID(), again: "yes" });
  await send("joelle", thread, { body: "A quiet answer.", key: randomUUID() });
  await query(
    `insert into draft (member_id, cohort_id, place, body, facts) select o.member_id, $1, 'new~7', $2, $3::jsonb from persona_owner o
     join persona p on p.id = o.persona_id where o.cohort_id = $1 and p.name like 'Graham%'`,
    ...[cohort("pediatric"), quote, JSON.stringify({ goal: `Of them: ${SENTENCE()}`, clauses: ["scope"] })],
  );
  await quotedOfContracts(thread);
  await query(
    `insert into document_suggestion (cohort_id, thread_id, document_id, version, section, heading, was, body, persona_id, practice_id, by_called, practice_called)
     select g.cohort_id, g.thread_id, g.document_id, g.version, 'quoted', 'Quoted', '', $1, g.persona_id, g.practice_id, 'L', 'L' from document_suggestion g
     where g.cohort_id = $2 and g.practice_id is not null limit 1`,
    ...[`## Quoted\n\n${SENTENCE()}\n\nMine.`, cohort("pediatric")],
  );
  await allJobsDone(site.database);
  return thread;
}

/** Reports a post as patient data; returns where the staff decide it. */
async function reported(post: string, note = "", who = "graham"): Promise<string> {
  const answer = await send(who, `${post}/report`, { reason: "patient", note });
  expect(answer.status).toBe(302);
  const { id } = await it.one("select max(id) as id from moderation_item");
  return `/admin/handed-on/${id}/patient-data`;
}

test("what is reported as patient data is out of sight at once, for its author, who leads and who looks as well", async () => {
  const thread = await saidEverywhere();
  await query("update file set quarantined_at = null where name like $1", `${WORD}%`);
  const [{ uid }] = await query("select uid from file where name = $1", `${WORD}.csv`);
  expect((await (await site.as("lena")).get(`/files/${uid}`)).status).toBe(200);
  await reported(`${thread}/posts/1`, `It says ${WORD}`);
  expect((await it.news("wendell", "patient_set_aside")).length).toBe(1);
  expect((await it.news("noor", "handed_on")).length).toBe(1);
  for (const who of ["wendell", "lena", "joelle", "graham", "orla"]) {
    for (const path of [
      ...[thread, `${thread}.data`, `${thread}?print`, `${home}`, "/inbox", "/", `/search?q=${WORD}`],
      ...[`${thread}/posts/1/history`, `${thread}/posts/1`, `${thread}/quote?post=1`, `${home}/queue`],
    ]) {
      const text = (await get(who, path))
        .replaceAll(`/search?q=${WORD}`, "")
        .replaceAll(`value="${WORD}"`, "");
      if (path.startsWith("/search")) expect(text, `${who} ${path}`).not.toContain("family again");
      else expect(text.includes(WORD), `${who} ${path}`).toBe(false);
    }
    expect((await (await site.as(who)).get(`/files/${uid}`)).status, who).toBe(404);
  }
  for (const path of ["/settings/export/data.json", "/settings/export/posts.md"])
    expect(await get("wendell", path)).not.toContain(WORD);
  expect(await get("lena", thread)).toContain("It is set aside, and nobody sees it");
  expect(new Set((await whereItLies(WORD)).map((at) => at.replace(/\.\w+$/, "")))).toEqual(
    new Set(["a stored file", "public.set_aside_text"]),
  );
  expect(await it.news("joelle", "reported")).toEqual([]);
});

test("purged, it is nowhere: in no column of any table, no stored file, no kept mail", async () => {
  const thread = await saidEverywhere();
  expect((await whereItLies(WORD)).length).toBeGreaterThan(10);
  const mailed = await query("select distinct member_id from mail where subject like $1", `%${WORD}%`);
  expect(mailed.length).toBeGreaterThan(0);
  const early = await it.report(`${thread}/posts/1`, "lena", "unkind");
  await send("joelle", `${home}/queue/${early}/hand-on`, { note: `Is ${WORD} a name?` });
  await send("noor", `/admin/cohorts/pediatric-pt/look?item=${early}`, {
    reason: `To see whether ${WORD} is a name.`,
  });
  const matter = await reported(`${thread}/posts/1`, `${WORD} is a patient`);
  // Somebody quotes it again, from what their browser still shows.
  await send("lena", thread, {
    ...{
      body: `> We saw the ${WORD} family again on Monday.\n\nOnce more.`,
      key: randomUUID(),
      again: "yes",
    },
  });
  const page = await get("noor", matter);
  expect(page).not.toContain(WORD);
  expect(page).toContain("Purge it");
  expect((await send("noor", `${matter}/purge`, {})).location).toBe("/admin/handed-on?done=purged");
  await allJobsDone(site.database);
  expect(await whereItLies(WORD)).toEqual([]);

  const after = await get("lena", thread);
  expect(after).toContain("held patient data. A moderator of the network took it out for good.");
  expect(after).toContain("Bill them apart.");
  expect(after).toContain("Once more.");
  expect(after).toContain("A quiet answer.");
  expect(await get("wendell", "/inbox")).toContain("You may write it anew without");
  for (const { member_id } of mailed)
    expect(
      await query("select from notification where kind = 'mail_named' and member_id = $1", member_id),
      "whoever got mail with its title is told to delete it",
    ).toHaveLength(1);
  expect(await get("noor", matter)).toContain("These people are told to delete it.");
  expect(await get("noor", "/admin/audit")).toContain("purged patient data from");
  for (const [who, path] of [
    ["wendell", "restore"],
    ["joelle", "restore"],
    ["wendell", "edit"],
    ["joelle", "hide"],
    ["graham", "report"],
  ] as const)
    expect(
      (await send(who, `${thread}/posts/1/${path}`, { body: "x", seen: "1", reason: "patient" })).status,
    ).toBe(404);
  const late = await send("orla", `${matter}/purge`, {});
  expect([late.status, late.text.includes("Already purged by Noor Haddadin.")]).toEqual([409, true]);
});

test("nobody is named who got mail of a conversation that was begun without a name", async () => {
  const key = randomUUID();
  const asked = await send("wendell", `${home}/ask`, {
    ...{ kind: "question", title: `The ${WORD} matter`, body: `Words about ${WORD} here.`, key },
    ...{ naming: "unnamed", again: "yes" },
  });
  const thread = asked.ledTo();
  await send("lena", thread, { body: "Bill them apart.", key: randomUUID(), again: "yes" });
  await allJobsDone(site.database);
  const [{ name }] = await query("select name from person where id = $1", member("wendell"));
  expect(
    await query("select from mail where subject like $1 and member_id = $2", `%${WORD}%`, member("wendell")),
  ).not.toEqual([]);
  const matter = await reported(`${thread}/posts/1`);
  const page = await get("noor", matter);
  expect(page).not.toContain(name);
  expect(page).toContain("No name stands here, for the conversation was begun without one.");
  await send("noor", `${matter}/purge`, {});
  expect(await get("noor", matter)).not.toContain(name);
  expect(await it.news("wendell", "patient_purged", "mail_named")).toHaveLength(2);
});

test("whoever reports takes no words of others out of the log by repeating them in a note", async () => {
  const why = "It was said at the table alone, and belongs there.";
  await send("joelle", `${await it.say("Something else.")}/hide`, { reason: why });
  const kept = await query("select id from audit_entry where detail = $1", why);
  expect(kept).toHaveLength(1);
  const matter = await reported(await it.say(`Words about ${WORD} here.`), why);
  expect((await send("noor", `${matter}/purge`, {})).status).toBe(302);
  expect(await query("select id from audit_entry where detail = $1", why)).toEqual(kept);
});

test("put back, everything stands as it was, and each hears of it kindly", async () => {
  const thread = await saidEverywhere();
  const before = await whereItLies(WORD);
  const texts = () =>
    query(
      `select p.number, p.body, (select array_agg(v.body order by v.version) from post_version v
         where v.cohort_id = p.cohort_id and v.thread_id = p.thread_id and v.number = p.number) as versions, t.title
       from post p join thread t on t.id = p.thread_id where t.cohort_id = $1 and t.number = $2 order by p.number`,
      ...[cohort("pediatric"), thread.split("/").at(-1)],
    );
  const said = await texts();
  const matter = await reported(`${thread}/posts/1`);
  expect((await send("noor", `${matter}/put-back`, {})).location).toBe("/admin/handed-on?done=put-back");
  await allJobsDone(site.database);
  expect(await texts()).toEqual(said);
  expect(await whereItLies(WORD)).toEqual(before);
  expect(await get("lena", `/search?q=${WORD}`)).toContain("family again");
  expect(await get("lena", thread)).toContain(`${WORD}.csv`);
  expect(await it.news("graham", "report_put_back")).toHaveLength(1);
  expect(await it.news("wendell", "patient_put_back")).toHaveLength(1);
  expect(await get("graham", "/inbox")).toContain("Thank you for looking out");
  // What a moderator has looked at is not hidden again by the next who reports it.
  await reported(`${thread}/posts/1`, "", "lena");
  expect(await get("joelle", thread)).toContain("family again");
});

test("a put-back leaves what somebody has written anew in the place of a quote", async () => {
  const thread = await saidEverywhere();
  const matter = await reported(`${thread}/posts/1`);
  const [{ edit_count }] = await query(
    "select edit_count from post p join thread t on t.id = p.thread_id where t.cohort_id = $1 and t.number = $2 and p.number = 2",
    ...[cohort("pediatric"), thread.split("/").at(-1)],
  );
  await send("lena", `${thread}/posts/2/edit`, { body: "Written anew.", seen: String(edit_count) });
  await send("noor", `${matter}/put-back`, {});
  expect(await get("graham", `${thread}/posts/2`)).toContain("Written anew.");
});

test("a moderator reads the words after one press, which the log keeps; another has to press too", async () => {
  const matter = await reported(await it.say(`Words about ${WORD} here.`));
  expect(await get("noor", matter)).not.toContain(WORD);
  expect((await send("noor", matter, {})).location).toBe(`${matter}#words`);
  expect(await get("noor", matter)).toContain(`Words about ${WORD} here.`);
  expect(await get("orla", matter)).not.toContain(WORD);
  expect(await get("noor", "/admin/audit")).toContain(
    "looked at what was reported as patient data in Pediatric PT",
  );
  await query("update set_aside set looked_at = now() - interval '16 minutes'");
  expect(await get("noor", matter)).not.toContain(WORD);
});

test("who wrote it may report it too, and nobody who does not see it", async () => {
  const post = await it.say(`Words about ${WORD} here.`);
  expect((await send("eero", `${post}/report`, { reason: "patient", note: "" })).status).toBe(404);
  expect((await send("orla", `${post}/report`, { reason: "patient", note: "" })).status).toBe(403);
  expect((await send("wendell", `${post}/report`, { reason: "unkind", note: "" })).status).toBe(409);
  expect(await get("wendell", `${post}/report`)).not.toContain("It is unkind");
  await reported(post, "", "wendell");
  expect((await send("graham", `${post}/report`, { reason: "patient", note: "" })).status).toBe(404);
});

test("its matter is neither resolved nor sent back, and no facilitator or administrator of another sort ends it", async () => {
  const matter = await reported(await it.say(`Words about ${WORD} here.`));
  const at = matter.replace("/patient-data", "");
  for (const deed of ["resolve", "send-back"])
    expect((await send("noor", `${at}/${deed}`, { words: "It is dealt with." })).status).toBe(409);
  for (const who of ["joelle", "wendell", "eero"])
    for (const deed of ["", "/purge", "/put-back"])
      expect((await send(who, `${matter}${deed}`, {})).status, `${who} ${deed}`).toBe(404);
});

test("of two moderators at once one purges, and the other is told who did", async () => {
  const matter = await reported(await it.say(`Words about ${WORD} here.`));
  const both = await Promise.all([
    send("noor", `${matter}/purge`, {}),
    send("orla", `${matter}/put-back`, {}),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([302, 409]);
});

describe("of one file alone", () => {
  /** Wendell's post with two files; returns where it stands, and the files by their names. */
  async function withTwoFiles(): Promise<{ thread: string; uids: Record<string, string> }> {
    const key = randomUUID();
    for (const [name, words] of [
      [`${WORD}.csv`, `name,day\n${WORD},Monday\n`],
      ["harmless.csv", "day,room\nMonday,two\n"],
    ] as const) {
      const form = new FormData();
      form.append("file", new Blob([words]), name);
      await (await site.as("wendell")).post(`${home}/attach/${key}/send`, form);
    }
    const asked = await send("wendell", `${home}/ask`, {
      ...{ kind: "question", title: `Two files, ${key.slice(0, 4)}`, body: `See both files, ${key}.`, key },
    });
    await allJobsDone(site.database);
    await query("update file set quarantined_at = null where name in ($1, 'harmless.csv')", `${WORD}.csv`);
    const thread = asked.ledTo();
    const files = await query(
      "select f.name, f.uid from file f join thread t on t.id = f.thread_id where t.cohort_id = $1 and t.number = $2",
      ...[cohort("pediatric"), Number(thread.split("/").at(-1))],
    );
    return { thread, uids: Object.fromEntries(files.map(({ name, uid }) => [name, uid])) };
  }

  async function fileReported(thread: string, file: string, who = "graham"): Promise<string> {
    const answer = await send(who, `${thread}/posts/1/report`, {
      reason: "patient",
      note: `It is ${WORD}`,
      file,
    });
    expect(answer.status).toBe(302);
    const { id } = await it.one("select max(id) as id from moderation_item");
    return `/admin/handed-on/${id}/patient-data`;
  }

  const statusOf = async (who: string, path: string) => (await (await site.as(who)).get(path)).status;

  test("that file is out of sight at once, and its post and other file stay", async () => {
    const { thread, uids } = await withTwoFiles();
    expect(await get("graham", `${thread}/posts/1/report`)).toContain(`Only in the file`);
    expect(await statusOf("lena", `/files/${uids[`${WORD}.csv`]}`)).toBe(200);
    await fileReported(thread, uids[`${WORD}.csv`]!);
    for (const who of ["wendell", "lena", "joelle", "graham"]) {
      const text = await get(who, thread);
      expect(text, who).toContain("See both files");
      expect(text, who).toContain("A file was taken out of this post: it was reported as patient data.");
      expect(text, who).toContain("harmless.csv");
      expect(text, who).not.toContain(WORD);
      expect(await statusOf(who, `/files/${uids[`${WORD}.csv`]}`), who).toBe(404);
      expect(await statusOf(who, `/files/${uids["harmless.csv"]}`), who).toBe(200);
      expect((await get(who, `/search?q=${WORD}`)).includes("See both files"), who).toBe(false);
    }
    expect(await get("lena", `${thread}/print`)).toContain("A file was taken out");
    expect(new Set((await whereItLies(WORD)).map((at) => at.replace(/\.\w+$/, "")))).toEqual(
      new Set(["a stored file", "public.set_aside_text"]),
    );
  });

  test("purged it is nowhere, and the post still stands with its line; put back it is found again", async () => {
    const { thread, uids } = await withTwoFiles();
    const matter = await fileReported(thread, uids[`${WORD}.csv`]!);
    expect(await get("noor", matter)).toContain("One file; the post stays");
    expect((await send("noor", `${matter}/put-back`, {})).status).toBe(302);
    await allJobsDone(site.database);
    expect(await get("lena", thread)).toContain(`${WORD}.csv`);
    expect(await get("lena", thread)).not.toContain("A file was taken out");
    expect(await get("lena", `/search?q=${WORD}`)).toContain("See both files");

    const other = await withTwoFiles();
    await query("update file set name = 'other.csv' where uid = $1", uids[`${WORD}.csv`]!);
    await query("update file set words = '' where uid = $1", uids[`${WORD}.csv`]!);
    const again = await fileReported(other.thread, other.uids[`${WORD}.csv`]!);
    expect((await send("noor", `${again}/purge`, {})).location).toBe("/admin/handed-on?done=purged");
    await allJobsDone(site.database);
    expect(await query("select from file where uid = $1", other.uids[`${WORD}.csv`]!)).toEqual([]);
    expect(await get("lena", other.thread)).toContain("A file was taken out of this post");
    expect(await get("lena", other.thread)).toContain("harmless.csv");
    const [{ note }] = await query("select note from moderation_item where id = $1", again.split("/")[3]);
    expect(note).toBe("");
  });

  test("another report of its post stays with those who lead, and is ended by itself", async () => {
    const { thread, uids } = await withTwoFiles();
    const early = await it.report(`${thread}/posts/1`, "lena", "unkind");
    const handed = await it.report(`${thread}/posts/1`, "anneke", "unkind");
    await query(
      "update moderation_item set decision = 'handed_on', decided_at = now() where id = $1",
      handed,
    );
    const matter = await fileReported(thread, uids[`${WORD}.csv`]!);
    expect(await it.item(early)).toMatchObject({ decision: null, decided_at: null });
    expect(await it.news("joelle", "reported")).toHaveLength(1);
    const list = await get("noor", "/admin/handed-on");
    expect(list).toContain(`href="${matter}"`);
    expect(list).not.toContain(`href="/admin/handed-on/${handed}/patient-data"`);
    const resolved = await send("noor", `/admin/handed-on/${handed}/resolve`, { words: "It is dealt with." });
    expect(resolved.status).toBe(302);
    expect((await send("noor", `${matter}/purge`, {})).status).toBe(302);
    expect((await it.item(early)).decided_at).toBe(null);
  });

  test("nobody reports a file of another post, and the whole post can still be reported", async () => {
    const { thread, uids } = await withTwoFiles();
    const elsewhere = await withTwoFiles();
    const wrong = await send("graham", `${thread}/posts/1/report`, {
      ...{ reason: "patient", note: "", file: elsewhere.uids["harmless.csv"]! },
    });
    expect(wrong.status).toBe(404);
    expect(await get("lena", elsewhere.thread)).toContain("harmless.csv");
    const matter = await fileReported(thread, uids[`${WORD}.csv`]!);
    const whole = await reported(`${thread}/posts/1`, "", "lena");
    expect(whole).not.toBe(matter);
    expect((await send("noor", `${matter}/purge`, {})).status).toBe(302);
    expect((await send("noor", `${whole}/put-back`, {})).status).toBe(302);
    const text = await get("lena", thread);
    expect(text).toContain("A file was taken out of this post");
    expect(text).toContain("harmless.csv");
    expect(text).not.toContain(WORD);
  });
});

test("a member sets at most ten posts aside within a day", async () => {
  const posts: string[] = [];
  for (let n = 0; n < 11; n++) posts.push(await it.say(`Said for the ${n}th time.`));
  for (const post of posts.slice(0, 10)) await reported(post);
  const refused = await send("graham", `${posts[10]}/report`, { reason: "patient", note: "" });
  expect(refused.text).toContain("ten times within a day");
  expect(await get("lena", posts[10]!)).toContain("Said for the 10th time.");
});
