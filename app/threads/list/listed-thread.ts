import { isolated } from "#app/text/isolated.ts";
import { fromPage, threadHref } from "#app/threads/addresses.ts";
import { tintOf } from "#app/ui/initials.ts";
import type { NewsRow } from "./news-queries.server.ts";
import type { ThreadRow as ListedThread } from "./queries.server.ts";
import type { RowThread } from "./thread-row.tsx";
import type { MyRow } from "./written-queries.server.ts";

type Topic = { id: number; name: string };

/** Makes a list row of a thread. */
export function rowOf(row: ListedThread, slug: string, topics: Topic[]): RowThread {
  const note =
    row.postCount > 1
      ? `Started by ${row.starter}, ${row.starter === row.lastPoster ? "who wrote last" : `last ${row.lastPoster}`}`
      : `${row.kind === "question" ? "Asked" : "Started"} by ${row.starter}`;
  const waits = row.kind === "question" && row.answerCount === 0 && !row.closedAt ? ", no answer yet" : "";
  const names = topics.filter(({ id }) => row.topicIds.includes(id)).map(({ name }) => name);
  return { ...common(row, slug), topics: names, note: note + waits };
}

/** The same among what is new, where the newest words say more than who started. */
export function newsRowOf(row: NewsRow, slug: string): RowThread {
  return {
    ...common(row, slug),
    id: `${slug}-t${row.number}`,
    href: fromPage(threadHref(slug, row.number, row.firstUnread), "home"),
    topics: [],
    note: `${row.lastPoster}: “${isolated(shortened(row.excerpt ?? ""))}”`,
  };
}

/** The same among the viewer's own: what they began with what became of it, what they hear of with who wrote last. */
export function myRowOf(row: MyRow, began: boolean): RowThread {
  return {
    ...common(row, row.slug),
    id: `${row.slug}-t${row.number}`,
    topics: [],
    note: `${isolated(row.cohort)}: ${began ? whatBecameOf(row) : `last ${row.lastPoster}`}`,
  };
}

function whatBecameOf(row: MyRow): string {
  if (row.kind !== "question") return row.postCount === 1 ? "no reply yet" : `last ${row.lastPoster}`;
  if (row.acceptedNumber !== null) return "you took an answer";
  if (row.closedAt !== null) return "closed as answered";
  return row.answerCount === 0 ? "no answer yet" : "did one of the answers help?";
}

function common(row: ListedThread | NewsRow | MyRow, slug: string) {
  return {
    id: `t${row.number}`,
    number: row.number,
    href: threadHref(slug, row.number, row.firstUnread),
    kind: row.kind,
    contract: row.contract !== "",
    title: row.title,
    answered: row.acceptedNumber !== null || row.closedAt !== null,
    locked: row.lockedAt !== null,
    pinned: row.pinnedAt !== null && row.unread !== null,
    // What the asker adds is no answer.
    replies: row.kind === "question" ? row.answerCount : row.postCount - 1,
    allNew: row.unread !== null && row.unread > row.postCount - 1,
    hasFiles: row.hasFiles,
    unread: row.unread ?? 0,
    lastPostAt: row.lastPostAt,
    lastPoster: row.lastPoster,
    lastTint: tintOf(row.lastPersonUid || row.lastPersonaId),
    lastPhoto: row.lastPhoto,
    anonymous: row.lastPersonaKind === "alias",
  };
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).replace(/\s+\S*$/, "")}…`;
}
