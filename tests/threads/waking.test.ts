// When the publisher wakes: for the post that is due, whichever process took it, and else not.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { keepHeld } from "#app/jobs/holder.server.ts";
import { keepOwnerPool } from "#app/owner-pool.server.ts";
import { type Publisher, startPublisher } from "#app/writing/hold/publisher.server.ts";
import { cohort } from "#tests/support/cast.ts";
import { pause } from "#tests/support/crash-site.ts";
import { connect, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { mixingProxy } from "#tests/support/mixing-proxy.ts";

let database: TestDatabase;
let pool: CountingPool;

/** Counts how often it was asked for what is due. */
class CountingPool extends pg.Pool {
  rounds = 0;
  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this method; each is passed on.
  override query(...args: any[]): any {
    this.rounds++;
    return super.query(...(args as [string]));
  }
}

beforeAll(async () => {
  database = await freshDatabase();
  pool = new CountingPool({ connectionString: database.ownerUrl, max: 2 });
  keepOwnerPool(pool);
});
beforeEach(() => database.owner.query("delete from pending_post"));
afterAll(async () => {
  await pool?.end();
  await database?.close();
});

/** A publisher of this process, and how its heart beats. */
function publisherOfThisTest() {
  const heart = { beats: 0, troubles: [] as unknown[] };
  const publisher = startPublisher(
    {
      beat: () => void heart.beats++,
      failed: (error) => void heart.troubles.push(error),
      trouble: () => null,
      stop: () => {},
    },
    (error) => void heart.troubles.push(error),
  );
  onTestFinished(() => publisher.stop());
  return { publisher, heart };
}

/** Listens for a publisher along a connection to the database, until it is told to end. */
async function listen(publisher: Publisher, url = database.ownerUrl) {
  const client = await connect(url);
  const answers: boolean[] = [];
  const holding = keepHeld(
    client,
    `runner ${randomUUID()}`,
    [],
    {
      answered({ post }, hears) {
        answers.push(hears);
        if (hears) publisher.heard(post);
      },
      postSent: publisher.told,
      lost: publisher.deaf,
    },
    () => {},
  );
  const end = async () => {
    holding.release();
    await client.end();
  };
  onTestFinished(end);
  await holding.begun;
  return { answers, end };
}

type Sent = { key: string; dueAt: Date };

/** Sends a post over a connection of another process; returns its key, and when it is due. */
async function send(seconds: number): Promise<Sent> {
  const key = randomUUID();
  const { rows } = await database.asMember(
    "wendell",
    async (app) => {
      await app.query(
        `select * from verbs.send_post(again => true, seconds => $1, cohort => $2, form_key => $3, new_body => 'Said', new_html => '<p>Said</p>',
           new_excerpt => '', new_renderer => 1, new_kind => 'discussion', new_title => $3, topics => '{}')`,
        [seconds, cohort("pediatric"), key],
      );
      return app.query<{ dueAt: Date }>('select due_at as "dueAt" from pending_post where client_key = $1', [
        key,
      ]);
    },
    "keep",
  );
  return { key, dueAt: rows[0]!.dueAt };
}

/** How many seconds after it was due a post was posted. */
async function lateBy({ key, dueAt }: Sent): Promise<number> {
  const postedAt = async () => {
    const { rows } = await database.owner.query<{ at: Date }>(
      "select created_at as at from post where client_key = $1",
      [key],
    );
    return rows[0]?.at.getTime() ?? 0;
  };
  await expect.poll(postedAt, { timeout: 15_000, interval: 50 }).toBeGreaterThan(0);
  return ((await postedAt()) - dueAt.getTime()) / 1_000;
}

test("while nothing waits the publisher sleeps, and a post that another process took wakes it in time", async () => {
  const { publisher, heart } = publisherOfThisTest();
  await listen(publisher);
  await pause(1_500);
  pool.rounds = 0;
  const { beats } = heart;
  await pause(7_000);
  expect(pool.rounds).toBe(0);
  // What says that it does not stand still comes along the connection that listens.
  expect(heart.beats).toBeGreaterThan(beats);

  const late = await lateBy(await send(2));
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(2);
  expect(pool.rounds).toBeLessThanOrEqual(2);
  expect(heart.troubles).toEqual([]);
});

test("a post that was sent while nobody listened is found, at once and when somebody listens again", async () => {
  const { publisher } = publisherOfThisTest();
  const listening = await listen(publisher);
  await listening.end();
  expect(await lateBy(await send(1))).toBeLessThan(2.5);
  const sent = await send(2);
  await listen(publisher);
  expect(await lateBy(sent)).toBeLessThan(2);
});

test("where what the database tells may not arrive, as behind a pooler, it is asked every second", async () => {
  const proxy = await mixingProxy(database.ownerUrl, "session");
  onTestFinished(() => proxy.stop());
  const { publisher } = publisherOfThisTest();
  const { answers } = await listen(publisher, proxy.url(database.ownerUrl));
  pool.rounds = 0;
  await pause(4_500);
  expect(pool.rounds).toBeGreaterThanOrEqual(3);
  // Jobs are looked for every two.
  expect(answers.length).toBeGreaterThanOrEqual(2);
  expect(answers).not.toContain(true);
});
