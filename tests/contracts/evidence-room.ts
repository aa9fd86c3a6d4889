import type pg from "pg";
import { jobs } from "#db/verbs.ts";
import { cohort } from "#tests/support/cast.ts";

/** Somebody of a practice that sits in Pediatric PT, apart from the cast. */
export type Asker = { practice: number; member: number; persona: number };

/** A question of a room, as its id and its conversation's. */
export type Told = { question: number; thread: number };

/** Seats so many more practices in a cohort, each with one person. */
export async function seatPractices(owner: pg.Client, many: number, room = cohort("pediatric")) {
  const made = await owner.query<{ id: number }>(
    `insert into practice (name, town, state, zip) select 'Practice ' || n, 'Millbrook', 'OH', '43004' from generate_series(1, $1::int) n
     returning id`,
    [many],
  );
  const practices = made.rows.map(({ id }) => id);
  await owner.query(
    `insert into review_note (cohort_id, low_id, high_id, note)
     select distinct $1::bigint, least(a, b), greatest(a, b), 'They treat nowhere near each other.' from unnest($2::bigint[]) a
     join (select unnest($2::bigint[]) as b union select practice_id from seat where cohort_id = $1) others on b <> a`,
    [room, practices],
  );
  const { rows } = await owner.query<Asker>(
    `with made as (select id, n from unnest($2::bigint[]) with ordinality made (id, n)),
       who as (insert into person (name) select 'Person ' || n from made returning id),
       pairs as (select made.id as practice, who.id as member from made
         join (select id, row_number() over (order by id) as n from who) who using (n)),
       sits as (insert into seat (cohort_id, practice_id, since) select $1, practice, now() - interval '2 years' from pairs returning id, practice_id),
       attends as (insert into attendee (cohort_id, seat_id, member_id, since)
         select $1, sits.id, member, now() - interval '2 years' from sits join pairs on pairs.practice = sits.practice_id),
       called as (insert into persona (cohort_id, kind, name, person_id) select $1, 'named', 'Person ' || member, member from pairs returning id, person_id)
     select practice, member, called.id as persona from pairs join called on called.person_id = member order by practice`,
    [room, practices],
  );
  return rows;
}

type About = { result: string; counterparty?: string; clauses?: readonly string[]; unnamed?: true };

let told = 0;

/** Asks about a contract and tells what came of it, one after the other in time; without the asker's name where that is said. */
export async function tellOf(
  owner: pg.Client,
  asker: Asker,
  { result, counterparty = "hospital", clauses = ["indemnification"], unnamed }: About,
  room = cohort("pediatric"),
): Promise<Told> {
  const key = `evidence-${++told}`;
  const alias = unnamed && (await newAlias(owner, asker, room));
  const { rows } = await owner.query<Told>(
    `with asked as (
       insert into thread (cohort_id, number, kind, title, contract, starter_id, client_key, last_persona_id, highest_number, post_count, created_at)
       values ($1, 5000 + $7::int, 'question', 'Question ' || $3::text, $4, $2, $3, $2, 1, 1, now() - interval '1 year') returning id),
     said as (insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
       select $1, id, 1, $2, $3, 'Has anyone moved them?', '<p>Has anyone moved them?</p>', 1 from asked)
     insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses, asked_at)
     select $1, id, $4, 'countered', $5::text[], now() - interval '1 year' from asked
     returning id as question, thread_id as thread, $6::text as result`,
    [room, alias || asker.persona, key, counterparty, clauses, result, told],
  );
  await tellAnew(owner, rows[0]!, result);
  return rows[0]!;
}

/** Tells of a question that something else came of it. */
export async function tellAnew(owner: pg.Client, { question }: Told, result: string) {
  await owner.query(
    "update contract_outcome set result = $2, told_at = now() - interval '100 days' + make_interval(secs => $3), ask_at = null where question_id = $1",
    [question, result, ++told],
  );
}

/** Takes the post away that asked, or brings it back. */
export async function takeAway(owner: pg.Client, { thread }: Told, away = true) {
  await owner.query("update post set removed_at = case when $2 then now() end where thread_id = $1", [
    thread,
    away,
  ]);
}

/** Lets four weeks pass, and counts. */
export async function countLater(owner: pg.Client) {
  await owner.query("update evidence set counted_at = counted_at - interval '29 days'");
  await jobs.countEvidence(owner);
}

/** What is shown of a cohort's evidence, as text. */
export async function shownIn(owner: pg.Client, room = cohort("pediatric")): Promise<string[]> {
  const { rows } = await owner.query<{ says: string }>(
    `select clause || ' ' || case cardinality(counterparties) when 1 then counterparties[1] else 'several' end || ': ' || practices || ', '
       || got_all || ' ' || compromise || ' ' || neither as says
     from evidence where until is null and cohort_id = $1 order by 1`,
    [room],
  );
  return rows.map(({ says }) => says);
}

async function newAlias(owner: pg.Client, asker: Asker, room: number): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    "insert into persona (cohort_id, kind, name) values ($1, 'alias', 'Anonymous member') returning id",
    [room],
  );
  await owner.query("insert into persona_owner (cohort_id, persona_id, member_id) values ($1, $2, $3)", [
    room,
    rows[0]!.id,
    asker.member,
  ]);
  return rows[0]!.id;
}
