import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, emailOf } from "#tests/support/cast.ts";
import { notRunningYet } from "#tests/support/not-running.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await notRunningYet(site.database, "rural");
});
afterAll(() => site.stop());

const brook = { name: "Brook Pediatrics", town: "Worthington", state: "OH", email: "dana@brook.example" };

/** How many there are of everything that adding a practice makes. An invitation brings its mail; the queue has other jobs as well. */
async function counts() {
  const { rows } = await site.database.owner.query(
    `select (select count(*)::int from practice) as practices, (select count(*)::int from invitation) as invitations,
       (select count(*)::int from seat) as seats, (select count(*)::int from audit_entry) as entries`,
  );
  return rows[0];
}

test("one form adds a practice, invites its owner and gives it a seat", async () => {
  const noor = await site.as("noor");
  const form = await noor.get("/admin/practices/new?cohort=pediatric-pt-rural");
  expect(form.text).toMatch(/<option value="pediatric-pt-rural" selected=""/);
  const done = await noor.post("/admin/practices/new", {
    ...brook,
    cohort: "pediatric-pt-rural",
    why: "Two states away from everybody there.",
    ownerName: "Dana",
  });
  expect(done.location).toMatch(/^\/admin\/practices\/\w{14}\?done=added$/);
  const page = await noor.get(done.location!);
  expect(page.text).toContain("The practice is added and sits in");
  expect(page.text).toContain("dana@brook.example");
  expect(page.text).toContain("Copy the link. ");
  const { rows } = await site.database.owner.query(
    `select p.zip, i.practice_role, i.invitee_name, s.cohort_id from practice p join invitation i on i.practice_id = p.id
     join seat s on s.practice_id = p.id where p.name = $1`,
    [brook.name],
  );
  expect(rows).toEqual([
    { zip: "", practice_role: "owner", invitee_name: "Dana", cohort_id: cohort("rural") },
  ]);
});

test("the owner finds their name on the invitation, and what they are let into", async () => {
  const noor = await site.as("noor");
  const { location } = await noor.post("/admin/practices/new", {
    ...{ ...brook, name: "Hill Therapy", email: "ben@hill.example" },
    ...{ cohort: "pediatric-pt-rural", ownerName: "Ben Oakes", why: "Two states away from everybody." },
  });
  const list = await noor.get(location!);
  const id = /\/admin\/invitations\/(\d+)\/again/.exec(list.text)![1];
  const link = /\/invitation\?token=[\w-]+/.exec((await noor.get(`/admin/invitations/${id}`)).text)![0];
  const ben = await site.as(null);
  const page = (await ben.get(link)).location!;
  const { text } = await ben.get(page);
  expect(text).toContain('value="Ben Oakes"');
  for (const words of ["What it is.", "Who invites you.", "Who reads what you write.", "What it takes."])
    expect(text).toContain(words);
  // Accepting leads to the charter, the charter to a first post that is begun, and that home.
  const answers = { name: "Ben Oakes", timeZone: "America/Denver", password: "seven slow barges" };
  expect((await ben.post(page, answers)).location).toBe("/welcome");
  expect((await ben.get("/welcome")).location).toBe("/c/pediatric-pt-rural/charter");
  const home = await ben.get("/");
  expect(home.text).toContain("Welcome, Ben");
  expect(home.text).toContain("First, the charter.");
  expect(home.text).not.toMatch(/All read|no seat yet/i);
  const accepted = await ben.post("/c/pediatric-pt-rural/charter/accept", { version: "1" });
  expect(accepted.location).toBe("/c/pediatric-pt-rural/ask?hello=1");
  const hello = await ben.get(accepted.location!);
  expect(hello.text).toContain('value="Hello from Ben Oakes, Hill Therapy"');
  expect(hello.text).toMatch(/value="discussion"[^>]*checked|checked=""[^>]*value="discussion"/);
  expect(hello.text).toContain("I am new at this table");
});

test("what is wrong stands beside its field, and nothing is half done", async () => {
  const noor = await site.as("noor");
  const before = await counts();
  const missing = await noor.post("/admin/practices/new", {
    name: "",
    town: "",
    state: "OZ",
    email: "nobody",
  });
  expect(missing.status).toBe(400);
  for (const words of [
    "Enter the practice’s name.",
    "Enter the town.",
    "Choose the state.",
    "Enter an email",
  ])
    expect(missing.text).toContain(words);
  const wrong = async (fields: object, id: string, says: string) => {
    const answer = await noor.post("/admin/practices/new", { ...brook, name: "Another", ...fields });
    expect(answer.status, says).toBe(400);
    const beside = new RegExp(`id="${id}-error"[^]*?</p>`).exec(answer.text)?.[0];
    expect(beside).toContain(says);
    expect(answer.text).toContain('value="Worthington"');
  };
  await wrong({ email: emailOf("noor") }, "email", "That is your own email.");
  await wrong({ name: brook.name.toUpperCase() }, "name", "already");
  // The fifth practice has signed meanwhile.
  await wrong({ cohort: "pediatric-pt-rural" }, "cohort", "is asked before another practice comes.");
  await notRunningYet(site.database, "rural");
  await wrong({ cohort: "pediatric-pt-rural" }, "cohort", "Write down why it does not.");
  await wrong({ cohort: "no-such-cohort" }, "cohort", "Choose a cohort from the list.");
  await site.database.owner.query(
    "update cohort set capacity = (select count(*) from seat where cohort_id = $1 and until is null) where id = $1",
    [cohort("rural")],
  );
  await wrong({ cohort: "pediatric-pt-rural" }, "cohort", "Every seat is taken.");
  expect(await counts()).toEqual(before);
});
