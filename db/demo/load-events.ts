import type { DemoSplit, DemoThread } from "./content/types.ts";
import type { Desk, Placed } from "./desk.ts";
import { later, loadPosts, log, personaOf } from "./load-posts.ts";

const AUDITED: Record<string, string> = {
  pinned: "thread.pinned",
  unpinned: "thread.unpinned",
  locked: "thread.locked",
  unlocked: "thread.unlocked",
};
const COLUMNS: Record<string, string> = {
  pinned: "pinned_at",
  unpinned: "pinned_at",
  locked: "locked_at",
  unlocked: "locked_at",
  closed: "closed_at",
  reopened: "closed_at",
};
const CHANGES = ["retitled", "recast", "sorted"];

/** The lines of what happened to a thread, and how it stands after them. */
export async function loadEvents(
  desk: Desk,
  thread: DemoThread,
  { id, number, times }: { id: number; number: number; times: Date[] },
): Promise<void> {
  const soFar = { cohort: thread.cohort, id, number };
  for (const { after, minutes, kind, by, detail = "" } of thread.events ?? []) {
    const at = later(times[after]!, minutes);
    await tellThread(desk, thread.cohort, { id, after: after + 1, kind, by, detail, other: null, at });
    const column = COLUMNS[kind];
    const ends = kind.startsWith("un") || kind === "reopened";
    if (column)
      await desk.client.query(`update thread set ${column} = $2 where id = $1`, [id, ends ? null : at]);
    const audited =
      AUDITED[kind] ?? (CHANGES.includes(kind) && by !== thread.by ? "thread.changed" : undefined);
    if (audited) log(desk, soFar, by, audited, at, { why: kind === "locked" ? detail : "" });
  }
}

/** Moves posts into a new thread, with a link both ways, and writes those that follow there. */
export async function loadSplit(
  desk: Desk,
  from: Placed,
  split: DemoSplit,
  { number, at, times }: { number: number; at: Date; times: Date[] },
): Promise<void> {
  const { thread } = from;
  const cohort = desk.loaded.cohorts.get(thread.cohort);
  const persona = personaOf(desk, thread.cohort, split.by);
  const first = thread.posts[split.moved[0]!]!;
  const { rows } = await desk.client.query(
    `insert into thread (cohort_id, number, kind, title, starter_id, client_key, created_at, highest_number, last_post_at,
       last_persona_id, topic_ids)
     select $1, $2, 'discussion', $3, $4, $5, $6, $7, $6, $4, topic_ids from thread where id = $8 returning id`,
    [
      cohort,
      number,
      split.title,
      personaOf(desk, thread.cohort, first.by),
      `cast-${split.key}`.padEnd(8, "-"),
      from.times[split.moved[0]!],
      split.moved.length + split.following.length,
      from.id,
    ],
  );
  const id = Number(rows[0].id);
  await desk.client.query(
    `insert into thread_topic (cohort_id, thread_id, topic_id, last_post_at)
     select cohort_id, id, unnest(topic_ids), last_post_at from thread where id = $1`,
    [id],
  );
  const moved = split.moved.map((index) => index + 1);
  const answers = split.moved.map((index) => {
    const to = split.moved.indexOf(thread.posts[index]!.replyTo ?? -1);
    return to < 0 ? null : to + 1;
  });
  await desk.client.query(
    "update post set reply_to = null where thread_id = $1 and (number = any($2) or reply_to = any($2))",
    [from.id, moved],
  );
  await desk.client.query(
    `insert into post_removal (cohort_id, thread_id, number, kind, persona_id, to_thread, to_number, at)
     select $1, $2, n, 'moved', $3, $4, position, $5 from unnest($6::int[]) with ordinality as m (n, position)`,
    [cohort, from.id, persona, number, at, moved],
  );
  await desk.client.query(
    `update post p set thread_id = $2, number = m.position
     from unnest($3::int[]) with ordinality as m (n, position) where p.thread_id = $1 and p.number = m.n`,
    [from.id, id, moved],
  );
  await desk.client.query(
    `update post p set reply_to = m.answers
     from unnest($2::int[]) with ordinality as m (answers, position) where p.thread_id = $1 and p.number = m.position`,
    [id, answers],
  );
  // They are found by their new title, and by the old one no more.
  await desk.client.query("select jobs.find_by_title(thread => $1)", [id]);
  const lines = { by: split.by, at };
  await tellThread(desk, thread.cohort, {
    ...lines,
    id: from.id,
    after: split.after + 1,
    kind: "split_to",
    detail: split.title,
    other: number,
  });
  await tellThread(desk, thread.cohort, {
    ...lines,
    id,
    after: moved.length,
    kind: "split_from",
    detail: thread.title,
    other: from.number,
  });
  log(desk, { cohort: thread.cohort, id: from.id, number: from.number }, split.by, "thread.split", at, {
    why: `into conversation ${number}`,
  });
  const soFar = { key: split.key, cohort: thread.cohort, starter: first.by, id, number, after: moved.length };
  await loadPosts(desk, soFar, split.following, times);
}

async function tellThread(
  desk: Desk,
  cohort: string,
  line: {
    id: number;
    after: number;
    kind: string;
    by: string;
    detail: string;
    other: number | null;
    at: Date;
  },
): Promise<void> {
  await desk.client.query(
    `insert into thread_event (cohort_id, thread_id, after_number, kind, persona_id, detail, other_thread, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      desk.loaded.cohorts.get(cohort),
      line.id,
      line.after,
      line.kind,
      personaOf(desk, cohort, line.by),
      line.detail,
      line.other,
      line.at,
    ],
  );
}
