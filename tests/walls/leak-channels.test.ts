// The side doors through which the most trusted forums have leaked, each shut by a test that names it.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPlaces, type Places } from "#tests/access/places.ts";
import { type FullSite, startFullSite } from "#tests/access/site.ts";
import { cohort, emailOf, member, persona, type Role } from "#tests/support/cast.ts";
import { keepPristine, type Pristine } from "#tests/support/pristine.ts";

// biome-ignore format: one channel a line
const channels = [
  { channel: "attachments readable after permissions tighten", here: true },
  { channel: "an old attachment served through another container's address", here: true },
  { channel: "an attachment linked into a foreign container", here: true },
  { channel: "an attachment deleted after access is lost", here: true },
  { channel: "an invitation redeemed by another address", here: true },
  { channel: "a permalink's redirect", here: true },
  { channel: "the excerpt of a hidden post", here: true },
  { channel: "titles through a refreshed index", here: true },
  { channel: "titles and participants in the inbox", here: true },
  { channel: "read state told to others", here: true },
  { channel: "the author as last to post", here: true },
  { channel: "that a secret cohort exists", here: true },
  { channel: "moderation notes of another cohort", here: true },
  { channel: "a cached preview after removal", here: true },
  { channel: "a removed member who lists", here: true },
  { channel: "lookup by name", here: true },
  { channel: "archived content by another way in", here: true },
  { channel: "a delete event with its content", here: false, later: "live updates" },
  { channel: "a public export with private attachments", here: true },
  { channel: "an edit event to later joiners", here: true },
  { channel: "a moved message in the search", here: true },
  { channel: "what an ex-subscriber sees of the rest", here: true },
  { channel: "notification of posts from before joining", here: true },
  { channel: "a withdrawn document by its old link", here: false, later: "documents" },
  { channel: "an address that check and router read differently", here: true },
];

let full: FullSite;
let pristine: Pristine;
let places: Places;
const c = "/c/pediatric-pt";

beforeAll(async () => {
  full = await startFullSite();
  pristine = await keepPristine(full.site.database);
  const named = [
    "{thread pediatric}",
    "{file in pediatric}",
    "{photo wendell}",
    "{person joelle}",
    "{item pediatric}",
  ];
  places = await findPlaces(full.site.database, named);
});
afterAll(async () => {
  await pristine?.close();
  await full?.site.stop();
});

const run = (text: string, ...values: unknown[]) => full.site.database.owner.query(text, values);
const unseat = () =>
  run(
    "update seat set until = now() where id in (select seat_id from attendee where member_id = $1 and until is null)",
    member("wendell"),
  );

test("each of the channels is shut here, or waits for the feature that could open it", () => {
  expect(channels).toHaveLength(25);
  expect(channels.filter(({ here, later }) => here === (later !== undefined))).toEqual([]);
});

describe("after a seat is lost, the very next request finds nothing:", () => {
  const doors = [
    `${c}`,
    `${c}/people`,
    `${c}/threads/{thread pediatric}`,
    "/files/{file in pediatric}",
    "/people/{person joelle}",
  ];
  test("a search", async () => {
    const asked = "/search?q=swing";
    const before = await full.browser("attendee").get(asked);
    await unseat();
    const [page, data, typed] = await Promise.all([
      full.browser("attendee").get(asked),
      full.browser("attendee").data(asked),
      full.browser("attendee").get("/search/typed?q=swin"),
    ]);
    await pristine.restore();
    expect(before.text).toContain(`${c}/threads/`);
    for (const { text } of [page, data, typed]) expect(text).not.toContain(`${c}/`);
  });

  test.each(doors)("%s", async (door) => {
    const wendell = full.browser("attendee");
    expect((await wendell.get(places(door))).status).toBe(200);
    await unseat();
    const [page, data] = await Promise.all([wendell.get(places(door)), wendell.data(places(door))]);
    await pristine.restore();
    expect([page.status, data.status]).toEqual([404, 404]);
  });

  test("nothing of it was left for a cache to keep", async () => {
    for (const door of doors) {
      const { headers } = await full.browser("attendee").get(places(door));
      expect(headers["cache-control"], door).toMatch(/no-store/);
    }
  });

  test("the photo of a former peer", async () => {
    await unseat();
    const { status } = await full.browser("facilitator").get(places("/photos/{photo wendell}"));
    await pristine.restore();
    expect(status).toBe(404);
  });
});

test("a file answers at no other address than its own, and belongs to one cohort alone", async () => {
  const eero = full.browser("member of another cohort");
  for (const path of [
    "/files/{file in pediatric}",
    "/photos/{file in pediatric}",
    `${c}/files/{file in pediatric}`,
  ])
    expect((await eero.get(places(path))).status, path).toBe(404);
  expect((await full.browser("attendee").get(places("/photos/{file in pediatric}"))).status).toBe(404);
  const moved = full.site.database.asMember("eero", (app) =>
    app.query("insert into file (cohort_id, name, type, size, sha256) values ($1, 'x', 'x', 1, $2)", [
      cohort("pediatric"),
      "0".repeat(64),
    ]),
  );
  await expect(moved).rejects.toMatchObject({ code: "42501" });
});

test("whoever has lost the seat can neither take a post's file away nor say what it shows", async () => {
  const before = await run("select uid, caption from file order by id");
  await unseat();
  const wendell = full.browser("attendee");
  const file = places("{file in pediatric}");
  const answers = [
    await wendell.post(`${c}/attach/any-form-key/remove`, { file }),
    await wendell.post(`${c}/attach/any-form-key/caption`, { file, caption: "Something else" }),
  ];
  const after = await run("select uid, caption from file order by id");
  await pristine.restore();
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  expect(after.rows).toEqual(before.rows);
});

test("when all words are made anew, no title of a cohort comes within reach of those outside it", async () => {
  const { rows } = await run(
    "select title from thread where cohort_id = $1 and post_count > 0",
    cohort("pediatric"),
  );
  await run("delete from words_progress");
  await run("delete from post_words");
  const remade = async () => (await run("select jobs.make_words(at_most => 5000) as more")).rows[0].more;
  while (await remade());
  const asked = rows.slice(0, 4).map(({ title }) => `/search?q=${encodeURIComponent(title)}`);
  const [inside, ...outside] = await Promise.all(
    (["attendee", "member of another cohort", "former member"] as const).map((role) =>
      Promise.all(asked.map((path) => full.browser(role).get(path))),
    ),
  );
  await pristine.restore();
  for (const [at, { text }] of inside!.entries()) expect(text, asked[at]).toContain(`${c}/threads/`);
  for (const { text, status } of outside.flat()) {
    expect(status).toBe(200);
    expect(text).not.toContain(`${c}/`);
  }
});

test("what an archived cohort holds is read by who sits there, and by no way more", async () => {
  await run(
    "update cohort set state = 'archived', archived_at = now(), few_since = null where id = $1",
    cohort("pediatric"),
  );
  const doors = [
    c,
    `${c}/people`,
    `${c}/documents`,
    places(`${c}/threads/{thread pediatric}`),
    places("/files/{file in pediatric}"),
  ];
  const seen = async (role: Role) =>
    Promise.all(doors.map(async (door) => (await full.browser(role).get(door)).status));
  const inside = await seen("attendee");
  const outside = await Promise.all(
    (
      [
        "member of another cohort",
        "former member",
        "staff without a seat",
        "moderator without a look",
      ] as const
    ).map(seen),
  );
  await unseat();
  const left = await seen("attendee");
  await pristine.restore();
  expect(inside).toEqual(doors.map(() => 200));
  for (const statuses of [...outside, left]) expect(statuses).toEqual(doors.map(() => 404));
});

test("a post that was moved is found where it is now and nowhere else", async () => {
  const words = "Quokkas are kept in the annex";
  const { rows } = await run(
    `with at as (select t.id, t.number, min(p.number) as moved from thread t join post p on p.thread_id = t.id and p.number > 1 and p.removed_at is null
       where t.cohort_id = $1 and t.locked_at is null group by t.id order by t.id limit 1)
     update post p set body = $2 from at where p.thread_id = at.id and p.number = at.moved returning at.number, at.moved`,
    cohort("pediatric"),
    words,
  );
  const { number, moved } = rows[0];
  const split = await full.browser("facilitator").post(`${c}/threads/${number}/split`, {
    title: "What lives in the annex",
    "posts[]": [String(moved)],
    key: crypto.randomUUID(),
  });
  const { text } = await full.browser("attendee").get("/search?q=quokkas");
  await pristine.restore();
  expect(split.status).toBe(302);
  const found = [...text.matchAll(/href="(\/c\/pediatric-pt\/threads\/\d+)/g)].map(([, href]) => href);
  expect(new Set(found)).toEqual(new Set([split.ledTo()]));
});

test("an invitation is for the address that it was sent to", async () => {
  const token = "x".repeat(43);
  await run(
    "update invitation set token_hash = $1 where email = 'new@sorrelbank.example'",
    createHash("sha256").update(token).digest("hex"),
  );
  const wendell = full.browser("attendee");
  await wendell.get(`/invitation?token=${token}`);
  const joined = await wendell.post("/invitation/join");
  const { rows } = await run(
    "select practice_id from practice_member where member_id = $1",
    member("wendell"),
  );
  await pristine.restore();
  expect(joined.location).not.toBe("/");
  expect(rows[0].practice_id).not.toBe(
    (await run("select practice_id from practice_member where member_id = $1", member("eero"))).rows[0]
      .practice_id,
  );
});

test("a permalink leads a stranger nowhere that names what it leads to", async () => {
  const path = places(`${c}/threads/{thread pediatric}?post=2`);
  const stranger = await full.browser("anonymous").get(path);
  expect(stranger.location).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
  const eero = await full.browser("member of another cohort").get(path);
  expect([eero.status, eero.location]).toEqual([404, undefined]);
});

test("after leaving, the inbox and the front page show no title, no name and no count of what goes on", async () => {
  const { rows } = await run("select title from thread where cohort_id = $1", cohort("pediatric"));
  await unseat();
  const wendell = full.browser("attendee");
  const pages = await Promise.all(
    ["/", "/inbox", "/cohorts"].flatMap((path) => [wendell.get(path), wendell.data(path)]),
  );
  await pristine.restore();
  for (const { text, status } of pages) {
    expect(status).toBe(200);
    expect(rows.filter(({ title }) => text.includes(title))).toEqual([]);
    expect(text).not.toContain("Joelle");
    expect(text).not.toContain("pediatric-pt");
  }
});

test("how far somebody has read is theirs alone", async () => {
  const others = await full.site.database.asMember("joelle", (app) =>
    app.query(
      "select 1 from last_read where member_id <> $1 union all select 1 from unread where member_id <> $1",
      [member("joelle")],
    ),
  );
  expect(others.rows).toEqual([]);
});

test("the last to post is a persona, and an alias is nobody's name", async () => {
  const { rows } = await run(
    "select id from persona where kind = 'alias' and cohort_id = $1",
    cohort("pediatric"),
  );
  await run("update thread set last_persona_id = $1 where cohort_id = $2", rows[0].id, cohort("pediatric"));
  const answers = await Promise.all([
    full.browser("facilitator").get(c),
    full.browser("facilitator").data(c),
  ]);
  await pristine.restore();
  for (const { text, status } of answers) {
    expect(status).toBe(200);
    expect(text).toContain("A member");
  }
  const mapped = await full.site.database.asMember("joelle", (app) =>
    app.query("select 1 from persona_owner where persona_id = $1", [rows[0].id]),
  );
  expect(mapped.rows).toEqual([]);
});

test("reports are for those who lead the cohort, and name no other", async () => {
  expect((await full.browser("attendee").get(`${c}/queue`)).status).toBe(403);
  expect((await full.browser("member of another cohort").get(`${c}/queue`)).status).toBe(404);
  const odessa = await full.site.as("odessa");
  expect((await odessa.get(`${c}/queue`)).status).toBe(404);
  const decided = await odessa.post(places("/c/first-hospital-contracts/queue/{item pediatric}/keep"), {
    note: "",
  });
  expect(decided.status).toBe(404);
});

test("neither staff search nor any page finds people or cohorts by name for members", async () => {
  for (const path of [
    "/admin/people?q=joelle",
    "/admin/practices?q=pennycress",
    "/admin/cohorts",
    "/people?q=joelle",
  ])
    for (const role of ["attendee", "member of another cohort", "former member"] as const)
      expect((await full.browser(role).get(path)).status, path).toBe(404);
});

test("an export holds one's own words and nobody else's", async () => {
  const { text } = await full.browser("former member").get("/settings/export/posts.md");
  const { rows } = await run(
    "select body from post where cohort_id = $1 and persona_id <> $2",
    cohort("pediatric"),
    persona("pediatric", "callum"),
  );
  expect(rows.filter(({ body }) => text.includes(body))).toEqual([]);
  const data = await full.browser("former member").get("/settings/export/data.json");
  expect(data.text).toContain(emailOf("callum"));
  expect(data.text).not.toContain(emailOf("joelle"));
});

test("whoever takes a seat is told of nothing that was posted before", async () => {
  const { asMember, owner } = full.site.database;
  const at = [cohort("pediatric"), member("kiyoko")];
  await asMember(
    "maribel",
    (app) => app.query("select verbs.set_attendance(cohort => $1, member => $2, attends => true)", at),
    "keep",
  );
  await asMember(
    "kiyoko",
    (app) => app.query("select verbs.accept_charter(address => 'pediatric-pt', accepted_version => 1)"),
    "keep",
  );
  const told = await owner.query(
    "select 1 from notification where member_id = $1 union all select 1 from unread where member_id = $1",
    [member("kiyoko")],
  );
  const { status } = await full.browser("staff without a seat").get(c);
  await pristine.restore();
  expect(told.rows).toEqual([]);
  expect(status).toBe(200);
});

test("a post that is hidden is gone from every page with its excerpt, for all but its author and who leads", async () => {
  const { owner, asMember } = full.site.database;
  const words = "These words name a child of the clinic";
  const { rows } = await owner.query<{ thread: number; id: number; number: number }>(
    `with at as (select * from thread where cohort_id = $1 and client_key = 'a changed thread')
     update post p set body = $2, html = $2, excerpt = $2 from at where p.thread_id = at.id and p.number = 5
     returning at.number as thread, at.id, p.number`,
    [cohort("pediatric"), words],
  );
  const { thread, id, number } = rows[0]!;
  const pages = ["/", "/inbox", c, `${c}/threads/${thread}`, `${c}/threads/${thread}?post=${number}`];
  const tellers = async (role: Role) => {
    const answers = await Promise.all(
      pages.flatMap((page) => [full.browser(role).get(page), full.browser(role).data(page)]),
    );
    return answers.filter(({ text }) => text.includes(words)).length;
  };
  const before = await tellers("facilitator");
  const hide =
    "select verbs.remove_post(cohort => $1, thread => $2, removed => $3, why => 'It names a child')";
  // Its author is the attendee, so that another member stands for the others here.
  await asMember("joelle", (app) => app.query(hide, [cohort("pediatric"), id, number]), "keep");
  const lena = await full.site.as("lena");
  const others = await Promise.all(pages.flatMap((page) => [lena.get(page), lena.data(page)]));
  await pristine.restore();
  expect(before).toBeGreaterThan(0);
  expect(others.filter(({ text }) => text.includes(words))).toEqual([]);
});

test("what a facilitator has edited out is not in the history that others read, least of all who joins later", async () => {
  const { asMember } = full.site.database;
  const at = [cohort("pediatric"), member("kiyoko")];
  await asMember(
    "maribel",
    (app) => app.query("select verbs.set_attendance(cohort => $1, member => $2, attends => true)", at),
    "keep",
  );
  await asMember(
    "kiyoko",
    (app) => app.query("select verbs.accept_charter(address => 'pediatric-pt', accepted_version => 1)"),
    "keep",
  );
  const versions = `select version from post_version where cohort_id = $1
    and thread_id = (select id from thread where cohort_id = $1 and client_key = 'a changed thread') order by version`;
  const read = async (key: string) =>
    (await asMember(key, (app) => app.query(versions, [cohort("pediatric")]))).rows.map(
      ({ version }) => version,
    );
  const seen = [await read("kiyoko"), await read("wendell"), await read("joelle")];
  await pristine.restore();
  expect(seen).toEqual([[2], [2], [1, 1, 2]]);
});

describe("no way of writing an address leads around the walls:", () => {
  const spellings = [
    ...[
      `${c}/`,
      `/${c}`,
      `${c}//people`,
      `/c//pediatric-pt`,
      `/C/pediatric-pt`,
      `/c/PEDIATRIC-PT`,
      `/c/pediatric%2Dpt`,
    ],
    ...[
      `/c/pediatric-pt%2Fpeople`,
      `/c/%70ediatric-pt`,
      `/c/./pediatric-pt`,
      `/x/../c/pediatric-pt`,
      `/c/pediatric-pt%00`,
    ],
    ...[
      `/c/pediatric-pt;x`,
      `/c/pediatric-pt?index`,
      `/c/pediatric-pt.data`,
      `${c}/.data`,
      `${c}.data?index`,
    ],
    ...[`${c}.data?_routes=routes%2Fthreads%2Flist`, `${c}.data?_routes=root`, `${c}.data?_routes=`],
    ...[`${c}/people.data?_routes=routes%2Fcohorts%2Fpeople`, `${c}?_data=routes%2Fthreads%2Flist`],
    ...[`${c}/people.data?_routes=routes%2Fthreads%2Flist`, `/_root.data?_routes=routes%2Fthreads%2Flist`],
    ...[
      `/c/pediatric-pt-rural/../pediatric-pt`,
      `/c/pediatric-pt-rural%2F..%2Fpediatric-pt`,
      `/c/pediatric-pt/threads/0x1`,
    ],
    ...[
      `/c/pediatric-pt/threads/1e0`,
      `/c/pediatric-pt/threads/+1`,
      `/c/pediatric-pt/threads/1%20`,
      "/__manifest?p=/c/pediatric-pt",
    ],
  ];
  test.each(spellings)("%s", async (path) => {
    const { rows } = await run("select title from thread where cohort_id = $1", cohort("pediatric"));
    for (const role of [
      "anonymous",
      "member of another cohort",
      "former member",
      "moderator without a look",
    ] as const) {
      const { status, text } = await full.browser(role).get(path);
      // Remix itself refuses the data requests of its first years with a 500, before any route is asked.
      if (!path.includes("_data=")) expect(status, role).toBeLessThan(500);
      expect(rows.filter(({ title }) => text.includes(title))).toEqual([]);
    }
  });
});
