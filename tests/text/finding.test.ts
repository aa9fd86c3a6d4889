import { afterAll, beforeAll, expect, test } from "vitest";
import { folded } from "#app/text/folded.ts";
import { member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
  const { owner } = site.database;
  await owner.query("update practice set name = 'Children’s Résumé & Søn' where name like 'Saltwillow%'");
  await owner.query("update person set name = 'Zoë O’Brien' where id = $1", [member("wendell")]);
});
afterAll(() => site?.stop());

const texts = [
  "Résumé of Zoë",
  "Re\u0301sume\u0301 of Zoe\u0308",
  "children's",
  "children’s “plan”",
  "ＦＵＬＬ　ＷＩＤＴＨ",
  "Straße Œuvre Søn Łódź",
  "a\u200Bb\u00ADc – d",
  "שָׁלוֹם محمّد हिन्दी 김철수 ﬁne",
  "100% _sure_ \\ ´ ¨",
];

test("a text is folded the same way in the database and beside it", async () => {
  for (const text of texts) {
    const { rows } = await site.database.owner.query<{ f: string }>("select verbs.folded($1) as f", [text]);
    expect(rows[0]!.f, text).toBe(folded(text));
  }
});

test.each(["children's", "CHILDREN‘S", "resume", "re\u0301sume\u0301 & son", "Résumé", "dren’s\u200B r"])(
  "%j finds the practice, whichever way it was typed",
  async (words) => {
    const noor = await site.as("noor");
    const { text } = await noor.get(`/admin/practices?q=${encodeURIComponent(words)}`);
    expect(text).toContain("Children’s Résumé &amp; Søn");
    const { text: seats } = await noor.get(
      `/admin/cohorts/rural-solo/seats/new?q=${encodeURIComponent(words)}`,
    );
    expect(seats).toBeTypeOf("string");
  },
);

test.each(["zoe o'brien", "ZOË", "o’brien"])("%j finds the person", async (words) => {
  const noor = await site.as("noor");
  const { text } = await noor.get(`/admin/people?q=${encodeURIComponent(words)}`);
  expect(text).toContain("Zoë O’Brien");
});

test("signs that mean something to a pattern are looked for as they are", async () => {
  const noor = await site.as("noor");
  for (const words of ["%", "_", "\\"])
    expect((await noor.get(`/admin/practices?q=${encodeURIComponent(words)}`)).text).not.toContain(
      "Children’s Résumé",
    );
});

test("conversations with a title like it are found in either form, with its accents or without", async () => {
  const wendell = await site.as("wendell");
  const title = "Résumé of Zoë for the children's desk";
  const form = { kind: "question", body: "How?", key: crypto.randomUUID() };
  expect((await wendell.post("/c/pediatric-pt/ask", { ...form, title: title.normalize("NFD") })).status).toBe(
    302,
  );
  const { rows } = await site.database.owner.query("select title from thread where title = $1", [title]);
  expect(rows).toHaveLength(1);
  for (const asked of ["Résumé", "Re\u0301sume\u0301", "resume"]) {
    const answer = await wendell.data(`/c/pediatric-pt/similar?title=${encodeURIComponent(asked)}`);
    expect(answer.text, asked).toContain(title);
  }
});

test("a post is kept in one form, with everything else as it was typed", async () => {
  const wendell = await site.as("wendell");
  const body = "Zoe\u0308 said:  two blanks,\u00A0\u202Eand a sign\u202C";
  const key = crypto.randomUUID();
  await wendell.post("/c/pediatric-pt/ask", { kind: "discussion", title: "What Zoë said", body, key });
  const { rows } = await site.database.owner.query(
    "select p.body, p.excerpt from post p join thread t on t.id = p.thread_id where t.title = 'What Zoë said'",
  );
  expect(rows[0].body).toBe(body.normalize("NFC"));
  expect(rows[0].excerpt).toBe("Zoë said: two blanks, and a sign");
});

test("a topic's name is taken once, however its letters are sent", async () => {
  const joelle = await site.as("joelle");
  expect((await joelle.post("/c/pediatric-pt/topics/add", { name: "Résumés" })).status).toBe(302);
  await joelle.post("/c/pediatric-pt/topics/add", { name: "RE\u0301SUME\u0301S\u200B" });
  const { rows } = await site.database.owner.query("select from topic where verbs.folded(name) = 'resumes'");
  expect(rows).toHaveLength(1);
});
