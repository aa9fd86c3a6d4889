import { afterAll, beforeAll, expect, test } from "vitest";
import { emailLetter, invitationLetter } from "#app/notifications/mail-letters.ts";
import { mailTo } from "#tests/accounts/mailbox.ts";
import { emailOf, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

function invite(by: string, into: string, address: string, role = "staff"): Promise<number> {
  return site.database.asMember(
    by,
    async (app) => {
      const { rows } = await app.query<{ id: number }>(
        "select verbs.invite(to_email => $1, practice => $2, as_role => $3, as_network_role => null) as id",
        [...[address, practice(into), role]],
      );
      return rows[0]!.id;
    },
    "keep",
  );
}

async function mails(kind: string, address: string): Promise<number> {
  const { rows } = await site.database.owner.query<{ n: number }>(
    "select count(*)::int as n from mail where kind = $1 and recipient = $2",
    [kind, address],
  );
  return rows[0]!.n;
}

/** When the mails that wait for their turn will be looked at again, in minutes from now. */
async function waiting(task: string): Promise<number[]> {
  const { rows } = await site.database.owner.query<{ minutes: number }>(
    `select round(extract(epoch from run_at - now()) / 60)::int as minutes from graphile_worker.jobs
     where task_identifier = $1 and run_at > now() + interval '5 minutes'`,
    [task],
  );
  return rows.map(({ minutes }) => minutes);
}

/** Waits until the worker has looked at every invitation whose time has come; returns how long the others wait. */
async function afterInvitations(): Promise<number[]> {
  const { owner } = site.database;
  const due =
    "select from graphile_worker.jobs where task_identifier = 'mail_invitation' and run_at <= now()";
  await expect.poll(async () => (await owner.query(due)).rowCount, { timeout: 10_000 }).toBe(0);
  return waiting("mail_invitation");
}

/** An hour goes by for every address, and the invitations that wait are looked at again. */
async function anHourLater(): Promise<number[]> {
  await site.database.owner.query("update mail_turn set at = at - interval '61 minutes'");
  await site.database.owner.query(
    "select graphile_worker.reschedule_jobs(array_agg(id), now()) from graphile_worker.jobs where task_identifier = 'mail_invitation'",
  );
  return afterInvitations();
}

test("an address gets one invitation within an hour, whoever invites it, and the next when its turn comes", async () => {
  const address = "stranger@new.example";
  await invite("joelle", "pennycress", address);
  await mailTo(site.database, "invitation", address);
  for (const role of ["director", "owner", "staff"]) await invite("joelle", "pennycress", address, role);
  await invite("maribel", "saltwillow", address);
  const waits = await afterInvitations();
  expect(waits.length).toBeGreaterThanOrEqual(2);
  for (const minutes of waits) {
    expect(minutes).toBeGreaterThan(55);
    expect(minutes).toBeLessThanOrEqual(60);
  }
  expect(await mails("invitation", address)).toBe(1);
  // Those that a newer one replaced have nothing to wait for.
  expect(await anHourLater()).toHaveLength(1);
  expect(await mails("invitation", address)).toBe(2);
  expect(await anHourLater()).toEqual([]);
  expect(await mails("invitation", address)).toBe(3);
});

test("a link that went out still works: within the hour the same invitation is not made anew", async () => {
  const address = "twice@new.example";
  const first = await invite("joelle", "pennycress", address);
  expect(await invite("joelle", "pennycress", address)).toBe(first);
  await site.database.owner.query(
    "update invitation set created_at = now() - interval '10 minutes' where id = $1",
    [first],
  );
  // Whoever has mail sent waits; where none is sent, nobody is bothered by a new link.
  await expect(invite("joelle", "pennycress", address)).rejects.toMatchObject({ code: "RT429" });
  const joelle = await site.as("joelle");
  expect((await joelle.post(`/practice/invitations/${first}/again`)).status).toBe(302);
});

test("of the links that someone asks for, an address gets six of a kind within an hour", async () => {
  const { owner } = site.database;
  for (const [kind, asked] of [
    ["sign_in", "sign_in"],
    ["reset", "reset"],
  ])
    for (let n = 0; n < 8; n++) {
      await owner.query("select verbs.ask_for_link(address => $1, what => $2)", [emailOf("wendell"), asked]);
      await expect.poll(() => mails(kind!, emailOf("wendell")), { timeout: 10_000 }).toBe(Math.min(n + 1, 6));
      await owner.query(
        "select graphile_worker.reschedule_jobs(array_agg(id), now()) from graphile_worker.jobs where attempts > 0",
      );
    }
});

test("news of more than sixty replies within an hour are in the inbox alone", async () => {
  const { owner } = site.database;
  await owner.query(
    `insert into mail (kind, member_id, recipient, subject, body, message_id, state)
     select 'notification', $1, $2, 'x', 'x', '<' || n || '@test>', 'sent' from generate_series(1, 60) n`,
    [member("wendell"), emailOf("wendell")],
  );
  await owner.query(
    `with told as (
       insert into notification (member_id, kind, cohort_id, subject_kind, subject_id)
       select $1, 'reply', p.cohort_id, 'post', p.id from post p join persona_owner o on o.persona_id = p.persona_id
       where o.member_id <> $1 and p.cohort_id = (select cohort_id from attendee where member_id = $1 and until is null limit 1)
       order by p.id limit 1 returning id)
     select jobs.enqueue(task => 'mail_notification', id => id) from told`,
    [member("wendell")],
  );
  await expect
    .poll(
      async () =>
        (await owner.query("select from graphile_worker.jobs where task_identifier = 'mail_notification'"))
          .rowCount,
    )
    .toBe(0);
  expect(await mails("notification", emailOf("wendell"))).toBe(60);
});

test("what a member typed stands neither in the subject nor in the first words of a mail to a stranger", () => {
  const invitedBy = "BUY GOLD at gold.example";
  for (const practice of ["Cheap pills, pills.example", null]) {
    const { subject, says } = invitationLetter({
      network: "Network",
      practice,
      invitedBy,
      role: "moderator",
      applies: false,
    });
    for (const seenFirst of [subject, says[0], says[1]]) {
      expect(seenFirst).not.toContain("gold");
      expect(seenFirst).not.toContain("pills");
    }
    expect(says[2]).toContain(invitedBy);
  }
  expect(JSON.stringify(emailLetter({ network: "Network" }))).not.toContain("undefined");
});
