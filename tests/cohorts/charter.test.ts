import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const home = "/c/pediatric-pt";

async function publish() {
  const noor = await site.as("noor");
  const answer = await noor.post("/admin/cohorts/pediatric-pt/charter/new", {
    charter: "## What is new\n\nWe meet on Mondays.",
  });
  expect(answer.location).toBe("/admin/cohorts/pediatric-pt?done=published");
}

test("a new version closes the cohort to each member until they accept it", async () => {
  const wendell = await site.as("wendell");
  expect((await wendell.get(home)).status).toBe(200);
  expect((await wendell.get(`${home}/charter`)).text).toContain("You accepted this version");

  await publish();
  expect((await wendell.get(home)).location).toBe(`${home}/charter`);
  expect((await wendell.get(`${home}/people`)).location).toBe(`${home}/charter`);
  const charter = await wendell.get(`${home}/charter`);
  expect(charter.status).toBe(200);
  expect(charter.text).toContain("The charter has changed.");
  expect(charter.text).toContain("We meet on Mondays.");
  expect((await wendell.get("/cohorts")).text).toContain("Charter to accept");

  const accepted = await wendell.post(`${home}/charter/accept`, { version: "2" });
  expect(accepted.location).toBe(home);
  expect((await wendell.get(home)).status).toBe(200);
  const after = await wendell.get(`${home}/charter`);
  expect(after.text).toContain("You accepted this version");
  expect(after.text).toContain("Earlier versions");

  // Imani has not accepted, so for her it stays closed.
  expect((await (await site.as("imani")).get(home)).location).toBe(`${home}/charter`);
});

test("accepting a version that changed meanwhile is refused with a sentence, and nothing is accepted", async () => {
  const ruth = await site.as("ruth");
  const answer = await ruth.post(`${home}/charter/accept`, { version: "1" });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("The charter changed while you read it");
  expect((await ruth.get(home)).location).toBe(`${home}/charter`);
  expect((await ruth.post(`${home}/charter/accept`, { version: "x" })).status).toBe(400);
});

test("the address that takes the acceptance leads to the charter when it is opened", async () => {
  for (const key of ["ruth", "wendell"]) {
    const answer = await (await site.as(key)).get(`${home}/charter/accept`);
    expect(answer.location, key).toBe(`${home}/charter`);
  }
});

test("someone who has accepted is not told otherwise when an old page is sent again", async () => {
  const answer = await (await site.as("wendell")).post(`${home}/charter/accept`, { version: "1" });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("You have accepted the charter");
  expect(answer.text).not.toContain("not accepted yet");
});

test("accepting twice keeps the first date, and is in the audit log once", async () => {
  const anneke = await site.as("anneke");
  for (let time = 0; time < 2; time++)
    expect((await anneke.post(`${home}/charter/accept`, { version: "2" })).location).toBe(home);
  const { rows } = await site.database.owner.query(
    "select from audit_entry where action = 'charter.accepted' and member_id = $1 and cohort_id = $2",
    [member("anneke"), cohort("pediatric")],
  );
  expect(rows).toHaveLength(1);
});

test.each(["eero", "callum", "kiyoko", "noor"])(
  "%s, who does not attend, finds no charter there",
  async (key) => {
    const person = await site.as(key);
    const foreign = await person.get(`${home}/charter`);
    expect(foreign.status).toBe(404);
    expect((await person.post(`${home}/charter/accept`, { version: "2" })).status).toBe(404);
  },
);

test("a moderator with a look reads the charter and cannot accept it", async () => {
  const orla = await site.as("orla");
  const answer = await orla.get(`${home}/charter`);
  expect(answer.status).toBe(200);
  expect(answer.text).not.toContain("Accept the charter");
  expect((await orla.post(`${home}/charter/accept`, { version: "2" })).status).toBe(404);
});

test("a preview shows the charter as it will look, keeps what was typed, and publishes nothing", async () => {
  const noor = await site.as("noor");
  const answer = await noor.post("/admin/cohorts/pediatric-pt/charter/preview", {
    charter: "## Not yet\n\n<script>alert(1)</script>",
  });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("Not yet</h4>");
  expect(answer.text).toContain("## Not yet");
  expect(answer.text).not.toContain("<script>alert(1)");
  const { rows } = await site.database.owner.query("select charter_version from cohort where id = $1", [
    cohort("pediatric"),
  ]);
  expect(rows[0].charter_version).toBe(2);
});
