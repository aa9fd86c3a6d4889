import { renderMarkdown } from "../../app/markdown/render.server.ts";
import { demo } from "./content/index.ts";
import type { DemoPost } from "./content/types.ts";
import type { DemoSubject, Desk } from "./desk.ts";
import { loadFiles } from "./load-files.ts";

/** Where posts are written; the first of them has the number `after` + 1. */
type ThreadSoFar = {
  key: string;
  cohort: string;
  starter: string;
  /** The name under which who began it writes, where it is not their own. */
  alias?: number;
  id: number;
  number: number;
  after: number;
};

type Written = { thread: ThreadSoFar; post: DemoPost; number: number; id: number; at: Date };

/** Inserts posts and what happened to each; returns their ids. */
export async function loadPosts(
  desk: Desk,
  thread: ThreadSoFar,
  posts: DemoPost[],
  times: Date[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const [i, post] of posts.entries()) {
    const number = thread.after + i + 1;
    const edited = post.edits?.at(-1);
    const rendered = renderMarkdown(post.body);
    const at = times[i]!;
    const { rows } = await desk.client.query(
      `insert into post (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, excerpt, renderer, created_at,
         version, edit_count, edited_at, removed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 + 1, $12, $13, $14) returning id`,
      [
        desk.loaded.cohorts.get(thread.cohort),
        thread.id,
        number,
        authorOf(desk, thread, post.by),
        `cast-${thread.key}-${i}`.slice(-64).padEnd(8, "-"),
        post.replyTo === undefined ? null : post.replyTo + 1,
        post.body,
        rendered.html,
        rendered.excerpt,
        rendered.version,
        at,
        post.edits?.length ?? 0,
        edited ? later(at, edited.minutes) : null,
        post.removed ? later(at, post.removed.minutes) : null,
      ],
    );
    const written = { thread, post, number, id: Number(rows[0].id), at };
    ids.push(written.id);
    const asks =
      post.replyTo === undefined || post.replyTo < thread.after ? null : posts[post.replyTo - thread.after];
    for (const member of new Set([thread.starter, asks?.by ?? thread.starter]))
      tell(desk, written, { by: post.by, member, kind: "reply", at });
    await loadVersions(desk, written);
    await loadRemoval(desk, written);
    await loadReports(desk, written);
    await loadFilesOf(desk, written);
  }
  return ids;
}

async function loadFilesOf(desk: Desk, { thread, post, number }: Written): Promise<void> {
  const files = (post.files ?? []).flatMap((file) => {
    const kept = desk.files.get(file.name);
    return kept ? [{ ...kept, shows: file.shows }] : [];
  });
  const where = { cohort: desk.loaded.cohorts.get(thread.cohort)!, thread: thread.id, number };
  if (files.length > 0) await loadFiles(desk.client, where, files);
}

/** Every text that the post has had, the first of them by its author. */
async function loadVersions(desk: Desk, { thread, post, number, id, at }: Written): Promise<void> {
  const edits = post.edits ?? [];
  if (edits.length === 0) return;
  const covered = edits.findLastIndex(({ by }) => by !== undefined);
  const texts = [...edits.map(({ was }) => was), post.body];
  for (const [i, body] of texts.entries()) {
    const edit = edits[i - 1];
    await desk.client.query(
      `insert into post_version (cohort_id, thread_id, number, version, persona_id, body, covered, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        desk.loaded.cohorts.get(thread.cohort),
        thread.id,
        number,
        i + 1,
        authorOf(desk, thread, edit?.by ?? post.by),
        body,
        i <= covered,
        edit ? later(at, edit.minutes) : at,
      ],
    );
    if (!edit?.by) continue;
    const when = later(at, edit.minutes);
    desk.told.push({
      by: edit.by,
      kind: "edited",
      cohort: thread.cohort,
      post: id,
      words: edit.why!,
      at: when,
    });
    log(desk, thread, edit.by, "post.edited", when, { post: { id, number }, why: edit.why! });
  }
}

async function loadRemoval(desk: Desk, { thread, post, number, id, at }: Written): Promise<void> {
  if (!post.removed) return;
  const { by, why = "", minutes } = post.removed;
  const when = later(at, minutes);
  await desk.client.query(
    `insert into post_removal (cohort_id, thread_id, number, kind, persona_id, reason, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      desk.loaded.cohorts.get(thread.cohort),
      thread.id,
      number,
      by ? "hidden" : "deleted",
      authorOf(desk, thread, by ?? post.by),
      why,
      when,
    ],
  );
  if (!by) return;
  desk.told.push({ by, kind: "hidden", cohort: thread.cohort, post: id, words: why, at: when });
  log(desk, thread, by, "post.hidden", when, { post: { id, number }, why });
}

/** The reports about a post, and what the facilitators have done about them. Hiding it decides them too. */
async function loadReports(desk: Desk, { thread, post, number, id, at }: Written): Promise<void> {
  const { reports = [], asked, removed } = post;
  if (reports.length === 0) return;
  const hidden = removed?.by ? { ...removed, verdict: "hidden", words: removed.why } : undefined;
  const decided = post.decided ?? hidden;
  const persona = (by?: string) => (by ? personaOf(desk, thread.cohort, by) : null);
  for (const report of reports) {
    await desk.client.query(
      `insert into moderation_item (cohort_id, kind, subject_kind, subject_id, raised_by, reason, note, created_at,
         asked_at, asked_by, decided_at, decided_by, decision, decision_note, author_id)
       values ($1, 'report', 'post', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        desk.loaded.cohorts.get(thread.cohort),
        id,
        persona(report.by),
        report.reason,
        report.note,
        later(at, report.minutes),
        asked ? later(at, asked.minutes) : null,
        persona(asked?.by),
        decided ? later(at, decided.minutes) : null,
        persona(decided?.by),
        decided?.verdict,
        decided?.words ?? "",
        persona(post.by),
      ],
    );
    if (!decided) {
      const { facilitator } = demo.cohorts.find(({ key }) => key === thread.cohort)!;
      tell(
        desk,
        { thread, post, number, id, at },
        { by: report.by, member: facilitator, kind: "reported", at: later(at, report.minutes) },
      );
    }
  }
  if (asked) {
    const when = later(at, asked.minutes);
    desk.told.push({
      by: asked.by,
      kind: "asked",
      cohort: thread.cohort,
      post: id,
      words: asked.words,
      at: when,
    });
    log(desk, thread, asked.by, "report.asked", when, { post: { id, number }, why: "" });
  }
  if (post.decided) {
    const { by, verdict, words, minutes } = post.decided;
    desk.logged.push({
      by,
      action: `report.${verdict}`,
      cohort: thread.cohort,
      detail: words,
      at: later(at, minutes),
    });
  }
}

/** An entry as audit_thread writes it. */
export function log(
  desk: Desk,
  { cohort, id, number }: { cohort: string; id: number; number: number },
  by: string,
  action: string,
  at: Date,
  { post, why }: { post?: { id: number; number: number }; why: string },
): void {
  const about: DemoSubject = post
    ? { kind: "post", id: post.id, numbers: [number, post.number] }
    : { kind: "thread", id, numbers: [number] };
  desk.logged.push({ by, action, cohort, about, detail: why, at });
}

function tell(
  desk: Desk,
  { thread, id }: Written,
  what: { by: string; member: string; kind: string; at: Date },
): void {
  desk.told.push({ ...what, cohort: thread.cohort, post: id, words: "" });
}

/** Finds the name under which somebody writes in a thread. */
function authorOf(desk: Desk, { cohort, starter, alias }: ThreadSoFar, key: string): number {
  return key === starter && alias !== undefined ? alias : personaOf(desk, cohort, key);
}

export function personaOf(desk: Desk, cohort: string, key: string): number {
  return desk.loaded.personas.get(`${cohort}/${key}`)!;
}

export function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
