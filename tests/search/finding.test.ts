// Finding what was written, as a member does: what is found, in which order, and that nothing is found past a wall.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { databaseOfThisTest } from "#tests/support/database.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
const home = "/c/pediatric-pt";

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

async function say(who: string, title: string, body: string, slug = home): Promise<string> {
  const browser = await site.as(who);
  const form = { kind: "question", again: "yes", title, body, key: randomUUID() };
  const asked = await browser.post(`${slug}/ask`, form);
  expect(asked.status, asked.text.slice(0, 200)).toBe(302);
  return asked.ledTo();
}

async function reply(who: string, thread: string, body: string): Promise<void> {
  expect((await (await site.as(who)).post(thread, { body, key: randomUUID() })).status).toBe(302);
}

async function search(who: string, words: string, way = "/search"): Promise<string> {
  const answer = await (await site.as(who)).get(`${way}?q=${encodeURIComponent(words)}`);
  expect(answer.status, words).toBe(200);
  return answer.text;
}

/** The conversations that were found, by their addresses, in their order. */
async function found(who: string, words: string, way?: string): Promise<string[]> {
  const text = await search(who, words, way);
  if (way === "/search/typed") {
    const { conversations } = JSON.parse(text).found.conversations;
    return conversations.map(
      ({ slug, number }: { slug: string; number: number }) => `/c/${slug}/threads/${number}`,
    );
  }
  const main = /<main.*<\/main>/s.exec(text)![0];
  return [...main.matchAll(/class="row row-found".*?row-title"><a href="([^"?]+)/gs)].map(
    ([, href]) => href!,
  );
}

describe("what is looked for is found", () => {
  test("by other forms of its words, in titles and posts together, with its best passage marked", async () => {
    const thread = await say("wendell", "Who inspects the hammocks?", "We keep a binder.");
    await reply(
      "graham",
      thread,
      `Nothing here. ${"We clean the mats each week. ".repeat(25)}Our inspection log for hammocks hangs by the door.`,
    );
    expect((await found("joelle", "hammock inspection log"))[0]).toBe(thread);
    const text = await search("joelle", "hammock inspection log");
    expect(text).toContain("Our <mark>inspection</mark> <mark>log</mark> for <mark>hammocks</mark> hangs");
    expect(text).toContain(`href="${thread}?post=2#p2"`);
    expect(text).toContain("Who <mark>inspects</mark> the <mark>hammocks</mark>?");
  });

  test("titles first, then accepted answers, then what else is said", async () => {
    const inTitle = await say("wendell", "theremin or not", "Which one?");
    const inText = await say("wendell", "What to buy first", "Perhaps a theremin, perhaps none.");
    const answered = await say("wendell", "Signs for the gym", "What do they need?");
    await reply("graham", answered, "A theremin, and nothing else at all, for us at least.");
    await (await site.as("wendell")).post(`${answered}/accept`, { post: "2" });
    expect(await found("joelle", "theremin")).toEqual([inTitle, answered, inText]);
  });

  test("with slips in titles and names, and where no post has all words, what has some", async () => {
    const thread = await say("wendell", "Parking for minivans", "There is none.");
    expect(await found("joelle", "minvans")).toEqual([thread]);
    expect(await found("joelle", "minivans zeppelin")).toEqual([thread]);
    expect(await search("joelle", "minivans zeppelin")).toContain("None has all of these words");
    expect(await search("joelle", "wendel pruit")).toContain("Wendell Pruitt");
    expect(await search("joelle", "quillbrok")).toContain("Quillbrook");
  });

  test("a word of two parts is looked for whole, also where no post has all words", async () => {
    const thread = await say("wendell", "Second-hand treadmills", "Who sells them?");
    await say("wendell", "A spare hand", "In the second week.");
    expect(await found("joelle", "second-hand xylophones")).toEqual([thread]);
  });

  test("names, codes, other languages and words that say nothing by themselves, as they stand", async () => {
    const thread = await say(
      "wendell",
      "Codes of ours",
      "97110-97112 with PT/OT; Fräulein Ümit writes “will do”, schließlich.",
    );
    for (const words of ["97112", "OT", "ümit", "schliesslich", '"will do"', "codes of ours will"])
      expect(await found("joelle", words), words).toContain(thread);
    expect(await found("joelle", '"do will"')).not.toContain(thread);
  });

  test("from the first letters while one types, and not in a search that was sent", async () => {
    const thread = await say("wendell", "Trampolines in winter", "Too cold.");
    expect(await found("joelle", "trampo", "/search/typed")).toEqual([thread]);
    expect(await found("joelle", "winter trampo", "/search/typed")).toEqual([thread]);
    expect(await found("joelle", "xtrampo winterx", "/search/typed")).toEqual([]);
  });

  test("narrowed by cohort, author, topic, kind, day and state, each with a link that does it", async () => {
    const thread = await say("wendell", "Marimba in the waiting room", "Loud or soft?");
    await reply("graham", thread, "A marimba is never soft.");
    for (const [words, is] of [
      ["marimba in:pediatric-pt", true],
      ["marimba in:pediatric-pt-rural", false],
      ["marimba by:graham", true],
      ["marimba by:joelle", false],
      ["marimba kind:question", true],
      ["marimba kind:announcement", false],
      ["marimba is:unanswered", false],
      ["marimba is:open", true],
      ["marimba is:answered", false],
      ["marimba is:mine", false],
      ["marimba after:2020-01-01", true],
      ["marimba before:2020-01-01", false],
      ["marimba -soft", false],
      ["marimba -zeppelin", true],
    ] as const)
      expect((await found("joelle", words)).includes(thread), words).toBe(is);
    expect(await found("graham", "marimba is:mine")).toEqual([thread]);
    expect(await found("wendell", "is:mine kind:question after:2020-01-01")).toContain(thread);
    expect(await search("joelle", "marimba")).toContain('href="/search?q=marimba%20kind%3Aquestion"');
    expect(await search("joelle", "marimba kind:question")).toContain(
      'href="/search?q=marimba" aria-current="true"',
    );
  });

  test("narrowed by what one fills in, which is written into the search and shown again", async () => {
    const joelle = await site.as("joelle");
    const filled = await joelle.get(
      "/search?q=marimba+by%3Ajoelle+is%3Aopen&by-whom=Graham+P%22&on-topic=&of-kind=question&not-before=2020-01-31&earlier-than=2020-02-31",
    );
    expect(filled.status).toBe(302);
    expect(decodeURIComponent(filled.location!)).toBe(
      '/search?q=marimba by:"Graham P" kind:question after:2020-01-31 is:open',
    );
    const { text } = await joelle.get(filled.location!);
    expect(text).toMatch(/<input[^>]*name="by-whom"[^>]*value="Graham P"/);
    expect(text).toMatch(/<option value="question" selected="">/);
    // Left empty, a field narrows no longer.
    const wide = await joelle.get("/search?q=marimba+by%3Ajoelle&by-whom=");
    expect(wide.location).toBe("/search?q=marimba");
  });

  test("by what a file of a post says, with its name and the words around it", async () => {
    const thread = await say("wendell", "Whose harness is it?", "The sheet is attached.");
    await site.database.owner.query(
      `with one as (insert into file (cohort_id, thread_id, number, name, type, size, sha256, position, words)
         select t.cohort_id, t.id, 1, 'harness-sheet.docx', 'x', 1, repeat('0', 64), 1, $2 from thread t where t.cohort_id = $1 and t.title = 'Whose harness is it?'
         returning cohort_id, thread_id)
       select * from one`,
      [
        cohort("pediatric"),
        `${"Nothing here. ".repeat(60)}The left buckle was rusting when we looked. ${"Nor here. ".repeat(60)}`,
      ],
    );
    await site.database.owner.query(
      "update post_words w set words = helpers.words_of_post(cohort => w.cohort_id, thread => w.thread_id, post_number => w.number) from thread t where t.id = w.thread_id and t.title = 'Whose harness is it?'",
    );
    const text = await search("joelle", "harness rusted");
    expect(await found("joelle", "harness rusted")).toEqual([thread]);
    expect(text).toContain("<bdi>harness-sheet.docx</bdi>");
    expect(text).toContain("The left buckle was <mark>rusting</mark> when we looked.");
    // What the post says itself needs no file to say it.
    expect(await search("joelle", "harness sheet")).not.toContain("<bdi>harness-sheet.docx</bdi>");
    expect(await search("eero", "harness rusted")).not.toContain("harness-sheet");
  });

  test("page by page, each conversation once", async () => {
    const threads: string[] = [];
    for (let i = 0; i < 13; i++) threads.push(await say("wendell", `Bagpipe ${i}`, "Is it allowed?"));
    const joelle = await site.as("joelle");
    const seen: string[] = [];
    // Also where no conversation has all of the words.
    for (const words of ["bagpipe", "bagpipe+qaxoni"]) {
      seen.length = 0;
      let next: string | undefined = `/search?q=${words}`;
      while (next) {
        const { text } = await joelle.get(next);
        seen.push(
          ...[...text.matchAll(/class="row row-found".*?row-title"><a href="([^"?]+)/gs)].map(
            ([, href]) => href!,
          ),
        );
        next = /href="(\/search\?q=bagpipe[^"]*after=[^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
      }
      expect(seen.length, words).toBe(13);
      expect(seen.sort()).toEqual(threads.sort());
    }
  });
});

describe("a search tells nothing that its reader may not see:", () => {
  const rare = "qualtagh";

  test("what another cohort says is neither found nor told of by a likeness", async () => {
    const thread = await say("eero", `The ${rare} of ours`, `We say ${rare} here.`, "/c/pediatric-pt-rural");
    expect(await found("eero", rare)).toEqual([thread]);
    for (const words of [rare, "qualtag", `${rare} in:pediatric-pt-rural`, `"say ${rare}"`]) {
      for (const way of ["/search", "/search/typed"])
        expect(await found("joelle", words, way), words).toEqual([]);
      expect(await search("joelle", words)).toContain("Nothing found");
    }
    expect(await search("joelle", "by:eero")).not.toContain("Eero Kangasniemi");
  });

  test("what was removed, hidden, or is not posted yet is not found, and what is put back is", async () => {
    const thread = await say("wendell", "Of gnomons", "Nothing yet.");
    await reply("wendell", thread, "The zugzwang of it.");
    expect(await found("joelle", "zugzwang")).toEqual([thread]);
    const wendell = await site.as("wendell");
    await wendell.post(`${thread}/posts/2/delete`);
    for (const who of ["joelle", "wendell", "graham"]) expect(await found(who, "zugzwang"), who).toEqual([]);
    await wendell.post(`${thread}/posts/2/restore`);
    expect(await found("joelle", "zugzwang")).toEqual([thread]);
    await (await site.as("joelle")).post(`${thread}/posts/2/hide`, { reason: "It names somebody." });
    for (const who of ["joelle", "wendell", "graham"]) expect(await found(who, "zugzwang"), who).toEqual([]);
    await site.database.owner.query(
      `insert into pending_post (cohort_id, member_id, client_key, body, html, renderer, due_at, thread_id)
       select $1, $2, 'not-posted-yet', 'A vellichor of mine', '<p>A vellichor of mine</p>', 1, now() + interval '1 hour', id
       from thread where cohort_id = $1 and number = $3`,
      [cohort("pediatric"), member("wendell"), thread.split("/").at(-1)],
    );
    for (const who of ["joelle", "wendell"]) expect(await found(who, "vellichor"), who).toEqual([]);
  });

  test("what was said before is not found any more, nor by a title that was given up", async () => {
    const thread = await say("wendell", "Ultracrepidarian talk", "I said floccinaucinihilipilification.");
    await site.database.owner.query(
      "update post set body = 'I said less.' where cohort_id = $1 and body like 'I said flocci%'",
      [cohort("pediatric")],
    );
    expect(await found("joelle", "floccinaucinihilipilification")).toEqual([]);
    await site.database.owner.query(
      "update thread set title = 'Modest talk' where cohort_id = $1 and number = $2",
      [cohort("pediatric"), thread.split("/").at(-1)],
    );
    expect(await found("joelle", "ultracrepidarian")).toEqual([]);
    expect(await found("joelle", "modest said less")).toEqual([thread]);
  });

  test("whoever loses the seat finds nothing with the next request", async () => {
    const thread = await say("wendell", "Kakapo at the desk", "A bird.");
    expect(await found("graham", "kakapo")).toEqual([thread]);
    const ended = "update attendee set until = $3 where member_id = $1 and cohort_id = $2";
    await site.database.owner.query(ended, [member("graham"), cohort("pediatric"), new Date()]);
    expect(await found("graham", "kakapo")).toEqual([]);
    expect(await search("graham", "Wendell Pruitt")).not.toContain("/people/");
    await site.database.owner.query(ended, [member("graham"), cohort("pediatric"), null]);
  });

  test("who an alias stands for is not found by their name", async () => {
    const { owner } = site.database;
    const thread = await say("wendell", "Asked by nobody", "An omphaloskepsis.");
    await owner.query(
      `with alias as (
         insert into persona (cohort_id, kind, name, called) values ($1, 'alias', 'Quiet Heron', 'Quiet Heron') returning id)
       insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
       select t.cohort_id, t.id, 2, alias.id, 'as-an-alias', 'Borborygmus.', '<p>Borborygmus.</p>', 1
       from thread t, alias where t.cohort_id = $1 and t.number = $2`,
      [cohort("pediatric"), thread.split("/").at(-1)],
    );
    expect(await found("joelle", "borborygmus by:wendell")).toEqual([]);
    expect(await found("joelle", 'borborygmus by:"quiet heron"')).toEqual([thread]);
  });
});

test.each([
  "'",
  "%",
  "_",
  "\\",
  ":*",
  "!!",
  '"',
  '"""',
  "a & b | !c",
  "<->",
  "foo:* & bar",
  "-",
  "--",
  "()",
  "((",
  "'; drop table post; --",
  "a".repeat(6_000),
  "🦩🏋️‍♀️",
  "سلام",
  "\u202Eabc",
  "in:",
  'by:"',
  "\\' \\",
  "x\u0000y",
  "a:b:c",
  "`",
  "$1",
  "no-show policy",
  "follow-up",
  "24-hour e-mail/fax a.b.c x@y.example",
  "{}",
  '-"-"',
])("%j is an ordinary search", async (words) => {
  for (const way of ["/search", "/search/typed"]) {
    const answer = await (await site.as("joelle")).get(`${way}?q=${encodeURIComponent(words)}`);
    expect(answer.status).toBe(200);
  }
  expect(site.log()).not.toContain('"level":50');
});

test("five hundred searches find what going through every post behind the walls finds", async () => {
  const { owner } = site.database;
  const { rows } = await owner.query<{ body: string }>("select body from post");
  const words = [...new Set(rows.flatMap(({ body }) => body.match(/[\p{L}\p{N}]{2,}/gu) ?? []))];
  let seed = 7;
  const pick = <T>(of: readonly T[]): T => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return of[seed % of.length]!;
  };
  await site.database.asMember("imani", async (app) => {
    const seen = await app.query("select id from post where removed_at is null");
    await owner.query(
      `create temp table by_hand as select p.cohort_id, p.thread_id, a.called, helpers.words_of(slot => 1, title => t.title, body => p.body || helpers.said_beside(its_post => p) || coalesce((select f.name || f.words from file f
         where f.cohort_id = p.cohort_id and f.thread_id = p.thread_id and f.number = p.number), '')) as words
       from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
       join persona a on a.cohort_id = p.cohort_id and a.id = p.persona_id where p.id = any($1)`,
      [seen.rows.map(({ id }) => id)],
    );
    let some = 0;
    for (let i = 0; i < 500; i++) {
      const asked = Array.from({ length: 1 + (i % 3) }, () => pick(words));
      const without = i % 7 === 0 ? [pick(words)] : [];
      const by = i % 5 === 0 ? pick(["graham", "joelle", "wendell", "a"]) : "";
      const quick = await app.query(
        `select cohort_id, thread_id from verbs.find_posts(words => $1, phrases => '{}', without => $2, most => 60, by_name => $3)
         where how = 'all' order by 1, 2`,
        [asked, without, by],
      );
      const slow = await owner.query(
        `select cohort_id, thread_id, sum(count(*)) over ()::int as posts from by_hand where words @@ helpers.asked_in(slot => 1, asked => helpers.all_of(asked => $1))
           and not exists (select from unnest($2::text[]) u where words @@ helpers.asked_in(slot => 1, asked => helpers.all_of(asked => array[u])))
           and ($3 = '' or verbs.holds(called, $3)) group by 1, 2 order by 1, 2`,
        [asked, without, by],
      );
      some += Number(quick.rows.length > 0);
      // Of more posts than are judged the newest are.
      if (slow.rows.length < 60 && (slow.rows[0]?.posts ?? 0) < 150)
        expect(quick.rows, `${asked.join(" ")} -${without} by:${by}`).toEqual(
          slow.rows.map(({ posts: _, ...row }) => row),
        );
    }
    expect(some).toBeGreaterThan(120);
  });
});

test("a search goes by the index of words, and not through the posts", async () => {
  const { owner } = site.database;
  await owner.query("analyze");
  await owner.query("begin");
  await owner.query("select set_config('app.viewer', $1, true)", [String(member("joelle"))]);
  const read = async () =>
    (
      await owner.query(
        "select relname, seq_tup_read::int as through, idx_scan::int as by_index from pg_stat_xact_user_tables where relname in ('post', 'post_words', 'thread') order by 1",
      )
    ).rows;
  await owner.query(
    "select * from verbs.find_posts(words => '{swings}', phrases => '{}', without => '{}', most => 11)",
  );
  const after = await read();
  await owner.query("rollback");
  expect(after.map(({ relname, through }) => [relname, through])).toEqual([
    ["post", 0],
    ["post_words", 0],
    ["thread", 0],
  ]);
  expect(after[1].by_index).toBeGreaterThan(0);
});

test("so does a look for titles, though the connection has read conversations as the member before", async () => {
  await site.database.asMember("joelle", async (app) => {
    const readThrough = async () => {
      const { rows } = await app.query(
        "select seq_tup_read::int as rows from pg_stat_xact_user_tables where relname = 'thread'",
      );
      return rows;
    };
    await app.query("select title from thread limit 1");
    const before = await readThrough();
    const { rows } = await app.query(
      "select number from verbs.similar_threads(cohort => $1, words => 'swings of the swing')",
      [cohort("pediatric")],
    );
    expect(rows).not.toEqual([]);
    expect(await readThrough()).toEqual(before);
  });
});

test("an old title with all of the words is found, however many newer ones have one of them", async () => {
  const { owner } = site.database;
  await owner.query("begin");
  await owner.query("select set_config('app.viewer', $1, true)", [String(member("joelle"))]);
  await owner.query(
    `insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id, created_at, last_post_at, highest_number, post_count)
     select t.cohort_id, 9000 + n, 'discussion', case n when 0 then 'Gravel, lanterns and the cellar' else 'Gravel in yard ' || n end, t.starter_id,
       'of-gravel-' || n, t.starter_id, at, at, 1, 1
     from (select * from thread where cohort_id = $1 order by number limit 1) t, generate_series(0, 120) n,
       lateral (select now() - case n when 0 then interval '3 years' else n * interval '1 minute' end as at) x`,
    [cohort("pediatric")],
  );
  const { rows } = await owner.query(
    "select number from verbs.similar_threads(cohort => $1, words => 'lanterns in the cellar, gravel')",
    [cohort("pediatric")],
  );
  await owner.query("rollback");
  expect(rows).toHaveLength(5);
  expect(rows[0]).toEqual({ number: 9000 });
});

test("what an index is made of is the same to whoever asks: the app's role may call what Postgres takes apart", async () => {
  // Postgres keeps an index's expression as whoever first asks sees it: functions that they may not call stay whole in it.
  const { rows } = await site.database.owner.query<{ function: string; theirs: boolean }>(
    `select p.oid::regprocedure::text as function, has_function_privilege(r.rolname, p.oid, 'execute') as theirs from pg_depend d
     join pg_class i on i.oid = d.objid and d.classid = 'pg_class'::regclass and i.relkind = 'i'
     join pg_proc p on p.oid = d.refobjid and d.refclassid = 'pg_proc'::regclass
     join pg_language l on l.oid = p.prolang and l.lanname = 'sql'
     join pg_policy o on o.polname = 'seen' and o.polrelid = 'seat'::regclass join pg_roles r on r.oid = o.polroles[1]`,
  );
  expect(rows.map((row) => row.function)).toContain("verbs.folded(text)");
  expect(rows.filter(({ theirs }) => !theirs)).toEqual([]);
});

test("all posts are gone through when the way of making words changes, a few at a time, while search goes on", async () => {
  // Without a worker beside it, which would do the same.
  const { owner, asMember } = await databaseOfThisTest();
  await owner.query("delete from words_progress");
  await owner.query("delete from post_words where number > 1");
  const { rows: all } = await owner.query("select count(*)::int as many from post");
  const batch = Math.ceil(all[0].many / 5);
  let steps = 0;
  for (let more = true; more && steps < 20; steps++) {
    more = (await owner.query("select jobs.make_words(at_most => $1) as more", [batch])).rows[0].more;
    if (steps !== 1) continue;
    const { rows } = await owner.query("select done, of from words_progress");
    expect(Number(rows[0].done)).toBe(2 * batch);
    const found = await asMember("joelle", (app) =>
      app.query(
        "select * from verbs.find_posts(words => '{swing}', phrases => '{}', without => '{}', most => 11)",
      ),
    );
    expect(found.rows.length).toBeGreaterThan(0);
  }
  expect(steps).toBe(6);
  const { rows } = await owner.query(
    "select count(*) filter (where w.number is null)::int as missing from post p left join post_words w using (cohort_id, thread_id, number) where p.removed_at is null",
  );
  expect(rows[0]).toEqual({ missing: 0 });
  expect((await owner.query("select jobs.make_words(at_most => 50) as more")).rows[0].more).toBe(false);
});
