import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf } from "#app/accounts/sessions.server.ts";
import { linkOf } from "#app/notifications/mail-link.server.ts";
import { allJobsDone, linkTo, mailTo, useTestSettings } from "#tests/accounts/mailbox.ts";
import { cohort, emailOf, member, persona, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
  useTestSettings({ BASE_URL: site.url });
});

afterAll(() => site.stop());

const one = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows[0];

const SECRET_WORDS = "Our lease doubles in spring";

/** Has Joelle answer the thread that a member of Pediatric PT began, and returns its title. */
async function answered(starter: string, key: string): Promise<{ title: string; number: number }> {
  const room = cohort("pediatric");
  const title = `A question of ${starter} ${key}`;
  const { id, number } = await one(
    `insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id, highest_number, post_count)
     values ($1, (select max(number) + 1 from thread where cohort_id = $1), 'question', $2, $3, $4, $3, 2, 2)
     returning id, number`,
    [room, title, persona("pediatric", starter), `thread-${key}`],
  );
  for (const [n, who, body] of [
    [1, starter, "May I ask?"],
    [2, "joelle", SECRET_WORDS],
  ] as const)
    await site.database.owner.query(
      `insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
       values ($1, $2, $3, $4, $5, $6, $6, 1)`,
      [room, id, n, persona("pediatric", who), `post-${n}-${key}`, body],
    );
  await site.database.owner.query(
    `select helpers.notify(m => $1, what => 'reply', cohort => $2, subject_kind => 'post', subject_id => id)
     from post where thread_id = $3 and number = 2`,
    [member(starter), room, id],
  );
  return { title, number };
}

test("a mail about a reply says who wrote where and why it came, never what was written", async () => {
  const { title, number } = await answered("wendell", "first");
  const mail = await mailTo(site.database, "notification", emailOf("wendell"));
  expect(mail.body).toContain(`Joelle Haverty replied in “${title}” in Pediatric PT.`);
  expect(mail.body).toContain("You get this because you started this conversation.");
  expect(mail.body).not.toContain(SECRET_WORDS);
  expect(linkOf(mail)).toBe(`${site.url}/c/pediatric-pt/threads/${number}?post=2#p2`);
});

test("who has lost the seat by the time a mail is built gets none", async () => {
  const before = await one("select count(*)::int as n from mail where recipient = $1", [emailOf("desmond")]);
  // Written and lost in the same moment: the job finds the seat gone.
  await site.database.owner.query("begin");
  await answered("desmond", "gone");
  await site.database.owner.query("update attendee set until = now() where member_id = $1", [
    member("desmond"),
  ]);
  await site.database.owner.query("commit");
  await allJobsDone(site.database);
  expect(await one("select count(*)::int as n from mail where recipient = $1", [emailOf("desmond")])).toEqual(
    before,
  );
});

test("a copy of the database opens nothing: no link that was sent lies in any table or in the log", async () => {
  const browser = await site.as(null);
  for (const path of ["/sign-in/link", "/forgotten"]) await browser.post(path, { email: emailOf("eero") });
  await site.database.asMember(
    "maribel",
    (app) =>
      app.query(
        "select verbs.invite(to_email => 'dump@new.example', practice => $1, as_role => 'staff', as_network_role => null)",
        [practice("saltwillow")],
      ),
    "keep",
  );
  await site.database.asMember(
    "eero",
    (app) => app.query("select verbs.ask_for_email(new_email => 'eero@new.example')"),
    "keep",
  );
  const links: string[] = [];
  for (const [kind, email] of [
    ["sign_in", emailOf("eero")],
    ["reset", emailOf("eero")],
    ["invitation", "dump@new.example"],
    ["email", "eero@new.example"],
    ["email_notice", emailOf("eero")],
  ] as const)
    links.push(await linkTo(site.database, kind, email));
  // Half-finished and finished sign-ins hold secrets, too.
  const half = await browser.post("/sign-in", { email: emailOf("noor"), password: "seven quiet herons" });
  const page = half.location!.split("page=")[1]!;
  const secrets = [...links.map((link) => link.split("token=")[1]!), browser.cookie(`factor-${page}`)!];
  await browser.post("/sign-in", { email: emailOf("joelle"), password: "seven quiet herons" });
  secrets.push(browser.cookie("session")!);
  secrets.push(browser.cookie(`known-${hashOf(`member ${member("joelle")}`).slice(0, 16)}`)!);
  for (const link of links) {
    const reader = await site.as(null);
    expect((await reader.get((await reader.get(link)).location!)).status).toBe(200);
  }
  expect(secrets.every((secret) => secret.length >= 32)).toBe(true);
  const dump = await everything();
  for (const secret of secrets) {
    expect(dump).toContain(hashOf(secret));
    expect(dump).not.toContain(secret);
    expect(site.log()).not.toContain(secret);
  }
});

test("the administrators' page gets the text of invitations and of nothing else", async () => {
  const shown = await site.database.asMember("everett", async (app) => {
    const { rows } = await app.query(
      "select * from verbs.mail_of_network(before_id => 9999999, at_most => 100)",
    );
    return rows as { kind: string; body: string; link: string; nonce: string }[];
  });
  expect(shown.some((mail) => mail.kind === "invitation" && linkOf(mail).includes("token="))).toBe(true);
  const others = shown.filter((mail) => mail.kind !== "invitation");
  expect(others.length).toBeGreaterThan(2);
  for (const mail of others) expect([mail.body, linkOf(mail)]).toEqual(["", ""]);
});

test("a job holds an id and not one word", async () => {
  const { rows } = await site.database.owner.query("select payload from graphile_worker._private_jobs");
  for (const { payload } of rows) expect(Object.keys(payload)).toEqual(["id"]);
});

test("kept mail is gone after 14 days", async () => {
  await site.database.owner.query(
    "update mail set created_at = now() - interval '14 days 1 minute' where kind = 'reset'",
  );
  await site.database.owner.query("select jobs.sweep()");
  const { rows } = await site.database.owner.query("select distinct kind from mail");
  const kinds = rows.map((row) => row.kind);
  expect(kinds).toContain("invitation");
  expect(kinds).not.toContain("reset");
});

/** Every row of every table, the queue's included. */
async function everything(): Promise<string> {
  const { rows: tables } = await site.database.owner.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')",
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await site.database.owner.query(`select t::text as line from ${name} t`);
    parts.push(...rows.map((row) => row.line));
  }
  return parts.join("\n");
}
