import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, emailOf, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
const uid: Record<string, string> = {};
beforeAll(async () => {
  site = await startSite();
  for (const key of ["maribel", "desmond", "kiyoko", "imani"])
    uid[key] = (
      await site.database.owner.query("select uid from person where id = $1", [member(key)])
    ).rows[0].uid;
});
afterAll(() => site.stop());

async function seatOf(practiceKey: string): Promise<number> {
  const { rows } = await site.database.owner.query(
    "select id from seat where cohort_id = $1 and practice_id = $2 and until is null",
    [cohort("pediatric"), practice(practiceKey)],
  );
  return rows[0].id;
}

const profile = {
  name: "Saltwillow Kids PT",
  town: "Corvallis",
  state: "OR",
  zip: "97330",
  "disciplines[]": ["pt"],
  website: "http://saltwillowkids.example/new",
  description: "Toe walkers welcome.",
};

test("an owner keeps the practice's profile; a director and staff read it", async () => {
  const maribel = await site.as("maribel");
  expect((await maribel.post("/practice/edit", profile)).location).toBe("/practice?done=saved");
  expect((await maribel.get("/practice?done=saved")).text).toContain("The profile is saved.");
  for (const key of ["desmond", "kiyoko"]) {
    const person = await site.as(key);
    expect((await person.get("/practice")).text).toContain("Toe walkers welcome.");
    expect((await person.get("/practice")).text).not.toContain("Edit the profile");
    for (const path of ["/practice/edit", "/practice/invite", `/practice/people/${uid.maribel}`])
      expect((await person.get(path)).status, path).toBe(403);
    expect((await person.post("/practice/edit", profile)).status).toBe(403);
  }
});

test("a refused attempt is in the audit log", async () => {
  const { rows } = await site.database.owner.query(
    "select distinct detail from audit_entry where action = 'access.refused' and actor_id = $1",
    [member("desmond")],
  );
  expect(rows.map((row) => row.detail)).toContain("/practice/edit");
});

test("saving what is there already is no entry in the audit log", async () => {
  const maribel = await site.as("maribel");
  const count = async () =>
    (
      await site.database.owner.query(
        "select count(*)::int as n from audit_entry where action = 'practice.changed'",
      )
    ).rows[0].n;
  await maribel.post("/practice/edit", profile);
  const before = await count();
  await maribel.post("/practice/edit", profile);
  expect(await count()).toBe(before);
});

test("someone without a practice gets a kind page, and nothing behind it", async () => {
  const noor = await site.as("noor");
  const page = await noor.get("/practice");
  expect(page.status).toBe(200);
  expect(page.text).toContain("You do not belong to a practice here");
  for (const path of ["/practice/edit", "/practice/invite", "/practice/seats/1"])
    expect((await noor.get(path)).status, path).toBe(404);
});

test("an owner invites, sends again and revokes; a foreign invitation is not there", async () => {
  const maribel = await site.as("maribel");
  const form = { email: " New.Person@Saltwillow.example ", role: "staff" };
  expect((await maribel.post("/practice/invite", form)).location).toBe("/practice?done=invited");
  expect((await maribel.get("/practice")).text).toContain("new.person@saltwillow.example");
  const open = async () =>
    (
      await site.database.owner.query(
        "select id from invitation where email = 'new.person@saltwillow.example' and revoked_at is null",
      )
    ).rows.map((row) => row.id);
  const [first] = await open();
  const early = await maribel.post(`/practice/invitations/${first}/again`);
  expect(early.status).toBe(429);
  expect(early.text).toContain("This invitation was made a moment ago.");
  await site.database.owner.query(
    "update invitation set created_at = now() - interval '61 minutes' where id = $1",
    [first],
  );
  expect((await maribel.post(`/practice/invitations/${first}/again`)).location).toBe("/practice?done=again");
  const after = await open();
  expect(after).toHaveLength(1);
  expect(after[0]).not.toBe(first);
  const imani = await site.as("imani");
  expect((await imani.post(`/practice/invitations/${after[0]}/revoke`)).status).toBe(404);
  expect((await (await site.as("desmond")).post(`/practice/invitations/${after[0]}/revoke`)).status).toBe(
    403,
  );
  expect((await (await site.as("desmond")).get("/practice")).text).not.toContain("new.person@");
  expect((await maribel.post(`/practice/invitations/${after[0]}/revoke`)).location).toBe(
    "/practice?done=revoked",
  );
  expect((await maribel.get(`/practice/invitations/${after[0]}/again`)).status).toBe(404);
});

test("an invitation that cannot be sent says why, and keeps what was typed", async () => {
  const maribel = await site.as("maribel");
  const here = await maribel.post("/practice/invite", { email: emailOf("desmond"), role: "owner" });
  expect(here.status).toBe(409);
  expect(here.text).toContain("already belongs to this practice");
  expect(here.text).toContain(emailOf("desmond"));
  const wrong = await maribel.post("/practice/invite", { email: "nobody", role: "king" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("Enter an email");
  expect(wrong.text).toContain("Choose a role.");
});

test("an owner chooses who attends, and it holds from the next request", async () => {
  const maribel = await site.as("maribel");
  const kiyoko = await site.as("kiyoko");
  const seat = await seatOf("saltwillow");
  expect((await kiyoko.get("/c/pediatric-pt")).status).toBe(404);
  const chosen = [uid.maribel!, uid.kiyoko!];
  expect((await maribel.post(`/practice/seats/${seat}`, { "attends[]": chosen })).location).toBe(
    "/practice?done=attendees",
  );
  expect((await kiyoko.get("/c/pediatric-pt")).location).toBe("/c/pediatric-pt/charter");
  expect((await (await site.as("desmond")).get("/c/pediatric-pt")).status).toBe(404);
  await kiyoko.post("/c/pediatric-pt/charter/accept", { version: "1" });
  expect((await kiyoko.get("/c/pediatric-pt")).status).toBe(200);
  await maribel.post(`/practice/seats/${seat}`, { "attends[]": [uid.maribel!] });
  expect((await kiyoko.get("/c/pediatric-pt")).status).toBe(404);
});

test("nobody else chooses for the practice, and an owner chooses only their own people", async () => {
  const seat = await seatOf("saltwillow");
  expect((await (await site.as("desmond")).post(`/practice/seats/${seat}`, {})).status).toBe(403);
  expect((await (await site.as("imani")).post(`/practice/seats/${seat}`, {})).status).toBe(404);
  const maribel = await site.as("maribel");
  const names = async () =>
    (
      await site.database.owner.query("select member_id from attendee where seat_id = $1 and until is null", [
        seat,
      ])
    ).rows.map((row) => row.member_id);
  const before = await names();
  await maribel.post(`/practice/seats/${seat}`, { "attends[]": [uid.maribel!, uid.imani!] });
  expect(await names()).toEqual(before);
  expect((await maribel.get(`/practice/seats/${await seatOf("quillbrook")}`)).status).toBe(404);
  expect((await maribel.get("/practice/seats/x")).status).toBe(404);
});

test("an owner chooses for a cohort whose charter they have not accepted themselves", async () => {
  await site.database.owner.query("delete from charter_acceptance where member_id = $1 and cohort_id = $2", [
    member("maribel"),
    cohort("pediatric"),
  ]);
  const maribel = await site.as("maribel");
  expect((await maribel.get(`/practice/seats/${await seatOf("saltwillow")}`)).status).toBe(200);
});

test("removing someone asks first, and the last owner stays", async () => {
  const maribel = await site.as("maribel");
  const page = `/practice/people/${uid.desmond}`;
  expect((await maribel.get(`${page}/remove`)).text).toContain(
    "Remove Desmond Farrow from Saltwillow Kids PT?",
  );
  expect((await maribel.post(`${page}/remove`)).location).toBe("/practice?done=removed");
  expect((await (await site.as("desmond")).get("/practice")).text).toContain(
    "You do not belong to a practice here",
  );
  const last = await maribel.post(`/practice/people/${uid.maribel}/remove`);
  expect(last.status).toBe(409);
  expect(last.text).toContain("A practice needs an owner.");
  const less = await maribel.post(`/practice/people/${uid.maribel}`, { role: "staff" });
  expect(less.status).toBe(409);
  expect((await maribel.post(`/practice/people/${uid.kiyoko}`, { role: "owner" })).location).toBe(
    "/practice?done=role",
  );
  expect((await maribel.post(`/practice/people/${uid.imani}/remove`)).status).toBe(404);
});
