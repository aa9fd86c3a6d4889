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

const paste = "/admin/practices/paste";

async function many(text: string, values: unknown[] = []): Promise<number> {
  return (await site.database.owner.query(`select count(*)::int as n from ${text}`, values)).rows[0].n;
}

test("a list is shown as it was understood, each fault beside its line, and the text stays", async () => {
  const noor = await site.as("noor");
  const { rows } = await site.database.owner.query(
    "select name, town, state from practice order by id limit 1",
  );
  const there = rows[0];
  const list = [
    "Owner\tPractice\tTown\tState\tEmail",
    "Dana Whitfield\tBrook Pediatrics\tWorthington\tOhio\tDana@Brook.example",
    "Ben Oakes\tHill Therapy\tLima\tOz\tben@hill.example",
    "Ana Lund\tLake Therapy\tErie\tPA\tdana@brook.example",
    "Ida Moss\tMoss Therapy\tErie\tPA\tnobody",
    `Eve Known\t${there.name}\t${there.town}\t${there.state}\teve@known.example`,
    `Noor Haddadin\tOwn Therapy\tErie\tPA\t${emailOf("noor")}`,
    "\t\tErie\tPA\tno@name.example",
    "Uma Reed\tReed Therapy MRN 88213407\tErie\tPA\tuma@reed.example",
  ].join("\n");
  const before = await many("practice");
  const shown = await noor.post(`${paste}/preview`, { list });
  expect(shown.status).toBe(200);
  const cells = (line: number) =>
    new RegExp(`<th scope="row"><div>${line}<!-- -->\\. [^]*?</tr>`).exec(shown.text)![0];
  expect(cells(1)).toContain("Added and invited");
  expect(cells(1)).toContain("dana@brook.example");
  expect(cells(2)).toContain("There is no state “Oz”.");
  expect(cells(3)).toContain("The email of line 1 once more.");
  expect(cells(4)).toContain("This is no email.");
  expect(cells(5)).toContain("The network has this practice already.");
  expect(cells(6)).toContain("This is your own email");
  expect(cells(7)).toContain("The practice’s name is missing.");
  expect(cells(8)).toContain("A record, member or claim number points to one patient.");
  expect(shown.text).toContain("7 lines need another look; nothing is added yet");
  expect(shown.text).toMatch(/<textarea[^>]*name="list"[\s\S]*Ben Oakes\tHill Therapy/);
  expect(shown.text).not.toContain("Add these");
  // The same list is made none of, however it is sent.
  const refused = await noor.post(paste, { list });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("There is no state “Oz”.");
  expect(await many("practice")).toBe(before);
  expect(await many("invitation where email like '%@brook.example'")).toBe(0);
});

test("a faultless list becomes practices, invitations with their names, and as many seats as are free", async () => {
  const noor = await site.as("noor");
  await site.database.owner.query(
    "update cohort set capacity = 1 + (select count(*) from seat where cohort_id = $1 and until is null) where id = $1",
    [cohort("rural")],
  );
  const list = [
    "Dana Whitfield, Brook Pediatrics, Worthington, OH, dana@brook.example",
    "Pat Whitfield, Brook Pediatrics, Worthington, OH, pat@brook.example",
    "Ben Oakes, Hill Therapy, Lima, OH, ben@hill.example",
  ].join("\n");
  const seated = { list, cohort: "pediatric-pt-rural", why: "Two states away from everybody there." };
  const shown = await noor.post(`${paste}/preview`, seated);
  expect(shown.text).toContain("Add these 2 practices");
  expect(shown.text).toContain("Added, invited and seated");
  expect(shown.text).toContain("Added without a seat: none is free");
  const unsaid = await noor.post(paste, { ...seated, why: "" });
  expect(unsaid.text).toContain(
    "Brook Pediatrics: Whether this practice competes with one that sits here has to be looked at first.",
  );
  const done = await noor.post(paste, seated);
  expect(done.location).toBe("/admin/invitations?added=2");
  const made = await noor.get(done.location!);
  expect(made.text).toContain("2 practices are added.");
  expect(made.text).toContain("No email was sent: copy the links below");
  const { rows } = await site.database.owner.query(
    `select p.name, i.email, i.invitee_name, exists (select from seat s where s.practice_id = p.id) as seated
     from practice p join invitation i on i.practice_id = p.id
     where p.name in ('Brook Pediatrics', 'Hill Therapy') order by i.id`,
  );
  expect(rows).toEqual([
    { name: "Brook Pediatrics", email: "dana@brook.example", invitee_name: "Dana Whitfield", seated: true },
    { name: "Brook Pediatrics", email: "pat@brook.example", invitee_name: "Pat Whitfield", seated: true },
    { name: "Hill Therapy", email: "ben@hill.example", invitee_name: "Ben Oakes", seated: false },
  ]);
  // Sent twice, as by a double press, it makes nothing twice.
  const twice = await noor.post(paste, seated);
  expect([twice.status, twice.text.includes("The network has this practice already.")]).toEqual([400, true]);
});

test("a file takes the place of what was pasted: in the letters of any spreadsheet, and no other file", async () => {
  const noor = await site.as("noor");
  const line = "Zoë Brûlé;Café Therapy;Lima;OH;zoe@cafe.example";
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(line, "utf16le")]);
  for (const bytes of [Buffer.from(`\ufeff${line}`), Buffer.from(line, "latin1"), utf16]) {
    const form = new FormData();
    form.set("list", "");
    form.set("file", new File([bytes], "list.csv", { type: "text/csv" }));
    const shown = await noor.post(`${paste}/preview`, form);
    expect(shown.text).toContain("Café Therapy");
    expect(shown.text).toContain("Zoë Brûlé");
  }
  const form = new FormData();
  form.set("file", new File([Buffer.from("PK\u0003\u0004\u0000\u0000")], "list.xlsx"));
  const refused = await noor.post(`${paste}/preview`, form);
  expect([refused.status, refused.text.includes("save it as CSV first")]).toEqual([400, true]);
});

test("two hundred lines are made in one go, and one more is too many", async () => {
  const noor = await site.as("noor");
  const lines = (n: number) =>
    Array.from({ length: n }, (_, i) => `Owner ${i}\tPractice ${i}\tErie\tPA\towner${i}@many.example`).join(
      "\n",
    );
  const tooMany = await noor.post(paste, { list: lines(201) });
  expect([tooMany.status, tooMany.text.includes("at most 200 lines")]).toEqual([400, true]);
  const done = await noor.post(paste, { list: lines(200) });
  expect(done.location).toBe("/admin/invitations?added=200");
  expect(await many("invitation where email like '%@many.example'")).toBe(200);
  const first = await noor.get("/admin/invitations");
  const older = /href="(\?before=\d+)"/.exec(first.text)![1];
  expect((await noor.get(`/admin/invitations${older}`)).text).toContain("owner149@many.example");
}, 30_000);
