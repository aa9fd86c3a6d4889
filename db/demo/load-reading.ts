import { people } from "./content/people.ts";
import type { DemoDraft } from "./content/types.ts";
import type { Desk, Placed } from "./desk.ts";

/**
 * Everyone was last here between three hours and three days ago, or is away for longer, and has read what is older: in their
 * cohorts, and in their inbox.
 */
export async function loadReading({ client, loaded, told, logged }: Desk, now: Date): Promise<void> {
  const byMember = (field: "awayDays" | "unreadPosts") =>
    JSON.stringify(
      Object.fromEntries(
        people.flatMap((each) => (each[field] ? [[loaded.members.get(each.key), each[field]]] : [])),
      ),
    );
  await client.query(
    `insert into cohort_visit (member_id, cohort_id, last_at)
     select member_id, cohort_id, $1::timestamptz - make_interval(hours => coalesce(
       ($2::jsonb ->> member_id::text)::int * 24, 3 + (member_id * 7 % 69)::int))
     from attendee where until is null`,
    [now, byMember("awayDays")],
  );
  await client.query(
    `insert into last_read (member_id, cohort_id, thread_id, number)
     select v.member_id, p.cohort_id, p.thread_id, max(p.number)
     from cohort_visit v join post p on p.cohort_id = v.cohort_id and p.created_at < v.last_at
     group by 1, 2, 3`,
  );
  await client.query(
    `insert into last_read (member_id, cohort_id, thread_id, number)
     select member_id, cohort_id, thread_id, max(number) from (
       select a.member_id, p.cohort_id, p.thread_id, p.number,
         row_number() over (partition by a.member_id order by p.created_at desc, p.id desc) as newness
       from attendee a join post p on p.cohort_id = a.cohort_id and p.created_at > a.since and p.removed_at is null
       where a.until is null and $1::jsonb ? a.member_id::text
         and not exists (select from persona_owner o where o.member_id = a.member_id and o.cohort_id = p.cohort_id and o.persona_id = p.persona_id)
     ) unread where newness > ($1::jsonb ->> member_id::text)::int group by 1, 2, 3
     on conflict (member_id, cohort_id, thread_id) do update set number = greatest(last_read.number, excluded.number)`,
    [byMember("unreadPosts")],
  );
  await client.query("select helpers.recount_thread(cohort => cohort_id, thread => id) from thread");
  // Without a member named, it is the post's author who is told; nobody is told of what they did themselves.
  await client.query(
    `insert into notification (member_id, kind, cohort_id, subject_kind, subject_id, detail, created_at, read_at)
     select o.member_id, t.kind, p.cohort_id, 'post', p.id, t.words, t.at, case when t.at < v.last_at then v.last_at end
     from jsonb_to_recordset($1) as t (by_id bigint, member_id bigint, kind text, post bigint, words text, at timestamptz)
     join post p on p.id = t.post
     join persona_owner o on o.cohort_id = p.cohort_id
       and case when t.member_id is null then o.persona_id = p.persona_id else o.member_id = t.member_id end
     join cohort_visit v on v.cohort_id = p.cohort_id and v.member_id = o.member_id
     where o.member_id <> t.by_id and (t.kind <> 'reply' or t.at > (select min(a.since) from attendee a
       where a.cohort_id = p.cohort_id and a.member_id = o.member_id and a.until is null))
     order by t.at, p.id on conflict do nothing`,
    [
      JSON.stringify(
        told.map(({ by, member, kind, post, words, at }) => ({
          by_id: loaded.members.get(by),
          member_id: member && loaded.members.get(member),
          kind,
          post,
          words,
          at,
        })),
      ),
    ],
  );
  await client.query(
    `insert into notification (member_id, kind, subject_kind, subject_id, detail, created_at)
     select m, 'handed_on', 'cohort', i.cohort_id, i.reason, i.decided_at
     from moderation_item i cross join unnest(helpers.who_resolves(cohort => i.cohort_id)) m
     where i.decision = 'handed_on' and i.resolved_at is null order by i.decided_at, i.id on conflict do nothing`,
  );
  await client.query(
    `insert into audit_entry (at, actor_id, action, cohort_id, subject_kind, subject_id, numbers, detail)
     select at, actor_id, action, cohort_id, subject_kind, subject_id, numbers, detail
     from jsonb_to_recordset($1) as l (at timestamptz, actor_id bigint, action text, cohort_id bigint, subject_kind text,
       subject_id bigint, numbers int[], detail text) order by at`,
    [
      JSON.stringify(
        logged.map(({ by, action, cohort, about, detail, at }) => ({
          at,
          actor_id: loaded.members.get(by),
          action,
          cohort_id: loaded.cohorts.get(cohort),
          subject_kind: about?.kind,
          subject_id: about?.id,
          numbers: about?.numbers,
          detail,
        })),
      ),
    ],
  );
}

/** Loads what people have begun and not posted. */
export async function loadDrafts(
  { client, loaded }: Desk,
  drafts: DemoDraft[],
  placed: Map<string, Placed>,
  now: Date,
): Promise<void> {
  for (const draft of drafts) {
    const fresh = draft.thread === undefined ? draft : { kind: "", title: "", topics: [] };
    await client.query(
      `insert into draft (member_id, cohort_id, place, kind, title, topic_ids, body, reply_to, updated_at)
       values ($1, $2, $3, $4, $5, array(select id from topic where cohort_id = $2 and name = any($6) order by position), $7, $8, $9)`,
      [
        loaded.members.get(draft.by),
        loaded.cohorts.get(draft.cohort),
        draft.thread === undefined ? "new" : String(placed.get(draft.thread)!.number),
        fresh.kind,
        fresh.title,
        fresh.topics,
        draft.body,
        draft.thread === undefined || draft.replyTo === undefined ? null : draft.replyTo + 1,
        new Date(now.getTime() - draft.minutesAgo * 60_000),
      ],
    );
  }
}
