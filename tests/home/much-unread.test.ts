// The start page of somebody in twelve cohorts with nine hundred unread conversations, and one of nine hundred news.
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, member, persona, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const COHORTS = 12;
const UNREAD_IN_EACH = 75;
let site: Site;

beforeAll(async () => {
  site = await startSite();
  const { owner } = site.database;
  await owner.query(
    `insert into cohort (slug, name, focus, purpose, capacity, charter_version)
     select 'cohort-' || n, 'Cohort ' || n, '', '', 8, 1 from generate_series(1, $1) n`,
    [COHORTS - 1],
  );
  const ours = "select id from cohort where slug like 'cohort-%'";
  await owner.query(
    `with seats as (insert into seat (cohort_id, practice_id, since) select id, $2, now() - interval '1 year' from cohort where slug like 'cohort-%' returning id, cohort_id)
     insert into attendee (cohort_id, seat_id, member_id, since) select cohort_id, id, $1, now() - interval '1 year' from seats`,
    [member("wendell"), practice("quillbrook")],
  );
  await owner.query(
    `insert into charter (cohort_id, version, body, html, renderer, published_by) select id, 1, 'Words', '<p>Words</p>', 1, $1 from cohort where slug like 'cohort-%'`,
    [member("noor")],
  );
  await owner.query(
    `insert into charter_acceptance (cohort_id, member_id, version) select id, $1, charter_version from cohort where slug like 'cohort-%'`,
    [member("wendell")],
  );
  await owner.query(
    `insert into persona (cohort_id, kind, name, called) select id, 'named', 'Somebody Else', 'Somebody Else' from cohort where slug like 'cohort-%'`,
  );
  await owner.query(
    `with begun as (
       insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id, highest_number, post_count, last_post_at)
       select p.cohort_id, n, 'question', 'Question ' || n, p.id, 'much-unread-' || n, p.id, 1, 1, now() - make_interval(mins => n)
       from persona p cross join generate_series(1, $1) n where p.cohort_id in (${ours}) returning id, cohort_id, starter_id, client_key, last_post_at)
     insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, excerpt, renderer, created_at)
     select cohort_id, id, 1, starter_id, client_key, 'Words', '<p>Words</p>', 'Words', 1, last_post_at from begun`,
    [UNREAD_IN_EACH],
  );
  await owner.query(
    `select helpers.recount_unread(m => $1, cohort => cohort_id, thread => id) from thread where cohort_id in (${ours})`,
    [member("wendell")],
  );
  // Nine hundred answers to one question of Wendell's.
  const thread = "(select min(id) from thread where cohort_id = $1 and starter_id = $2)";
  await owner.query(
    `with said as (
       insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, excerpt, renderer)
       select $1, ${thread}, 1000 + n, $3, 'nine-hundred-' || n, 'Words', '<p>Words</p>', 'Words', 1 from generate_series(1, 900) n returning id)
     insert into notification (member_id, kind, cohort_id, subject_kind, subject_id) select $4, 'reply', $1, 'post', id from said`,
    [cohort("pediatric"), persona("pediatric", "wendell"), persona("pediatric", "joelle"), member("wendell")],
  );
}, 60_000);
afterAll(() => site?.stop());

test("every cohort with something new is there, with how much, and 900 news of one question are one row", async () => {
  const wendell = await site.as("wendell");
  const { text } = await wendell.get("/");
  expect(text.match(/aria-label="Done with all of it/g)).toHaveLength(COHORTS);
  expect(text).toContain("Joelle Haverty wrote to you in");
  expect(text.match(/id="row-\d+"/g)!.length).toBeLessThanOrEqual(2);
  expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  expect(text).not.toContain("Older");
});
