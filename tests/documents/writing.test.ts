import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { begin, hidden, policy, publish, write } from "./manual-pages.ts";

let site: Site;
let maribel: Browser;
let desmond: Browser;
let kiyoko: Browser;
beforeAll(async () => {
  site = await startSite();
  maribel = await site.as("maribel");
  desmond = await site.as("desmond");
  kiyoko = await site.as("kiyoko");
});
afterAll(() => site.stop());

/** The draft of a document, as it is saved. */
async function draftOf(here: string) {
  const { rows } = await site.database.owner.query(
    "select d.title, d.body, d.fields from document_draft d join document on document.id = d.document_id where uid = $1",
    [here.split("/").at(-1)],
  );
  return rows[0];
}

test("a document begins as a draft with its title, kind, topics and text, and its blanks are found", async () => {
  const begun = await maribel.post("/practice/manual/new", {
    ...{ title: "Attendance", kind: "procedure", body: policy },
    "topics[]": ["Attendance", "Late arrival"],
  });
  expect(begun.status).toBe(302);
  const here = begun.ledTo().split("/edit")[0]!;
  expect((await draftOf(here)).fields).toMatchObject([{ name: "notice_hours", label: "Notice hours" }]);
  const page = await maribel.get(here);
  for (const words of ["Procedure", "Late arrival", "Draft", "Children make progress"])
    expect(page.text).toContain(words);
});

test("what is wrong with a new document is said, and what was typed stays", async () => {
  const answer = await maribel.post("/practice/manual/new", {
    ...{ title: "A", kind: "policy", body: "Words that took an hour." },
    "topics[]": ["Attendance", "Late arrival", "Discharge", "Telehealth"],
  });
  expect(answer.status).toBe(400);
  for (const words of ["at least three letters", "at most three topics", "Words that took an hour."])
    expect(answer.text).toContain(words);
});

test("staff read the manual and cannot write in it; to others it is not there", async () => {
  const here = await begin(maribel);
  expect((await kiyoko.get(here)).status).toBe(200);
  const outside = await site.as("joelle");
  for (const path of ["edit", "publish", "describe", "discard", "share", "changes", "restore?version=1"]) {
    if (path !== "changes") expect((await kiyoko.get(`${here}/${path}`)).status, path).toBe(403);
    expect((await outside.get(`${here}/${path}`)).status, path).toBe(404);
  }
  expect((await kiyoko.post(`${here}/save`, { body: "x" })).status).toBe(403);
  expect((await kiyoko.get("/practice/manual/new")).status).toBe(403);
});

test("the whole text is saved with its title, and everybody sees who saved it", async () => {
  const here = await begin(maribel);
  const saved = await write(maribel, here, {
    title: "Attendance and lateness",
    body: "# Attendance\n\nCome.",
  });
  expect(saved.location).toBe(`${here}?done=saved`);
  expect(await draftOf(here)).toMatchObject({
    title: "Attendance and lateness",
    body: "# Attendance\n\nCome.",
  });
  expect((await desmond.get(`${here}/edit`)).text).toMatch(/<bdi>Maribel Ostrander<\/bdi>[^<]*saved this/);
  expect((await maribel.get(`${here}/edit`)).text).toContain("You<!-- --> saved this");
});

test("one section is edited alone and put back into the whole", async () => {
  const here = await begin(maribel);
  const page = await maribel.get(`${here}/edit?section=late-arrival`);
  expect(page.text).toContain("We hold the room for fifteen minutes.");
  expect(page.text).not.toContain("Children make progress");
  await write(maribel, here, { body: "## Late arrival\n\nWe wait." }, { section: "late-arrival" });
  expect((await draftOf(here)).body).toBe(
    policy.replace("We hold the room for fifteen minutes.", "We wait.").trimEnd(),
  );
  const middle = { section: "notice-of-absence" };
  await write(maribel, here, { body: "## Notice\n\nCall.\n\n## By text\n\nOr write." }, middle);
  expect((await draftOf(here)).body).toBe(
    "# Attendance\n\nChildren make progress when they come.\n\n## Notice\n\nCall.\n\n## By text\n\nOr write.\n\n## Late arrival\n\nWe wait.",
  );
});

test("two people in two sections both keep what they wrote", async () => {
  const here = await begin(maribel);
  const page = (await desmond.get(`${here}/edit?section=late-arrival`)).text;
  await write(
    maribel,
    here,
    { body: "## Notice of absence\n\nA day before, and in writing." },
    { section: "notice-of-absence" },
  );
  const second = { section: "late-arrival", page };
  expect((await write(desmond, here, { body: "## Late arrival\n\nWe wait." }, second)).status).toBe(302);
  const { body } = await draftOf(here);
  expect(body).toContain("A day before, and in writing.");
  expect(body).toContain("We wait.");
  expect(body).not.toContain("fifteen");
});

test("who saves second is shown both, loses nothing, and may then save theirs", async () => {
  const here = await begin(maribel);
  const page = (await desmond.get(`${here}/edit?whole=1`)).text;
  await write(maribel, here, { body: "# Attendance\n\nCome on time." });
  const second = await write(desmond, here, { body: "# Attendance\n\nCome on foot." }, { page });
  expect(second.status).toBe(409);
  expect(second.text).toContain("Maribel Ostrander changed this while you were writing");
  expect(second.text).toMatch(/<textarea[^>]* name="body"[^>]*># Attendance\s+Come on foot\.<\/textarea>/);
  expect(second.text).toMatch(/<del>time\.?<\/del>.*<ins>foot\.?<\/ins>/s);
  expect((await draftOf(here)).body).toBe("# Attendance\n\nCome on time.");
  await write(desmond, here, { body: "# Attendance\n\nCome on foot." }, { page: second.text });
  expect((await draftOf(here)).body).toBe("# Attendance\n\nCome on foot.");
});

test("a section that is gone by the time it is saved is given back to its writer", async () => {
  const here = await begin(maribel);
  const page = (await desmond.get(`${here}/edit?section=late-arrival`)).text;
  await write(maribel, here, { body: "# Attendance\n\nCome." });
  const second = await write(
    desmond,
    here,
    { body: "## Late arrival\n\nWe wait for an hour." },
    { section: "late-arrival", page },
  );
  expect(second.status).toBe(409);
  expect(second.text).toContain("its section is not there any more");
  expect(second.text).toContain("We wait for an hour.");
  expect((await desmond.get(`${here}/edit?section=late-arrival`)).text).toContain("not there any more");
});

test("the script saves while one writes and goes on from there; sent twice it is saved once", async () => {
  const here = await begin(maribel);
  const page = (await maribel.get(`${here}/edit?section=late-arrival`)).text;
  const first = await write(
    maribel,
    here,
    { body: "## Late arrival\n\nWe wait.\n\n## After that\n\nWe go." },
    { section: "late-arrival", by: "save", page },
  );
  const { now } = JSON.parse(first.text);
  const again = await write(
    maribel,
    here,
    { body: "## Late arrival\n\nWe wait.\n\n## After that\n\nWe go." },
    { section: "late-arrival", by: "save", page: fieldsAsPage(now) },
  );
  expect(JSON.parse(again.text)).toEqual({ now });
  await write(
    maribel,
    here,
    { body: "## Late arrival\n\nWe wait longer." },
    { section: "late-arrival", by: "save", page: fieldsAsPage(now) },
  );
  const { body } = await draftOf(here);
  expect(body.split("## Late arrival")).toHaveLength(2);
  expect(body).not.toContain("We go.");
  const late = await write(desmond, here, { body: "## X" }, { section: "late-arrival", by: "save", page });
  expect(JSON.parse(late.text)).toEqual({ now: null });
});

test("the same whole text sent again after a lost answer is saved, and is nobody's conflict", async () => {
  const here = await begin(maribel);
  const page = (await maribel.get(`${here}/edit?whole=1`)).text;
  const send = () => write(maribel, here, { body: "# Attendance\n\nCome." }, { by: "save", page });
  const { now } = JSON.parse((await send()).text);
  expect(JSON.parse((await send()).text)).toEqual({ now });
});

const set = {
  "label:notice_hours": "Notice in hours",
  "type:notice_hours": "number",
  "choices:notice_hours": "",
  "help:notice_hours": "As your payers ask.",
  "default:notice_hours": "24",
};

test("what a blank is called, asks for and usually says is set up below the text", async () => {
  const here = await begin(maribel);
  expect((await maribel.get(`${here}/edit`)).text).toContain("Not set up yet");
  await write(maribel, here, { body: policy, ...set });
  expect((await draftOf(here)).fields).toEqual([
    {
      ...{ name: "notice_hours", label: "Notice in hours", type: "number" },
      ...{ help: "As your payers ask.", default: "24" },
    },
  ]);
  expect((await maribel.get(here)).text).toMatch(/class="blank"[^>]*>24</);
});

test("a blank whose usual answer is not what it asks for is said so beside its field, and nothing is saved", async () => {
  const here = await begin(maribel);
  const answer = await write(maribel, here, {
    body: "Other words {{notice_hours}}",
    ...set,
    "default:notice_hours": "a day",
  });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("Write a number, such as 24.");
  expect(answer.text).toContain('value="a day"');
  expect((await draftOf(here)).body).toBe(policy);
  const choice = { ...set, "type:notice_hours": "choice", "choices:notice_hours": "24\n24" };
  expect((await write(maribel, here, { body: policy, ...choice })).text).toContain("two to thirty choices");
});

test("two who say different things of one blank are both shown", async () => {
  const here = await begin(maribel);
  const page = (await desmond.get(`${here}/edit?whole=1`)).text;
  await write(maribel, here, { body: policy, ...set });
  const other = { ...set, "label:notice_hours": "How early" };
  expect((await write(desmond, here, { body: policy, ...other }, { page })).status).toBe(409);
  expect((await draftOf(here)).fields[0].label).toBe("Notice in hours");
});

test("what was said of a blank outlives its being cut out to be pasted elsewhere, and goes once one saves without it", async () => {
  const here = await begin(maribel);
  await write(maribel, here, { body: policy, ...set });
  await write(maribel, here, { body: "# Attendance" }, { by: "save" });
  expect((await draftOf(here)).fields).toHaveLength(1);
  await write(maribel, here, { body: policy }, { by: "save" });
  expect((await draftOf(here)).fields[0].label).toBe("Notice in hours");
  await write(maribel, here, { body: "# Attendance" });
  expect((await draftOf(here)).fields).toEqual([]);
});

test("a long document shows its sections first, and is saved whole all the same", async () => {
  const long = Array.from(
    { length: 200 },
    (_, i) => `## Section ${i}\n\n${"Words of a policy. ".repeat(45)}`,
  ).join("\n\n");
  const here = await begin(maribel, long, "The long one");
  const page = await maribel.get(`${here}/edit`);
  expect(page.text).toContain("Which section?");
  expect(page.text).not.toContain('name="body"');
  expect(page.text).not.toContain("Words of a policy");
  const section = { section: "section-77" };
  expect((await write(maribel, here, { body: "## Section 77\n\nShort now." }, section)).status).toBe(302);
  const { body } = await draftOf(here);
  expect(body.length).toBeGreaterThan(170_000);
  expect(body).toContain("## Section 77\n\nShort now.\n\n## Section 78");
  expect((await write(maribel, here, { body: `${body}\n\nThe end.` })).status).toBe(302);
  expect((await write(maribel, here, { body: "x".repeat(200_001) })).status).toBe(400);
});

test("a title too short to be saved is passed over while one writes", async () => {
  const here = await begin(maribel);
  const saved = await write(maribel, here, { title: "A", body: "# Come" }, { by: "save" });
  expect(saved.status).toBe(200);
  expect(await draftOf(here)).toMatchObject({ title: "Attendance", body: "# Come" });
  expect((await write(maribel, here, { title: "A", body: "# Go" })).status).toBe(400);
});

test("a draft is thrown away once one was asked; what is in force stays", async () => {
  const here = await begin(maribel);
  await publish(maribel, here);
  await write(maribel, here, { body: "# Other" });
  expect((await maribel.get(`${here}/discard`)).text).toContain("What is in force stays");
  expect((await maribel.post(`${here}/discard`)).location).toBe(`${here}?done=discarded`);
  expect(await draftOf(here)).toBeUndefined();
  expect((await maribel.get(here)).text).toContain("Children make progress");
  const first = await begin(maribel);
  expect((await maribel.post(`${first}/discard`)).location).toBe("/practice/manual?done=discarded");
  expect((await maribel.get(first)).status).toBe(404);
});

test("opening the editor and saving nothing new begins no draft", async () => {
  const here = await begin(maribel);
  await publish(maribel, here);
  await write(maribel, here, { body: policy });
  await write(
    maribel,
    here,
    { body: "## Late arrival\n\nWe hold the room for fifteen minutes." },
    { section: "late-arrival" },
  );
  expect(await draftOf(here)).toBeUndefined();
});

/** What a saving answered, as the script puts it into the form. */
function fieldsAsPage(now: Record<string, unknown>): string {
  const page = Object.entries(now)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}"`)
    .join("");
  expect(hidden(page)).not.toEqual({});
  return page;
}
