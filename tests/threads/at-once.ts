import { randomUUID } from "node:crypto";
import type pg from "pg";
import { expect } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { changeConversations } from "#tests/support/changed.ts";
import { connect, freshDatabase } from "#tests/support/database.ts";
import { keepPristine } from "#tests/support/pristine.ts";

/** How often a race is run, where it does not say otherwise. */
export const ROUNDS = 15;

/** The HTML, excerpt and renderer of what these tests write. */
export const words = "new_html => '<p>Said at once</p>', new_excerpt => '', new_renderer => 1";

/** A row of whichever columns were asked for, or what a call was refused with. */
export type Row = Record<
  "id" | "number" | "post_number" | "after_number" | "highest_number" | "last" | "posts",
  number
> & {
  accepted_number: number | null;
  name: string;
  body: string;
  refused?: string;
  sentence?: string;
};

export type AtOnce = Awaited<ReturnType<typeof openAtOnce>>;

/**
 * A cohort with a conversation in which everything has happened, and people who act in it at the same moment, each over a
 * connection of their own. `lena` leads it beside `joelle`.
 */
export async function openAtOnce() {
  const database = await freshDatabase();
  const { owner } = database;
  const c = () => cohort("pediatric");
  await changeConversations(owner);
  // A second facilitator, for what only two of them can do.
  await owner.query("update attendee set facilitator = true where cohort_id = $1 and member_id = $2", [
    c(),
    member("lena"),
  ]);
  const pristine = await keepPristine(database);
  const open: pg.Client[] = [];
  const idle: pg.Client[] = [];
  let thread = 0;

  const all = async (text: string, ...values: unknown[]) => (await owner.query<Row>(text, values)).rows;
  const one = async (text: string, ...values: unknown[]) => (await all(text, ...values))[0]!;

  /** Makes everything as it was before the first test. */
  async function restore(): Promise<void> {
    await pristine.restore();
    const its = "select id from thread where cohort_id = $1 and client_key = 'a changed thread'";
    thread = (await one(its, c())).id;
  }

  /** Begins a transaction of a member. */
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
    call(
      key,
      `verbs.hold_post(seconds => 0, cohort => $1, thread => $2, new_kind => null, new_title => null, topics => null, form_key => $3, answers => $4, new_body => $5, ${words})`,
      c(),
      thread,
      form,
      answers,
      body,
    );

  /** Sends a post that is due at once. Without `where`, a reply in the conversation. */
  async function pend(key: string, body: string, where: number | null = thread) {
    const form = randomUUID();
    const held = await call(
      key,
      `verbs.hold_post(seconds => 1, cohort => $1, thread => $2, new_kind => 'discussion', new_title => 'A title', topics => '{}', form_key => $3, answers => null, new_body => $4, ${words})`,
      c(),
      where,
      form,
      body,
    );
    expect(held.refused).toBeUndefined();
    const { id } = await one(
      "update pending_post set due_at = now() where client_key = $1 returning id",
      form,
    );
    return { id, form };
  }

  const publishers: pg.Client[] = [];

  /** Posts what is due, as one of several processes would. */
  async function publish(atMost = 20): Promise<{ pending: number; trouble: string | null }[]> {
    const client = publishers.pop() ?? (await connect(database.ownerUrl));
    if (!open.includes(client)) open.push(client);
    try {
      return (await client.query("select * from jobs.publish_due(at_most => $1)", [atMost])).rows;
    } finally {
      publishers.push(client);
    }
  }

  /** What is unread in a conversation, as kept and as counted, wherever the two differ. */
  const wrongUnread = (where = thread) =>
    all(
      `select a.member_id, n.posts, u.posts as kept from attendee a cross join lateral helpers.unread_in(m => a.member_id, cohort => $1, thread => $2) n
       left join unread u on u.member_id = a.member_id and u.cohort_id = $1 and u.thread_id = $2
       where a.cohort_id = $1 and a.until is null and n.posts <> coalesce(u.posts, 0)`,
      c(),
      where,
    );

  async function close(): Promise<void> {
    await Promise.all(open.map((client) => client.end()));
    await pristine.close();
    await database.close();
  }

  return {
    ownerUrl: database.ownerUrl,
    ...{ owner, all, one, begin, call, reply, pend, publish, wrongUnread, restore, close },
    thread: () => thread,
  };
}
