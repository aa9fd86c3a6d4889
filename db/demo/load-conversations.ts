import type pg from "pg";
import { renderMarkdown } from "../../app/markdown/render.server.ts";
import { demo } from "./content/index.ts";
import { postTimes } from "./content/times.ts";
import type { DemoThread } from "./content/types.ts";
import type { Loaded } from "./load.ts";

/** Inserts the cast's threads and posts, and how far each person has read. */
export async function loadConversations(
  client: pg.Client,
  loaded: Loaded,
  threads: DemoThread[],
  now: Date,
): Promise<void> {
  const zones = new Map(demo.people.map((person) => [person.key, person.timeZone]));
  const dated = threads.map((thread) => ({ thread, times: postTimes(thread, zones.get(thread.by)!, now) }));
  dated.sort((a, b) => a.times[0]!.getTime() - b.times[0]!.getTime());
  const numbers = new Map<string, number>();
  for (const { thread, times } of dated) {
    const number = (numbers.get(thread.cohort) ?? 0) + 1;
    numbers.set(thread.cohort, number);
    await loadThread(client, loaded, thread, times, number);
  }
  for (const [key, last] of numbers) {
    await client.query("insert into thread_counter (cohort_id, last_number) values ($1, $2)", [
      loaded.cohorts.get(key),
      last,
    ]);
  }
  await loadReading(client, now);
}

async function loadThread(
  client: pg.Client,
  loaded: Loaded,
  thread: DemoThread,
  times: Date[],
  number: number,
): Promise<void> {
  const cohort = loaded.cohorts.get(thread.cohort);
  const persona = (key: string) => loaded.personas.get(`${thread.cohort}/${key}`);
  const last = thread.posts.length - 1;
  const { rows } = await client.query(
    `insert into thread (cohort_id, number, kind, title, starter_id, client_key, created_at, highest_number, post_count,
       last_post_at, last_persona_id, topic_ids, pinned_at, locked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10,
       array(select id from topic where cohort_id = $1 and name = any($11) order by place), $12, $13) returning id`,
    [
      cohort,
      number,
      thread.kind,
      thread.title,
      persona(thread.by),
      `cast-${thread.key}`.padEnd(8, "-").slice(0, 64),
      times[0],
      thread.posts.length,
      times[last],
      persona(thread.posts[last]!.by),
      thread.topics,
      thread.pinned ? times[0] : null,
      thread.locked ? times[last] : null,
    ],
  );
  const id = rows[0].id;
  await client.query(
    `insert into thread_topic (cohort_id, thread_id, topic_id, last_post_at)
     select cohort_id, id, unnest(topic_ids), last_post_at from thread where id = $1`,
    [id],
  );
  for (const [i, post] of thread.posts.entries()) {
    const rendered = renderMarkdown(post.body);
    await client.query(
      `insert into post (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, excerpt, renderer, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        cohort,
        id,
        i + 1,
        persona(post.by),
        `cast-${thread.key}-${i}`.slice(-64).padEnd(8, "-"),
        post.replyTo === undefined ? null : post.replyTo + 1,
        post.body,
        rendered.html,
        rendered.excerpt,
        rendered.version,
        times[i],
      ],
    );
  }
  if (thread.accepted !== undefined) {
    await client.query("update thread set accepted_number = $2, accepted_at = $3 where id = $1", [
      id,
      thread.accepted + 1,
      times[last],
    ]);
  }
}

/** Everyone has read what is older than their last visit, between three hours and three days ago. */
async function loadReading(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `insert into last_read (member_id, cohort_id, thread_id, number)
     select a.member_id, p.cohort_id, p.thread_id, max(p.number)
     from attendee a join post p on p.cohort_id = a.cohort_id
     where a.until is null and p.created_at < $1::timestamptz - make_interval(hours => 3 + (a.member_id * 7 % 69)::int)
     group by 1, 2, 3`,
    [now],
  );
  await client.query(
    "select recount_unread(a.member_id, t.cohort_id, t.id) from attendee a join thread t on t.cohort_id = a.cohort_id where a.until is null",
  );
}
