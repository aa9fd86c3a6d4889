import { createHash, randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { folderStore } from "../app/files/file-store.server.ts";
import { storeFile } from "../app/files/store-file.server.ts";
import { findingsIn } from "../app/guard/guard.ts";
import { demo } from "../db/demo/content/index.ts";
import { contractPagesOf } from "./contract-pages.ts";
import { documentPagesOf } from "./document-pages.ts";
import { busyEmail } from "./fill.ts";
import type { Question } from "./load.ts";
import { filesOfSites } from "./site.ts";

/** What one page of the measurements asks for, differently each time. */
export type Page = { name: string; ask(): Question };

const mine = "select persona_id from persona_owner where member_id = 1";

/** Opens a session for a member, if no other is named the one who is measured, and returns its cookie. */
export async function signIn(databaseUrl: string, email = "member1@practice.example"): Promise<string> {
  const cookie = randomBytes(20).toString("hex");
  const hash = createHash("sha256").update(cookie).digest("hex");
  await queried(
    databaseUrl,
    "select verbs.open_session(session_hash => $1, member => member_id, session_agent => 'bench') from account where email = $2",
    [hash, email],
  );
  return `session=${cookie}`;
}

/** The pages that are measured, as the first member of the large network sees them. */
export async function pagesOf(databaseUrl: string): Promise<Page[]> {
  // First what the member has not read, so that moving the reading position is counted too.
  const full = await queried(
    databaseUrl,
    `select t.number from thread t left join unread u on u.member_id = 1 and u.cohort_id = t.cohort_id and u.thread_id = t.id
     where t.cohort_id = 1 and t.post_count between 20 and 60 order by u.posts is null, t.last_post_at desc limit 60`,
  );
  // First the member's own, which tell nobody: the job of a mail has statements of its own.
  const answered = await queried(
    databaseUrl,
    `(select number from thread where cohort_id = 1 and locked_at is null and post_count > 5 and starter_id in (${mine}) order by last_post_at desc limit 30)
     union all (select number from thread where cohort_id = 1 and locked_at is null and post_count > 5 and starter_id not in (${mine}) order by last_post_at desc limit 60)`,
  );
  const [long] = await queried(
    databaseUrl,
    "select number from thread where cohort_id = 1 and highest_number = 1000",
  );
  const topics = await queried(databaseUrl, "select id from topic where cohort_id = 1 order by id");
  const turn = <T>(things: T[]) => {
    let next = 0;
    return () => things[next++ % things.length]!;
  };
  const thread = turn(full.map((row) => `/c/cohort-1/threads/${row.number}`));
  const repliedTo = turn(answered.map((row) => `/c/cohort-1/threads/${row.number}`));
  const sorted = turn(topics.map((row) => `/c/cohort-1?topic=${row.id}`));
  const post = turn(Array.from({ length: 100 }, (_, i) => 100 + ((i * 337) % 880)));
  const words = turn(
    demo.threads
      .flatMap((each) => each.posts.map(({ body }) => body))
      // Words that the guard asks about are not posted at once.
      .filter((body) => body.length > 250 && findingsIn(body).length === 0),
  );
  // Nobody posts the same words twice: the site would ask whether they are meant.
  let said = 0;
  const newWords = () => `${words()} ${++said}`;
  const file = await addFile(databaseUrl);
  const busy = await signIn(databaseUrl, busyEmail);
  const found = turn(["therapist", "contract renewal", "front desk", "schedule"]);
  return [
    { name: "list", ask: () => get("/c/cohort-1") },
    { name: "topic", ask: () => get(sorted()) },
    { name: "thread", ask: () => get(thread()) },
    { name: "deep", ask: () => get(`/c/cohort-1/threads/${long!.number}?post=${post()}`) },
    { name: "unread", ask: () => get("/") },
    // Twelve cohorts with 900 unread conversations, and a row of the inbox that tells of 900 answers.
    { name: "much", ask: () => ({ ...get("/"), cookie: busy }) },
    { name: "mine", ask: () => get("/mine") },
    { name: "reply", ask: () => send(repliedTo(), { key: randomUUID(), seq: "0", body: newWords() }) },
    { name: "download", ask: () => get(`/files/${file}`) },
    { name: "upload", ask: () => upload("cohort-1", randomUUID(), csv(100_000)) },
    { name: "search", ask: () => get(`/search?q=${encodeURIComponent(found())}`) },
    // Of a practice with as much to tell as it may: forty sites, and everybody it can name.
    { name: "facts", ask: () => get("/practice/facts") },
    { name: "sites", ask: () => get("/practice/facts/sites") },
    ...(await documentPagesOf((text) => queried(databaseUrl, text))),
    ...(await contractPagesOf((text) => queried(databaseUrl, text))),
  ];
}

/**
 * Returns when nothing sent waits to be posted, and no job that could run now. Nobody takes anything back here: what waits
 * is made due at once, so that a round need not last as long as the time to undo.
 */
export async function jobsDone(databaseUrl: string): Promise<void> {
  // Along one connection: each new one would cost the database more than a page.
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Whoever publishes sleeps until a post was due, and is told that it is now.
    await client.query(
      "with now_due as (update pending_post set due_at = now() where due_at > now() returning 1) select pg_notify('pending_post', '0') from now_due limit 1",
    );
    const waiting = `select from pending_post union all
      (select from graphile_worker._private_jobs where attempts < max_attempts and run_at <= now() limit 1)`;
    while ((await client.query(waiting)).rowCount) await new Promise((done) => setTimeout(done, 50));
  } finally {
    await client.end();
  }
}

/** Adds a row for a file of 1 MB that the measured member has sent, with its bytes beside those of the site; returns its uid. */
async function addFile(databaseUrl: string): Promise<string> {
  const bytes = csv(1_000_000);
  const { uid, name, type, size, sha256 } = await storeFile(
    { bytes, name: "hours.csv", type: "text/csv" },
    folderStore(filesOfSites),
  );
  await queried(
    databaseUrl,
    "insert into file (uid, member_id, for_cohort, form_key, name, type, size, sha256) values ($1, 1, 1, $2, $3, $4, $5, $6)",
    [uid, randomUUID(), name, type, size, sha256],
  );
  return uid;
}

/** A table of about so many bytes, like no other. */
export function csv(bytes: number): Buffer {
  const line = `${randomUUID()},Monday,two therapists,forty minutes\r\n`;
  return Buffer.from(line.repeat(Math.ceil(bytes / line.length)).slice(0, bytes));
}

/** Asks to take a file, as a page's script does. */
export function upload(slug: string, key: string, bytes: Buffer): Question {
  return sendFile(`/c/${slug}/attach/${key}/send`, "hours.csv", "text/csv", bytes);
}

/** Sends a file to an address, as a page's script does. */
export function sendFile(path: string, name: string, type: string, bytes: Buffer): Question {
  const mark = `part-${randomUUID()}`;
  const head = `--${mark}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${mark}--\r\n`)]);
  return {
    method: "POST",
    path,
    body,
    type: `multipart/form-data; boundary=${mark}`,
    accept: "application/json",
    status: 200,
  };
}

function get(path: string): Question {
  return { method: "GET", path, status: 200 };
}

function send(path: string, fields: Record<string, string>): Question {
  return { method: "POST", path, body: new URLSearchParams(fields).toString(), status: 302 };
}

/** Asks the database of a data set. */
export async function queried(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
