// A moderator is shown who wrote a reported post without their name: who may be, what is kept of it, and that nobody else learns it.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { allJobsDone, mailTo } from "#tests/accounts/mailbox.ts";
import { cohort, emailOf, member } from "#tests/support/cast.ts";
import type { Site } from "#tests/support/site.ts";
import { as } from "#tests/walls/raw.ts";
import { home, onSiteWithoutReports, queue, reporting } from "./leading.ts";

let site: Site;
let it: ReturnType<typeof reporting>;

onSiteWithoutReports((made) => {
  site = made;
  it = reporting(made);
});

const reason = "It threatens a practice, and we have to speak with whoever wrote it.";
const asker = () => it.one("select name from person where id = $1", member("wendell"));

/** Wendell's post without his name. Returns where it stands. */
async function unnamed(): Promise<string> {
  const id = randomUUID();
  const sent = await (await site.as("wendell")).post(`${home}/ask`, {
    ...{ kind: "question", title: `Who dares? ${id.slice(0, 8)}`, body: "We shall see about them.", key: id },
    ...{ naming: "unnamed", again: "yes" },
  });
  return `${sent.ledTo()}/posts/1`;
}

/** Has a post reported, and handed on by who leads the cohort. Returns the report's number. */
async function handedOn(post: string): Promise<number> {
  const item = await it.report(post);
  const done = await (await site.as("joelle")).post(`${queue}/${item}/hand-on`, {
    note: "Please look at it.",
  });
  expect(done.status).toBe(302);
  return item;
}

const at = (item: number) => `/admin/handed-on/${item}/reveal`;
const press = async (who: string, item: number, why = reason) =>
  (await site.as(who)).post(at(item), { reason: why });
const entries = async () =>
  (
    await site.database.owner.query(
      "select actor_id, detail, numbers, member_id, practice_id from audit_entry where action = 'alias.revealed' order by id",
    )
  ).rows;

test("a moderator with a look is shown the name, and the log keeps who asked and why, without it", async () => {
  const post = await unnamed();
  const item = await handedOn(post);
  const orla = await site.as("orla");
  const list = await orla.get("/admin/handed-on");
  expect(list.text).toContain(`href="${at(item)}"`);
  const { name } = await asker();
  for (const path of [at(item), post]) expect((await orla.get(path)).text).not.toContain(name);
  const short = await press("orla", item, "because");
  expect([short.status, short.text.includes("Say why in at least a few words.")]).toEqual([400, true]);
  const shown = await press("orla", item);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain(name);
  expect(shown.headers["cache-control"]).toContain("no-store");
  const [entry, ...others] = await entries();
  expect(others).toEqual([]);
  expect(entry).toEqual({
    ...{ actor_id: member("orla"), detail: reason, member_id: null, practice_id: null },
    numbers: [Number(/threads\/(\d+)/.exec(post)![1]), 1],
  });
  expect((await orla.get("/admin/audit")).text).toContain("was shown who wrote a post without their name in");
});

test("who wrote it hears who was shown it and why, in the inbox and by mail", async () => {
  const item = await handedOn(await unnamed());
  await press("orla", item);
  const orla = (await it.one("select name from person where id = $1", member("orla"))).name;
  const inbox = (await (await site.as("wendell")).get("/inbox")).text;
  for (const words of ["A moderator was shown that you wrote without your name in", orla, reason])
    expect(inbox).toContain(words);
  const mail = await mailTo(site.database, "notification", emailOf("wendell"));
  expect(mail.subject).toContain("A moderator was shown that you wrote this");
  expect(mail.body).toContain(orla);
  // What is written to one member stays on the site.
  expect(mail.body).not.toContain(reason);
});

describe("who has left hears of it by mail alone", () => {
  const told = async () => {
    await allJobsDone(site.database);
    const { rows } = await site.database.owner.query(
      "select recipient, subject, body, unlisted from mail where kind = 'alias_notice' order by id",
    );
    return rows;
  };

  test.each([
    ["the cohort", "update attendee set until = now() where member_id = $1"],
    ["the network, with the account disabled", "update account set disabled_at = now() where member_id = $1"],
  ])("%s", async (_, left) => {
    const item = await handedOn(await unnamed());
    const { owner } = site.database;
    await owner.query("update attendee set until = now() where member_id = $1", [member("wendell")]);
    await owner.query(left, [member("wendell")]);
    // What was changed since is not theirs to read.
    await owner.query("update cohort set name = 'The room as it is called now' where id = $1", [
      cohort("pediatric"),
    ]);
    await press("orla", item);
    const orla = (await it.one("select name from person where id = $1", member("orla"))).name;
    const [mail, ...others] = await told();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: emailOf("wendell"), unlisted: true });
    for (const words of [orla, "Who dares?", "Pediatric PT"]) expect(mail.body).toContain(words);
    for (const words of [reason, "as it is called now", "We shall see"])
      expect(mail.body).not.toContain(words);
    expect(await it.news("wendell", "alias_revealed")).toEqual([]);
    await site.database.owner.query("update network set demonstration = false");
    expect((await (await site.as("everett")).get("/admin/mail")).text).not.toContain(emailOf("wendell"));
  });

  test("and nobody does whose account is closed, or who still sits there", async () => {
    const item = await handedOn(await unnamed());
    await press("orla", item);
    expect(await told()).toEqual([]);
    const next = await handedOn(await unnamed());
    await site.database.owner.query("update attendee set until = now() where member_id = $1", [
      member("wendell"),
    ]);
    await site.database.owner.query(
      "update account set closed_at = now(), email = 'closed@closed.invalid' where member_id = $1",
      [member("wendell")],
    );
    await press("orla", next);
    expect(await told()).toEqual([]);
  });
});

test("nothing of it is in what others get: pages, news, mail and the list of mails", async () => {
  const post = await unnamed();
  const item = await handedOn(post);
  await press("orla", item);
  await allJobsDone(site.database);
  const { name } = await asker();
  const thread = post.replace("/posts/1", "");
  for (const [who, path] of [
    ...["lena", "joelle", "graham", "orla"].flatMap((key) =>
      [thread, `${thread}.data`, post, "/inbox"].map((page) => [key, page]),
    ),
    ...["orla", "noor", "everett"].flatMap((key) =>
      [at(item), `${at(item)}.data`, "/admin/handed-on", "/admin/audit", "/admin/audit.data"].map((page) => [
        key,
        page,
      ]),
    ),
  ] as [string, string][]) {
    const { text } = await (await site.as(who)).get(path);
    expect([who, path, text.includes(name)]).toEqual([who, path, false]);
  }
  const { rows } = await site.database.owner.query(
    "select member_id from notification where kind = 'alias_revealed' group by 1",
  );
  expect(rows).toEqual([{ member_id: member("wendell") }]);
  // To whom that email went, and when, would say it as well.
  await site.database.owner.query("update network set demonstration = false");
  const mails = (await (await site.as("everett")).get("/admin/mail")).text;
  expect(mails).toContain(emailOf("joelle"));
  expect(mails).not.toContain(emailOf("wendell"));
});

test("pressed twice it is one question; later it is another, with its own reason", async () => {
  const item = await handedOn(await unnamed());
  const both = await Promise.all([press("orla", item), press("orla", item)]);
  const { name } = await asker();
  for (const { status, text } of both) expect([status, text.includes(name)]).toEqual([200, true]);
  expect(await entries()).toHaveLength(1);
  expect(await it.news("wendell", "alias_revealed")).toHaveLength(1);
  await site.database.owner.query("alter table audit_entry disable trigger user");
  await site.database.owner.query(
    "update audit_entry set at = at - interval '3 minutes' where action = 'alias.revealed'",
  );
  await site.database.owner.query("alter table audit_entry enable trigger user");
  expect((await (await site.as("orla")).get(at(item))).text).not.toContain(name);
  await press("orla", item, "I have to speak with them once more.");
  expect((await entries()).map(({ detail }) => detail)).toEqual([
    reason,
    "I have to speak with them once more.",
  ]);
  expect((await it.news("wendell", "alias_revealed"))[0]!.detail).toContain("once more");
});

test("five within a day are enough", async () => {
  for (let i = 0; i < 5; i++)
    await site.database.owner.query(
      "insert into audit_entry (actor_id, action, cohort_id, detail) values ($1, 'alias.revealed', $2, 'Earlier today')",
      [member("orla"), cohort("pediatric")],
    );
  const refused = await press("orla", await handedOn(await unnamed()));
  expect(refused.status).toBe(429);
  expect(refused.text).toContain("Please wait until tomorrow.");
  expect(refused.text).not.toContain((await asker()).name);
});

test.each([
  ["wendell", 404],
  ["lena", 404],
  ["graham", 404],
  ["joelle", 404],
  ["eero", 404],
  ["noor", 409],
  ["everett", 409],
])("%s is shown nothing, and nothing is kept", async (who, status) => {
  const item = await handedOn(await unnamed());
  const answer = await press(who, item);
  expect(answer.status).toBe(status);
  if (who !== "wendell") expect(answer.text).not.toContain((await asker()).name);
  expect(await entries()).toEqual([]);
});

test("a look into another cohort, or one that has ended, shows nothing", async () => {
  const item = await handedOn(await unnamed());
  await (await site.as("noor")).post("/admin/cohorts/two-to-three-sites/look", {
    reason: "A member wrote to us of it.",
  });
  expect((await press("noor", item)).status).toBe(409);
  await site.database.owner.query("update look set closed_at = now() where member_id = $1", [member("orla")]);
  const page = await (await site.as("orla")).get(at(item));
  expect(page.text).toContain(`/admin/cohorts/pediatric-pt/look?item=${item}`);
  expect((await press("orla", item)).status).toBe(409);
  expect(await entries()).toEqual([]);
});

test("who belongs to a practice is shown nothing, though they have a look open", async () => {
  const item = await handedOn(await unnamed());
  await site.database.owner.query(
    "insert into practice_member (practice_id, member_id, role) select min(id), $1, 'staff' from practice",
    [member("orla")],
  );
  const answer = await press("orla", item);
  expect([answer.status, (await entries()).length]).toEqual([answer.status === 404 ? 404 : 409, 0]);
  expect(answer.text).not.toContain((await asker()).name);
});

test("what is resolved, set aside, not handed on or under a name shows nothing", async () => {
  const post = await unnamed();
  const item = await it.report(post);
  expect((await press("orla", item)).status).toBe(404);
  await (await site.as("joelle")).post(`${queue}/${item}/hand-on`, { note: "Please look at it." });
  await (await site.as("orla")).post(`/admin/handed-on/${item}/resolve`, {
    words: "We have spoken with them.",
  });
  const resolved = await press("orla", item);
  expect([resolved.status, resolved.text.includes("Already resolved by")]).toEqual([409, true]);
  const named = await handedOn(await it.say("By my name.", "lena"));
  const page = await (await site.as("orla")).get(at(named));
  expect(page.text).toContain("This post carries its author’s name.");
  expect((await (await site.as("orla")).get("/admin/handed-on")).text).not.toContain(at(named));
  expect((await press("orla", named)).status).toBe(409);
  const aside = await it.report(await unnamed(), "graham", "patient");
  expect((await press("orla", aside)).status).toBe(409);
  expect(await entries()).toEqual([]);
});

test("whoever speaks with the database as the site does gets no name for a question that they take back", async () => {
  const item = await handedOn(await unnamed());
  const ask = [`select verbs.ask_whose_alias(item => $1, why => $2)`, [item, reason]] as const;
  const answer = [`select * from verbs.whose_alias(item => $1)`, [item]] as const;
  const names = await as(site.database, "moderator with a look", async (app) => {
    const before = await app.query(answer[0], [...answer[1]]);
    await app.query(ask[0], [...ask[1]]);
    const after = await app.query(answer[0], [...answer[1]]);
    return [...before.rows, ...after.rows];
  });
  expect(names).toEqual([]);
  expect(await entries()).toEqual([]);
  await press("orla", item);
  // What one of them asked answers nobody else.
  await (await site.as("noor")).post("/admin/cohorts/pediatric-pt/look", {
    reason: "The same matter, once more.",
  });
  const others = await as(
    site.database,
    "moderator without a look",
    async (app) => (await app.query(answer[0], [...answer[1]])).rows,
  );
  expect(others).toEqual([]);
});
