// What two people do to one conversation at the same moment, over connections of their own.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { changeConversations, numbers } from "#tests/support/changed.ts";
import { connect, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { keepPristine, type Pristine } from "#tests/support/pristine.ts";

const WRITERS = 50;
const ROUNDS = 15;
const words = "'<p>Said at once</p>', '', 1";

let database: TestDatabase;
let pristine: Pristine;
/** The conversation in which everything has happened. */
let thread: number;
const open: pg.Client[] = [];
const c = () => cohort("pediatric");

beforeAll(async () => {
  database = await freshDatabase();
  await changeConversations(database.owner);
  // A second facilitator, for what only two of them can do.
  await database.owner.query(
    "update attendee set facilitator = true where cohort_id = $1 and member_id = $2",
    [c(), member("lena")],
  );
  pristine = await keepPristine(database);
});
beforeEach(async () => {
  await pristine.restore();
  thread = (await one("select id from thread where cohort_id = $1 and client_key = 'a changed thread'", c()))
    .id;
});
afterAll(async () => {
  await Promise.all(open.map((client) => client.end()));
  await pristine?.close();
  await database?.close();
});

/** A row of whichever columns were asked for, or what a call was refused with. */
type Row = Record<
  "id" | "number" | "post_number" | "after_number" | "highest_number" | "last" | "posts",
  number
> & {
  accepted_number: number | null;
  name: string;
  body: string;
  refused?: string;
  sentence?: string;
};

async function all(text: string, ...values: unknown[]): Promise<Row[]> {
  return (await database.owner.query<Row>(text, values)).rows;
}

async function one(text: string, ...values: unknown[]): Promise<Row> {
  return (await all(text, ...values))[0]!;
}

const idle: pg.Client[] = [];

/** Begins a transaction of a member on a connection of its own. */
async function begin(key: string) {
  const app = idle.pop() ?? (await connect(database.appUrl));
  if (!open.includes(app)) open.push(app);
  await app.query("begin");
  await app.query("select set_config('app.viewer', $1, true)", [String(member(key))]);
  const end = async (how: string) => {
    await app.query(how);
    idle.push(app);
  };
  return {
    call: async (text: string, ...values: unknown[]) =>
      (await app.query<Row>(`select * from ${text}`, values)).rows[0],
    commit: () => end("commit"),
    rollback: () => end("rollback"),
  };
}

/** What a call in a transaction of its own came to: its row, or the refusal's code and sentence. */
async function call(key: string, text: string, ...values: unknown[]): Promise<Row> {
  const own = await begin(key);
  try {
    const row = await own.call(text, ...values);
    await own.commit();
    return row!;
  } catch (error) {
    await own.rollback();
    const { code, message } = error as { code: string; message: string };
    if (!code?.startsWith("RT")) throw error;
    return { refused: code, sentence: message } as Row;
  }
}

const reply = (key: string, body: string, form: string = randomUUID(), answers: number | null = null) =>
  call(key, `hold_post(0, $1, $2, null, null, null, $3, $4, $5, ${words})`, c(), thread, form, answers, body);

async function pend(key: string, body: string): Promise<{ id: number; form: string }> {
  const form = randomUUID();
  const held = await call(
    key,
    `hold_post(1, $1, $2, null, null, null, $3, null, $4, ${words})`,
    c(),
    thread,
    form,
    body,
  );
  expect(held.refused).toBeUndefined();
  const { id } = await one("update pending_post set due_at = now() where client_key = $1 returning id", form);
  return { id, form };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is unread in the conversation, as kept and as counted, wherever the two differ. */
const wrongUnread = () =>
  all(
    `select a.member_id, n.posts, u.posts as kept from attendee a cross join lateral unread_in(a.member_id, $1, $2) n
     left join unread u on u.member_id = a.member_id and u.cohort_id = $1 and u.thread_id = $2
     where a.cohort_id = $1 and a.until is null and n.posts <> coalesce(u.posts, 0)`,
    c(),
    thread,
  );

test("of two editors of one post one wins, the other is told, and no text is lost", async () => {
  const at = [c(), thread, numbers.opening];
  const edit = `edit_post($1, $2, $3, 0, $4, ${words}, 'It named a payer')`;
  const ends = await Promise.all([
    call("imani", edit, ...at, "As its author"),
    call("joelle", edit, ...at, "As who leads"),
  ]);
  expect(ends.map(({ refused }) => refused ?? "saved").sort()).toEqual(["RT409", "saved"]);
  expect(ends.find(({ refused }) => refused)!.sentence).toContain(
    "Someone else saved this post while you wrote.",
  );
  const won = ends[0]!.refused ? "As who leads" : "As its author";
  expect(await one("select body, edit_count from post where thread_id = $1 and number = 1", thread)).toEqual({
    body: won,
    edit_count: 1,
  });
  // Its author's own saving within five minutes takes the place of what they wrote.
  const versions = await all(
    "select body from post_version where thread_id = $1 and number = 1 order by version",
    thread,
  );
  expect(versions.map(({ body }) => body)).toEqual(
    ends[0]!.refused ? ["Post 1 of imani", "As who leads"] : ["As its author"],
  );
});

test("of two answers accepted at once one is the answer, and a hidden post never is", async () => {
  const accept = "accept_answer($1, $2, $3)";
  for (let round = 0; round < ROUNDS; round++) {
    const ends = await Promise.all([
      call("imani", accept, c(), thread, 4),
      call("joelle", accept, c(), thread, 5),
    ]);
    expect(ends).toEqual([{ accept_answer: "" }, { accept_answer: "" }]);
    const { accepted_number } = await one(
      "select accepted_number from thread where id = $1 and accepted_at is not null",
      thread,
    );
    expect([4, 5]).toContain(accepted_number);
    const [accepted, hidden] = await Promise.all([
      call("imani", accept, c(), thread, 5),
      call("joelle", "remove_post($1, $2, 5, 'It named a patient')", c(), thread),
    ]);
    expect(hidden.refused).toBeUndefined();
    const then = await one("select accepted_number, accepted_at from thread where id = $1", thread);
    if (accepted.refused)
      expect([accepted.refused, then.accepted_number]).toEqual(["RT404", accepted_number === 5 ? null : 4]);
    else expect(then).toEqual({ accepted_number: null, accepted_at: null });
    await call("joelle", "restore_post($1, $2, 5)", c(), thread);
  }
});

test("of two facilitators who decide one report the second learns who was first", async () => {
  const decisions = () => all("select 1 from audit_entry where action like 'report.%'");
  const before = (await decisions()).length;
  const item = await one(
    `insert into moderation_item (cohort_id, kind, thread_id, post_number, raised_by, reason)
     select $1, 'report', $2, 4, id, 'unkind' from persona where cohort_id = $1 and person_id = $3 returning id`,
    ...[c(), thread, member("wendell")],
  );
  const ends = await Promise.all([
    call("joelle", "decide_report($1, $2, 'kept', 'It is fine')", c(), item.id),
    call("lena", "decide_report($1, $2, 'handed_on', 'Please look')", c(), item.id),
  ]);
  expect(ends.map(({ refused }) => refused ?? "decided").sort()).toEqual(["RT409", "decided"]);
  const { name } = await one(
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
    const posts = Array.from({ length: 3 }, (_, i) => () => reply("wendell", `Round ${round}, ${i}`));
    const lock = () => call("joelle", "lock_thread($1, $2, true, 'Settled')", c(), thread);
    const order = [...posts.slice(0, before), lock, ...posts.slice(before)];
    const ends = (await Promise.all(order.map((each) => each()))).filter((_, i) => i !== before);
    const { after_number } = await one(
      "select after_number from thread_event where thread_id = $1 and kind = 'locked' order by id desc limit 1",
      thread,
    );
    for (const { refused, sentence, post_number } of ends) {
      seen.add(refused ?? "posted");
      if (refused) expect(sentence).toContain("This conversation was locked");
      else expect(post_number).toBeLessThanOrEqual(after_number);
    }
    const { highest_number } = await one("select highest_number from thread where id = $1", thread);
    expect(highest_number).toBe(after_number);
    await call("joelle", "lock_thread($1, $2, false, '')", c(), thread);
  }
  expect([...seen].sort()).toEqual(["RT409", "posted"]);
});

test("what falls due in a conversation that is being locked stands before the lock's line, or is a draft again", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS || (seen.size < 2 && round < 150); round++) {
    const body = `Due in round ${round}`;
    const { id } = await pend("wendell", body);
    const lock = () => call("joelle", "lock_thread($1, $2, true, 'Settled')", c(), thread);
    const publish = () => call("wendell", "publish($1)", id);
    await Promise.all(round % 2 ? [lock(), publish()] : [publish(), lock()]);
    const event =
      "select max(after_number) as last from thread_event where thread_id = $1 and kind = 'locked'";
    const { last } = await one(event, thread);
    const posts = await all("select number from post where thread_id = $1 and body = $2", thread, body);
    const drafts = await all(
      "select body from draft where member_id = $1 and body like $2",
      member("wendell"),
      `${body}%`,
    );
    expect(posts.length + drafts.length).toBe(1);
    expect(await all("select 1 from pending_post where id = $1", id)).toEqual([]);
    seen.add(posts.length ? "posted" : "kept");
    if (posts.length) expect(posts[0]!.number).toBeLessThanOrEqual(last);
    else {
      const told = "select 1 from notification where member_id = $1 and kind = 'unsent' and thread_id = $2";
      expect(await all(told, member("wendell"), thread)).not.toEqual([]);
      await database.owner.query("delete from draft where member_id = $1", [member("wendell")]);
    }
    await call("joelle", "lock_thread($1, $2, false, '')", c(), thread);
  }
  expect(seen.size).toBe(2);
});

test("taken back at the moment it is published, a post is posted or a draft, never both and never neither", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS || (seen.size < 2 && round < 150); round++) {
    const body = `Undone in round ${round}`;
    const { id, form } = await pend("wendell", body);
    const undo = () => call("wendell", "take_back($1, $2)", c(), form);
    const publish = () => call("wendell", "publish($1)", id);
    const [undone] =
      round % 2 ? await Promise.all([undo(), publish()]) : (await Promise.all([publish(), undo()])).reverse();
    const posts = await all("select 1 from post where thread_id = $1 and body = $2", thread, body);
    const drafts = await all(
      "select 1 from draft where member_id = $1 and body like $2",
      member("wendell"),
      `${body}%`,
    );
    expect([posts.length, drafts.length]).toEqual(undone!.refused ? [1, 0] : [0, 1]);
    if (undone!.refused) expect(undone!.sentence).toContain("It is posted already.");
    seen.add(undone!.refused ?? "taken back");
    await database.owner.query("delete from draft where member_id = $1", [member("wendell")]);
  }
  expect(seen.size).toBe(2);
});

test("published by several processes at once, a post is posted once", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, form } = await pend("wendell", `Published in round ${round}`);
    const before = (await one("select highest_number from thread where id = $1", thread)).highest_number;
    await Promise.all(Array.from({ length: 4 }, () => call("wendell", "publish($1)", id)));
    expect(await all("select 1 from post where client_key = $1", form)).toHaveLength(1);
    expect((await one("select highest_number from thread where id = $1", thread)).highest_number).toBe(
      before + 1,
    );
  }
});

test(`${WRITERS} writers in one conversation get the numbers in a row, each once`, {
  timeout: 60_000,
}, async () => {
  const keys = ["wendell", "imani", "joelle", "lena", "maribel"];
  // At most a dozen connections at a time: the tests of other files need theirs.
  const ends: Awaited<ReturnType<typeof reply>>[] = [];
  const waiting = Array.from({ length: WRITERS }, (_, i) => i);
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      for (let i = waiting.shift(); i !== undefined; i = waiting.shift())
        ends.push(await reply(keys[i % keys.length]!, `Writer ${i}`));
    }),
  );
  const given = ends.map(({ post_number }) => post_number).sort((a, b) => a - b);
  expect(given).toEqual(Array.from({ length: WRITERS }, (_, i) => i + 6));
  const times = await all(
    "select number, created_at from post where thread_id = $1 and number > 5 order by created_at, number",
    thread,
  );
  expect(times.map(({ number }) => number)).toEqual(given);
  expect(await wrongUnread()).toEqual([]);
});

test("posts are moved while someone answers one of them: the answer stays, and every number has its post", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { post_number: moved } = await reply("wendell", "To be moved");
    const split = () =>
      call("joelle", "split_thread($1, $2, $3, 'Moved away', $4)", c(), thread, [moved], randomUUID());
    const answer = () => reply("lena", `An answer in round ${round}`, randomUUID(), moved);
    const [parted, answered] =
      round % 2 ? await Promise.all([split(), answer()]) : (await Promise.all([answer(), split()])).reverse();
    expect([parted!.refused, answered!.refused]).toEqual([undefined, undefined]);
    const stands = await one(
      "select number, reply_to from post where thread_id = $1 and body = $2",
      thread,
      `An answer in round ${round}`,
    );
    expect(stands).toEqual({ number: answered!.post_number, reply_to: null });
  }
  const gaps = await all(
    `select n from thread t cross join lateral generate_series(1, t.highest_number) n where t.id = $1
       and (select count(*) from post p where p.thread_id = t.id and p.number = n)
         + (select count(*) from post_removal r where r.thread_id = t.id and r.number = n and r.kind = 'moved') <> 1`,
    thread,
  );
  expect(gaps).toEqual([]);
  expect(await wrongUnread()).toEqual([]);
});

test("a conversation is read while someone writes in it: the new post is unread for its reader", async () => {
  for (const last of [5, 99]) {
    const { highest_number } = await one("select highest_number from thread where id = $1", thread);
    const writer = await begin("wendell");
    await writer.call(
      `hold_post(0, $1, $2, null, null, null, $3, null, 'New', ${words})`,
      c(),
      thread,
      randomUUID(),
    );
    const reading = call("maribel", "read_up_to($1, $2, $3)", c(), thread, Math.min(last, highest_number));
    await pause(50);
    await writer.commit();
    await reading;
    expect(await wrongUnread()).toEqual([]);
    expect(
      (
        await one(
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
    const { post_number } = await reply("wendell", `Round ${round}`);
    await Promise.all([
      call("maribel", "read_up_to($1, $2, $3)", c(), thread, post_number),
      call("joelle", "remove_post($1, $2, $3, 'It named a patient')", c(), thread, post_number),
      call("lena", "read_all($1)", c()),
      reply("imani", `And another in round ${round}`),
    ]);
    expect(await wrongUnread()).toEqual([]);
  }
});
