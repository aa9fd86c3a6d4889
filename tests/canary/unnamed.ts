import type pg from "pg";
import { cohort, persona } from "#tests/support/cast.ts";

/** Somebody who is in Pediatric PT under an alias alone, so that whatever tells their name there has followed it to them. */
export type UnnamedAsker = {
  person: number;
  /** Where their conversation stands, and the matter that was handed on about it. */
  thread: number;
  matter: number;
};

/**
 * Lets somebody whom nobody in Pediatric PT can know ask there without their name and answer, and be reported; a moderator was
 * shown whose words they are.
 */
export async function askUnnamed(owner: pg.Client): Promise<UnnamedAsker> {
  const here = cohort("pediatric");
  const one = async (text: string, ...values: unknown[]) =>
    (await owner.query<{ id: number }>(text, values)).rows[0]!.id;
  const person = await one("insert into person (name) values ('Nobody Knows') returning id");
  await owner.query("insert into account (member_id, email) values ($1, 'nobody.knows@example.com')", [
    person,
  ]);
  const alias = await one(
    "insert into persona (cohort_id, kind, name) values ($1, 'alias', 'Anonymous member') returning id",
    here,
  );
  await owner.query("insert into persona_owner (cohort_id, persona_id, member_id) values ($1, $2, $3)", [
    ...[here, alias, person],
  ]);
  const id = await one(
    `with counted as (update thread_counter set last_number = last_number + 1 where cohort_id = $1 returning *)
     insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id, highest_number, topic_ids)
     select cohort_id, last_number, 'question', 'Who else?', $2, 'asked unnamed', $2, 2, '{}' from counted returning id`,
    ...[here, alias],
  );
  let reported = 0;
  for (const number of [1, 2])
    reported = await one(
      `insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
       values ($1, $2, $3::int, $4, 'asked unnamed ' || $3::text, 'What I cannot sign', '<p>What I cannot sign</p>', 1) returning id`,
      ...[here, id, number, alias],
    );
  const matter = await one(
    `insert into moderation_item (cohort_id, kind, subject_kind, subject_id, author_id, raised_by, reason, decided_at, decided_by, decision)
     values ($1, 'report', 'post', $2, $3, $4, 'unkind', now(), $5, 'handed_on') returning id`,
    ...[here, reported, alias, persona("pediatric", "wendell"), persona("pediatric", "joelle")],
  );
  await owner.query(
    `insert into audit_entry (actor_id, action, cohort_id, subject_kind, subject_id, detail)
     select l.member_id, 'alias.revealed', $1, 'post', $2, 'A threat' from look l where l.cohort_id = $1 order by l.id limit 1`,
    [here, reported],
  );
  await owner.query(
    `insert into notification (member_id, kind, cohort_id, subject_kind, subject_id, detail) values ($1, 'alias_revealed', $2, 'thread', $3, 'A threat')`,
    [person, here, id],
  );
  const thread = await one("select number as id from thread where id = $1", id);
  return { person, thread, matter };
}
