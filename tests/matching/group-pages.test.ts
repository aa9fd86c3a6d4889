// The pages of a group that is formed: what an owner and a moderator see and do at each step, as a browser without script does.
import { afterAll, beforeAll, expect, test } from "vitest";
import { practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { comers, judgeAll, stepsOf } from "./forming-steps.ts";

let site: Site;
let steps: ReturnType<typeof stepsOf>;
let group: string;
let [own, lead] = ["", ""];
const all = Object.values(comers);

beforeAll(async () => {
  site = await startSite();
  steps = stepsOf(site.database);
  await judgeAll(site.database);
  group = await steps.form();
  await steps.choose(group, Object.keys(comers));
  [own, lead] = [`/groups/${group}`, `/moderation/forming/${group}`];
});
afterAll(() => site.stop());

const rows = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows;
const uidOf = async (key: string) =>
  (await rows("select uid from practice where id = $1", [practice(key)]))[0].uid;
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a moderator sees who is in a draft, and asks for consent until a day that is still to come", async () => {
  const noor = await site.as("noor");
  const { text } = await noor.get(lead);
  expect(text).toContain("Sorrelbank");
  expect(text).toContain("Ask for consent");
  for (const until of [day(-2), "", "2027-02-31"]) {
    const wrong = await noor.post(`${lead}/ask`, { day: until });
    expect([wrong.status, /id="day-error"|aria-invalid="true"/.test(wrong.text)], until).toEqual([400, true]);
  }
  expect((await noor.post(`${lead}/ask`, { day: day(7) })).location).toBe(`${lead}?done=consent`);
  expect((await noor.post(`${lead}/ask`, { day: day(7) })).status).toBe(409);
});

test("an applicant is asked on their home and in their inbox, reads no name, and answers", async () => {
  const ines = await site.as("ines");
  expect((await ines.get("/applying")).text).toContain(`href="${own}"`);
  expect((await ines.get("/inbox")).text).toContain("Would your practice come to");
  const { text } = await ines.get(own);
  expect(text).toContain("5 other practices like yours");
  expect(text).toMatch(/The nearest is about \d+0 miles away/);
  for (const name of ["Sorrelbank", "Yarrowmead", "Tidewrack"]) expect(text).not.toContain(name);
  expect((await ines.post(`${own}/consent`, { answer: "maybe" })).status).toBe(400);
  expect((await ines.post(`${own}/consent`, { answer: "yes" })).location).toBe(own);
  expect((await ines.get(own)).text).toContain("You have said yes.");
  // Who works there, and an owner who is not asked, find nothing.
  for (const key of ["kaisa", "joelle", "noor"])
    expect((await (await site.as(key)).get(own)).status, key).toBe(404);
});

test("names are shown once all have answered, an objection goes to the moderators, and their answer comes back", async () => {
  for (const key of all) await (await site.as(key)).post(`${own}/consent`, { answer: "yes" });
  const noor = await site.as("noor");
  expect((await noor.post(`${lead}/names`, { day: day(5) })).text).toContain("at least ten days");
  expect((await noor.post(`${lead}/names`, { day: day(12) })).location).toBe(`${lead}?done=names`);
  const eero = await site.as("eero");
  const { text } = await eero.get(own);
  for (const name of ["Yarrowmead", "Thistlewick", "That is you."]) expect(text).toContain(name);
  const reason = "We serve the same school district.";
  expect((await eero.post(`${own}/object`, { about: "", why: " " })).status).toBe(400);
  const about = await uidOf("yarrowmead");
  expect((await eero.post(`${own}/object`, { about, why: reason })).location).toBe(`${own}?done=objected`);
  expect((await eero.get(own)).text).toContain(reason);
  expect((await (await site.as("graciela")).get(own)).text).not.toContain(reason);
  expect((await noor.get(lead)).text).toContain(reason);
  const [{ uid }] = await rows("select uid from objection");
  await steps.timePasses(group);
  expect((await noor.post(`${lead}/charter`, { day: day(7) })).text).toContain("An objection waits.");
  const words = "You serve two different districts.";
  expect((await noor.post(`${lead}/objections/${uid}`, { words })).location).toBe(`${lead}?done=decided`);
  expect((await eero.get(own)).text).toContain(words);
  expect((await eero.get("/inbox")).text).toContain("The moderators have answered your objection");
});

test("each signs the charter, the applicant as well; the group begins with the fifth, who is in it at once", async () => {
  const noor = await site.as("noor");
  expect((await noor.post(`${lead}/charter`, { day: day(7) })).location).toBe(`${lead}?done=charter`);
  const ines = await site.as("ines");
  expect((await ines.get(own)).text).toContain("/c/coastal/charter");
  expect((await ines.get("/c/coastal/charter")).status).toBe(200);
  expect((await ines.post("/c/coastal/charter/accept", { version: "1" })).location).toBe(
    `${own}?done=signed`,
  );
  expect((await ines.get(own)).text).toContain("1 of 6 practices has signed");
  expect((await ines.get("/c/coastal")).status).toBe(404);
  for (const key of all.slice(0, 3))
    await (await site.as(key)).post("/c/coastal/charter/accept", { version: "1" });
  expect((await (await site.as("eero")).get("/c/coastal/ask")).status).toBe(404);
  const dallin = await site.as("dallin");
  const answer = await dallin.post("/c/coastal/charter/accept", { version: "1" });
  expect(answer.location).toMatch(/^\/c\/coastal/);
  expect((await ines.get("/c/coastal")).status).toBe(200);
  expect((await ines.get(own)).text).toContain("The group has begun.");
  expect((await noor.get(lead)).text).toContain("The group has begun.");
});

test("a practice that waits is let into a cohort that runs, with a moderator's note where it is to be reviewed", async () => {
  await site.database.owner.query("update cohort set capacity = 20 where slug = 'pediatric-pt-rural'");
  const noor = await site.as("noor");
  const at = `/moderation/forming/join/${await uidOf("ebbstone")}`;
  expect((await noor.get(at)).text).toContain("Pediatric PT, rural");
  expect((await noor.post(at, { cohort: "", reason: "" })).status).toBe(400);
  const [{ id }] = await rows("select id from cohort where slug = 'pediatric-pt-rural'");
  const fits = { cohort: String(id), reason: "It is far from all of them." };
  const { location } = await noor.post(at, fits);
  const joining = location!.replace("?done=opened", "");
  expect(joining).toMatch(/^\/moderation\/forming\/[a-z0-9]{14}$/);
  // What its pairs rested on has changed since, and nothing is noted about that.
  await site.database.owner.query("update judged_practice set complete = false where practice_id = $1", [
    practice("ebbstone"),
  ]);
  await site.database.owner.query("delete from review_note where $1 in (low_id, high_id)", [
    practice("ebbstone"),
  ]);
  expect((await noor.get(joining)).text).toContain("Note why they do not compete");
  expect((await noor.post(`${joining}/ask`, { day: day(7) })).text).toContain("have to be looked at first");
  const note = `${joining}/notes/${await uidOf("ebbstone")}/${await uidOf("sorrelbank")}`;
  expect((await noor.post(note, { words: "Two mountain ranges lie between them." })).location).toBe(
    `${joining}?done=noted`,
  );
  expect((await noor.get(joining)).text).toContain("Two mountain ranges lie between them.");
  expect((await noor.post(`${joining}/give-up`, { words: "We look elsewhere." })).location).toBe(joining);
});

test("who is left out reads that on the page of the group, and nothing of the others", async () => {
  await site.database.owner.query("update cohort set slug = 'coastal-one' where slug = 'coastal'");
  const second = await steps.form();
  await steps.choose(second, [
    "fernhithe",
    "ebbstone",
    "copperleigh",
    "stonewether",
    "lintwell",
    "tarrowdale",
  ]);
  await judgeAll(site.database);
  await steps.ask(second);
  const noor = await site.as("noor");
  const at = `/moderation/forming/${second}`;
  const words = "Another group fits you better.";
  expect((await noor.post(`${at}/places/${await uidOf("ebbstone")}/leave-out`, { words })).location).toBe(
    `${at}?done=left-out`,
  );
  const saskia = await site.as("saskia");
  expect((await saskia.get(`/groups/${second}`)).text).toContain("Your practice has no place in this group.");
  expect((await saskia.get("/inbox")).text).toContain(words);
  expect((await noor.post(`${at}/extend`, { day: day(3) })).text).toContain("Choose a later day");
  expect((await noor.post(`${at}/extend`, { day: day(20) })).location).toBe(`${at}?done=extended`);
  expect((await noor.post(`${at}/back`, { words: "We look once more." })).location).toBe(`${at}?done=back`);
  const wade = await site.as("wade");
  expect((await wade.get(`/groups/${second}`)).text).toContain("The moderators are changing this group.");
  expect((await wade.get("/inbox")).text).toContain("We look once more.");
});
