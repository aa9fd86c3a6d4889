// What two people do to one conversation at the same moment, over connections of their own.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { numbers } from "#tests/support/changed.ts";

import { type AtOnce, openAtOnce, ROUNDS, words } from "./at-once.ts";

const WRITERS = 50;

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

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("of two editors of one post one wins, the other is told, and no text is lost", async () => {
  const opening = [c(), thread, numbers.opening];
  const edit = `verbs.edit_post(cohort => $1, thread => $2, edited => $3, seen_edits => 0, new_body => $4, ${words}, why => 'It named a payer')`;
  const ends = await Promise.all([
    at.call("imani", edit, ...opening, "As its author"),
    at.call("joelle", edit, ...opening, "As who leads"),
  ]);
  expect(ends.map(({ refused }) => refused ?? "saved").sort()).toEqual(["RT409", "saved"]);
  expect(ends.find(({ refused }) => refused)!.sentence).toContain(
    "Someone else saved this post while you wrote.",
  );
  const won = ends[0]!.refused ? "As who leads" : "As its author";
  expect(
    await at.one("select body, edit_count from post where thread_id = $1 and number = 1", thread),
  ).toEqual({
    body: won,
    edit_count: 1,
  });
  const versions = await at.all(
    "select body from post_version where thread_id = $1 and number = 1 order by version",
    thread,
  );
  expect(versions.map(({ body }) => body)).toEqual([
    "Post 1 of imani",
    ends[0]!.refused ? "As who leads" : "As its author",
  ]);
});

test("of two answers accepted at once one is the answer, and a hidden post never is", async () => {
  const accept = "verbs.accept_answer(cohort => $1, thread => $2, accepted => $3)";
  for (let round = 0; round < ROUNDS; round++) {
    const ends = await Promise.all([
      at.call("imani", accept, c(), thread, 4),
      at.call("joelle", accept, c(), thread, 5),
    ]);
    expect(ends).toEqual([{ accept_answer: "" }, { accept_answer: "" }]);
    const { accepted_number } = await at.one(
      "select accepted_number from thread where id = $1 and accepted_at is not null",
      thread,
    );
    expect([4, 5]).toContain(accepted_number);
    const [accepted, hidden] = await Promise.all([
      at.call("imani", accept, c(), thread, 5),
      at.call(
        "joelle",
        "verbs.remove_post(cohort => $1, thread => $2, removed => 5, why => 'It named a patient')",
        c(),
        thread,
      ),
    ]);
    expect(hidden.refused).toBeUndefined();
    const then = await at.one("select accepted_number, accepted_at from thread where id = $1", thread);
    if (accepted.refused)
      expect([accepted.refused, then.accepted_number]).toEqual(["RT404", accepted_number === 5 ? null : 4]);
    else expect(then).toEqual({ accepted_number: null, accepted_at: null });
    await at.call("joelle", "verbs.restore_post(cohort => $1, thread => $2, restored => 5)", c(), thread);
  }
});

test("of two facilitators who decide one report the second learns who was first", async () => {
  const decisions = () => at.all("select 1 from audit_entry where action like 'report.%'");
  const before = (await decisions()).length;
  const item = await at.one(
    `insert into moderation_item (cohort_id, kind, subject_kind, subject_id, raised_by, reason)
     select $1, 'report', 'post', p.id, w.id, 'unkind' from post p join persona w on w.cohort_id = $1 and w.person_id = $3
     where p.cohort_id = $1 and p.thread_id = $2 and p.number = 4 returning id`,
    ...[c(), thread, member("wendell")],
  );
  const ends = await Promise.all([
    at.call(
      "joelle",
      "verbs.decide_report(cohort => $1, item => $2, verdict => 'kept', words => 'It is fine')",
      c(),
      item.id,
    ),
    at.call(
      "lena",
      "verbs.decide_report(cohort => $1, item => $2, verdict => 'handed_on', words => 'Please look')",
      c(),
      item.id,
    ),
  ]);
  expect(ends.map(({ refused }) => refused ?? "decided").sort()).toEqual(["RT409", "decided"]);
  const { name } = await at.one(
    "select name from persona where id = (select decided_by from moderation_item where id = $1)",
    item.id,
  );
  expect(ends.find(({ refused }) => refused)!.sentence).toBe(`Already handled by ${name}.`);
  expect(await decisions()).toHaveLength(before + 1);
});

test("a lock and a post at the same moment: the post stands before the lock's line, or is refused", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS || (seen.size < 2 && round < 150); round++) {
    const before = round % 3;
    const posts = Array.from({ length: 3 }, (_, i) => () => at.reply("wendell", `Round ${round}, ${i}`));
    const lock = () =>
      at.call(
        "joelle",
        "verbs.lock_thread(cohort => $1, thread => $2, locks => true, why => 'Settled')",
        c(),
        thread,
      );
    const order = [...posts.slice(0, before), lock, ...posts.slice(before)];
    const ends = (await Promise.all(order.map((each) => each()))).filter((_, i) => i !== before);
    const { after_number } = await at.one(
      "select after_number from thread_event where thread_id = $1 and kind = 'locked' order by id desc limit 1",
      thread,
    );
    for (const { refused, sentence, post_number } of ends) {
      seen.add(refused ?? "posted");
      if (refused) expect(sentence).toContain("This conversation was locked");
      else expect(post_number).toBeLessThanOrEqual(after_number);
    }
    const { highest_number } = await at.one("select highest_number from thread where id = $1", thread);
    expect(highest_number).toBe(after_number);
    await at.call(
      "joelle",
      "verbs.lock_thread(cohort => $1, thread => $2, locks => false, why => '')",
      c(),
      thread,
    );
  }
  expect([...seen].sort()).toEqual(["RT409", "posted"]);
});

test(`${WRITERS} writers in one conversation get the numbers in a row, each once`, {
  timeout: 60_000,
}, async () => {
  const keys = ["wendell", "imani", "joelle", "lena", "maribel"];
  // At most a dozen connections at a time: the tests of other files need theirs.
  const ends: Awaited<ReturnType<typeof at.reply>>[] = [];
  const waiting = Array.from({ length: WRITERS }, (_, i) => i);
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      for (let i = waiting.shift(); i !== undefined; i = waiting.shift())
        ends.push(await at.reply(keys[i % keys.length]!, `Writer ${i}`));
    }),
  );
  const given = ends.map(({ post_number }) => post_number).sort((a, b) => a - b);
  expect(given).toEqual(Array.from({ length: WRITERS }, (_, i) => i + 6));
  const times = await at.all(
    "select number, created_at from post where thread_id = $1 and number > 5 order by created_at, number",
    thread,
  );
  expect(times.map(({ number }) => number)).toEqual(given);
  expect(await at.wrongUnread()).toEqual([]);
});

test("posts are moved while someone answers one of them: the answer stays, and every number has its post", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { post_number: moved } = await at.reply("wendell", "To be moved");
    const split = () =>
      at.call(
        "joelle",
        "verbs.split_thread(cohort => $1, thread => $2, moved => $3, new_title => 'Moved away', form_key => $4)",
        c(),
        thread,
        [moved],
        randomUUID(),
      );
    const answer = () => at.reply("lena", `An answer in round ${round}`, randomUUID(), moved);
    const [parted, answered] =
      round % 2 ? await Promise.all([split(), answer()]) : (await Promise.all([answer(), split()])).reverse();
    expect([parted!.refused, answered!.refused]).toEqual([undefined, undefined]);
    const stands = await at.one(
      "select number, reply_to from post where thread_id = $1 and body = $2",
      thread,
      `An answer in round ${round}`,
    );
    expect(stands).toEqual({ number: answered!.post_number, reply_to: null });
  }
  const gaps = await at.all(
    `select n from thread t cross join lateral generate_series(1, t.highest_number) n where t.id = $1
       and (select count(*) from post p where p.thread_id = t.id and p.number = n)
         + (select count(*) from post_removal r where r.thread_id = t.id and r.number = n and r.kind = 'moved') <> 1`,
    thread,
  );
  expect(gaps).toEqual([]);
  expect(await at.wrongUnread()).toEqual([]);
});

test("a conversation is read while someone writes in it: the new post is unread for its reader", async () => {
  for (const last of [5, 99]) {
    const { highest_number } = await at.one("select highest_number from thread where id = $1", thread);
    const writer = await at.begin("wendell");
    await writer.call(
      `verbs.hold_post(seconds => 0, cohort => $1, thread => $2, new_kind => null, new_title => null, topics => null, form_key => $3, answers => null, new_body => 'New', ${words})`,
      c(),
      thread,
      randomUUID(),
    );
    const reading = at.call(
      "maribel",
      "verbs.read_up_to(cohort => $1, thread => $2, seen => $3)",
      c(),
      thread,
      Math.min(last, highest_number),
    );
    await pause(50);
    await writer.commit();
    await reading;
    expect(await at.wrongUnread()).toEqual([]);
    expect(
      (
        await at.one(
          "select posts from unread where member_id = $1 and thread_id = $2",
          member("maribel"),
          thread,
        )
      ).posts,
    ).toBeGreaterThan(0);
  }
});

test("what is read and what is hidden at the same moment is counted right", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { post_number } = await at.reply("wendell", `Round ${round}`);
    await Promise.all([
      at.call(
        "maribel",
        "verbs.read_up_to(cohort => $1, thread => $2, seen => $3)",
        c(),
        thread,
        post_number,
      ),
      at.call(
        "joelle",
        "verbs.remove_post(cohort => $1, thread => $2, removed => $3, why => 'It named a patient')",
        c(),
        thread,
        post_number,
      ),
      at.call("lena", "verbs.mark_read(cohort => $1)", c()),
      at.reply("imani", `And another in round ${round}`),
    ]);
    expect(await at.wrongUnread()).toEqual([]);
  }
});
