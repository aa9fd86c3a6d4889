// Files as readers meet them: wherever their post shows, and for whom.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mailTo, useTestSettings } from "#tests/accounts/mailbox.ts";
import { cohort, emailOf, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { workbook } from "./inspecting/office-files.ts";
import { pdfOf } from "./inspecting/pdf-files.ts";
import { plain } from "./inspecting/pictures.ts";

let site: Site;
const home = "/c/pediatric-pt";

beforeAll(async () => {
  site = await startSite();
  useTestSettings({ BASE_URL: site.url });
});
afterAll(() => site?.stop());

type Sent = [name: string, bytes: Uint8Array | string];

/** Sends files for a form; returns the uid of each. */
async function send(who: string, key: string, ...files: Sent[]): Promise<string[]> {
  if (files.length === 0) return [];
  const form = new FormData();
  for (const [name, bytes] of files) form.append("file", new Blob([bytes as BlobPart]), name);
  const answer = await (await site.as(who)).post(`${home}/attach/${key}/send`, form);
  const { sentences, uploads } = JSON.parse(answer.text) as {
    sentences: string[];
    uploads: { uid: string }[];
  };
  expect(sentences).toEqual([]);
  return uploads.map(({ uid }) => uid);
}

/** Begins a conversation with files; returns where it stands. */
async function begin(who: string, title: string, ...files: Sent[]): Promise<string> {
  const key = randomUUID();
  await send(who, key, ...files);
  const form = { kind: "discussion", again: "yes", title, body: "Here it is.", key };
  const posted = await (await site.as(who)).post(`${home}/ask`, form);
  return posted.ledTo();
}

const page = async (who: string, path: string) => (await (await site.as(who)).get(path)).text;
const png = (width: number, height: number) => plain(width, height).png().toBuffer();

test("a document is one link that says its name, its kind, how large it is, and how many pages or sheets", async () => {
  const thread = await begin(
    "wendell",
    "Papers",
    ["Log.pdf", pdfOf()],
    ["Hours.xlsx", workbook()],
    ["List.csv", "a,b\n"],
  );
  const text = (await page("joelle", thread)).replaceAll("<!-- -->", "");
  const cards = [...text.matchAll(/<a href="\/files\/\w+" download="[^"]+"><svg.*?<\/a>/gs)].map(([card]) =>
    card.replace(/<[^>]+>/g, ""),
  );
  expect(cards).toEqual([
    "Log.pdf PDF, 1 kB, 1 page",
    expect.stringMatching(/^Hours\.xlsx Excel, \d+ kB, 2 sheets$/),
    "List.csv Table, 1 kB",
  ]);
});

test("a picture has the room that it takes before it is there, and a size for each screen, each behind the same walls", async () => {
  const thread = await begin("wendell", "One picture", ["tall.png", await png(1_000, 2_000)]);
  const [, sizes, box] = /<img srcSet="([^"]+)" (width="\d+" height="\d+")/.exec(
    await page("joelle", thread),
  )!;
  expect(box).toBe('width="192" height="384"');
  const all = sizes!.split(", ").map((each) => each.split(" ") as [path: string, width: string]);
  expect(all.map(([, width]) => width)).toEqual(["160w", "480w", "960w"]);
  for (const [path] of all) {
    expect((await (await site.as("joelle")).get(path)).status).toBe(200);
    expect((await (await site.as("eero")).get(path)).status).toBe(404);
  }
  const several = await begin(
    "wendell",
    "Two pictures",
    ["a.png", await png(900, 600)],
    ["b.png", await png(800, 200)],
  );
  expect(
    [...(await page("joelle", several)).matchAll(/width="(\d+)" height="(\d+)" src="\/pict/g)].map(
      ([, ...xy]) => xy,
    ),
  ).toEqual([
    ["312", "208"],
    ["800", "200"],
  ]);
});

test("a picture stands in the text where a link to it is a paragraph by itself, and not again below", async () => {
  const key = randomUUID();
  const wendell = await site.as("wendell");
  const [picture, paper] = await send("wendell", key, ["gym.png", await png(200, 100)], ["log.pdf", pdfOf()]);
  await wendell.post(`${home}/attach/${key}/caption`, { file: picture!, caption: 'The "gym"' });
  const at = (uid?: string) => `[Picture](/files/${uid})`;
  const body = `Before.\n\n${at(picture)}\n\nAfter ${at(picture)}.\n\n${at(paper)}\n\n${at(picture)}`;
  const form = { kind: "discussion", again: "yes", title: "In the text", body, key };
  const preview = (await wendell.post(`${home}/ask/preview`, { ...form, seq: "0" })).text;
  expect(preview).toMatch(new RegExp(`Before.*<img src=\\\\?"/pictures/${picture}.*After`, "s"));
  const thread = (await wendell.post(`${home}/ask`, form)).ledTo();
  for (const path of [thread, `${thread}/posts/1`]) {
    const text = await page("joelle", path);
    const article = /Before\..*/s.exec(text)![0];
    expect(article).toMatch(
      /^Before\.<\/p>\s*<p class="file-picture"><a [^>]*><img [^>]+alt="The &quot;gym&quot;"/,
    );
    expect(article).toContain('width="200" height="100"');
    expect(text.match(/<img [^>]*src="\/pictures\//g), path).toHaveLength(1);
    expect(text).toContain('download="log.pdf"');
  }
});

test("a picture of another post stands in no text, neither of the same cohort nor of another", async () => {
  const key = randomUUID();
  const [picture] = await send("wendell", key, ["gym.png", await png(200, 100)]);
  const wendell = await site.as("wendell");
  const form = { kind: "discussion", again: "yes", title: "Its own", body: "With one.", key };
  await wendell.post(`${home}/ask`, form);
  const body = `Look:\n\n[Picture](/files/${picture})`;
  const elsewhere = { ...form, title: "Another", body, key: randomUUID() };
  const other = (await wendell.post(`${home}/ask`, elsewhere)).ledTo();
  const eero = await site.as("eero");
  const abroad = { ...elsewhere, key: randomUUID() };
  const far = (await eero.post("/c/pediatric-pt-rural/ask", abroad)).ledTo();
  for (const [who, path] of [
    ["wendell", other],
    ["joelle", other],
    ["eero", far],
  ] as const) {
    const text = await page(who, path);
    expect(text).toContain(`<a href="/files/${picture}"`);
    expect(text).not.toContain("/pictures/");
  }
  const preview = (await eero.post("/c/pediatric-pt-rural/ask/preview", { ...abroad, seq: "0" })).text;
  expect(preview).toContain("Look:");
  expect(preview).not.toContain("/pictures/");
});

test("on paper stand the names of files, and what a picture shows", async () => {
  const key = randomUUID();
  const [, picture] = await send("wendell", key, ["log.pdf", pdfOf()], ["gym.png", await png(40, 30)]);
  const wendell = await site.as("wendell");
  await wendell.post(`${home}/attach/${key}/caption`, { file: picture!, caption: "The gym" });
  const form = { kind: "discussion", again: "yes", title: "On paper", body: "Both.", key };
  const thread = (await wendell.post(`${home}/ask`, form)).ledTo();
  expect((await page("joelle", `${thread}/print`)).replaceAll("<!-- -->", "")).toContain(
    "With it: log.pdf (PDF, 1 kB, 1 page), gym.png (The gym)",
  );
});

test("what waits to be posted shows its files to its author, in its conversation and on a page of its own", async () => {
  const { owner } = site.database;
  const wait = async (thread: number | null) => {
    const key = randomUUID();
    await send("wendell", key, [`waiting ${key}.txt`, "Waits."]);
    await owner.query(
      `insert into pending_post (cohort_id, member_id, client_key, body, html, renderer, due_at, thread_id, kind, title)
       select $1, $2, $3, 'With a file.', '<p>With a file.</p>', 1, now() + interval '1 hour', id,
         case when id is null then 'discussion' else '' end, case when id is null then 'New' else '' end
       from (select (select id from thread where cohort_id = $1 and number = $4)) x`,
      [cohort("pediatric"), member("wendell"), key, thread],
    );
    return key;
  };
  const [reply, opening] = [await wait(1), await wait(null)];
  expect(await page("wendell", `${home}/threads/1?post=last`)).toContain(`download="waiting ${reply}.txt"`);
  expect(await page("joelle", `${home}/threads/1?post=last`)).not.toContain(reply);
  expect(await page("wendell", `${home}/sent/${opening}`)).toContain(`download="waiting ${opening}.txt"`);
  await owner.query("delete from pending_post where client_key = any($1)", [[reply, opening]]);
});

test("a post's own page shows its files; hidden, they show to its author and to who leads, wherever its words do", async () => {
  const thread = await begin("wendell", "To be hidden", ["named.txt", "A name."]);
  const own = `${thread}/posts/1`;
  for (const who of ["wendell", "graham", "joelle"])
    expect(await page(who, own)).toContain('download="named.txt"');
  expect(await page("joelle", `${own}/hide`)).toContain('download="named.txt"');
  await (await site.as("joelle")).post(`${own}/hide`, { reason: "It shows a name." });
  for (const path of [thread, own]) {
    for (const who of ["wendell", "joelle"])
      expect(await page(who, path), `${who} ${path}`).toContain('download="named.txt"');
    expect(await page("graham", path)).not.toContain("named.txt");
  }
  expect(await page("joelle", `${own}/restore`)).toContain('download="named.txt"');
});

test("who decides about a reported post sees its files, and those of the posts around it", async () => {
  const thread = await begin("wendell", "Reported", ["reported.txt", "It names a patient."]);
  const key = randomUUID();
  await send("graham", key, ["beside.txt", "Beside it."]);
  await (await site.as("graham")).post(thread, { body: "And mine.", key });
  await (await site.as("graham")).post(`${thread}/posts/1/report`, { reason: "rates", note: "" });
  const number = /\d+$/.exec(thread)![0];
  const queue = await page("joelle", `${home}/queue?thread=${number}&post=1`);
  for (const name of ["reported.txt", "beside.txt"]) expect(queue).toContain(`download="${name}"`);
  const item = /\/queue\/(\d+)\/hide/.exec(queue)![1];
  expect(await page("joelle", `${home}/queue/${item}/hide`)).toContain('download="reported.txt"');
});

test("a list says which conversations have files, to whoever may see one of them", async () => {
  const thread = await begin("wendell", "A list tells", ["told.txt", "Told."]);
  const number = /\d+$/.exec(thread)![0];
  const row = async (who: string, path: string) =>
    new RegExp(`<li class="row[^>]* id="(pediatric-pt-)?t${number}".*?</li>`, "s").exec(
      await page(who, path),
    )![0];
  expect(await row("joelle", home)).toContain("With files.");
  expect(await row("joelle", "/")).toContain("With files.");
  expect(await row("wendell", "/mine")).toContain("With files.");
  const words = await begin("wendell", "Only words");
  expect(await page("joelle", home)).toContain("Only words");
  const other = new RegExp(`<li class="row[^>]* id="t${/\d+$/.exec(words)![0]}".*?</li>`, "s");
  expect(other.exec(await page("joelle", home))![0]).not.toContain("With files.");
});

test("an email about a post says that files are with it, and not what they are called", async () => {
  const thread = await begin("wendell", "By email");
  await site.database.owner.query("delete from mail");
  const key = randomUUID();
  await send("joelle", key, ["inspection of Ada.txt", "One."], ["second.txt", "Two."]);
  await (await site.as("joelle")).post(thread, { body: "With two.", key });
  const mail = await mailTo(site.database, "notification", emailOf("wendell"));
  expect(mail.body).toContain("replied in “By email” in Pediatric PT.\n\n2 files are with it.\n\n");
  expect(mail.body).not.toContain("Ada");
});
