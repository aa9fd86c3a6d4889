import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { shownAt } from "#app/cohorts/persona-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import { plainText } from "#app/markdown/plain-text.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { startOf } from "#app/web/day-in.ts";
import { verbs } from "#db/verbs.ts";
import { type Asked, wordsOf } from "./asked.ts";
import { passageOf, wordFinder } from "./passage.ts";
import { type SaidBeside, saidBeside } from "./said-beside.ts";

/** Conversations on a page of what was found. */
const A_PAGE = 10;

/** Where a page of what was found begins: at a score, of which so many conversations were on the pages before; among those with any of the words. */
export type After = { score: number; shown: number; anyWord: boolean };

type Options = { typing: boolean; timeZone: string; after: After | null };

export type FoundConversations = Awaited<ReturnType<typeof findConversations>>;

/**
 * Finds the conversations with what is asked for, the best first, each with its best passages; `next` is where the next
 * page begins, `how` whether they have all of the words, only some, or titles that are spelled much like them.
 */
export async function findConversations(db: Db, asked: Asked, { typing, timeZone, after }: Options) {
  const found = await verbs.findPosts(db, {
    words: asked.words,
    phrases: asked.phrases,
    without: asked.without,
    most: A_PAGE + 1,
    typing,
    inCohort: asked.in,
    byName: asked.by,
    onTopic: asked.topic,
    ofKind: asked.kind,
    since: asked.after ? startOf(asked.after, timeZone) : undefined,
    before: asked.before ? startOf(asked.before, timeZone) : undefined,
    states: asked.states,
    afterScore: after?.score,
    afterMany: after?.shown,
    anyWord: after?.anyWord,
  });
  // A title that is spelled like it can be found by its words as well.
  const shown = found
    .filter(({ threadId }, i) => found.findIndex((each) => each.threadId === threadId) === i)
    .slice(0, A_PAGE);
  const rows = shown.length > 0 ? await readAgain(db, shown, wordsOf(asked)) : [];
  const isHit = wordFinder(wordsOf(asked), rows[0]?.stems ?? [], typing);
  return {
    conversations: rows.map(({ posts, stems: _, threadId: __, ...row }) => ({
      ...row,
      how: shown.find(({ threadId }) => threadId === __)!.how,
      title: passageOf(row.title, isHit, 160),
      passages: posts.map(({ number, html, author, at, file, beside }) => {
        const text = plainText(html);
        return {
          ...{ number, author, at: new Date(at) },
          words: passageOf(text, isHit),
          beside: saidBeside(beside, `${row.title} ${text}`, isHit),
          file: file && { name: file.name, words: passageOf(file.words, isHit, 160) },
        };
      }),
    })),
    next: found.length > A_PAGE ? keyAfter(shown, after) : null,
  };
}

/** The key of a page as its address has it; null for the first. */
export function afterIn(text: string | null): After | null {
  const [, score, shown, any] =
    /^(\d{1,12}(?:\.\d{1,20})?(?:e-\d{1,2})?)~(\d{1,4})(~any)?$/.exec(text ?? "") ?? [];
  return score && shown ? { score: Number(score), shown: Number(shown), anyWord: Boolean(any) } : null;
}

/** The key of the page after these. It names no conversation: whose ids grow would tell how much is written elsewhere. */
function keyAfter(page: Found, before: After | null): string {
  const { score, how } = page.at(-1)!;
  const alike = page.filter((each) => each.score === score).length;
  return `${score}~${alike + (before?.score === score ? before.shown : 0)}${how === "some" ? "~any" : ""}`;
}

type Found = Awaited<ReturnType<typeof verbs.findPosts>>;

function stemsOf(words: string) {
  return sql<string[]>`tsvector_to_array(to_tsvector('english', verbs.folded(${words})))`;
}

/**
 * SQL for the file of a post `p` in a conversation `t` that says what neither of them does, with the part of it that says so. A stem is
 * looked for without its last letter, for the database writes policy as "polici". All are looked for at once: each file is read once,
 * and none beyond the first that says any.
 */
function fileThatSays(words: string) {
  return sql<{ name: string; words: string } | null>`(
    select json_build_object('name', f.name, 'words', substr(f.words, greatest(1, x.at - 120), 400))
    from (select string_agg(begun, '|') as begun
      from (select left(stem, greatest(3, length(stem) - 1)) as begun from unnest(${stemsOf(words)}) stem where stem ~ '^\\w{3,}$') s
      where p.body || t.title !~* s.begun) missing
    cross join lateral (select * from file f where missing.begun is not null and f.cohort_id = p.cohort_id and f.thread_id = p.thread_id
      and f.number = p.number and f.made_of is null order by f.position) f
    cross join lateral (select regexp_instr(f.words, '\\m(?:' || missing.begun || ')', 1, 1, 0, 'i') as at) x
    where x.at > 0 limit 1)`;
}

/** SQL for what a post `p` in a conversation `t` says of a contract beside its text: null where it says nothing of one. */
const besideText = sql<SaidBeside | null>`case when t.contract = '' then null when p.number = 1 then (
    select json_build_object('goal', q.goal, 'excerpt', q.excerpt, 'finalWording', o.final_wording, 'movedWords', o.moved_words)
    from contract_question q left join contract_outcome o on o.cohort_id = q.cohort_id and o.question_id = q.id
    where q.cohort_id = p.cohort_id and q.thread_id = p.thread_id)
  else (select json_build_object('wording', a.wording, 'why', a.why) from contract_answer a where a.cohort_id = p.cohort_id and a.post_id = p.id) end`;

/** Reads what was found, behind the viewer's walls, in the order in which it was found. Titles that are like it show their first post. */
function readAgain(db: Db, found: Found, words: string) {
  return rowsOf(db, {
    words,
    cohortIds: found.map(({ cohortId }) => cohortId),
    threadIds: found.map(({ threadId }) => threadId),
    firsts: found.map(({ numbers }) => numbers[0] ?? 1),
    seconds: found.map(({ numbers }) => numbers[1] ?? null),
  });
}

type Ranked = {
  words: string;
  cohortIds: number[];
  threadIds: number[];
  firsts: number[];
  seconds: (number | null)[];
};

const rowsOf = prepared((db, { words, cohortIds, threadIds, firsts, seconds }: Ranked) =>
  db
    .selectFrom(
      sql<{ rank: number; cohortId: number; threadId: number; first: number; second: number | null }>`unnest(
        ${cohortIds}::bigint[], ${threadIds}::bigint[], ${firsts}::int[], ${seconds}::int[]) with ordinality`.as<"w">(
        sql`w(cohort_id, thread_id, first, second, rank)`,
      ),
    )
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "w.cohortId").onRef("t.id", "=", "w.threadId"),
    )
    .innerJoin("cohort as c", "c.id", "t.cohortId")
    .where("t.postCount", ">", 0)
    .select((row) => [
      "w.threadId",
      "c.slug",
      "c.name as cohort",
      "t.number",
      "t.title",
      "t.kind",
      "t.contract",
      "t.lastPostAt",
      "t.postCount",
      "t.answerCount",
      sql<boolean>`t.accepted_number is not null or t.closed_at is not null`.as("answered"),
      "t.acceptedNumber",
      stemsOf(words).as("stems"),
      jsonArrayFrom(
        row
          .selectFrom("post as p")
          .innerJoin("persona as by", (join) =>
            join.onRef("by.cohortId", "=", "p.cohortId").onRef("by.id", "=", "p.personaId"),
          )
          .whereRef("p.cohortId", "=", "w.cohortId")
          .whereRef("p.threadId", "=", "w.threadId")
          .where(sql<boolean>`p.number in (w.first, w.second) and p.removed_at is null`)
          .select([
            "p.number",
            "p.html",
            "by.called as author",
            "by.kind as authorKind",
            shownAt<string>("p.createdAt", "by").as("at"),
            fileThatSays(words).as("file"),
            besideText.as("beside"),
          ])
          .orderBy(sql`p.number <> w.first`),
      ).as("posts"),
    ])
    .orderBy("w.rank"),
);
