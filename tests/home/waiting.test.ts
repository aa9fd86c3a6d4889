// What seldom waits on the start page is asked for where it may be there, and is shown whenever it is.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { askAboutContract } from "#tests/contracts/asked-question.ts";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { startWithNothingNew } from "#tests/support/nothing-new.ts";
import type { Pristine } from "#tests/support/pristine.ts";
import type { Site } from "#tests/support/site.ts";

let site: Site;
let pristine: Pristine;
let wendell: Browser;

beforeAll(async () => {
  ({ site, wendell, pristine } = await startWithNothingNew());
});
beforeEach(async () => {
  await pristine.restore();
  await run("update contract_question set decision_needed_by = null");
  await run("update upkeep set asks = false, asked_version = null, asked_at = null");
});
afterAll(async () => {
  await pristine?.close();
  await site?.stop();
});

const run = (text: string, values: unknown[] = []) => site.database.owner.query(text, values);
const home = async () => (await wendell.get("/")).text.replaceAll("<!-- -->", "");

/** Keeps a text of Wendell's as a draft of Pediatric PT. */
const keep = (place: string, { title = "", why = "", form = "a-form" }) =>
  run(
    "insert into draft (member_id, cohort_id, place, kind, title, why, client_key) values ($1, $2, $3, 'discussion', $4, $5, $6)",
    [member("wendell"), cohort("pediatric"), place, title, why, form],
  );

/** Tells Wendell of something, which then waits in his inbox. */
const tell = (room: number | null, kind: string, subject: number) =>
  run("select helpers.notify(m => $1, what => 'reply', cohort => $2, subject_kind => $3, subject_id => $4)", [
    ...[member("wendell"), room, kind, subject],
  ]);

/** How many statements the start page takes. */
async function statements(): Promise<number> {
  const lines = () => (site.log().match(/^\{.*"msg":"request".*\}$/gm) ?? []).map((line) => JSON.parse(line));
  const before = lines().length;
  await home();
  await expect.poll(() => lines().length).toBe(before + 1);
  return lines().at(-1).statements;
}

test("a start page on which nothing seldom waits asks for seven things, and for one more where all of it waits", async () => {
  const question = await askAboutContract(site.database, "maribel", null);
  await tell(cohort("pediatric"), "thread", question.thread);
  expect(await statements()).toBe(7);
  await run("update contract_question set decision_needed_by = current_date + 3 where thread_id = $1", [
    question.thread,
  ]);
  await tell(null, "practice", practice("quillbrook"));
  await keep("new~1", { title: "What came back", why: "locked" });
  await keep("new", { title: "What was begun" });
  const text = await home();
  expect(text).toMatch(/Decides in \d days\. Have you been through it\?/);
  expect(text).toContain(`/c/pediatric-pt/threads/${question.number}?from=home`);
  expect(text).toContain("What came back");
  expect(text).toContain("What was begun");
  expect(await statements()).toBe(8);
});

test("of one text that was begun the page says which, of several how many", async () => {
  await keep("new", { title: "The first" });
  expect(await home()).toMatch(/The first.*Begun, not posted\./s);
  await keep("4", { title: "The second" });
  const both = await home();
  expect(both).toContain("2 texts that you began");
  expect(both).not.toContain("Begun, not posted.");
});

test("a text without words is begun once a file lies in it, and not before", async () => {
  await keep("4", { form: "without-words" });
  expect(await home()).not.toContain("Begun, not posted.");
  await run(
    `insert into file (member_id, for_cohort, form_key, name, type, size, sha256)
     values ($1, $2, 'without-words', 'notes.pdf', 'application/pdf', 5, repeat('a', 64))`,
    [member("wendell"), cohort("pediatric")],
  );
  expect(await home()).toContain("Begun, not posted.");
  await keep("new", { title: "With words", form: "with-words" });
  expect(await home()).toContain("2 texts that you began");
});

test("what came back stands there with its reason, but for one without anything in it", async () => {
  await keep("new~1", { why: "locked" });
  expect(await home()).not.toContain("It is kept.");
  await keep("new~2", { title: "For later", why: "charter" });
  expect(await home()).toMatch(/For later.*It is kept\./s);
});

/** What may wait for a member, by a question of the cohorts given that is decided in these years. */
async function mayWait(who: string, cohorts: number[], year: number): Promise<string[]> {
  const { rows } = await site.database.asMember(who, (app) =>
    app.query(
      `select coalesce(verbs.what_may_wait(cohorts => $1, today => make_date($2, 1, 1), decided_by => make_date($2, 12, 31),
         asked_since => now()), '{}') as parts`,
      [cohorts, year],
    ),
  );
  return rows[0].parts;
}

test("of a question that is decided soon only those are told who sit there, and nobody once it was set aside", async () => {
  const { thread } = await askAboutContract(site.database, "maribel", null);
  await run("update contract_question set decision_needed_by = '2031-05-05' where thread_id = $1", [thread]);
  const both = [cohort("pediatric"), cohort("rural")];
  expect(await mayWait("wendell", both, 2031)).toEqual(["deciding"]);
  expect(await mayWait("wendell", both, 2032)).toEqual([]);
  expect(await mayWait("wendell", [cohort("rural")], 2031)).toEqual([]);
  expect(await mayWait("eero", both, 2031)).toEqual([]);
  await run("update post set removed_at = now(), set_aside_at = now() where thread_id = $1", [thread]);
  expect(await mayWait("wendell", both, 2031)).toEqual([]);
});

test("what an inbox holds beside conversations is listed among them, on the start page too", async () => {
  const { thread } = await askAboutContract(site.database, "maribel", null);
  const listed = async (path: string) =>
    (await wendell.get(path)).text.match(/class="row row-unread" id="row-/g)?.length ?? 0;
  await tell(cohort("pediatric"), "thread", thread);
  expect([await listed("/inbox"), await listed("/")]).toEqual([1, 1]);
  await tell(null, "practice", practice("quillbrook"));
  expect([await listed("/inbox"), await listed("/")]).toEqual([2, 2]);
});
