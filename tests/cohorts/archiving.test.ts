// An archived cohort is read, and nothing is added any more, whoever asks and however.
import { beforeEach, expect, test } from "vitest";
import { kyselyOn } from "#app/db-client.server.ts";
import { newsOf } from "#app/notifications/news/kinds.ts";
import { findNotification } from "#app/notifications/notification-queries.server.ts";
import { beginAs, judge, waitsForLock } from "#tests/matching/judged.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { connect, databaseOfThisTest, type TestDatabase } from "#tests/support/database.ts";
import { fillEveryTable } from "#tests/support/everything.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await databaseOfThisTest();
});

const pediatric = () => cohort("pediatric");
const rows = async (text: string, ...values: unknown[]) => (await database.owner.query(text, values)).rows;
const call = (who: string, text: string, ...values: unknown[]) =>
  database.asMember(who, async (app) => (await app.query(`select * from ${text}`, values)).rows, "keep");
const archive = (who = "noor") =>
  call(who, "verbs.archive_cohort(cohort => $1, words => 'Few of you are left.')", pediatric());
const openAgain = (who = "noor") =>
  call(who, "verbs.open_cohort_again(cohort => $1, words => 'You asked for it.')", pediatric());
const closed = { code: "RT409", message: expect.stringMatching(/^This cohort is archived\./) };

const words = "new_body => 'New words', new_html => 'x', new_excerpt => 'x', new_renderer => 1";
const thread = "(select id from thread where cohort_id = $1 and client_key = 'a changed thread')";
const topic = "(select min(id) from topic where cohort_id = $1)";
const reply = (seconds: number) =>
  `verbs.hold_post(seconds => ${seconds}, cohort => $1, thread => ${thread}, form_key => 'a-form-key', ${words})`;
const begin = (kind: string) =>
  `verbs.send_post(again => false, seconds => 0, cohort => $1, new_kind => '${kind}', new_title => 'Title', topics => '{}', form_key => 'a-form-key', ${words})`;

// biome-ignore format: one deed a line
const writing: [who: string, deed: string][] = [
  ["wendell", reply(0)],
  ["wendell", reply(60)],
  ["wendell", `verbs.hold_post(seconds => 60, cohort => $1, thread => ${thread}, form_key => 'a-form-key', ${words}, held_for => '{acting-together}')`],
  ["wendell", begin("discussion")],
  ["joelle", begin("announcement")],
  ["wendell", `verbs.edit_post(cohort => $1, thread => ${thread}, edited => 5, seen_edits => 0, ${words}, why => '')`],
  ["joelle", `verbs.edit_post(cohort => $1, thread => ${thread}, edited => 5, seen_edits => 0, ${words}, why => 'It named a payer')`],
  ["joelle", `verbs.lock_thread(cohort => $1, thread => ${thread}, locks => true, why => 'Settled')`],
  ["joelle", `verbs.pin_thread(cohort => $1, thread => ${thread}, pins => true)`],
  ["imani", `verbs.accept_answer(cohort => $1, thread => ${thread}, accepted => 5)`],
  ["imani", `verbs.accept_answer(cohort => $1, thread => ${thread})`],
  ["imani", `verbs.close_question(cohort => $1, thread => ${thread}, closes => true)`],
  ["imani", `verbs.change_thread(cohort => $1, thread => ${thread}, new_title => 'Another title', new_kind => 'discussion', topics => '{}')`],
  ["joelle", `verbs.split_thread(cohort => $1, thread => ${thread}, moved => '{4,5}', new_title => 'Another title', form_key => 'a-form-key')`],
  ["joelle", "verbs.add_topic(cohort => $1, new_name => 'Parking')"],
  ["joelle", `verbs.rename_topic(cohort => $1, topic => ${topic}, new_name => 'Parking')`],
  ["joelle", `verbs.retire_topic(cohort => $1, topic => ${topic}, retires => true)`],
  ["joelle", "verbs.review_documents(cohort => $1, reviews => true)"],
  ["wendell", "verbs.keep_upload(cohort => $1, form => 'a-form-key', file_uid => 'aaaaaaaaaaaaaa', called => 'a.txt', mime => 'text/plain', bytes => 1, hash => repeat('a', 64), written => '', smaller => null)"],
  ["noor", "verbs.publish_charter(cohort => $1, new_body => 'x', new_html => 'x', new_renderer => 1)"],
  ["noor", "verbs.seat_practice(cohort => $1, practice => (select min(p.id) from practice p where not exists (select from seat s where s.cohort_id = $1 and s.practice_id = p.id)), reason => 'fits the table')"],
];

async function changeable() {
  await fillEveryTable(database.owner);
  await rows("update thread set contract = '' where client_key = 'a changed thread'");
  await rows("update cohort set capacity = 30 where id = $1", pediatric());
}

test("members read on in an archived cohort, and none of them adds anything, by hand either", async () => {
  await changeable();
  // What is done in an open cohort.
  for (const [who, deed] of writing)
    if (!deed.includes("seat_practice"))
      await database.asMember(who, (app) => app.query(`select * from ${deed}`, [pediatric()]));
  const before = await rows("select count(*)::int as posts from post where cohort_id = $1", pediatric());
  await archive();
  for (const [who, deed] of writing)
    await expect(call(who, deed, pediatric()), `${who}: ${deed}`).rejects.toMatchObject(closed);
  expect(await rows("select count(*)::int as posts from post where cohort_id = $1", pediatric())).toEqual(
    before,
  );
  const seen = await call("wendell", "post where cohort_id = $1 limit 3", pediatric());
  expect(seen).toHaveLength(3);
});

/** Why words, or rows, of an archived cohort may still come and change. */
const open: Record<string, string> = {
  attendee: "a practice chooses who of it reads",
  audit_entry: "the log of what was done",
  charter_acceptance: "whoever has not accepted the charter yet does so to read",
  cohort_address: "links go on leading there",
  cohort_visit: "when somebody read",
  conflict_case: "an open case ends as its moderators decide",
  draft: "one's own, which nobody else reads",
  evidence: "counted out of what stands there, without words",
  evidence_part: "counted out of what stands there, without words",
  following: "what somebody wants to hear of",
  former_name: "the name of before",
  inbox_row: "news that somebody has",
  last_read: "how far somebody has read",
  look: "a moderator looks at what was reported",
  moderation_item: "what should not stand there is reported and decided",
  notification: "news that somebody has",
  persona: "the name of somebody who reads",
  persona_owner: "the name of somebody who reads",
  post_removal: "what should not stand there is taken away, and comes back",
  post_words: "made out of what stands there",
  review_note: "a moderator's own words about two practices",
  set_aside: "patient data are taken out",
  share_sent_back: "says why a document was taken out",
  thread_counter: "counts conversations, which nobody begins",
  thread_topic: "under which topics a conversation stands, which nobody changes",
  unread: "what somebody has not read",
  waiver: "moderators and practices decide who may sit together",
};

test("each table of what a cohort holds is closed with it, or says why not", async () => {
  const tables = await rows(
    `select distinct c.relname as name, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'while_open') as closes
     from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attname in ('cohort_id', 'for_cohort')
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );
  expect(tables.length).toBeGreaterThan(40);
  expect(tables.filter(({ closes }) => !closes).map(({ name }) => name)).toEqual(Object.keys(open).sort());
});

test("what should not stand there is still reported, hidden, deleted and purged", async () => {
  await changeable();
  await archive();
  await call(
    "imani",
    `verbs.report_post(cohort => $1, thread => ${thread}, reported => 5, why => 'rates', words => '')`,
    pediatric(),
  );
  await call(
    "joelle",
    `verbs.remove_post(cohort => $1, thread => ${thread}, removed => 4, why => 'It named a patient')`,
    pediatric(),
  );
  await call(
    "wendell",
    `verbs.report_post(cohort => $1, thread => ${thread}, reported => 5, why => 'patient', words => '')`,
    pediatric(),
  );
  const item = await rows(
    "select max(id)::int as id from moderation_item where cohort_id = $1 and reason = 'patient'",
    pediatric(),
  );
  await call("noor", "verbs.purge_patient_data(item => $1)", item[0]!.id);
  expect(
    await rows(
      "select number, body, removed_at is not null as removed from post where cohort_id = $1 and thread_id = (select id from thread where client_key = 'a changed thread' and cohort_id = $1) and number in (4, 5) order by number",
      pediatric(),
    ),
  ).toMatchObject([
    { number: 4, removed: true },
    { number: 5, removed: true, body: "Taken out: reported as patient data." },
  ]);
});

test("a post and an archiving at the same moment: whichever comes first, the other sees it", async () => {
  await changeable();
  const writes = await beginAs(database, "wendell");
  await writes.query(`select * from ${reply(0)}`, [pediatric()]);
  const archiving = archive();
  await waitsForLock(database.owner);
  await writes.query("commit");
  await archiving;
  expect(await rows("select body from post where client_key = 'a-form-key'")).toEqual([
    { body: "New words" },
  ]);
  await writes.end();

  await openAgain();
  await rows("delete from post_words");
  const ends = await beginAs(database, "noor");
  await ends.query("select verbs.archive_cohort(cohort => $1, words => 'Few of you are left.')", [
    pediatric(),
  ]);
  const writer = await connect(database.appUrl);
  await writer.query("begin");
  await writer.query("select set_config('app.viewer', $1, true)", [String(member("wendell"))]);
  const late = writer
    .query(`select * from ${begin("discussion").replace("a-form-key", "another-key")}`, [pediatric()])
    .then(
      () => "posted",
      (error) => error,
    );
  await waitsForLock(database.owner);
  await ends.query("commit");
  expect(await late).toMatchObject(closed);
  await Promise.all([ends.end(), writer.end()]);
});

test("what was sent and is not posted yet, and what waits for a moderator, are drafts again", async () => {
  await changeable();
  const own = async () =>
    rows("select why, body from draft where cohort_id = $1 and why = 'archived' order by body", pediatric());
  await rows("update pending_post set due_at = now() where held_id is null and cohort_id = $1", pediatric());
  await archive();
  expect(await own()).toEqual([]);
  await rows("select * from jobs.publish_due(at_most => 50)");
  const came = await own();
  expect(came.map(({ body }) => body)).toContain("To be looked at");
  expect(came.length).toBeGreaterThan(1);
  expect(await rows("select from pending_post where cohort_id = $1", pediatric())).toEqual([]);
  expect(
    await rows("select from held_post where cohort_id = $1 and decided_at is null", pediatric()),
  ).toEqual([]);
});

test("nobody joins any more, waiting documents wait no more, and nobody is asked what came of it", async () => {
  await changeable();
  await judge(database.owner, "clear", ["tidewrack", "saltwillow"]);
  await rows("update practice set admitted_at = now() where id = $1", practice("tidewrack"));
  const [{ let_join: joining }] = (await call(
    "noor",
    "verbs.let_join(cohort => $1, practice => $2, reason => '')",
    pediatric(),
    practice("tidewrack"),
  )) as [{ let_join: string }];
  await archive();
  expect(await rows("select stage from formation where uid = $1", joining)).toEqual([{ stage: "dropped" }]);
  expect(
    await rows("select from document_share where cohort_id = $1 and opened_at is null", pediatric()),
  ).toEqual([]);
  await rows(
    "update contract_outcome set ask_at = now() - interval '1 day', asked_at = null where cohort_id = $1",
    pediatric(),
  );
  await rows("select jobs.ask_what_came()");
  expect(
    await rows("select from contract_outcome where cohort_id = $1 and asked_at is not null", pediatric()),
  ).toEqual([]);
  await expect(
    call(
      "noor",
      "verbs.let_join(cohort => $1, practice => $2, reason => '')",
      pediatric(),
      practice("tidewrack"),
    ),
  ).rejects.toMatchObject({ code: "RT409" });
});

/** Lets a document wait for Joelle to be shared with Pediatric PT. */
async function waitingShare() {
  const [share] = await rows(
    `update document_share s set opened_at = null from document d where d.id = s.document_id and s.id = (select min(x.id) from document_share x
       where x.cohort_id = $1 and x.practice_id <> (select practice_id from practice_member where member_id = $2))
     returning s.id, s.document_id, d.version`,
    pediatric(),
    member("joelle"),
  );
  return share!;
}

test("of agreeing to a share and archiving at the same moment the second is refused, and nobody hears that it is shared", async () => {
  const { id, document_id, version } = await waitingShare();
  const ends = await beginAs(database, "noor");
  await ends.query("select verbs.archive_cohort(cohort => $1, words => 'Few of you are left.')", [
    pediatric(),
  ]);
  const agrees = call("joelle", "verbs.agree_to_share(share => $1, seen => $2)", id, version).then(
    () => "shared",
    (error) => error,
  );
  await waitsForLock(database.owner);
  await ends.query("commit");
  await ends.end();
  expect(await agrees).toMatchObject({ code: "RT409" });
  expect(
    await rows(
      "select from notification where kind = 'share_opened' and about_document = $1 and created_at > now() - interval '1 minute'",
      document_id,
    ),
  ).toEqual([]);
  expect(
    await rows(
      "select from audit_entry where action = 'document.shared' and cohort_id = $1 and actor_id = $2 and at > now() - interval '1 minute'",
      pediatric(),
      member("joelle"),
    ),
  ).toEqual([]);
});

test("archiving and the end of a seat at the same moment wait for each other, and both are done", async () => {
  await waitingShare();
  const leaves = await connect(database.ownerUrl);
  await leaves.query("begin");
  // As `end_seat` does first.
  await leaves.query("select from cohort where id = $1 for no key update", [pediatric()]);
  const archiving = archive();
  await waitsForLock(database.owner);
  await leaves.query("update seat set until = now() where cohort_id = $1 and until is null", [pediatric()]);
  await leaves.query("commit");
  await leaves.end();
  await archiving;
  expect(await rows("select state from cohort where id = $1", pediatric())).toEqual([{ state: "archived" }]);
});

test("what a member was asked is asked again once it is open again, and what was settled is not", async () => {
  await rows(
    "insert into notification (member_id, kind, cohort_id, subject_kind, subject_id) select $2, k, $1, 'thread', (select min(id) from thread where cohort_id = $1) from unnest('{outcome_asked,outcome_reminded}'::text[]) k",
    pediatric(),
    member("wendell"),
  );
  await rows("update notification set read_at = now() where kind = 'outcome_reminded'");
  const unread = () =>
    rows(
      "select kind from notification where member_id = $1 and cohort_id = $2 and kind like 'outcome_%' and read_at is null",
      member("wendell"),
      pediatric(),
    );
  await archive();
  expect(await unread()).toEqual([]);
  await openAgain();
  expect(await unread()).toEqual([{ kind: "outcome_asked" }]);
});

test("who has yet to accept a newer charter is told as well, and sees it once they have", async () => {
  await call(
    "noor",
    "verbs.publish_charter(cohort => $1, new_body => 'x', new_html => 'x', new_renderer => 1)",
    pediatric(),
  );
  await archive();
  const seen = () =>
    call(
      "wendell",
      `notification n join inbox_row r on r.id = n.row_id join cohort c on c.id = n.subject_id where n.kind = 'cohort_archived'
       and verbs.in_inbox(r => r, seated => (select verbs.my_seated_cohorts()), staff => (select verbs.is_staff()))`,
    );
  const mails = async () => {
    const [news] = await rows(
      "select id from notification where kind = 'cohort_archived' and member_id = $1",
      member("wendell"),
    );
    return database.asMember("wendell", (app) =>
      findNotification(
        kyselyOn(app as never) as never,
        { memberId: member("wendell"), ofConversation: false },
        news!.id,
      ),
    );
  };
  expect(await seen()).toEqual([]);
  expect(await mails()).toBeUndefined();
  await rows(
    `insert into charter_acceptance (cohort_id, member_id, version) select id, $2, charter_version from cohort where id = $1`,
    pediatric(),
    member("wendell"),
  );
  expect(await seen()).toHaveLength(1);
  expect(await mails()).toMatchObject({ kind: "cohort_archived" });
  // Whoever has never read there hears nothing.
  expect(
    await rows(
      `select from notification n where n.kind = 'cohort_archived'
       and not exists (select from charter_acceptance a where a.cohort_id = $1 and a.member_id = n.member_id)`,
      pediatric(),
    ),
  ).toEqual([]);
});

test("a held post is not posted in an archived cohort, and who leads it reads why", async () => {
  await changeable();
  const [held] = await rows(
    "select h.id from held_post h join pending_post p on p.held_id = h.id where h.cohort_id = $1 and h.decided_at is null and p.member_id <> $2",
    pediatric(),
    member("joelle"),
  );
  await archive();
  await expect(
    call("joelle", "verbs.release_held(cohort => $1, held => $2)", pediatric(), held!.id),
  ).rejects.toMatchObject({ code: "RT409", message: /^This cohort was archived meanwhile\./ });
});

test("whoever sits there hears of it with the moderator's words, and of its opening again", async () => {
  const news = (key: string) =>
    database.asMember(
      key,
      async (app) =>
        (
          await app.query(
            `select n.kind, n.detail from notification n join inbox_row r on r.id = n.row_id
           where n.subject_kind = 'cohort' and n.read_at is null
             and verbs.in_inbox(r => r, seated => (select verbs.my_seated_cohorts()), staff => (select verbs.is_staff()))`,
          )
        ).rows,
    );
  await archive();
  expect(await news("wendell")).toEqual([{ kind: "cohort_archived", detail: "Few of you are left." }]);
  expect(await news("callum")).toEqual([]);
  expect(await news("eero")).toEqual([]);
  expect(newsOf("cohort_archived").letter.says({ title: "Pediatric PT" } as never)[0]).toContain(
    "archived Pediatric PT",
  );
  await archive();
  expect(await news("wendell")).toHaveLength(1);
  await openAgain();
  expect(await news("wendell")).toEqual([{ kind: "cohort_open_again", detail: "You asked for it." }]);
  expect(
    await rows(
      "select action from audit_entry where action like 'cohort.%' and cohort_id = $1 order by id desc limit 2",
      pediatric(),
    ),
  ).toEqual([{ action: "cohort.opened_again" }, { action: "cohort.archived" }]);
});

test("it opens again as it was, and a conflict that has come up meanwhile becomes a case", async () => {
  await changeable();
  await rows("update conflict_case set closed_at = now(), outcome = 'left' where closed_at is null");
  const cases = () =>
    rows("select title from conflict_case where closed_at is null and cohort_id = $1", pediatric());
  await archive();
  const [one, other] = await rows(
    "select p.id from seat s join practice p on p.id = s.practice_id where s.cohort_id = $1 and s.until is null order by p.id limit 2",
    pediatric(),
  );
  await rows(
    `insert into verdict (low_id, high_id, verdict, closeness, reasons, said, inputs, formula) values ($1, $2, 'conflict', 0.6, '{near}', '{near}', '{}', 1)
     on conflict do nothing`,
    one!.id,
    other!.id,
  );
  await rows(
    "select helpers.open_case(cohort => $1, changed => $2, other => $3, why => 'facts', verdict_id => null)",
    pediatric(),
    one!.id,
    other!.id,
  );
  expect(await cases()).toEqual([]);
  await openAgain();
  expect(await cases()).toHaveLength(1);
  await call("wendell", reply(0), pediatric());
});

test("a moderator with a part in it, and whoever leads it, do not archive it", async () => {
  await expect(archive("joelle")).rejects.toMatchObject({ code: "RT403" });
  await rows(
    "update practice_member set practice_id = $1 where member_id = $2",
    practice("saltwillow"),
    member("bettina"),
  );
  await rows(
    "insert into practice_member (practice_id, member_id, role) select $1, $2, 'director' where not exists (select from practice_member where member_id = $2)",
    practice("saltwillow"),
    member("bettina"),
  );
  await expect(archive("bettina")).rejects.toMatchObject({
    code: "RT409",
    message: /Your own practice has a part/,
  });
  await expect(call("noor", "verbs.archive_cohort(cohort => 999999, words => 'x')")).rejects.toMatchObject({
    code: "RT404",
  });
});
