import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPlaces } from "#tests/access/places.ts";
import { type FullSite, startFullSite } from "#tests/access/site.ts";
import { table } from "#tests/access/table.ts";
import { foreignTokens, plantTokens, type Reach } from "#tests/canary/tokens.ts";
import { askUnnamed, type UnnamedAsker } from "#tests/canary/unnamed.ts";
import { type Answer, type Browser, dataPath } from "#tests/support/browser.ts";
import { cohort, member, persona, type Role, roleNames, roles } from "#tests/support/cast.ts";
import { fewOfEach } from "#tests/support/few-of-each.ts";
import { sightOf } from "#tests/walls/raw.ts";

/** Every address of the table, and a conversation in which everything has happened. */
const pages = [
  ...table.map(({ at }) => at),
  // With what every token begins with, a search finds all that it can.
  ...["qzxj", "qzxjt", "qzxjw", "qzxje", "qzxjm", "qzxjp"].map((begun) => `/search/typed?q=${begun}`),
  "/c/pediatric-pt/threads/{changed thread pediatric}",
];

let full: FullSite;
let starts: string[];
let unnamed: UnnamedAsker;
const found = new Map<Role, string[]>();
let responses = 0;

beforeAll(async () => {
  full = await startFullSite();
  const { owner } = full.site.database;
  unnamed = await askUnnamed(owner);
  const places = await findPlaces(full.site.database, pages);
  await plantTokens(owner);
  const { rows } = await owner.query<{ slug: string }>("select slug from cohort order by id limit 1");
  const unnamedPages = [
    ...["", "/print", "/posts/1", "/posts/2", "/posts/2/history"].map(
      (page) => `/c/pediatric-pt/threads/${unnamed.thread}${page}`,
    ),
    `/admin/handed-on/${unnamed.matter}/reveal`,
  ];
  starts = [...unnamedPages, ...pages].map((at) => places(at).replace(/pediatric-pt(?!-)/, rows[0]!.slug));
});
afterAll(() => full?.site.stop());

async function reachOf(role: Role): Promise<Reach> {
  const { owner } = full.site.database;
  const numbers = async (text: string, value: unknown) =>
    (await owner.query<{ n: number }>(text, [value])).rows.map(({ n }) => n);
  const sight = await sightOf(owner, role);
  const beside =
    "from persona p left join practice_member m on m.member_id = p.person_id where p.cohort_id = any($1)";
  return {
    ...sight,
    administrator: role === "administrator",
    named: {
      practices: await numbers(
        `select m.practice_id as n ${beside} and m.practice_id is not null`,
        sight.reads,
      ),
      people: [
        ...(await numbers(`select p.person_id as n ${beside} and p.person_id is not null`, sight.reads)),
        // Who leads a cohort is told which moderator looked into it.
        ...(await numbers("select member_id as n from look where cohort_id = any($1)", sight.leads)),
        // Who keeps a practice's facts is told which moderator looked at them.
        ...(await numbers(
          "select actor_id as n from audit_entry where action = 'facts.looked' and practice_id = $1",
          sight.writesManual ? sight.practice : null,
        )),
      ],
    },
    seats: await numbers("select cohort_id as n from seat where practice_id = $1", sight.practice),
    hears: [
      ...sight.personas,
      ...(await numbers("select id as n from persona where cohort_id = any($1)", sight.leads)),
    ],
    documents: [
      ...(await numbers("select id as n from document where practice_id = $1", sight.practice)),
      ...(await numbers(
        "select document_id as n from document_share where opened_at is not null and (cohort_id is null or cohort_id = any($1))",
        sight.admitted ? sight.reads : null,
      )),
      // What waits, for those who look at it first.
      ...(await numbers(
        "select document_id as n from document_share where opened_at is null and cohort_id = any($1)",
        sight.leads,
      )),
      ...(sight.staff
        ? await numbers(
            "select document_id as n from document_share where opened_at is null and cohort_id is null and $1::bigint > 0",
            sight.me,
          )
        : []),
    ],
    held: [
      ...(await numbers(
        "select held_id as n from pending_post where held_id is not null and cohort_id = any($1)",
        sight.leads,
      )),
      ...(await numbers(
        "select held_id as n from pending_post where held_id is not null and member_id = $1",
        sight.me,
      )),
    ],
    wrote: await numbers("select cohort_id as n from persona_owner where member_id = $1", sight.me),
  };
}

/** Looks at a page and its data, and returns the addresses that it links to. */
async function look(browser: Browser, path: string, who: Reach): Promise<string[]> {
  const answers = await Promise.all([browser.get(path), browser.get(dataPath(path))]);
  responses += answers.length;
  const ownWords = path.startsWith("/settings/export");
  for (const answer of answers) {
    expect(foreignTokens(whole(answer, path), who, ownWords), path).toEqual([]);
    // Staff know who is a member, and not of which post.
    if (!path.startsWith("/admin/people"))
      expect(answer.text.toLowerCase(), path).not.toMatch(new RegExp(`qzxj[ma]${unnamed.person}jxzq`));
  }
  return [...answers[0]!.text.matchAll(/\b(?:href|action)="(\/[^"#]*)/g)]
    .map(([, href]) => href!.replaceAll("&amp;", "&"))
    .filter((href) => !/^\/(assets|favicon|manifest|icons|\/)/.test(href));
}

/** Body and headers, without the address that was asked for and its parts: whoever asks for it knows it. */
function whole({ text, headers }: Answer, path: string): string {
  const parts = path.split(/[/?]/).filter((part) => part.length > 8);
  return [path, encodeURIComponent(path), ...parts].reduce(
    (rest, known) => rest.replaceAll(known, ""),
    `${text} ${JSON.stringify(headers)}`,
  );
}

describe("a token of somebody else's is on no page, in no data and in no header for", () => {
  test.each(roleNames)("%s", { timeout: 120_000 }, async (role) => {
    const who = await reachOf(role);
    const browser = full.browser(role);
    const seen = new Set<string>();
    const isNew = fewOfEach(3);
    let next = [...starts, "/nowhere", "/c/nowhere"];
    while (next.length > 0 && seen.size < 250) {
      for (const path of next) seen.add(path);
      const links: string[] = [];
      for (let i = 0; i < next.length; i += 8)
        links.push(
          ...(await Promise.all(next.slice(i, i + 8).map((path) => look(browser, path, who)))).flat(),
        );
      // Links to single posts of one conversation all show the same page.
      next = [...new Set(links.map((path) => path.replace(/\?post=\d+$/, "")))].filter(
        (path) => !seen.has(path) && isNew(path),
      );
    }
    found.set(role, [...seen]);
  });
});

test("what was taken away, and what is not posted yet, is read by an ordinary attendee only if they wrote it", async () => {
  const browser = full.browser("attendee");
  const thread = await browser.get(starts.at(-1)!);
  expect(thread.status).toBe(200);
  expect(thread.text).toContain(`qzxjt${cohort("pediatric")}jxzq`);
  expect(thread.text).not.toContain(`qzxjw${persona("pediatric", "imani")}jxzq`);
  expect(thread.text).not.toContain(`qzxje${member("joelle")}jxzq`);
  const sent = await browser.get(starts.find((path) => path.includes("/sent/"))!);
  expect(sent.text).toContain(`qzxje${member("wendell")}jxzq`);
});

test("who asked without their name is in what was looked at, under the alias", async () => {
  const at = starts[0]!;
  for (const role of ["attendee", "facilitator", "moderator with a look"] as const) {
    expect((await full.browser(role).get(at)).text).toContain(`qzxjt${cohort("pediatric")}jxzq`);
  }
  const people = await full.browser("administrator").get(`/admin/people?q=qzxjm${unnamed.person}`);
  expect(people.text).toContain(`qzxjm${unnamed.person}jxzq`);
});

test("what one of them found shows the others nothing of it", { timeout: 120_000 }, async () => {
  const everywhere = [...new Set([...found.values()].flat())];
  for (const role of [
    "anonymous",
    "attendee",
    "member of another cohort",
    "former member",
    "disabled member",
  ] as const) {
    const who = await reachOf(role);
    const already = new Set(found.get(role));
    const others = everywhere.filter(
      (path) => !already.has(path) && /^\/(c|people|practices|files|photos|practice)\//.test(path),
    );
    for (let i = 0; i < others.length; i += 8)
      await Promise.all(others.slice(i, i + 8).map((path) => look(full.browser(role), path, who)));
  }
});

test("mail tells its recipient only what they may see, and says nothing that was written to the log", async () => {
  const { site } = full;
  const { owner } = site.database;
  const { rows } = await owner.query<{ slug: string; number: number; cohort_id: number }>(
    `select c.slug, t.number, t.cohort_id from thread t join cohort c on c.id = t.cohort_id
     join persona p on p.id = t.starter_id where p.person_id = $1 limit 1`,
    [member("joelle")],
  );
  const { slug, number, cohort_id } = rows[0]!;
  const form = { body: `A reply with qzxjt${cohort_id}jxzq in it`, key: crypto.randomUUID() };
  const sent = await full.browser("attendee").post(`/c/${slug}/threads/${number}`, form);
  expect(sent.status).toBe(302);
  const mails = "select member_id, subject || body as text from mail where body not like 'qz%'";
  let letters: { member_id: number; text: string }[] = [];
  for (let tries = 0; tries < 100 && letters.length === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    letters = (await owner.query<{ member_id: number; text: string }>(mails)).rows;
  }
  expect(letters.map(({ member_id }) => member_id)).toContain(member("joelle"));
  for (const { member_id, text } of letters) {
    const role = roleNames.find((name) => roles[name] !== null && member(roles[name]) === member_id);
    if (role) expect(foreignTokens(text, await reachOf(role))).toEqual([]);
  }
  expect(site.log()).toContain("request");
  expect(site.log().match(/qzxj[a-z]\d+jxzq/gi)).toBeNull();
});

// A refusal looks once more, for an address that has moved or to note it, and a look while one types counts how often. What takes a whole
// manual along asks for each part of it.
test("no page that was shown asks the database for more than eight things", () => {
  const lines = full.site.log().match(/^\{.*"msg":"request".*\}$/gm) ?? [];
  const requests = lines.map((line) => JSON.parse(line) as Requested);
  const most = new Map<string, number>();
  for (const { method, route, status, statements } of requests)
    if (method === "GET" && status === 200 && !route.includes("/export/"))
      most.set(route, Math.max(statements, most.get(route) ?? 0));
  expect(most.size).toBeGreaterThan(100);
  expect(Math.max(...most.values())).toBeGreaterThan(3);
  expect([...most].filter(([route, statements]) => statements > (oneMore.has(route) ? 9 : 8))).toEqual([]);
});

type Requested = { method: string; route: string; status: number; statements: number };

/** Pages that still ask for one thing more than they should. */
const oneMore = new Set(["/search/typed", "/practice/manual/:document/suggestions/:suggestion"]);

test("the crawl was long enough to mean something", () => {
  console.log(`The canary crawl looked at ${responses} answers.`);
  expect(responses).toBeGreaterThan(2_000);
});
