// Who hears that something was reported, who may decide it, and who never learns of it.
import { expect, test } from "vitest";
import { mailTo } from "#tests/accounts/mailbox.ts";
import { cohort, emailOf, member, persona } from "#tests/support/cast.ts";
import type { Site } from "#tests/support/site.ts";
import { home, onSiteWithoutReports, queue, reporting } from "./leading.ts";

let site: Site;
let it: ReturnType<typeof reporting>;

onSiteWithoutReports((made) => {
  site = made;
  it = reporting(made);
});

const lined = (text: string) => text.replaceAll("<!-- -->", "");

test("who leads the cohort hears of a report in the inbox, on home, on a tab with its count and by mail", async () => {
  const post = await it.say("Hummingbird words.");
  await it.report(post);
  const thread = /threads\/(\d+)/.exec(post)![1]!;
  const joelle = await site.as("joelle");
  const about = `${queue}?thread=${thread}&amp;post=1`;
  expect((await joelle.get("/inbox")).text).toContain(`href="${about}&amp;`);
  expect((await joelle.get("/")).text).toContain("A report waits for you in Pediatric PT");
  const tabs = /aria-label="In this cohort">.*?<\/nav>/s;
  expect(lined(tabs.exec((await joelle.get(home)).text)![0])).toMatch(
    new RegExp(`href="${queue}"[^>]*>Reports<span class="count">1`),
  );
  const mail = await mailTo(site.database, "notification", emailOf("joelle"));
  expect(mail.subject).toContain("A post was reported");
  expect(mail.body).toContain("You get this because you lead Pediatric PT.");
  for (const words of ["Hummingbird", "Zinnia", "Graham"])
    expect(mail.subject + mail.body).not.toContain(words);
  expect((await joelle.get(about.replace("&amp;", "&"))).text).toContain("Hummingbird words.");
});

test("who does not lead sees no tab, no count and no news of a report", async () => {
  await it.report(await it.say("Hummingbird words."));
  const lena = await site.as("lena");
  for (const path of [home, "/", "/inbox"]) {
    const { text } = await lena.get(path);
    for (const words of [`href="${queue}`, "Reports", "was reported", "A report waits"])
      expect(text).not.toContain(words);
  }
});

test("several reports of one post are told once, until what was told is read", async () => {
  const post = await it.say("Twice reported.");
  await it.report(post, "graham");
  await it.report(post, "lena");
  expect(await it.news("joelle", "reported")).toHaveLength(1);
  const { n } = await it.one("select count(*)::int as n from notification where kind = 'reported'");
  expect(n).toBe(1);
});

test("once it is decided nothing is left to do in the inbox, on home and on the tab", async () => {
  const report = await it.report(await it.say("Kept."));
  const joelle = await site.as("joelle");
  await joelle.post(`${queue}/${report}/keep`, {});
  expect(await it.news("joelle", "reported")).toEqual([]);
  expect((await joelle.get("/")).text).not.toContain("A report waits");
  expect(lined((await joelle.get(home)).text)).toMatch(/>Reports<\/a>/);
});

test("who wrote what was reported never learns of it, also where they lead the cohort", async () => {
  await it.lead("lena", true);
  const post = await it.say("Written by who leads.", "joelle");
  const report = await it.report(post);
  expect(await it.news("joelle", "reported")).toEqual([]);
  expect(await it.news("lena", "reported")).toHaveLength(1);
  const joelle = await site.as("joelle");
  for (const path of [queue, `${queue}?item=${report}`, `${queue}/${report}/keep`, "/", home]) {
    const { text } = await joelle.get(path);
    for (const words of ["Zinnia", "A report waits", "The report"]) expect(text, path).not.toContain(words);
  }
  expect((await joelle.post(`${queue}/${report}/keep`, {})).status).toBe(404);
  expect((await (await site.as("lena")).get(queue)).text).toContain("Zinnia note");
});

test("behind the walls alone, an author who leads sees no report about their post, and decides none", async () => {
  await it.lead("lena", true);
  const report = await it.report(await it.say("Written by who leads.", "joelle"));
  const seen = (key: string) =>
    site.database.asMember(key, async (app) => (await app.query("select id from moderation_item")).rowCount);
  expect([await seen("joelle"), await seen("lena")]).toEqual([0, 1]);
  for (const deed of [
    "decide_report(cohort => $1, item => $2, verdict => 'kept', words => '')",
    "ask_author(cohort => $1, item => $2, words => 'Please')",
  ])
    await expect(
      site.database.asMember("joelle", (app) =>
        app.query(`select verbs.${deed}`, [cohort("pediatric"), report]),
      ),
    ).rejects.toMatchObject({ code: "RT404" });
});

test("what nobody who leads can decide goes to the moderators at once: its author leads alone, or reported it", async () => {
  const ofLeader = await it.report(await it.say("Written by who leads.", "joelle"));
  const byLeader = await it.report(await it.say("Reported by who leads."), "joelle");
  for (const id of [ofLeader, byLeader])
    expect(await it.item(id)).toMatchObject({ decision: "handed_on", decided_by: null, resolved_at: null });
  expect(await it.news("joelle", "reported")).toEqual([]);
  expect(await it.news("graham", "report_handed_on")).toHaveLength(1);
  expect(await it.news("noor", "handed_on")).toEqual([{ kind: "handed_on", detail: "confidential" }]);
  const page = (await (await site.as("noor")).get("/admin/handed-on")).text;
  expect(page).toContain("nobody who leads the cohort could decide it: It shares what should not be shared.");
  for (const words of ["Graham", "Zinnia", "Something was said", "Written by who leads"])
    expect(page).not.toContain(words);
});

test("who leads and reported something leaves it to another who leads, until somebody else reports it as well", async () => {
  await it.lead("lena", true);
  const post = await it.say("Reported by who leads.");
  const report = await it.report(post, "joelle");
  expect(await it.news("joelle", "reported")).toEqual([]);
  expect(await it.news("lena", "reported")).toHaveLength(1);
  const joelle = await site.as("joelle");
  expect((await joelle.get(queue)).text).toContain("Nothing to review");
  const refused = await joelle.post(`${queue}/${report}/keep`, {});
  expect([refused.status, refused.text.includes("You reported this yourself")]).toEqual([409, true]);
  await it.report(post, "graham");
  expect((await joelle.post(`${queue}/${report}/keep`, {})).status).toBe(302);
});

test("nobody reports what they wrote themselves, and what is not there cannot be reported", async () => {
  const post = await it.say("My own words.");
  const own = await (await site.as("wendell")).post(`${post}/report`, { reason: "other", note: "" });
  expect([own.status, own.text.includes("You wrote this post yourself")]).toEqual([409, true]);
  const { rows } = await site.database.owner.query(
    "select t.id, t.cohort_id from thread t where t.cohort_id = any($1) order by t.cohort_id, t.id",
    [[cohort("pediatric"), cohort("rural")]],
  );
  const first = (key: string) => rows.find(({ cohort_id }) => Number(cohort_id) === cohort(key))!.id;
  for (const at of [
    [cohort("pediatric"), first("pediatric"), 9_999],
    [cohort("pediatric"), first("rural"), 1],
    [cohort("rural"), first("rural"), 1],
  ])
    await expect(
      site.database.asMember("wendell", (app) =>
        app.query(
          "select verbs.report_post(cohort => $1, thread => $2, reported => $3, why => 'other', words => '')",
          at,
        ),
      ),
    ).rejects.toMatchObject({ code: "RT404" });
});

test("moderators hear from which cohort and why, by mail too, and never a title, a word or who reported it", async () => {
  const report = await it.report(await it.say("Hummingbird words."), "graham", "rates");
  await (await site.as("joelle")).post(`${queue}/${report}/hand-on`, { note: "Please advise us." });
  const noor = await site.as("noor");
  const inbox = (await noor.get("/inbox")).text;
  expect(inbox).toContain("A report waits for a moderator in");
  expect(inbox).toContain("It names rates, fees or wages");
  expect((await noor.get("/")).text).toContain("A report was handed on to you");
  const mail = await mailTo(site.database, "notification", emailOf("noor"));
  expect(mail.body).toContain("from Pediatric PT");
  for (const text of [inbox, mail.subject, mail.body])
    for (const words of ["Hummingbird", "Something was said", "Zinnia", "Graham", "Please advise"])
      expect(text).not.toContain(words);
});

test("staff whose practice sits in the cohort, and who lacks the second factor, hear nothing of what it hands on", async () => {
  const { owner } = site.database;
  await owner.query(
    "insert into network_role (member_id, role) values ($1, 'moderator'), ($2, 'moderator')",
    [member("wendell"), member("eero")],
  );
  await owner.query("update account set totp_secret = '\\x01' where member_id = $1", [member("wendell")]);
  const report = await it.report(await it.say("About Wendell."));
  await (await site.as("joelle")).post(`${queue}/${report}/hand-on`, { note: "Walnut note" });
  for (const key of ["wendell", "eero"]) expect(await it.news(key, "handed_on"), key).toEqual([]);
  expect(await it.news("noor", "handed_on")).toHaveLength(1);
  const listed = await site.database.asMember(
    "wendell",
    async (app) => (await app.query("select * from verbs.handed_on(before_id => 999999, at_most => 9)")).rows,
  );
  expect(listed).toEqual([]);
  for (const deed of ["resolve_matter", "send_back"])
    await expect(
      site.database.asMember("wendell", (app) =>
        app.query(`select verbs.${deed}(item => $1, words => 'It is nothing.')`, [report]),
      ),
    ).rejects.toMatchObject({ code: "RT404" });
});

test("where every moderator's practice sits in the cohort, they hear of it all the same: somebody has to", async () => {
  const { owner } = site.database;
  await owner.query("delete from network_role");
  await owner.query("insert into network_role (member_id, role) values ($1, 'administrator')", [
    member("wendell"),
  ]);
  await owner.query("update account set totp_secret = '\\x01' where member_id = $1", [member("wendell")]);
  const report = await it.report(await it.say("About Wendell."));
  await (await site.as("joelle")).post(`${queue}/${report}/hand-on`, {});
  expect(await it.news("wendell", "handed_on")).toHaveLength(1);
});

test("who no longer leads, and who is no longer staff, has nothing of it left in the inbox", async () => {
  await it.lead("lena", true);
  const report = await it.report(await it.say("Hummingbird words."));
  await (await site.as("joelle")).post(`${queue}/${report}/hand-on`, {});
  await it.report(await it.say("Another matter."));
  expect(await it.news("lena", "reported")).toHaveLength(1);
  await it.lead("lena", false);
  expect(await it.news("lena", "reported")).toEqual([]);

  const orla = await site.as("orla");
  const badge = async () => /aria-label="Inbox, (\d+) unread"/.exec((await orla.get("/")).text)?.[1] ?? "0";
  expect(await badge()).toBe("1");
  await site.database.owner.query("delete from network_role where member_id = $1", [member("orla")]);
  expect(await badge()).toBe("0");
  expect((await orla.get("/inbox")).text).not.toContain("A report waits for a moderator");
});

test("a report names its author by persona, so that an alias of one who leads is no way around", async () => {
  await it.lead("lena", true);
  const { owner } = site.database;
  const { rows } = await owner.query(
    "insert into persona (cohort_id, kind, name) values ($1, 'alias', 'A member') returning id",
    [cohort("pediatric")],
  );
  await owner.query("insert into persona_owner (cohort_id, persona_id, member_id) values ($1, $2, $3)", [
    ...[cohort("pediatric"), rows[0].id, member("lena")],
  ]);
  const post = await it.say("Written under an alias.");
  const thread = Number(/threads\/(\d+)/.exec(post)![1]);
  await owner.query(
    "update post set persona_id = $1 where cohort_id = $2 and thread_id = (select id from thread where cohort_id = $2 and number = $3)",
    [rows[0].id, cohort("pediatric"), thread],
  );
  await it.report(post);
  expect(await it.news("lena", "reported")).toEqual([]);
  expect(await it.news("joelle", "reported")).toHaveLength(1);
  expect(persona("pediatric", "lena")).not.toBe(rows[0].id);
});
