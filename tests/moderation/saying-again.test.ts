// Nothing stays open without somebody who is told of it.
import { expect, test } from "vitest";
import { cohort, emailOf, member } from "#tests/support/cast.ts";
import type { Site } from "#tests/support/site.ts";
import { onSiteWithoutReports, queue, reporting } from "./leading.ts";

let site: Site;
let it: ReturnType<typeof reporting>;

onSiteWithoutReports((made) => {
  site = made;
  it = reporting(made);
});

const sayAgain = () => site.database.owner.query("select jobs.say_again()");

/** Lets days go by for every report. */
const daysGoBy = (days: number) =>
  site.database.owner.query(
    `update moderation_item set created_at = created_at - make_interval(days => $1), asked_at = asked_at - make_interval(days => $1),
       decided_at = decided_at - make_interval(days => $1), said_again_at = said_again_at - make_interval(days => $1)`,
    [days],
  );

async function mails(key: string, subject: string): Promise<number> {
  const { n } = await it.one(
    "select count(*)::int as n from mail where recipient = $1 and subject like $2",
    ...[emailOf(key), `${subject}%`],
  );
  return n;
}

test("what waits for three days is said again once, and once more after three further days, by mail too", async () => {
  await it.report(await it.say("Nobody decides."));
  const before = await mails("joelle", "A report still waits");
  await sayAgain();
  expect(await it.news("joelle", "report_waits")).toEqual([]);
  await daysGoBy(3);
  await Promise.all([sayAgain(), sayAgain()]);
  await sayAgain();
  expect(await it.news("joelle", "report_waits")).toHaveLength(1);
  await expect.poll(() => mails("joelle", "A report still waits")).toBe(before + 1);
  await daysGoBy(3);
  await sayAgain();
  expect(await it.news("joelle", "report_waits")).toHaveLength(1);
  await expect.poll(() => mails("joelle", "A report still waits")).toBe(before + 2);
});

test("once it is decided, nothing is said again", async () => {
  const item = await it.report(await it.say("Decided in time."));
  await (await site.as("joelle")).post(`${queue}/${item}/keep`, {});
  await daysGoBy(9);
  await sayAgain();
  expect(await it.news("joelle", "report_waits")).toEqual([]);
});

test("what was handed on and waits is said again to the moderators, until one has resolved it", async () => {
  const item = await it.report(await it.say("Handed on."));
  await (await site.as("joelle")).post(`${queue}/${item}/hand-on`, {});
  await daysGoBy(3);
  await Promise.all([sayAgain(), sayAgain()]);
  expect(await it.news("noor", "matter_waits")).toEqual([{ kind: "matter_waits", detail: "confidential" }]);
  const noor = await site.as("noor");
  await noor.post(`/admin/handed-on/${item}/resolve`, { words: "It is dealt with." });
  expect(await it.news("noor", "matter_waits", "handed_on")).toEqual([]);
  await daysGoBy(9);
  await sayAgain();
  expect(await it.news("noor", "matter_waits")).toEqual([]);
});

test("a report that nobody can decide any more goes to the moderators within the hour", async () => {
  const item = await it.report(await it.say("Joelle leaves."));
  await it.lead("joelle", false);
  await sayAgain();
  expect(await it.item(item)).toMatchObject({ decision: "handed_on", decided_by: null });
  expect(await it.news("noor", "handed_on")).toHaveLength(1);
  expect(await it.news("graham", "report_handed_on")).toHaveLength(1);
});

test("who leads and has yet to accept a new charter keeps what waits for them for three days, and no longer", async () => {
  const item = await it.report(await it.say("A new charter comes."));
  await site.database.owner.query("update cohort set charter_version = charter_version + 1 where id = $1", [
    cohort("pediatric"),
  ]);
  await sayAgain();
  expect(await it.item(item)).toMatchObject({ decision: null });
  await daysGoBy(3);
  await sayAgain();
  expect(await it.item(item)).toMatchObject({ decision: "handed_on" });
});

test("who is shut out decides nothing, so that it does not wait for them", async () => {
  const item = await it.report(await it.say("Joelle is shut out."));
  await site.database.owner.query("update account set disabled_at = now() where member_id = $1", [
    member("joelle"),
  ]);
  await sayAgain();
  expect(await it.item(item)).toMatchObject({ decision: "handed_on" });
});
