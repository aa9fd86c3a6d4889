import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demo } from "#db/demo/content/index.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

async function rows(sql: string, values: unknown[] = []) {
  return (await database.owner.query(sql, values)).rows;
}

async function count(sql: string, values: unknown[] = []): Promise<number> {
  return Number((await rows(`select count(*) as n from (${sql}) x`, values))[0].n);
}

test("somebody comes back after three weeks to three cohorts with 46 unread posts", async () => {
  const [found] = await rows(
    "select sum(posts)::int as posts, count(distinct cohort_id)::int as cohorts from unread where member_id = $1",
    [member("jonas")],
  );
  expect(found).toEqual({ posts: 46, cohorts: 3 });
});

describe("the demonstration, once loaded, shows a conversation that is", () => {
  const shown: [string, string][] = [
    ["unread", "select from unread where first_number = 1"],
    ["read in part", "select from unread where first_number > 1"],
    ["answered", "select from thread where accepted_number is not null"],
    [
      "closed as settled without one answer",
      "select from thread where closed_at is not null and accepted_number is null",
    ],
    ["pinned", "select from thread where pinned_at is not null"],
    [
      "no longer pinned",
      "select from thread_event e join thread t on t.id = e.thread_id where e.kind = 'unpinned' and t.pinned_at is null",
    ],
    [
      "locked, with the reason",
      "select from thread_event e join thread t on t.id = e.thread_id where e.kind = 'locked' and t.locked_at = e.at and e.detail <> ''",
    ],
    [
      "retitled",
      "select from thread_event e join thread t on t.id = e.thread_id where e.kind = 'retitled' and e.detail <> t.title",
    ],
    ["sorted anew", "select from thread_event where kind = 'sorted' and detail <> ''"],
    [
      "made into a question",
      "select from thread_event e join thread t on t.id = e.thread_id where e.kind = 'recast' and e.detail = t.kind",
    ],
    ["without a reply", "select from thread where kind = 'question' and post_count = 1"],
  ];
  test.each(shown)("%s", async (_, sql) => {
    expect(await count(sql)).toBeGreaterThan(0);
  });

  test("waiting for Maribel to accept one of its answers", async () => {
    const waiting = `select from thread t join persona_owner o on o.cohort_id = t.cohort_id and o.persona_id = t.starter_id
      where o.member_id = $1 and t.kind = 'question' and t.accepted_number is null and t.closed_at is null and t.post_count > 1`;
    expect(await count(waiting, [member("maribel")])).toBeGreaterThan(0);
  });

  test("120 posts long, over weeks, with answers to posts far above", async () => {
    const [long] = await rows(
      `select t.post_count, t.highest_number, (select count(*)::int from post p where p.thread_id = t.id and p.removed_at is null) as posts,
         (select max(gap) > interval '14 days' from (select p.created_at - lag(p.created_at) over (order by p.number) as gap
           from post p where p.thread_id = t.id) g) as rests,
         (select count(*)::int from post p where p.thread_id = t.id and p.reply_to is not null) as answers
       from thread t where t.cohort_id = $1 order by t.post_count desc limit 1`,
      [cohort("pediatric")],
    );
    expect(long).toMatchObject({ post_count: 120, highest_number: 120, posts: 120, rests: true });
    expect(long.answers).toBeGreaterThan(20);
  });

  test("split in two, with a link both ways", async () => {
    const [pair] = await rows(
      `select a.number as old, b.number as new, b.created_at < t.at as older, b.highest_number > b_event.after_number as goes_on
       from thread_event t
       join thread a on a.id = t.thread_id
       join thread b on b.cohort_id = t.cohort_id and b.number = t.other_thread
       join thread_event b_event on b_event.thread_id = b.id and b_event.kind = 'split_from' and b_event.other_thread = a.number
       where t.kind = 'split_to' and t.detail = b.title and b_event.detail = a.title`,
    );
    expect(pair).toMatchObject({ older: true, goes_on: true });
    const moved = await rows(
      `select r.number, p.body, p.number as at, r.to_number from post_removal r
       join thread b on b.cohort_id = r.cohort_id and b.number = r.to_thread
       join post p on p.thread_id = b.id and p.number = r.to_number
       where r.kind = 'moved' order by r.number`,
    );
    const { posts, split } = demo.threads.find((thread) => thread.split)!;
    expect(moved.map(({ body }) => body)).toEqual(split!.moved.map((index) => posts[index]!.body));
    expect(await count("select from post where reply_to is not null and reply_to >= number")).toBe(0);
  });
});

describe("the demonstration, once loaded, shows a post that was", () => {
  test("edited by its author, with the earlier versions", async () => {
    const versions = `select from post p where p.version > 1 and p.edited_at is not null and p.edit_count = p.version - 1
      and (select array_agg(v.version order by v.version) from post_version v
        where v.thread_id = p.thread_id and v.number = p.number and v.persona_id = p.persona_id and not v.covered)
        = array(select generate_series(1, p.version))
      and p.body = (select v.body from post_version v where v.thread_id = p.thread_id and v.number = p.number order by v.version desc limit 1)`;
    expect(await count(versions)).toBeGreaterThan(1);
  });

  test("edited by a facilitator, whose reason only the author reads, and with what was there covered", async () => {
    const [edited] = await rows(
      `select v.body <> p.body as other_words, n.detail, (select count(*)::int from audit_entry where action = 'post.edited') as logged
       from post_version v join post p on p.thread_id = v.thread_id and p.number = v.number
       join notification n on n.about_post = p.id and n.kind = 'edited'
       where v.covered and v.version = 1`,
    );
    expect(edited).toMatchObject({ other_words: true, logged: 1 });
    expect(edited.detail).not.toBe("");
    const seen = await database.asMember("wendell", (app) =>
      app.query("select from post_version where covered"),
    );
    expect(seen.rowCount).toBe(0);
  });

  test("deleted by its author, hidden by a facilitator with a reason, and in no count", async () => {
    const removed = await rows(
      `select r.kind, r.reason, r.persona_id = p.persona_id as own,
         t.post_count = (select count(*) from post x where x.thread_id = t.id and x.removed_at is null) as counted,
         exists (select from notification n where n.about_post = p.id and n.kind = 'hidden') as told
       from post_removal r join post p on p.thread_id = r.thread_id and p.number = r.number and p.removed_at = r.at
       join thread t on t.id = r.thread_id where r.kind <> 'moved' order by r.kind`,
    );
    expect(removed).toEqual([
      { kind: "deleted", reason: "", own: true, counted: true, told: false },
      {
        kind: "hidden",
        reason: expect.stringContaining("small town"),
        own: false,
        counted: true,
        told: true,
      },
    ]);
  });

  test("reported: twice and waiting, with its author asked, edited, hidden, and handed on", async () => {
    const items = await rows(
      `select count(*)::int as reports, bool_or(asked_at is not null) as asked, max(decision) as decision
       from moderation_item group by subject_kind, subject_id order by 1 desc, 2, 3`,
    );
    expect(items).toEqual([
      { reports: 2, asked: false, decision: null },
      { reports: 1, asked: false, decision: "edited" },
      { reports: 1, asked: false, decision: "handed_on" },
      { reports: 1, asked: false, decision: "hidden" },
      { reports: 1, asked: true, decision: null },
    ]);
    expect(await count("select from notification where kind = 'asked' and detail <> ''")).toBe(1);
  });
});

test("begun and not posted wait for their authors: replies in conversations that exist, and new ones", async () => {
  const waiting = await rows(
    `select d.place = 'new' as new, t.id is not null as found, d.body <> '' or d.title <> '' as begun from draft d
     left join thread t on t.cohort_id = d.cohort_id and t.number::text = d.place`,
  );
  expect(waiting).toHaveLength(demo.drafts.length);
  expect(waiting.every((draft) => draft.new !== draft.found && draft.begun)).toBe(true);
  expect(new Set(waiting.map((draft) => draft.new)).size).toBe(2);
});

test("what is kept beside the posts agrees with them", async () => {
  expect(
    await count(`select from thread t left join lateral (
         select count(*) over () as posts, p.persona_id, p.created_at::timestamptz(3) as at from post p
         where p.thread_id = t.id and p.removed_at is null order by p.number desc limit 1) x on true
       -- What was written last without a name stands under its day.
       where not exists (select from persona w where w.id = x.persona_id and w.kind = 'alias')
         and (t.post_count, t.last_persona_id, t.last_post_at) is distinct from (x.posts, x.persona_id, x.at)`),
  ).toBe(0);
  expect(
    await count(`select from thread t where t.topic_ids <> '{}' and not exists (select from thread_topic x where x.thread_id = t.id)
      union all select from thread_topic x join thread t on t.id = x.thread_id
      where not (x.topic_id = any(t.topic_ids)) or x.last_post_at <> t.last_post_at`),
  ).toBe(0);
  expect(
    await count(`select from attendee a join thread t on t.cohort_id = a.cohort_id
      left join unread u on u.member_id = a.member_id and u.thread_id = t.id,
      helpers.unread_in(m => a.member_id, cohort => t.cohort_id, thread => t.id) n
      where a.until is null and coalesce(u.posts, 0) <> n.posts`),
  ).toBe(0);
  // Numbers without gaps, where a post moved away the removal says where to.
  expect(
    await count(`select from thread t where t.highest_number <> (select count(*) from post p where p.thread_id = t.id)
      + (select count(*) from post_removal r where r.thread_id = t.id and r.kind = 'moved')`),
  ).toBe(0);
  expect(
    await count(`select from thread_counter c where c.last_number <> (select count(*) from thread t where t.cohort_id = c.cohort_id)
      or c.last_number <> (select max(number) from thread t where t.cohort_id = c.cohort_id)`),
  ).toBe(0);
});

test("an inbox begins with what came since the last visit, newest first", async () => {
  expect(await count("select from notification where read_at is null")).toBeGreaterThan(5);
  expect(await count("select from notification where read_at is not null")).toBeGreaterThan(20);
  expect(
    await count(`select from (select created_at, lag(created_at) over (partition by member_id order by id) as before from notification) n
      where before > created_at`),
  ).toBe(0);
});
