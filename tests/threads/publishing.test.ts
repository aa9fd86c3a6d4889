// What is posted when its seconds are over, and what happens at that moment.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { waitsForLock } from "#tests/matching/judged.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { connect } from "#tests/support/database.ts";
import { type AtOnce, openAtOnce, ROUNDS, words } from "./at-once.ts";

let at: AtOnce;
/** The conversation in which everything has happened. */
let thread: number;
const c = () => cohort("pediatric");

beforeAll(async () => {
  at = await openAtOnce();
});
beforeEach(async () => {
  await at.restore();
  thread = at.thread();
});
afterAll(() => at?.close());

test("what falls due in a conversation that is being locked stands before the lock's line, or is a draft again", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS || (seen.size < 2 && round < 150); round++) {
    const body = `Due in round ${round}`;
    const { id } = await at.pend("wendell", body);
    const lock = () =>
      at.call(
        "joelle",
        "verbs.lock_thread(cohort => $1, thread => $2, locks => true, why => 'Settled')",
        c(),
        thread,
      );
    await Promise.all(round % 2 ? [lock(), at.publish()] : [at.publish(), lock()]);
    const event =
      "select max(after_number) as last from thread_event where thread_id = $1 and kind = 'locked'";
    const { last } = await at.one(event, thread);
    const posts = await at.all("select number from post where thread_id = $1 and body = $2", thread, body);
    const drafts = await at.all(
      "select body from draft where member_id = $1 and body like $2",
      member("wendell"),
      `${body}%`,
    );
    expect(posts.length + drafts.length).toBe(1);
    expect(await at.all("select 1 from pending_post where id = $1", id)).toEqual([]);
    seen.add(posts.length ? "posted" : "kept");
    if (posts.length) expect(posts[0]!.number).toBeLessThanOrEqual(last);
    else {
      const told =
        "select 1 from notification where member_id = $1 and kind = 'unsent' and about_thread = $2";
      expect(await at.all(told, member("wendell"), thread)).not.toEqual([]);
      await at.owner.query("delete from draft where member_id = $1", [member("wendell")]);
    }
    await at.call(
      "joelle",
      "verbs.lock_thread(cohort => $1, thread => $2, locks => false, why => '')",
      c(),
      thread,
    );
  }
  expect(seen.size).toBe(2);
});

test("taken back at the moment it is published, a post is posted or a draft, never both and never neither", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS || (seen.size < 2 && round < 150); round++) {
    const body = `Undone in round ${round}`;
    const { form } = await at.pend("wendell", body);
    const undo = () => at.call("wendell", "verbs.take_back(cohort => $1, form_key => $2)", c(), form);
    const published = round % 2 ? null : at.publish();
    const [undone] = await Promise.all([undo(), published ?? at.publish()]);
    const posts = await at.all("select 1 from post where thread_id = $1 and body = $2", thread, body);
    const drafts = await at.all(
      "select 1 from draft where member_id = $1 and body like $2",
      member("wendell"),
      `${body}%`,
    );
    expect([posts.length, drafts.length]).toEqual(undone.refused ? [1, 0] : [0, 1]);
    if (undone.refused) expect(undone.sentence).toContain("It is posted already.");
    seen.add(undone.refused ?? "taken back");
    await at.owner.query("delete from draft where member_id = $1", [member("wendell")]);
  }
  expect(seen.size).toBe(2);
});

test("published by several processes at once, a post is posted once", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { form } = await at.pend("wendell", `Published in round ${round}`);
    const before = (await at.one("select highest_number from thread where id = $1", thread)).highest_number;
    await Promise.all(Array.from({ length: 4 }, () => at.publish()));
    expect(await at.all("select 1 from post where client_key = $1", form)).toHaveLength(1);
    expect((await at.one("select highest_number from thread where id = $1", thread)).highest_number).toBe(
      before + 1,
    );
  }
});

test("what fails is tried again later, and holds up no other post", async () => {
  await at.owner.query(
    `create function trip() returns trigger language plpgsql as $$ begin
       if new.body like 'Trips%' then raise division_by_zero; end if; return new; end $$;
     create trigger trip before insert on post for each row execute function trip()`,
  );
  const bad = await at.pend("wendell", "Trips over something");
  const good = await at.pend("imani", "Goes well");
  const begun = await at.pend("lena", "Goes well, too", null);
  expect(await at.publish()).toEqual([
    { pending: bad.id, trouble: "22012" },
    { pending: good.id, trouble: null },
    { pending: begun.id, trouble: null },
  ]);
  const later =
    "select id from pending_post where due_at between now() + '50 seconds' and now() + '70 seconds'";
  expect(await at.all(later)).toEqual([{ id: bad.id }]);
  expect(await at.all("select from post where client_key = any($1)", [good.form, begun.form])).toHaveLength(
    2,
  );
  await at.owner.query("drop trigger trip on post; drop function trip()");
  await at.owner.query("update pending_post set due_at = now() where id = $1", [bad.id]);
  expect(await at.publish()).toEqual([{ pending: bad.id, trouble: null }]);
});

test("a new conversation that cannot be posted any more is a draft that says so", async () => {
  const { id } = await at.pend("wendell", "Too late to ask", null);
  await at.owner.query("update cohort set charter_version = charter_version + 1 where id = $1", [c()]);
  expect(await at.publish()).toEqual([{ pending: id, trouble: null }]);
  const kept = "select body from draft where member_id = $1 and place = 'new' and unsent_at is not null";
  expect(await at.all(kept, member("wendell"))).toEqual([{ body: "Too late to ask" }]);
  expect(await at.all("select from pending_post where id = $1", id)).toEqual([]);
});

test("a disabled member's post becomes a draft without a word, and a closed account's goes with it", async () => {
  await at.pend("wendell", "Sent, then shut out");
  await at.pend("imani", "Sent, then left");
  await at.owner.query("update account set disabled_at = now() where member_id = $1", [member("wendell")]);
  await at.owner.query("update account set closed_at = now() where member_id = $1", [member("imani")]);
  await at.publish();
  expect(await at.all("select from pending_post")).toHaveLength(
    (await at.all("select from pending_post where due_at > now()")).length,
  );
  expect(await at.all("select body from draft where body like 'Sent, then%'")).toEqual([
    { body: "Sent, then shut out" },
  ]);
  expect(await at.all("select from notification where kind = 'unsent'")).toEqual([]);
  expect(await at.all("select from post where body like 'Sent, then%'")).toEqual([]);
});

test("what is not due yet is passed by when something is posted", async () => {
  // Someone has closed their account: what they had sent goes.
  await at.owner.query("update account set closed_at = now() where member_id = $1", [member("noor")]);
  // Postgres knows nothing of the table, which is empty whenever it looks.
  await at.owner.query(
    `insert into pending_post (member_id, cohort_id, thread_id, kind, title, client_key, body, html, excerpt, renderer, due_at)
     select $1, $2, $3, '', '', 'not-due-' || n, repeat('x', 1500), 'x', 'x', 1, now() + interval '1 hour' from generate_series(1, 500) n`,
    [member("wendell"), c(), thread],
  );
  await at.pend("wendell", "Due among many");
  await at.owner.query("begin");
  const read = async () =>
    (
      await at.owner.query<{ read: number }>(
        "select (idx_tup_fetch + seq_tup_read)::int as read from pg_stat_xact_user_tables where relname = 'pending_post'",
      )
    ).rows[0]!.read;
  const before = await read();
  await at.owner.query("select * from jobs.publish_due(at_most => 20)");
  expect((await read()) - before).toBeLessThan(20);
  await at.owner.query("commit");
  expect(await at.all("select from post where body = 'Due among many'")).toHaveLength(1);
});

test("a post that is told to somebody whose account is just being closed is posted", async () => {
  await at.reply("wendell", "Told before");
  await at.pend("wendell", "Told meanwhile");
  const closing = await connect(at.ownerUrl);
  await closing.query("begin");
  for (const table of ["notification", "inbox_row"])
    await closing.query(`delete from ${table} where member_id = $1`, [member("imani")]);
  const published = at.publish();
  await waitsForLock(at.owner);
  await closing.query("commit");
  await closing.end();
  expect(await published).toMatchObject([{ trouble: null }]);
  expect(await at.all("select from post where body = 'Told meanwhile'")).toHaveLength(1);
});

test("many posts in several conversations fall due while they are read, split and moved: nothing waits for itself", async () => {
  const others = await at.all(
    "select id from thread where cohort_id = $1 and locked_at is null and id <> $2 order by id desc limit 3",
    c(),
    thread,
  );
  const places = [thread, ...others.map(({ id }) => id), null];
  for (let round = 0; round < ROUNDS; round++) {
    const { post_number } = await at.reply("wendell", `Moves in round ${round}`);
    const sent = [];
    for (const place of places)
      for (const key of ["wendell", "imani"]) sent.push(await at.pend(key, `Due in round ${round}`, place));
    await Promise.all([
      at.publish(),
      at.publish(4),
      at.call("lena", "verbs.mark_read(cohort => $1)", c()),
      at.call(
        "joelle",
        "verbs.split_thread(cohort => $1, thread => $2, moved => $3, new_title => 'Moved', form_key => $4)",
        c(),
        thread,
        [post_number],
        randomUUID(),
      ),
      at.call(
        "lena",
        `verbs.hold_post(seconds => 0, cohort => $1, thread => null, new_kind => 'discussion', new_title => 'Another', topics => '{}', form_key => $2, answers => null, new_body => 'x', ${words})`,
        c(),
        randomUUID(),
      ),
    ]);
    while ((await at.publish()).length > 0);
    const forms = sent.map(({ form }) => form);
    expect(await at.all("select from post where client_key = any($1)", forms)).toHaveLength(forms.length);
    for (const place of places) if (place !== null) expect(await at.wrongUnread(place)).toEqual([]);
  }
});
