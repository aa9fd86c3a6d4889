import type pg from "pg";
import { cohort, member, persona } from "#tests/support/cast.ts";

/** Cohorts with two of their members, and who leads them there. */
export const changed = [
  { key: "pediatric", by: "imani", other: "wendell", leader: "joelle" },
  { key: "rural", by: "eero", other: "graciela", leader: "abigail" },
  { key: "hospital", by: "terrence", other: "curtis", leader: "odessa" },
] as const;

/** The numbers that the posts of such a conversation have. */
export const numbers = { opening: 1, hidden: 2, deleted: 3, rewritten: 4, standing: 5 } as const;

/**
 * Adds a conversation to each of these cohorts in which everything has happened: `by` started it, had a post hidden and
 * another rewritten by the facilitator, `other` deleted one of their own and wrote the last. Besides, `other` and the
 * leader have each sent something that they can still take back; it falls due tomorrow; and
 * what `by` sent waits for a moderator.
 */
export async function changeConversations(owner: pg.Client): Promise<void> {
  for (const { key, by, other, leader } of changed) {
    const thread = await startThread(owner, key, by);
    const write = async (number: number, author: string, more = "null") =>
      owner.query(
        `insert into post (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, renderer, removed_at)
         values ($1, $2, $3, $4, $5, $6, $7, '<p>' || $7 || '</p>', 1, ${more})`,
        [
          ...[cohort(key), thread, number, persona(key, author), `changed ${key} ${number}`],
          ...[number === numbers.standing ? numbers.opening : null, `Post ${number} of ${author}`],
        ],
      );
    await write(numbers.opening, by);
    await write(numbers.hidden, by, "now()");
    await write(numbers.deleted, other, "now()");
    await write(numbers.rewritten, by);
    await write(numbers.standing, other);
    const remove = (number: number, kind: string, who: string, reason: string) =>
      owner.query(
        "insert into post_removal (cohort_id, thread_id, number, kind, persona_id, reason) values ($1, $2, $3, $4, $5, $6)",
        [cohort(key), thread, number, kind, persona(key, who), reason],
      );
    await remove(numbers.hidden, "hidden", leader, "It named a patient");
    await remove(numbers.deleted, "deleted", other, "");
    await owner.query(
      `insert into post_version (cohort_id, thread_id, number, version, persona_id, body, covered)
       values ($1, $2, $3, 1, $4, 'What stood there first', true), ($1, $2, $3, 2, $5, 'What stands there now', false),
         ($1, $2, $6, 1, $4, 'What was taken away later', false)`,
      [cohort(key), thread, numbers.rewritten, persona(key, by), persona(key, leader), numbers.hidden],
    );
    await owner.query(
      "update post set version = 2, edit_count = 1, edited_at = now() where thread_id = $1 and number = $2",
      [thread, numbers.rewritten],
    );
    await owner.query(
      `insert into thread_event (cohort_id, thread_id, after_number, kind, persona_id, detail) values ($1, $2, 5, 'retitled', $3, 'Its old title')`,
      [cohort(key), thread, persona(key, by)],
    );
    await owner.query(
      `insert into moderation_item (cohort_id, kind, subject_kind, subject_id, raised_by, reason, note, decided_at, decided_by, decision, decision_note)
       select $1, 'report', 'post', id, $3, 'rates', 'It names a rate', now(), $4, 'handed_on', 'Please look at this'
       from post where cohort_id = $1 and thread_id = $2 and number = 5`,
      [cohort(key), thread, persona(key, by), persona(key, leader)],
    );
    await owner.query("select helpers.recount_thread(cohort => $1, thread => $2)", [cohort(key), thread]);
    await owner.query(
      `with held as (insert into held_post (cohort_id, thread_id, persona_id, rules) values ($1, $2, $3, '{acting-together}') returning id)
       insert into pending_post (member_id, cohort_id, thread_id, client_key, body, html, renderer, due_at, held_id)
       select $4, $1, $2, gen_random_uuid(), 'To be looked at', '<p>To be looked at</p>', 1, 'infinity', id from held`,
      [cohort(key), thread, persona(key, by), member(by)],
    );
    for (const [i, who] of [other, leader].entries()) {
      await owner.query(
        `insert into pending_post (member_id, cohort_id, thread_id, kind, title, topic_ids, client_key, body, html, renderer, due_at)
         values ($1, $2, $3, 'discussion', 'Not yet posted', '{}', gen_random_uuid(), 'To be taken back', '<p>To be taken back</p>', 1, now() + interval '1 day')`,
        [member(who), cohort(key), i === 0 ? null : thread],
      );
      await owner.query(
        `insert into cohort_visit (member_id, cohort_id) values ($1, $2)
         on conflict (member_id, cohort_id) do update set last_at = excluded.last_at`,
        [member(who), cohort(key)],
      );
    }
  }
}

/** A thread under the first topic of its cohort, with five posts to come. */
async function startThread(owner: pg.Client, key: string, by: string): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `with counted as (update thread_counter set last_number = last_number + 1 where cohort_id = $1 returning *),
       first as (select min(id) as topic from topic where cohort_id = $1)
     insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id, highest_number, topic_ids)
     select cohort_id, last_number, 'question', 'What became of it?', $2, 'a changed thread', $2, 5, array[topic] from counted, first
     returning id`,
    [cohort(key), persona(key, by)],
  );
  await owner.query(
    "insert into thread_topic (cohort_id, thread_id, topic_id, last_post_at) select cohort_id, id, topic_ids[1], last_post_at from thread where id = $1",
    [rows[0]!.id],
  );
  return rows[0]!.id;
}
