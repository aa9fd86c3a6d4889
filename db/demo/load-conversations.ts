import type pg from "pg";
import { demo } from "./content/index.ts";
import { followingTimes, postTimes } from "./content/times.ts";
import type { DemoContent, DemoThread } from "./content/types.ts";
import type { Desk, Loaded, Placed } from "./desk.ts";
import { loadContract } from "./load-contracts.ts";
import { loadEvents, loadSplit } from "./load-events.ts";
import { loadPosts } from "./load-posts.ts";
import { loadDrafts, loadReading } from "./load-reading.ts";

/** Inserts the cast's threads with everything that happened to them, drafts, and how far each person has read. */
export async function loadConversations(
  client: pg.Client,
  loaded: Loaded,
  { threads, drafts }: Pick<DemoContent, "threads" | "drafts">,
  now: Date,
  files: Desk["files"] = new Map(),
): Promise<void> {
  const desk: Desk = { client, loaded, files, told: [], logged: [] };
  const zones = new Map(demo.people.map((person) => [person.key, person.timeZone]));
  const placed = new Map<string, Placed>();
  const counts = new Map<string, number>();
  // A thread that was split off has the number of the moment in which that was done.
  const steps = threads.flatMap((thread) => {
    const times = postTimes(thread, zones.get(thread.by)!, now);
    const begin = {
      at: times[0]!,
      thread,
      load: async (number: number) => {
        const placing = await loadThread(desk, thread, times, number);
        placed.set(thread.key, placing);
        if (thread.contract) await loadContract(desk, placing, thread.contract, now);
      },
    };
    const { split } = thread;
    if (!split) return [begin];
    const at = new Date(times[split.after]!.getTime() + split.minutes * 60_000);
    const load = (number: number) =>
      loadSplit(desk, placed.get(thread.key)!, split, { number, at, times: followingTimes(split, at, now) });
    return [begin, { at, thread, load }];
  });
  steps.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { thread, load } of steps) {
    const number = (counts.get(thread.cohort) ?? 0) + 1;
    counts.set(thread.cohort, number);
    await load(number);
  }
  for (const [key, last] of counts) {
    await client.query("insert into thread_counter (cohort_id, last_number) values ($1, $2)", [
      loaded.cohorts.get(key),
      last,
    ]);
  }
  await loadReading(desk, now);
  await loadDrafts(desk, drafts, placed, now);
}

/** Ties a thread to the document that it is about, as the version of the day had it. */
async function tieToDocument({ client, loaded }: Desk, thread: DemoThread, id: number): Promise<void> {
  if (thread.document === undefined) return;
  await client.query(
    `insert into thread_document (cohort_id, thread_id, document_id, version, section, title, heading, stamp)
     select $1, $2, v.document_id, v.number, coalesce(s ->> 'key', ''), v.title, coalesce(s ->> 'heading', ''), coalesce(s ->> 'stamp', '')
     from document_version v left join jsonb_array_elements(v.sections) s on s ->> 'heading' = $5 where v.document_id = $3 and v.number = $4`,
    [
      ...[loaded.cohorts.get(thread.cohort), id],
      ...[loaded.documents.get(thread.document), thread.version, thread.section],
    ],
  );
}

/** Makes a name that stands for who began a thread, and tells nobody whose it is. */
async function newAlias({ client, loaded }: Desk, { cohort, by }: DemoThread): Promise<number> {
  const { rows } = await client.query(
    `with alias as (insert into persona (cohort_id, kind, name) values ($1, 'alias', 'Anonymous member') returning cohort_id, id)
     insert into persona_owner (cohort_id, persona_id, member_id) select cohort_id, id, $2 from alias returning persona_id`,
    [loaded.cohorts.get(cohort), loaded.members.get(by)],
  );
  return Number(rows[0].persona_id);
}

async function loadThread(desk: Desk, thread: DemoThread, times: Date[], number: number): Promise<Placed> {
  const alias = thread.unnamed ? await newAlias(desk, thread) : undefined;
  const persona = alias ?? desk.loaded.personas.get(`${thread.cohort}/${thread.by}`);
  const { rows } = await desk.client.query(
    `insert into thread (cohort_id, number, kind, title, starter_id, client_key, created_at, highest_number, last_post_at,
       last_persona_id, topic_ids)
     values ($1, $2, $3, $4, $5, $6, case when $10 then helpers.day_only(at => $7) else $7 end, $8, $7, $5,
       array(select id from topic where cohort_id = $1 and name = any($9) order by position)) returning id`,
    [
      desk.loaded.cohorts.get(thread.cohort),
      number,
      thread.kind,
      thread.title,
      persona,
      `cast-${thread.key}`.padEnd(8, "-").slice(0, 64),
      times[0],
      thread.posts.length,
      thread.topics,
      thread.unnamed ?? false,
    ],
  );
  const id = Number(rows[0].id);
  await desk.client.query(
    `insert into thread_topic (cohort_id, thread_id, topic_id, last_post_at)
     select cohort_id, id, unnest(topic_ids), last_post_at from thread where id = $1`,
    [id],
  );
  await tieToDocument(desk, thread, id);
  const soFar = { key: thread.key, cohort: thread.cohort, starter: thread.by, alias, id, number, after: 0 };
  const posts = await loadPosts(desk, soFar, thread.posts, times);
  await loadEvents(desk, thread, { id, number, times });
  if (thread.accepted !== undefined) {
    const at = times.at(-1)!;
    await desk.client.query("update thread set accepted_number = $2, accepted_at = $3 where id = $1", [
      id,
      thread.accepted + 1,
      at,
    ]);
    const answer = posts[thread.accepted]!;
    desk.told.push({ by: thread.by, kind: "accepted", cohort: thread.cohort, post: answer, words: "", at });
  }
  return { thread, number, id, posts, times };
}
