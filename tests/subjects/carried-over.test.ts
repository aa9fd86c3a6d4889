// Rows from before there were subjects: each points at what it was about.
import { expect, onTestFinished, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { readMigrations } from "#db/migrations.ts";
import { emptyDatabase } from "#tests/support/database.ts";

/** A cohort in the tables of then: a conversation of two posts, news of both kinds, and a report that was decided. */
const before = `
  alter table persona disable trigger persona_called;
  insert into person (name) values ('Wendell'), ('Joelle');
  insert into cohort (slug, name, capacity) values ('north', 'North', 8);
  insert into persona (cohort_id, kind, name, person_id) values (1, 'named', 'Wendell', 1), (1, 'named', 'Joelle', 2);
  insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id)
    values (1, 4, 'discussion', 'Another', 1, 'another-thread', 1), (1, 5, 'discussion', 'No-shows', 1, 'a-thread', 2);
  insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
    values (1, 1, 1, 1, 'another-post', 'x', 'x', 1), (1, 2, 1, 1, 'first-post', 'x', 'x', 1), (1, 2, 2, 2, 'second-post', 'x', 'x', 1);
  insert into notification (member_id, kind, cohort_id, thread_id, post_number, detail, read_at) values
    (1, 'reply', 1, 2, 2, '', null), (2, 'asked', 1, 2, 2, 'Please', now()),
    (1, 'unsent', 1, 2, 1, '', now()), (1, 'unsent', 1, 2, 2, '', null), (2, 'unsent', 1, 1, 1, '', null);
  insert into moderation_item (cohort_id, kind, thread_id, post_number, raised_by, reason, decided_at, decided_by, decision)
    values (1, 'report', 2, 2, 1, 'rates', now(), 2, 'kept'), (1, 'report', 2, 2, 1, 'rates', null, null, null);
  insert into audit_entry (action, cohort_id, detail) values ('post.hidden', 1, 'conversation 5, post 2: It names a rate')`;

test("news and reports from before point at the same posts and conversations, and of one that says the same twice the newest stays", async () => {
  const database = await emptyDatabase();
  onTestFinished(() => database.close());
  const { owner, ownerUrl } = database;
  const first = (await readMigrations()).findIndex(({ name }) => name === "0009_subjects");
  await migrate(ownerUrl, { first });
  await owner.query(before);
  await migrate(ownerUrl);
  const rows = async (text: string) => (await owner.query(text)).rows;
  expect(
    await rows(
      "select member_id, kind, subject_kind, subject_id, detail, read_at is not null as read from notification order by id",
    ),
  ).toEqual([
    { member_id: 1, kind: "reply", subject_kind: "post", subject_id: 3, detail: "", read: false },
    { member_id: 2, kind: "asked", subject_kind: "post", subject_id: 3, detail: "Please", read: true },
    { member_id: 1, kind: "unsent", subject_kind: "thread", subject_id: 2, detail: "", read: false },
    { member_id: 2, kind: "unsent", subject_kind: "thread", subject_id: 1, detail: "", read: false },
  ]);
  expect(await rows("select subject_kind, subject_id, decision from moderation_item order by id")).toEqual([
    { subject_kind: "post", subject_id: 3, decision: "kept" },
    { subject_kind: "post", subject_id: 3, decision: null },
  ]);
  expect(await rows("select subject_kind, numbers, detail from audit_entry")).toEqual([
    { subject_kind: null, numbers: null, detail: "conversation 5, post 2: It names a rate" },
  ]);
});
