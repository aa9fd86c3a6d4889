import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { boundOn } from "#app/web/arriving/write-bounds.ts";
import type { Fields } from "#tests/support/browser.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { declared, reaches, readSources } from "#tests/support/sources.ts";

const c = "/c/pediatric-pt";
let site: Site;

beforeAll(async () => {
  site = await startSite({ WRITE_PACE: "1" });
});
afterAll(() => site.stop());
afterEach(() => site.database.owner.query("delete from write_count"));

/** Puts down that a member has done something of a kind this often within the last minute and hour. */
async function hasDone(
  key: string,
  kind: string,
  inMinute: number,
  inHour = inMinute,
  ago = "0 s",
): Promise<void> {
  await site.database.owner.query(
    `insert into write_count (member_id, kind, minute_began, in_minute, hour_began, in_hour)
     values ($1, $2, now() - $5::interval, $3, now() - $5::interval, $4)
     on conflict (member_id, kind) do update set minute_began = excluded.minute_began, in_minute = excluded.in_minute,
       hour_began = excluded.hour_began, in_hour = excluded.in_hour`,
    [member(key), kind, inMinute, inHour, ago],
  );
}

const many = 1_000_000;
const words = { kind: "question", title: "A title to keep", body: "Words to keep" };
const fresh = (): Fields => ({ ...words, key: randomUUID(), seq: "1" });

const bounded: [kind: string, path: string, form?: () => Fields][] = [
  ["post", `${c}/ask`, fresh],
  ["post", `${c}/threads/1`, fresh],
  ["draft", `${c}/drafts/new`, fresh],
  ["preview", `${c}/ask/preview`, fresh],
  ["preview", `${c}/threads/1/preview`, fresh],
  ["reading", `${c}/threads/1/read`, () => ({ post: "1" })],
  ["reading", `${c}/read`, () => ({})],
  ["reading", "/inbox/done", () => ({})],
  ["reading", "/inbox/again", () => ({ moment: "1" })],
  ["reading", `${c}/unread-again`, () => ({ moment: "1" })],
  ["reading", `${c}/threads/1/follow`, () => ({ level: "followed" })],
  ["reading", `${c}/similar?title=opening+hours`],
  ["reading", `${c}/contracts/similar?title=opening+hours`],
  ["reading", `${c}/people/typed?q=l`],
  ["reading", `${c}/threads/1/quote?post=1`],
  ["report", `${c}/threads/1/posts/1/report`, () => ({ reason: "other", note: "Words to keep" })],
  ["invite", "/practice/invite", () => ({ email: "somebody@new.example", role: "staff" })],
  ["export", `${c}/threads/1/markdown`],
  ["export", "/settings/export/data.json"],
  ["export", "/settings/export/posts.md"],
  ["export", "/settings/export/files.zip"],
  ["change", `${c}/threads/1/posts/1/edit`, () => ({ body: "Words to keep", seen: "0" })],
  ["change", "/settings/profile", () => ({ name: "Words to keep", title: "", timeZone: "UTC" })],
  ["change", `${c}/topics/add`, () => ({ name: "Words to keep" })],
  ["change", "/settings/photo/remove", () => ({})],
];

test.each(bounded)(
  "one too many of the kind %s is answered with 429 at %s, and what was typed is kept",
  async (kind, path, form) => {
    const joelle = await site.as("joelle");
    await hasDone("joelle", kind, many);
    const answer = form ? await joelle.post(path, form()) : await joelle.get(path);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(50);
    if (!path.endsWith("data.json"))
      expect(answer.text).toContain("than one person makes in so short a time.");
    if (form && JSON.stringify(form()).includes("Words to keep"))
      expect(answer.text).toContain("Words to keep");
  },
);

test("the sixty-first post within a minute waits until the minute is over, the others do not, nor does anyone else", async () => {
  const wendell = await site.as("wendell");
  const reply = (body: string) => wendell.post(`${c}/threads/1`, { body, key: randomUUID() });
  await hasDone("wendell", "post", 59);
  expect((await reply("The sixtieth")).status).toBe(302);
  const late = await reply("The sixty-first");
  expect(late.status).toBe(429);
  expect(late.text).toContain("The sixty-first");
  expect(late.text).toContain("Wait a minute, then try again.");
  expect((await wendell.post(`${c}/drafts/new`, fresh())).status).toBe(200);
  expect((await (await site.as("joelle")).post(`${c}/threads/1`, fresh())).status).toBe(302);
  await hasDone("wendell", "post", 60, 60, "61 s");
  expect((await reply("The sixty-first")).status).toBe(302);
  const { rows } = await site.database.owner.query(
    "select count(*)::int as posts from post where cohort_id = $1 and body = 'The sixty-first'",
    [cohort("pediatric")],
  );
  expect(rows).toEqual([{ posts: 1 }]);
});

test("the bound of an hour outlasts that of a minute", async () => {
  const wendell = await site.as("wendell");
  await hasDone("wendell", "post", 1, 600, "2 minutes");
  const late = await wendell.post(`${c}/threads/1`, fresh());
  expect(late.status).toBe(429);
  expect(late.text).toContain("Wait 58 minutes, then try again.");
});

test("whoever did too much can still sign out, and look at pages", async () => {
  const wendell = await site.as("wendell");
  await hasDone("wendell", "change", many);
  expect((await wendell.get(`${c}/threads/1`)).status).toBe(200);
  expect((await wendell.post("/sign-out")).location).toBe("/sign-in");
});

test("the sixty-first invitation of a practice within a day is refused beside the address", async () => {
  const joelle = await site.as("joelle");
  await site.database.owner.query(
    `insert into invitation (email, practice_id, practice_role, invited_by)
     select 'person' || n || '@new.example', $1, 'staff', $2 from generate_series(1, 60) n`,
    [practice("pennycress"), member("joelle")],
  );
  const invite = () => joelle.post("/practice/invite", { email: "one@more.example", role: "staff" });
  const refused = await invite();
  expect(refused.status).toBe(429);
  expect(refused.text).toContain("Sixty people were invited into this practice within a day.");
  expect(refused.text).toContain("one@more.example");
  await site.database.owner.query("update invitation set created_at = now() - interval '25 hours'");
  expect((await invite()).status).toBe(302);
});

// -------------------------------------------------------- nothing is left out

const sources = readSources();
const actions = [...sources.values()].filter(
  (source) => source.path.startsWith("app/routes/") && declared(source, "action"),
);

/** They do no more than end one's own session, or let a visitor of a demonstration be someone. */
const withoutBound = ["app/routes/signing-in/be-someone.ts", "app/routes/signing-in/sign-out.ts"];

test("every form is bounded: by what its sender does, or before anyone is signed in by guesses and requests", () => {
  expect(boundOn("POST", "/any/address", 1)).not.toBeNull();
  expect(boundOn("PUT", "", 1)).not.toBeNull();
  const unbounded = actions.filter(
    ({ path }) =>
      !reaches(sources, path, "action", (at, name) =>
        at === "app/db.server.ts"
          ? ["read", "write"].includes(name)
          : at === "app/accounts/signing-in/limits.server.ts" &&
            ["guess", "mailAskedFor", "pressed"].includes(name),
      ),
  );
  expect(unbounded.map(({ path }) => path).sort()).toEqual(withoutBound);
});

test("pages are not counted, and what script fetches beside them is", () => {
  expect(boundOn("GET", "/c/:cohort/threads/:thread", 1)).toBeNull();
  expect(boundOn("HEAD", "/c/:cohort", 1)).toBeNull();
  expect(boundOn("GET", "/c/:cohort/similar", 1)?.kind).toBe("reading");
  expect(boundOn("GET", "/settings/export/data.json", 3)).toEqual({
    kind: "export",
    aMinute: 30,
    anHour: 180,
  });
});
